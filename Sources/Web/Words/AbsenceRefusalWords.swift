import Workplace

extension Absence.Refusal {
  /// What to do.
  var words: Phrase {
    switch self {
    case .dayMissing: Phrase("Give both days: the first away and the first back.", "两个日子都要写：哪天开始不在，哪天回来。")
    case .beginsEarly: Phrase("Choose today or a day that lies ahead.", "请选今天或以后的日子。")
    case .tooFarAhead:
      Phrase("That is more than a year ahead. Plan it when it is nearer.", "离现在超过一年了，近一些再记。")
    case .endsEarly:
      Phrase("Choose a day to be back that comes after the first day away.", "回来的日子要在离开之后，请再选一次。")
    case .tooLong:
      Phrase(
        "That is longer than \(Absence.Limit.days) days. Ask for somebody else to be seated in your place, or plan it in parts.",
        "超过 \(Absence.Limit.days) 天了。请考虑由别人接任席位，或者分几段记。")
    case .tooMany:
      Phrase(
        "You have planned \(Absence.Limit.planned) already. Take one back first.",
        "已经记了 \(Absence.Limit.planned) 段，请先取消一段。")
    case .overlaps:
      Phrase("You are away then already. Take that one back, or choose other days.", "这段时间您已经记过了。请先取消那一段，或换个日子。")
    case .unknown: Phrase("No such absence is planned any more. Load the page again.", "这一段已经不在了，请刷新页面。")
    }
  }

  /// The field that it stands next to.
  func field(isFromMissing: Bool) -> String? {
    switch self {
    case .dayMissing: isFromMissing ? "from" : "until"
    case .beginsEarly, .tooFarAhead, .overlaps: "from"
    case .endsEarly, .tooLong: "until"
    case .tooMany, .unknown: nil
    }
  }

  /// The same for programs, in words with hyphens.
  var code: String {
    rawValue.reduce(into: "") { code, letter in
      code += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }
}
