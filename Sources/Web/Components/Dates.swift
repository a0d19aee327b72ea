import Deadlines

extension Visit {
  /// "Saturday 21 November 2026", "2026 年 11 月 21 日 星期六".
  func longDay(_ day: Day) -> String {
    self(
      "\(weekday(day)) \(day.day) \(month(day)) \(day.year)", "\(day.year) 年 \(month(day)) \(day.day) 日 \(weekday(day))"
    )
  }

  /// "Saturday 21 November", "11 月 21 日 星期六".
  func day(_ day: Day) -> String {
    self("\(weekday(day)) \(day.day) \(month(day))", "\(month(day)) \(day.day) 日 \(weekday(day))")
  }

  /// "Saturday 21 November, 21:20", "11 月 21 日 星期六 21:20", by the clocks of the workplace.
  func moment(_ instant: Instant) -> String {
    let clock = site.zone.clock(at: instant)
    let minutes = clock.minute < 10 ? "0\(clock.minute)" : "\(clock.minute)"
    let day = day(site.zone.day(at: instant))
    return self("\(day), \(clock.hour):\(minutes)", "\(day) \(clock.hour):\(minutes)")
  }

  private func weekday(_ day: Day) -> String {
    weekdayNames[day.weekday.rawValue - Weekday.monday.rawValue][language]
  }

  private func month(_ day: Day) -> String {
    self(monthNames[day.month - 1], "\(day.month) 月")
  }
}

private let weekdayNames = [
  Phrase("Monday", "星期一"), Phrase("Tuesday", "星期二"), Phrase("Wednesday", "星期三"), Phrase("Thursday", "星期四"),
  Phrase("Friday", "星期五"), Phrase("Saturday", "星期六"), Phrase("Sunday", "星期日"),
]

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
  "December",
]
