/// How long somebody has. Amounts of nothing or less end at once; those above 100,000 count as 100,000.
package enum Span: Hashable, Sendable {
  /// So many times 3,600 seconds, whatever day it is.
  case hours(Int)
  /// Calendar days.
  case days(Int)
  /// Days that the calendar says are worked.
  case workingDays(Int)
  /// Calendar months: three months aren't ninety days.
  case months(Int)
}

/// When something is due.
package struct Due: Hashable, Sendable {
  /// The last moment at which it is still in time.
  package let instant: Instant
  /// The first year that counted here and whose calendar isn't loaded, so that the earliest day that can be right was
  /// taken; nil where the day is certain.
  package let missingYear: Int?

  /// A due moment that was counted elsewhere, such as one read back from a store.
  package init(instant: Instant, missingYear: Int?) {
    self.instant = instant
    self.missingYear = missingYear
  }
}

/// Counts spans from events to the instants when they end.
///
/// - Hours run from the instant itself.
/// - Days, working days and months don't count the day of the event, and end at close of business of their last day
///   (Civil Code of China arts. 201–203; Reg. (EEC, Euratom) 1182/71 art. 3).
/// - Days and months whose last day isn't worked end on the next working day.
///
/// ```swift
/// Count(calendar: .china, zone: shanghai).due(.workingDays(10), from: report)
/// // reported on 28 September 2021: due on 18 October at 18:00, after a holiday and a worked Saturday
/// ```
///
/// Counting never fails: in a year that isn't loaded the earliest day that can be right is taken, and said so.
package struct Count: Sendable {
  private let calendar: WorkingCalendar
  private let zone: Zone
  private let closeOfBusinessHour: Int

  /// - Parameter closeOfBusinessHour: The hour on the zone's clocks at which a last day ends, in 1...24.
  package init(calendar: WorkingCalendar, zone: Zone, closeOfBusinessHour: Int = 18) {
    precondition((1...24).contains(closeOfBusinessHour), "Business closes at an hour from 1 to 24.")
    self.calendar = calendar
    self.zone = zone
    self.closeOfBusinessHour = closeOfBusinessHour
  }

  /// When the span that begins with the event at `start` ends.
  package func due(_ span: Span, from start: Instant) -> Due {
    let amount = span.boundedAmount
    guard amount > 0 else { return Due(instant: start, missingYear: nil) }
    let eventDay = zone.day(at: start)
    switch span {
    case .hours: return Due(instant: start.adding(hours: amount), missingYear: nil)
    case .days: return closing(firstWorked(onOrAfter: eventDay.adding(days: amount)))
    case .months: return closing(firstWorked(onOrAfter: eventDay.adding(months: amount)))
    case .workingDays: return closing(workingDay(amount, after: eventDay))
    }
  }

  /// A day, and the first year on the way to it that isn't loaded.
  private typealias Landing = (day: Day, missingYear: Int?)

  private func closing(_ landing: Landing) -> Due {
    Due(
      instant: zone.instant(of: landing.day, hour: closeOfBusinessHour, minute: 0),
      missingYear: landing.missingYear
    )
  }

  private func workingDay(_ number: Int, after eventDay: Day) -> Landing {
    var landing: Landing = (eventDay, nil)
    for _ in 0..<number {
      let next = firstWorked(onOrAfter: landing.day.adding(days: 1))
      landing = (next.day, landing.missingYear ?? next.missingYear)
    }
    return landing
  }

  private func firstWorked(onOrAfter start: Day) -> Landing {
    var landing: Landing = (start, nil)
    while true {
      let certain = calendar.isWorkingDay(landing.day)
      if certain == nil { landing.missingYear = landing.missingYear ?? landing.day.year }
      if certain ?? calendar.mayBeWorked(landing.day) { return landing }
      landing.day = landing.day.adding(days: 1)
    }
  }
}

extension Span {
  /// More than anybody is ever given, and few enough to be counted at once.
  private static let amountLimit = 100_000

  fileprivate var boundedAmount: Int {
    switch self {
    case .hours(let amount), .days(let amount), .workingDays(let amount), .months(let amount):
      min(max(amount, 0), Span.amountLimit)
    }
  }
}
