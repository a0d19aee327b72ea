import Casework
import Office

extension CaseCommand {
  /// What a button says that does it.
  var words: Phrase {
    switch self {
    case .assign: Phrase("Give it to a colleague", "交给同事")
    case .accept: Phrase("Accept the case", "接手这件案件")
    case .takeover: Phrase("Take it over", "接管")
    case .acknowledge, .answer: Phrase("Answer the reporter", "回复举报人")
    case .assess: Phrase("Propose an assessment", "提出评估")
    case .note: Phrase("Keep the note", "记下笔记")
    case .name: Phrase("Propose who is meant", "提出被举报人")
    case .confirm: Phrase("Confirm", "确认")
    case .pledge: Phrase("Give the reporter a day", "答应举报人一个日子")
    case .decline: Phrase("Propose to decline", "提出不予调查")
    case .close: Phrase("Propose to close", "提出结案")
    case .challenge: Phrase("Claim a conflict", "提出回避异议")
    case .decide: Phrase("Decide", "作出决定")
    case .stepaside: Phrase("Step aside", "回避")
    case .open: Phrase("Open together", "一起启封")
    case .grant: Phrase("Give the keys to somebody new", "给新成员授权")
    case .ring: Phrase("Name another first ring", "另定首接人")
    }
  }

  /// What it asks the domain for.
  var action: Action {
    switch self {
    case .assign: .assign
    case .accept: .accept
    case .takeover: .takeOver
    case .acknowledge, .answer: .answer
    case .assess: .assess
    case .note: .note
    case .name: .name
    case .confirm: .confirm
    case .pledge: .pledge
    case .decline: .decline
    case .close: .close
    case .grant: .grant
    case .challenge: .challenge
    case .decide: .decideChallenge
    case .stepaside: .stepAside
    case .open: .openTogether
    case .ring: .renewRing
    }
  }
}
