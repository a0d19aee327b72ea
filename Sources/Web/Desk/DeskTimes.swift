import Casework
import Deadlines
import Markup
import Office

/// In which of the desk's parts a case stands.
enum DeskPart: Int, CaseIterable, Sendable {
  case late, today, week, later

  init(_ row: DeskRow, at now: Instant, in zone: Zone) {
    guard let duty = row.pressing, !row.isLate else {
      self = row.isLate ? .late : .later
      return
    }
    switch Int(zone.day(at: duty.nextDue).number - zone.day(at: now).number) {
    case ...0: self = .today
    case 1...7: self = .week
    default: self = .later
    }
  }

  var words: Phrase {
    switch self {
    case .late: Phrase("Late", "已逾期")
    case .today: Phrase("Today", "今天")
    case .week: Phrase("In the next seven days", "七天之内")
    case .later: Phrase("Later", "更晚")
    }
  }
}

extension Visit {
  /// By when, in a word and a shape: how late it is, the hour when it is near, else in how many days.
  func dueTag(_ duty: Duty, at now: Instant) -> HTML {
    if duty.wasMissed || duty.nextDue <= now {
      let span = span(now, since: duty.due)
      return tag(.clay, self("late by \(span)", "已逾期 \(span)"))
    }
    switch Int(site.zone.day(at: duty.nextDue).number - site.zone.day(at: now).number) {
    case ...0: return tag(.sun, self("today, \(hour(duty.nextDue))", "今天 \(hour(duty.nextDue))"))
    case 1: return tag(.sun, self("tomorrow, \(hour(duty.nextDue))", "明天 \(hour(duty.nextDue))"))
    case let days: return tag(.leaf, self("in \(days) days", "还有 \(days) 天"))
    }
  }

  /// "20 min", "2 h", "3 days".
  private func span(_ now: Instant, since then: Instant) -> String {
    let minutes = max(1, Int((now.milliseconds - then.milliseconds) / 60_000))
    if minutes < 60 { return self("\(minutes) min", "\(minutes) 分钟") }
    let hours = minutes / 60
    if hours < 48 { return self("\(hours) h", "\(hours) 小时") }
    return self("\(hours / 24) days", "\(hours / 24) 天")
  }

  /// What stands after "by": "18:00 today", "12:00 tomorrow", "Wednesday, 17:00", and further away with the date.
  func soon(_ instant: Instant, at now: Instant) -> String {
    let day = site.zone.day(at: instant)
    switch Int(day.number - site.zone.day(at: now).number) {
    case 0: return self("\(hour(instant)) today", "今天 \(hour(instant)) ")
    case 1: return self("\(hour(instant)) tomorrow", "明天 \(hour(instant)) ")
    case 2...6: return self("\(weekday(day)), \(hour(instant))", "\(weekday(day)) \(hour(instant)) ")
    default: return self("\(moment(instant))", " \(moment(instant)) ")
    }
  }

  /// "18:00", by the clocks of the workplace.
  func hour(_ instant: Instant) -> String {
    let clock = site.zone.clock(at: instant)
    return "\(clock.hour):\(clock.minute < 10 ? "0" : "")\(clock.minute)"
  }

  /// "3 November", "11 月 3 日".
  func shortDay(_ day: Day) -> String {
    self("\(as: "a day without its weekday")\(day.day) \(month(day))", "\(month(day)) \(day.day) 日")
  }
}

/// A name within a Chinese sentence: where it begins or ends in Latin letters a space stands there.
func apart(_ name: String) -> String {
  let before = name.first.map { $0.isASCII ? " " : "" } ?? ""
  let after = name.last.map { $0.isASCII ? " " : "" } ?? ""
  return before + name + after
}
