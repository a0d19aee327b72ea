/// A day of the Gregorian calendar, without a place or an hour.
///
/// ```swift
/// Day(year: 2021, month: 11, day: 30)?.adding(months: 3).iso  // "2022-02-28"
/// ```
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let number: Int32

  /// The day so many days after 1970-01-01.
  package init(number: Int32) {
    self.number = number
  }

  /// The day of that date; nil where there is no such day (30 February) or the year isn't in 1...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Day.length(ofMonth: month, year: year)).contains(day) else { return nil }
    self.init(existing: year, month, day)
  }

  /// Counts from 1 March of year 0, so that the leap day is the last of a year.
  /// The caller promises that the date exists.
  init(existing year: Int, _ month: Int, _ day: Int) {
    let marchYear = month > 2 ? year : year - 1
    let number = Day.start(ofMarchYear: marchYear) + Day.start(ofMarchMonth: (month + 9) % 12) + day - 1
    self.init(number: Int32(number - Day.epoch))
  }

  /// Earlier is less.
  package static func < (left: Day, right: Day) -> Bool {
    left.number < right.number
  }

  /// The Gregorian year, before its introduction too; 0 is the year before 1.
  package var year: Int { civil.year }
  /// 1...12.
  package var month: Int { civil.month }
  /// 1...31.
  package var day: Int { civil.day }

  /// 1 January 1970 was a Thursday.
  package var weekday: Weekday {
    Weekday.allCases[(Int(number) + 3).flooredRemainder(by: 7)]
  }

  /// The day so many days later; earlier where `days` is negative.
  package func adding(days: Int) -> Day {
    Day(number: Int32(clamping: Int(number) + days))
  }

  /// The day with the same number so many months later, or that month's last day where it has no such number
  /// (Civil Code of China art. 202; Reg. (EEC, Euratom) 1182/71 art. 3(2)(c)).
  package func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let monthCount = year * 12 + month - 1 + months
    let (newYear, newMonth) = (monthCount.flooredQuotient(by: 12), monthCount.flooredRemainder(by: 12) + 1)
    return Day(existing: newYear, newMonth, min(day, Day.length(ofMonth: newMonth, year: newYear)))
  }

  /// 28...31; `month` is in 1...12.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Days from 1 March of year 0 to 1 January 1970.
  private static let epoch = 719_468

  /// Days from 1 March of year 0 to 1 March of that year.
  private static func start(ofMarchYear year: Int) -> Int {
    365 * year + year.flooredQuotient(by: 4) - year.flooredQuotient(by: 100) + year.flooredQuotient(by: 400)
  }

  /// Days from 1 March to the first of that month, where March is 0 and February 11: months alternate between
  /// 31 and 30 days in groups of five, 153 days each.
  private static func start(ofMarchMonth month: Int) -> Int {
    (153 * month + 2) / 5
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let days = Int(number) + Day.epoch
    var marchYear = (days * 400).flooredQuotient(by: 146_097)
    if Day.start(ofMarchYear: marchYear + 1) <= days { marchYear += 1 }
    if Day.start(ofMarchYear: marchYear) > days { marchYear -= 1 }
    let dayOfYear = days - Day.start(ofMarchYear: marchYear)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = (marchMonth + 2) % 12 + 1
    let day = dayOfYear - Day.start(ofMarchMonth: marchMonth) + 1
    return (month > 2 ? marchYear : marchYear + 1, month, day)
  }
}

/// A day of the week, numbered as ISO 8601 does.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Saturday and Sunday.
  package var isWeekend: Bool { self >= .saturday }
}

extension Weekday: Comparable {
  /// Monday is the first.
  package static func < (left: Weekday, right: Weekday) -> Bool {
    left.rawValue < right.rawValue
  }
}
