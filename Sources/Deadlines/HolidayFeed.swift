extension WorkingCalendar {
  /// What stops a calendar text from being taken, and where.
  package struct Fault: Error, Hashable, Sendable {
    /// The line of the text, from 1.
    package let line: Int
    /// What is wrong there.
    package let problem: Problem

    /// A fault at that line, counted from 1.
    package init(line: Int, problem: Problem) {
      self.line = line
      self.problem = problem
    }
  }

  /// What is wrong with a line of a calendar text.
  package enum Problem: Hashable, Sendable {
    /// The text doesn't begin with `BEGIN:VCALENDAR`, or goes on after its end.
    case notACalendar
    /// A line has no name with a colon behind it.
    case noProperty
    /// An `END` closes something else than what was begun last, or is missing.
    case unbalanced
    /// An event has no `DTSTART`.
    case noStart
    /// A first or last day isn't written as a DATE, `20261121`, or doesn't exist.
    case notADate
    /// A `DURATION` isn't written in whole days or weeks, `P3D`, `P1W`.
    case notALength
    /// An event ends before it begins, or lasts more than 366 days.
    case length
    /// An event repeats by rule; holidays are to be listed one by one.
    case repeats
    /// There is no holiday and no workday in the whole text.
    case empty
  }

  /// Reads an iCalendar text (RFC 5545), such as a public feed of holidays.
  ///
  /// All-day events are read, each from `DTSTART` up to but without `DTEND`; cancelled ones aren't. What they say:
  /// - worked: category `WORKDAY`, or a summary with 班 or "working day";
  /// - not worked: category `HOLIDAY`, or a summary with 休 or "holiday";
  /// - neither: not worked, unless the text marks holidays by category or by 休 (then it is some other observance),
  ///   or its description begins with "Observance".
  ///
  /// A year is known when one of these days lies in its February to November: days around New Year may belong to the
  /// neighbouring year's list. Weekends count as shifting when any workday is listed.
  package init(name: String, iCalendar text: String) throws(Fault) {
    let feed = try HolidayFeed(text: text)
    let listed = feed.holidays.union(feed.workdays)
    self.init(
      name: name, holidays: feed.holidays, workdays: feed.workdays,
      years: Set(listed.filter { (2...11).contains($0.month) }.map(\.year)),
      shiftsWeekends: !feed.workdays.isEmpty
    )
  }
}

/// The days that an iCalendar text lists.
private struct HolidayFeed {
  let holidays: Set<Day>
  let workdays: Set<Day>

  init(text: String) throws(WorkingCalendar.Fault) {
    let lines = try CalendarLine.lines(of: text)
    let events = try HolidayFeed.events(in: lines).filter { !$0.isCancelled }
    let marksHolidays = events.contains { $0.meaning == .markedHoliday }
    var (holidays, workdays): (Set<Day>, Set<Day>) = ([], [])
    for event in events {
      switch event.meaning {
      case .workday: workdays.formUnion(event.days)
      case .markedHoliday, .holiday: holidays.formUnion(event.days)
      case .unmarked: if !marksHolidays { holidays.formUnion(event.days) }
      case .observance: break
      }
    }
    guard !(holidays.isEmpty && workdays.isEmpty) else { throw .init(line: lines.last?.number ?? 1, problem: .empty) }
    self.holidays = holidays
    self.workdays = workdays
  }

  /// What stands between `BEGIN:VEVENT` and `END:VEVENT`, without what is nested in it (alarms).
  private static func events(in lines: [CalendarLine]) throws(WorkingCalendar.Fault) -> [HolidayEvent] {
    var events: [HolidayEvent] = []
    var open: [String] = []
    for line in lines {
      switch line.name {
      case "BEGIN":
        open.append(line.value.uppercased())
        if open == eventPath { events.append(HolidayEvent(line: line.number)) }
      case "END":
        if open == eventPath { try events[events.count - 1].finish() }
        guard open.popLast() == line.value.uppercased() else { throw line.fault(.unbalanced) }
      default:
        if open == eventPath { try events[events.count - 1].take(line) }
      }
      guard open.first ?? "VCALENDAR" == "VCALENDAR", !open.isEmpty || line.name == "END" else {
        throw line.fault(.notACalendar)
      }
    }
    guard let last = lines.last else { throw .init(line: 1, problem: .notACalendar) }
    guard open.isEmpty else { throw last.fault(.unbalanced) }
    return events
  }

  private static let eventPath = ["VCALENDAR", "VEVENT"]
}
