package import Deadlines

/// A time in which somebody who has a seat will not be there, planned by themselves. Why is nobody's business.
package struct Absence: Hashable, Sendable {
  package let id: ID<Absence>
  package let person: ID<Person>
  /// The first day away.
  package let from: Day
  /// The first day back.
  package let until: Day
  package let plannedAt: Instant

  package init(id: ID<Absence>, person: ID<Person>, from: Day, until: Day, plannedAt: Instant) {
    self.id = id
    self.person = person
    self.from = from
    self.until = until
    self.plannedAt = plannedAt
  }

  /// What may be planned at most.
  package enum Limit {
    /// The days of one absence.
    package static let days = 60
    /// The absences of one person that are not over.
    package static let planned = 10
    /// How far ahead one may begin.
    package static let daysAhead = 366
  }

  /// Why an absence can't be planned, or ended.
  package enum Refusal: String, Error, CaseIterable, Sendable {
    /// A day is missing, or is none.
    case dayMissing
    case beginsEarly
    case tooFarAhead
    /// The first day back isn't after the first day away.
    case endsEarly
    case tooLong
    case tooMany
    /// They are away in that time already.
    case overlaps
    /// No such absence of theirs is planned any more.
    case unknown
  }
}

extension Absence {
  /// The day on which what falls into the absence goes to colleagues: the working day before it begins, so that it can
  /// still be handed over by word of mouth. From that day on nothing new is given to whoever goes.
  package func handOverDay(_ calendar: WorkingCalendar) -> Day {
    let days = (1...Absence.handOverDays).map { from.adding(days: -$0) }
    return days.first { calendar.isWorkingDay($0) ?? !$0.weekday.isWeekend } ?? from.adding(days: -1)
  }

  /// How far back a working day is looked for: the longest holidays are shorter.
  private static let handOverDays = 14

  /// Whether nothing is given to them on `day`: from the hand-over until they are back.
  package func covers(_ day: Day, _ calendar: WorkingCalendar) -> Bool {
    handOverDay(calendar) <= day && day < until
  }

  /// Refuses what can't stand beside `others` of the same person on `today`.
  package func check(beside others: [Absence], today: Day) throws(Refusal) {
    guard from >= today else { throw .beginsEarly }
    guard from <= today.adding(days: Limit.daysAhead) else { throw .tooFarAhead }
    guard from < until else { throw .endsEarly }
    guard until <= from.adding(days: Limit.days) else { throw .tooLong }
    let open = others.filter { $0.person == person && today < $0.until }
    guard open.count < Limit.planned else { throw .tooMany }
    guard !open.contains(where: { $0.from < until && from < $0.until }) else { throw .overlaps }
  }
}
