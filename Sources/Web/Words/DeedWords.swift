import Casework

extension Deed {
  /// A line of a case's history, without who and when.
  var words: Phrase {
    switch self {
    case .received(_, let unresolved, _):
      unresolved
        ? Phrase("A report came in; it is not yet known who is meant", "收到举报，还不知道说的是谁")
        : Phrase("A report came in", "收到举报")
    case .messaged: Phrase("The reporter wrote", "举报人写来消息")
    case .attached: Phrase("The reporter added files", "举报人补充了文件")
    case .withdrawn: Phrase("The reporter withdrew", "举报人撤回")
    case .opened: Phrase("Opened", "打开了案件")
    case .assigned(let holder):
      Phrase("Given to \(holder.role.words)", "交给\(holder.role.words)")
    case .accepted: Phrase("Accepted", "接手了案件")
    case .tookOver: Phrase("Took it over", "接管了案件")
    case .answered: Phrase("Answered the reporter", "回复了举报人")
    case .noted: Phrase("Kept a note", "记了笔记")
    case .proposed(let proposal): proposal.proposed
    case .confirmed(let number): Phrase("Confirmed line \(number)", "确认了第 \(number) 条")
    case .pledged: Phrase("Gave the reporter a day", "答应举报人一个日子")
    case .challenged, .challengeDecided, .steppedAside: wordsOfConflict
    case .openingAsked, .openedTogether, .rekeyed, .granted: wordsOfKeys
    case .identityTold, .handlerAsked, .peopleAdded, .withdrawalAsked, .withdrawalTakenBack: wordsOfReporter
    case .missed: Phrase("A day passed without an answer; the duty moved on", "期限已过没有做到，自动转交")
    case .handedOn: Phrase("What was owed went to a colleague, its day unchanged", "要办的事转给了同事，期限不变")
    case .originalOpened: Phrase("Opened the original of a file", "打开了一个文件的原件")
    }
  }

  private var wordsOfReporter: Phrase {
    switch self {
    case .identityTold: Phrase("The reporter told who they are, or told it to more people", "举报人告知身份，或让更多人知道")
    case .handlerAsked: Phrase("The reporter asked for another handler", "举报人想换经办人")
    case .peopleAdded: Phrase("The reporter named more people", "举报人补充了相关人员")
    case .withdrawalTakenBack: Phrase("The reporter took the withdrawal back", "举报人取消撤回")
    default:
      Phrase(
        "The reporter asked to withdraw; it takes effect after \(Withdrawing.daysToThink) days",
        "举报人想撤回，\(Withdrawing.daysToThink) 天后生效")
    }
  }

  private var wordsOfConflict: Phrase {
    switch self {
    case .challengeDecided(let number, let upheld):
      upheld
        ? Phrase("Upheld the conflict claimed in line \(number)", "第 \(number) 条的回避异议成立")
        : Phrase("Rejected the conflict claimed in line \(number)", "第 \(number) 条的回避异议不成立")
    case .steppedAside: Phrase("Stepped aside", "回避")
    default: Phrase("Claimed a conflict", "提出回避异议")
    }
  }

  private var wordsOfKeys: Phrase {
    switch self {
    case .openingAsked(let body):
      Phrase("Asked \(body.words) to open together", "请\(body.words)一起启封")
    case .openedTogether(let body):
      Phrase("Two of \(body.words) opened it together", "\(body.words)两人一起启封")
    case .rekeyed(let epoch): Phrase("The keys were renewed: epoch \(epoch)", "换了密钥：第 \(epoch) 期")
    default: Phrase("Others were given the keys", "授权给其他人")
    }
  }
}

extension Proposal {
  /// As a line of the history.
  var proposed: Phrase {
    Phrase("Proposed: \(small: heading)", "提出：\(heading)")
  }

  /// What waits for a second person.
  var heading: Phrase {
    switch self {
    case .naming: Phrase("Who is meant", "说的是谁")
    case .assessment(let outcome, let level):
      Phrase(
        "Assessment: \(small: outcome.words), \(small: level.words)",
        "评估：\(outcome.words)，\(level.words)")
    case .declining(let outcome):
      Phrase("Decline: \(small: outcome.words)", "不予调查：\(outcome.words)")
    case .closing: Phrase("Close the case", "结案")
    }
  }

  /// For programs.
  var code: String {
    switch self {
    case .naming: "name"
    case .assessment: "assess"
    case .declining: "decline"
    case .closing: "close"
    }
  }
}

extension Deed {
  /// For programs.
  var code: String {
    switch self {
    case .received: "received"
    case .messaged: "messaged"
    case .attached: "attached"
    case .withdrawn: "withdrawn"
    case .opened: "opened"
    case .assigned: "assigned"
    case .accepted: "accepted"
    case .tookOver: "taken-over"
    case .answered: "answered"
    case .noted: "noted"
    case .proposed: "proposed"
    case .confirmed: "confirmed"
    case .pledged: "pledged"
    case .challenged: "challenged"
    case .challengeDecided: "challenge-decided"
    case .steppedAside: "stepped-aside"
    case .openingAsked: "opening-asked"
    case .openedTogether: "opened-together"
    case .rekeyed: "rekeyed"
    case .granted: "granted"
    case .missed: "missed"
    case .handedOn: "handed-on"
    case .originalOpened: "original-opened"
    case .identityTold: "identity-told"
    case .handlerAsked: "handler-asked"
    case .peopleAdded: "people-added"
    case .withdrawalAsked: "withdrawal-asked"
    case .withdrawalTakenBack: "withdrawal-taken-back"
    }
  }
}
