import Casework

extension ReporterRefusal {
  /// Next to which field it stands, by which code, and what to do.
  var refusals: Refusals { Refusals(code, field: field, words) }

  /// For programs: the name with hyphens.
  private var code: String {
    rawValue.reduce(into: "") { code, letter in
      code += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }

  private var field: String? {
    switch self {
    case .toldAlready, .choiceMissing: "identity"
    case .nameMissing, .triedTooOften: "reporter.name"
    case .peopleMissing, .tooManyPeople, .unknownPerson: "people"
    case .tooLong, .holdsCode: "text"
    case .askedAlready, .ended, .notWithdrawing: nil
    }
  }

  private var words: Phrase {
    switch self {
    case .toldAlready:
      Phrase(
        "Told can't be untold: those who know your name know it. You can choose the same or more people.",
        "说了就收不回：已经知道你名字的人忘不掉。可以选和现在一样，或让更多人知道。")
    case .choiceMissing:
      Phrase("Choose who may know it, or go back without changing anything.", "请选给谁知道；不想改，就返回。")
    case .nameMissing: Phrase("Write the name that you want to tell.", "请写上你要告诉我们的名字。")
    case .askedAlready:
      Phrase(
        "You have asked for somebody else, and an answer is owed. Write a message if something has changed.",
        "你已经提过换人，正等着回复。有变化的话，写条消息就行。")
    case .peopleMissing: Phrase("Write at least one name, or go back.", "请至少写一个名字，或者返回。")
    case .tooManyPeople:
      Phrase(
        "At most \(Report.Limit.people) people fit here. Name the others in a message.",
        "这里最多写 \(Report.Limit.people) 个人，其余的请写在消息里。")
    case .unknownPerson:
      Phrase("We have nobody under this id. Type the name instead.", "没有这个编号的人，请直接写名字。")
    case .tooLong:
      Phrase(
        "This is too long: \(Report.Limit.answerCharacters) characters fit, and \(Report.Limit.nameCharacters) for a name. "
          + "Send the rest as a message.",
        "太长了：最多 \(Report.Limit.answerCharacters) 个字，名字最多 \(Report.Limit.nameCharacters) 个字。其余的可以写成消息。")
    case .holdsCode: codeWords
    case .ended: Phrase("The work has ended. You can still write here.", "事情已办结，你仍然可以在这里写。")
    case .notWithdrawing:
      Phrase("There is no withdrawal to take back: the work goes on.", "没有要取消的撤回，事情一直在办。")
    case .triedTooOften:
      Phrase(
        "So many names were tried today that we don't show any more who would know. Nothing was told. Try again tomorrow, or write a message.",
        "今天试的名字太多了，暂时不再显示会让谁知道。什么都没有告诉别人。请明天再试，或者写条消息。")
    }
  }
}
