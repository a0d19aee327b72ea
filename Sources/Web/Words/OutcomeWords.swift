import Casework

extension Outcome {
  /// Where an assessment leads.
  var words: Phrase {
    switch self {
    case .investigate: Phrase("Investigate", "启动调查")
    case .conductTeam: Phrase("To the conduct team", "转行为改善组")
    case .supportOnly: Phrase("Support only", "只提供支持")
    case .elsewhere: Phrase("Elsewhere", "转其他部门或单位")
    case .notOurs: Phrase("Not ours", "不属于本单位")
    }
  }

  var detail: Phrase {
    switch self {
    case .investigate:
      Phrase("The facts are to be established.", "要把事实查清楚。")
    case .conductTeam:
      Phrase("It is about ways of working, not yet harassment.", "是工作方式的问题，还算不上骚扰。")
    case .supportOnly:
      Phrase("The affected person wants help and no investigation.", "受影响人要的是帮助，不想启动调查。")
    case .elsewhere:
      Phrase("Others must deal with it; say in the result who.", "应当由别处处理，在结果里写明是哪里。")
    case .notOurs:
      Phrase("Nothing of it concerns this workplace; the reasons must show why.", "和本单位无关，理由里要说得出为什么。")
    }
  }
}
