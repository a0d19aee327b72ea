import Deadlines

extension Visit {
  /// "Saturday 21 November 2026", "2026 年 11 月 21 日 星期六".
  func longDay(_ day: Day) -> String { self(day.longWords) }

  /// "Saturday 21 November", "11 月 21 日 星期六".
  func day(_ day: Day) -> String {
    self("\(as: "a day")\(weekday(day)) \(day.day) \(month(day))", "\(month(day)) \(day.day) 日 \(weekday(day))")
  }

  /// "Saturday 21 November 2026, 21:20", "2026 年 11 月 21 日 星期六 21:20".
  func longMoment(_ instant: Instant) -> String {
    let day = longDay(site.zone.day(at: instant))
    return self("\(as: "a moment with its year")\(day), \(time(instant))", "\(day) \(time(instant))")
  }

  /// "21:20", by the clocks of the workplace.
  func time(_ instant: Instant) -> String {
    let clock = site.zone.clock(at: instant)
    return "\(clock.hour):\(clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)")"
  }

  /// "Saturday 21 November, 21:20", "11 月 21 日 星期六 21:20", by the clocks of the workplace.
  func moment(_ instant: Instant) -> String {
    let day = day(site.zone.day(at: instant))
    return self("\(as: "a moment")\(day), \(time(instant))", "\(day) \(time(instant))")
  }

  func weekday(_ day: Day) -> String { self(day.weekdayWords) }

  func month(_ day: Day) -> String { self(day.monthWords) }
}

extension Day {
  /// "Saturday 21 November 2026", "2026 年 11 月 21 日 星期六", where no visit says in which language.
  var longWords: Phrase {
    Phrase(
      "\(as: "a day with its year")\(weekdayWords) \(day) \(monthWords) \(year)",
      "\(year) 年 \(monthWords) \(day) 日 \(weekdayWords)")
  }

  fileprivate var weekdayWords: Phrase { weekdayNames[weekday.rawValue - Weekday.monday.rawValue] }
  fileprivate var monthWords: Phrase { monthNames[month - 1] }
}

extension String {
  /// Without the word joiners that keep a weekday in one line: for a file, where none is broken.
  var withoutJoiners: String { replacing("\u{2060}", with: "") }
}

/// With word joiners, since a line never ends within one of them.
private let weekdayNames = [
  Phrase("Monday", "星\u{2060}期\u{2060}一"), Phrase("Tuesday", "星\u{2060}期\u{2060}二"),
  Phrase("Wednesday", "星\u{2060}期\u{2060}三"), Phrase("Thursday", "星\u{2060}期\u{2060}四"),
  Phrase("Friday", "星\u{2060}期\u{2060}五"), Phrase("Saturday", "星\u{2060}期\u{2060}六"),
  Phrase("Sunday", "星\u{2060}期\u{2060}日"),
]

private let monthNames = [
  Phrase("January", "1 月"), Phrase("February", "2 月"), Phrase("March", "3 月"), Phrase("April", "4 月"),
  Phrase("May", "5 月"), Phrase("June", "6 月"), Phrase("July", "7 月"), Phrase("August", "8 月"),
  Phrase("September", "9 月"), Phrase("October", "10 月"), Phrase("November", "11 月"), Phrase("December", "12 月"),
]
