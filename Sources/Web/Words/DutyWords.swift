import Casework

extension DutyKind {
  /// What is owed, as a reporter and a handler both read it.
  var words: Phrase {
    switch self {
    case .contact: Phrase("A person answers", "有人回复")
    case .assessment: Phrase("What happens next is decided", "决定接下来怎么办")
    case .update: Phrase("News on where it stands", "告知进展")
    case .result: Phrase("The result, in writing", "书面结果")
    case .reply: Phrase("The message is answered", "回复消息")
    case .reading: Phrase("Whoever opened it answers", "打开过的人来回复")
    case .pledge: Phrase("The day that was given is kept", "兑现答应的日子")
    case .challenge: Phrase("The claimed conflict is decided", "对回避异议作出决定")
    case .withdrawal: Phrase("Whether work goes on is decided", "决定撤回后是否继续")
    case .handler: Phrase("Somebody else, or the reason why not", "换人经办，或说明为什么不换")
    case .pressure: Phrase("The pressure to withdraw is looked into", "处理有人施压撤回的事")
    }
  }
}
