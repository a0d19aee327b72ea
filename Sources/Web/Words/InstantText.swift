import Deadlines

extension Instant {
  /// ISO 8601 in UTC, as programs are told: "2026-11-25T10:00:00Z".
  var iso: String {
    let clock = Zone.utc.clock(at: self)
    let seconds = (milliseconds / 1000 % 60 + 60) % 60
    return
      "\(Zone.utc.day(at: self).iso)T\(twoDigits(clock.hour)):\(twoDigits(clock.minute)):\(twoDigits(Int(seconds)))Z"
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Span {
  /// "4 hours", "3 working days".
  var words: Phrase {
    switch self {
    case .hours(let count): Phrase("\(count, one: "hour", other: "hours")", "\(count) 小时")
    case .days(let count): Phrase("\(count, one: "day", other: "days")", "\(count) 天")
    case .workingDays(let count): Phrase("\(count, one: "working day", other: "working days")", "\(count) 个工作日")
    case .months(let count): Phrase("\(count, one: "month", other: "months")", "\(count) 个月")
    }
  }
}
