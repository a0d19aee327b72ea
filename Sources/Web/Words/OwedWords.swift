import Casework
import Deadlines
import Office
import Workplace

extension DutyKind {
  /// What somebody who owes it has to do, as a verb.
  var owed: Phrase {
    switch self {
    case .contact: Phrase("Answer the reporter", "回复举报人")
    case .assessment: Phrase("Propose what happens next", "提出接下来怎么办")
    case .update: Phrase("Say how it stands", "告知进展")
    case .result: Phrase("Give the result in writing", "给出书面结果")
    case .reply: Phrase("Answer a message", "回复消息")
    case .reading: Phrase("Answer what was read", "看过了，要回复")
    case .pledge: Phrase("Keep the day that was given", "兑现答应的日子")
    case .challenge: Phrase("Decide a claimed conflict", "对回避异议作出决定")
    case .handler: Phrase("Give it to somebody else, or say why not", "换人经办，或说明为什么不换")
    case .pressure: Phrase("See to the pressure to withdraw", "处理有人施压撤回的事")
    case .withdrawal: Phrase("Decide whether work goes on", "决定撤回后是否继续")
    }
  }
}

extension Visit {
  /// Where a case stands, in a few words.
  func words(of progress: DeskProgress, at now: Instant) -> String {
    switch progress {
    case .passedOn(let role, let at):
      self("went to \(self(role.words)) \(past(at, now))", "\(past(at, now))已转给\(self(role.words))")
    case .read(let at, _, true): self("read by you \(past(at, now))", "您\(past(at, now))已读")
    case .read(let at, let role, false):
      self("read by \(self(role.words)) \(past(at, now))", "\(self(role.words))\(past(at, now))已读")
    case .unresolved: self("not yet known who is meant", "还不知道说的是谁")
    case .assigned(true): self("given to you, waits for your yes", "已交给您，等您接手")
    case .assigned(false): self("given to a colleague, not accepted yet", "已交给同事，还没接手")
    case .investigating(let day, let of): self("investigating, day \(day) of \(of)", "调查中，第 \(day) 天，共 \(of) 天")
    case .state(.received): self("nobody has answered yet", "还没有人回复")
    case .state(let state): self("\(small: state.words)", "\(state.words)")
    }
  }

  /// "today at 14:00", "yesterday", "on Thursday", "on 3 November".
  private func past(_ instant: Instant, _ now: Instant) -> String {
    let (day, today) = (site.zone.day(at: instant), site.zone.day(at: now))
    switch Int(today.number - day.number) {
    case ...0: return self("today at \(hour(instant))", "今天 \(hour(instant)) ")
    case 1: return self("yesterday", "昨天")
    case 2...6: return self("on \(weekday(day))", "\(weekday(day))")
    default: return self("on \(shortDay(day))", " \(shortDay(day)) ")
    }
  }
}
