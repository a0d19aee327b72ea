import Casework

extension Refusal {
  /// Why it can't be done, and what one may do instead.
  var words: Phrase {
    switch self {
    case .notYours, .acceptedByAnother, .notAssignedToYou, .openTogether, .alreadyOpen, .notEligible,
      .transferredAlready:
      wordsOfPeople
    case .ended, .nothingProposed, .proposedByYou, .unresolved, .unanswered, .challengePending, .alreadyResolved,
      .notAffected,
      .alreadyWithdrawn:
      wordsOfState
    case .textMissing, .textTooLong, .reasonMissing, .dayMissing, .dayOutOfRange, .outcomeMissing, .levelMissing,
      .holdsCode:
      wordsOfFields
    }
  }

  private var wordsOfPeople: Phrase {
    switch self {
    case .notYours:
      Phrase(
        "This is not yours to do. Whoever is named as responsible can, and so can the head of the AID team.",
        "这一步不由你来做。可以找页面上的负责人，或援助组负责人。")
    case .acceptedByAnother:
      Phrase(
        "A colleague has accepted this case. Ask them, or take it over if they can't go on.",
        "这件案件已有同事接手。请找TA，TA办不下去时可以由你接管。")
    case .notAssignedToYou:
      Phrase(
        "Nobody has given you this case. Take it over if it should be yours.",
        "没有人把这件案件交给你。如果应该由你办，请用“接管”。")
    case .openTogether:
      Phrase(
        "Nobody of your body opens a case alone. Give your share, and a colleague opens it with you.",
        "你所在的机构不能一个人启封。请先交出你的那一份，由一位同事和你一起启封。")
    case .alreadyOpen:
      Phrase("You hold this case already. Go on with it here.", "这件案件已经在你手上，直接往下办就行。")
    case .transferredAlready:
      Phrase(
        "This case has changed hands once. The head of the AID team decides about the next time.",
        "这件案件已经转过一次手，再转要由援助组负责人决定。")
    default:
      Phrase(
        "Choose somebody whom the page offers: nobody else can be given this case.",
        "请从页面列出的人里选，别的人不能经手这件案件。")
    }
  }

  private var wordsOfState: Phrase {
    switch self {
    case .ended:
      Phrase(
        "The work of this case has ended. Messages of the reporter can still be answered.",
        "这件案件已经办结。举报人再写来的消息，仍然可以回复。")
    case .nothingProposed:
      Phrase(
        "Nothing waits under this number. Load the page again to see what does.",
        "这个编号下没有等着确认的事，请刷新页面看看现在有什么。")
    case .proposedByYou:
      Phrase(
        "You began this yourself, so somebody else must decide it. Ask a colleague who can open the case.",
        "这是你自己提出的，要由别人来定。请找一位能打开这件案件的同事。")
    case .unresolved:
      Phrase(
        "It is not yet known who is meant. Settle that first: propose it under \u{201C}Who is meant\u{201D}.",
        "还不知道说的是谁，先定这一件：在“说的是谁”里提出。")
    case .unanswered:
      Phrase(
        "Nobody has answered the reporter yet. Answer first, then propose this again.",
        "还没有人回复过举报人。请先回复，再提出。")
    case .alreadyResolved:
      Phrase(
        "It is known already who is meant. Claim a conflict if somebody else should be kept out.",
        "已经定下说的是谁了。如果还有人应当回避，请提出回避异议。")
    case .challengePending:
      Phrase(
        "A conflict was claimed and is not decided. Have it decided first.", "有人提出了回避异议，还没有定。请先把它定下来。")
    case .alreadyWithdrawn:
      Phrase("This was withdrawn before. Nothing more is needed.", "之前已经撤回了，不用再做什么。")
    default:
      Phrase(
        "Only the person to whom it happened can withdraw. Write a message to say that you stop taking part.",
        "只有受影响的人自己才能撤回。如果你不想再参与，写一条消息说明就行。")
    }
  }

  private var wordsOfFields: Phrase {
    switch self {
    case .textMissing: Phrase("Write something here.", "请在这里写点什么。")
    case .textTooLong:
      Phrase(
        "This is too long: \(Report.Limit.accountCharacters) characters fit, "
          + "and \(Report.Limit.answerCharacters) for reasons.",
        "太长了：正文最多 \(Report.Limit.accountCharacters) 字，理由最多 \(Report.Limit.answerCharacters) 字。")
    case .reasonMissing:
      Phrase("Give your reasons: the second person decides by them.", "请写明理由，第二个人要凭它来定。")
    case .dayMissing: Phrase("Choose the day that you give.", "请选定你答应的日子。")
    case .dayOutOfRange:
      Phrase("Choose a day that lies ahead, within a year.", "请选一个今天以后、一年以内的日子。")
    case .outcomeMissing: Phrase("Choose where this leads.", "请选择接下来往哪里走。")
    case .levelMissing: Phrase("Choose how soon it must be answered.", "请选择有多急。")
    default: codeWords
    }
  }

  /// The field that it stands next to; nil where it is about the whole.
  var field: String? {
    switch self {
    case .textMissing, .textTooLong, .holdsCode: "text"
    case .reasonMissing: "reason"
    case .dayMissing, .dayOutOfRange: "due"
    case .outcomeMissing: "outcome"
    case .levelMissing: "level"
    case .notEligible: "person"
    case .notYours, .acceptedByAnother, .notAssignedToYou, .openTogether, .alreadyOpen, .transferredAlready, .ended,
      .nothingProposed, .proposedByYou, .unresolved, .unanswered, .challengePending, .alreadyResolved, .notAffected,
      .alreadyWithdrawn:
      nil
    }
  }

  /// Somebody else may, it came too late or too early, or a field wants something else.
  var status: Answer.Status {
    switch self {
    case .notYours, .acceptedByAnother, .notAssignedToYou, .openTogether, .transferredAlready, .proposedByYou,
      .notAffected:
      .forbidden
    case .alreadyOpen, .ended, .nothingProposed, .unresolved, .unanswered, .challengePending, .alreadyResolved,
      .alreadyWithdrawn:
      .conflict
    case .textMissing, .textTooLong, .reasonMissing, .dayMissing, .dayOutOfRange, .outcomeMissing, .levelMissing,
      .notEligible, .holdsCode:
      .refused
    }
  }

  /// The same for programs, in words with hyphens.
  var code: String {
    rawValue.reduce(into: "") { code, letter in
      code += letter.isUppercase ? "-\(letter.lowercased())" : String(letter)
    }
  }
}
