import Casework

/// What a handler is told who can't do something: why, and what they may do instead.
struct RefusalParts: Sendable {
  /// Nil where what to do says it all.
  let why: Phrase?
  let instead: Phrase

  init(_ why: Phrase? = nil, instead: Phrase) {
    self.why = why
    self.instead = instead
  }

  var words: Phrase {
    guard let why else { return instead }
    return Phrase("\(why) \(instead)", "\(why)\(instead)")
  }
}

extension Refusal {
  /// Why it can't be done, and what one may do instead.
  var words: Phrase { parts.words }

  var parts: RefusalParts {
    switch self {
    case .notYours, .acceptedByAnother, .notAssignedToYou, .openTogether, .alreadyOpen, .notEligible,
      .transferredAlready, .isAway:
      partsOfPeople
    case .ended, .nothingProposed, .proposedByYou, .unresolved, .unanswered, .challengePending, .alreadyResolved,
      .notAffected, .alreadyWithdrawn:
      partsOfState
    case .textMissing, .textTooLong, .reasonMissing, .dayMissing, .dayOutOfRange, .outcomeMissing, .levelMissing,
      .holdsCode, .fileGone:
      RefusalParts(instead: wordsOfFields)
    }
  }

  private var partsOfPeople: RefusalParts {
    switch self {
    case .notYours:
      RefusalParts(
        Phrase("This is not yours to do.", "这一步不由您来做。"),
        instead: Phrase(
          "Ask whoever is named as responsible, or the head of the AID team.", "可以找页面上的负责人，或援助组负责人。"))
    case .acceptedByAnother:
      RefusalParts(
        Phrase("A colleague has accepted this case.", "这件案件已有同事接手。"),
        instead: Phrase(
          "Ask them; take it over if they can't go on; or the head of the AID team gives it to somebody else.",
          "请找TA；TA办不下去时，可以由您接管，也可以请援助组负责人另行交办。"))
    case .notAssignedToYou:
      RefusalParts(
        Phrase("Nobody has given you this case.", "没有人把这件案件交给您。"),
        instead: Phrase("Take it over if it should be yours.", "如果应该由您办，请用“接管”。"))
    case .openTogether:
      RefusalParts(
        Phrase("Nobody of your body opens a case alone.", "您所在的机构不能一个人启封。"),
        instead: Phrase(
          "Give your share, and a colleague opens it with you. Meanwhile you can give the case to somebody, where that is "
            + "offered, without opening it.",
          "请先交出您的那一份，由一位同事和您一起启封。这期间，页面上有“交给同事”的，不启封也可以先交办。"))
    case .alreadyOpen:
      RefusalParts(
        Phrase("You hold this case already.", "这件案件已经在您手上。"),
        instead: Phrase("Go on with it here.", "直接往下办就行。"))
    case .transferredAlready:
      RefusalParts(
        Phrase("This case has changed hands once.", "这件案件已经转过一次手。"),
        instead: Phrase(
          "Ask the head of the AID team, who decides about the next time; or keep a note for whoever has it.",
          "再转要由援助组负责人决定，请找TA；也可以给现在的经办人留一条笔记。"))
    case .isAway:
      RefusalParts(
        Phrase("Whoever is away takes no case on.", "不在的人不接案件。"),
        instead: Phrase(
          "Choose a colleague who is there. If it is you, say under \u{201C}I am away\u{201D} that you are back.",
          "请选一位在岗的同事。如果说的是您自己，请先在“我不在”里结束。"))
    default:
      RefusalParts(
        Phrase("They can't be given this case.", "这个人不能经手这件案件。"),
        instead: Phrase("Choose somebody whom the page offers.", "请从页面列出的人里选。"))
    }
  }

  private var partsOfState: RefusalParts {
    switch self {
    case .ended:
      RefusalParts(
        Phrase("The work of this case has ended.", "这件案件已经办结。"),
        instead: Phrase("Messages of the reporter can still be answered.", "举报人再写来的消息，仍然可以回复。"))
    case .nothingProposed:
      RefusalParts(
        Phrase("Nothing waits under this number.", "这个编号下没有等着确认的事。"),
        instead: Phrase("Load the page again to see what does.", "请刷新页面，看看现在有什么。"))
    case .proposedByYou:
      RefusalParts(
        Phrase("You began this yourself, so somebody else decides it.", "这是您自己提出的，要由别人来定。"),
        instead: Phrase(
          "Ask a colleague who can open the case; keep a note for them if it is urgent.",
          "请找一位能打开这件案件的同事；要是急，可以先给TA留一条笔记。"))
    case .unresolved:
      RefusalParts(
        Phrase("It is not yet known who is meant.", "还不知道说的是谁。"),
        instead: Phrase(
          "Settle that first: propose it under \u{201C}Who is meant\u{201D}.", "请先定这一件：在“说的是谁”里提出。"))
    case .unanswered:
      RefusalParts(
        Phrase("Nobody has answered the reporter yet.", "还没有人回复过举报人。"),
        instead: Phrase("Answer first, then propose this again.", "请先回复，再提出。"))
    case .alreadyResolved:
      RefusalParts(
        Phrase("It is known already who is meant.", "已经定下说的是谁了。"),
        instead: Phrase("Claim a conflict if somebody else should be kept out.", "如果还有人应当回避，请提出回避异议。"))
    case .challengePending:
      RefusalParts(
        Phrase("A conflict was claimed and is not decided.", "有人提出了回避异议，还没有定。"),
        instead: Phrase("Have it decided first.", "请先把它定下来。"))
    case .alreadyWithdrawn:
      RefusalParts(
        Phrase("This was withdrawn before.", "之前已经撤回了。"),
        instead: Phrase("Nothing more is needed; you can still write a message.", "不用再做什么，想说的话还可以写消息。"))
    default:
      RefusalParts(
        Phrase("Only the person to whom it happened can withdraw.", "只有遇到这件事的人自己才能撤回。"),
        instead: Phrase(
          "Write a message to say that you stop taking part.", "如果你不想再参与，写一条消息说明就行。"))
    }
  }

  private var wordsOfFields: Phrase {
    switch self {
    case .textMissing: Phrase("Write something here.", "请在这里写点什么。")
    case .textTooLong:
      Phrase(
        "This is too long: \(Report.Limit.accountCharacters) characters fit, "
          + "and \(Report.Limit.answerCharacters) for reasons. Send it in two parts.",
        "太长了：正文最多 \(Report.Limit.accountCharacters) 字，理由最多 \(Report.Limit.answerCharacters) 字，请分两次写。")
    case .reasonMissing:
      Phrase("Give your reasons: the second person decides by them.", "请写明理由，第二个人要凭它来定。")
    case .dayMissing: Phrase("Choose the day that you give.", "请选定您答应的日子。")
    case .dayOutOfRange:
      Phrase("Choose a day that lies ahead, within a year.", "请选一个今天以后、一年以内的日子。")
    case .outcomeMissing: Phrase("Choose where this leads.", "请选择接下来往哪里走。")
    case .levelMissing: Phrase("Choose how soon it must be answered.", "请选择有多急。")
    case .fileGone: Phrase("A file is no longer here. Choose it again.", "有一个文件已经不在了，请重新选择。")
    default: codeWords
    }
  }
}
