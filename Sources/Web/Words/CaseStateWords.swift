import Casework

extension CaseState {
  /// Where a case stands, in a word.
  var words: Phrase {
    switch self {
    case .received: Phrase("Received", "已收到")
    case .acknowledged: Phrase("Answered", "已回复")
    case .assessed: Phrase("Assessed", "已评估")
    case .declined: Phrase("Declined", "不予调查")
    case .withdrawn: Phrase("Withdrawn", "已撤回")
    case .closed: Phrase("Closed", "已结案")
    }
  }

  /// The same in plain words, to the reporter.
  var told: Phrase {
    switch self {
    case .received:
      Phrase("It is here. Nobody has answered yet.", "我们收到了，还没有人回复。")
    case .acknowledged:
      Phrase("Somebody has answered. What happens next is being decided.", "已经有人回复，正在决定接下来怎么办。")
    case .assessed:
      Phrase("It was decided what happens next, and the work goes on.", "接下来怎么办已经定了，正在办。")
    case .declined:
      Phrase(
        "There will be no investigation. That doesn't say that it didn't happen, or that it doesn't matter. "
          + "The reasons are among the messages.",
        "决定不启动调查。不是说事情没发生，也不是说不要紧。理由写在下面的消息里。")
    case .withdrawn:
      Phrase(
        "You have withdrawn. Two people decide whether the workplace must still act, and you hear it here.",
        "你已撤回。单位是否还有必须做的事，由两个人一起决定，结果会在这里告诉你。")
    case .closed:
      Phrase(
        "The work has ended with a written result. You can still write here.",
        "事情已办结，书面结果在下面。你仍然可以在这里写消息。")
    }
  }
}
