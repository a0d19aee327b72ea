import Casework
import Office
import Workplace

extension ReporterLedger.Entry {
  /// What happened, as it is told to the reporter.
  var words: Phrase {
    let who = (by ?? .aid).words
    return switch deed {
    case .received: Phrase("You sent it", "你提交了")
    case .messaged: Phrase("You wrote", "你写来消息")
    case .attached: Phrase("You added files", "你补充了文件")
    case .identityTold: Phrase("You said who may know your name", "你定了名字给谁知道")
    case .handlerAsked: Phrase("You asked for somebody else", "你提出换个人来办")
    case .peopleAdded: Phrase("You added people", "你补充了相关的人")
    case .withdrawalAsked: Phrase("You asked to withdraw", "你提出撤回")
    case .withdrawalTakenBack: Phrase("You took the withdrawal back", "你取消了撤回")
    case .withdrawn: Phrase("Your withdrawal took effect", "撤回生效")
    case .confirmed where by == nil: Phrase("You confirmed who is meant", "你确认了说的是谁")
    case .confirmed: Phrase("The result, in writing", "书面结果")
    case .opened: Phrase("Opened by \(who)", "\(who)打开了")
    case .answered: Phrase("Answered by \(who)", "\(who)回复了")
    case .pledged: Phrase("A day was given to you", "答应了你一个日子")
    case .missed: Phrase("A day passed, and what we owed you wasn't done", "到期没做到")
    case .granted: Phrase("Somebody else of the AID team was given access", "援助组另有人可以打开了")
    case .openingAsked(let body): Phrase("Somebody of \(body.words) asked to open it", "\(body.words)有人提出打开")
    case .openedTogether(let body): Phrase("Two of \(body.words) opened it", "\(body.words)两人一起打开了")
    case .originalOpened: Phrase("The original of a file was opened by \(who)", "\(who)打开了一个文件的原件")
    case .assigned, .accepted, .tookOver, .noted, .proposed, .challenged, .challengeDecided, .steppedAside, .rekeyed,
      .handedOn:
      deed.words
    }
  }
}
