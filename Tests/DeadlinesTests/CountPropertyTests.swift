import Deadlines
import Testing

struct CountPropertyTests {
  static let seeds: [UInt64] = [1, 20_210_727, 0xDEAD_11E5]

  static let kinds: [@Sendable (Int) -> Span] = [Span.hours, Span.days, Span.workingDays, Span.months]

  /// Counts whose clocks change, and whose years end within the instants of the generator.
  static func counts() throws -> [Count] {
    let sydney = try Zone(tzif: TZifBytes(footer: "AEST-10AEDT,M10.1.0,M4.1.0/3").bytes)
    return [
      Count(calendar: .china, zone: shanghai), Count(calendar: .china, zone: sydney),
      Count(calendar: .weekdays, zone: sydney), Count(calendar: CountTests.brussels, zone: .utc),
    ]
  }

  @Test("A longer span, and a later event, is never due earlier.", arguments: seeds)
  func monotone(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for count in try CountPropertyTests.counts() {
      for _ in 0..<300 {
        let start = generator.instant()
        let later = start.adding(minutes: Int.random(in: 0..<20_000, using: &generator))
        let amount = Int.random(in: 1..<60, using: &generator)
        for kind in CountPropertyTests.kinds {
          let due = count.due(kind(amount), from: start).instant
          #expect(due > start)
          #expect(count.due(kind(amount + 1), from: start).instant >= due)
          #expect(count.due(kind(amount), from: later).instant >= due)
        }
      }
    }
  }

  @Test(
    "Nothing but hours ends on a day that isn't worked, and working days are as many as were given.", arguments: seeds)
  func landsOnWorkingDays(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Count(calendar: .china, zone: shanghai)
    for _ in 0..<500 {
      let start = generator.instant()
      let amount = Int.random(in: 1..<60, using: &generator)
      for kind in CountPropertyTests.kinds.dropFirst() {
        let due = count.due(kind(amount), from: start)
        let isWorked = WorkingCalendar.china.isWorkingDay(shanghai.day(at: due.instant))
        #expect(isWorked ?? (due.missingYear != nil))
        #expect(shanghai.clock(at: due.instant) == (18, 0))
      }
      let due = count.due(.workingDays(amount), from: start)
      guard due.missingYear == nil else { continue }
      let days = shanghai.day(at: start).number + 1...shanghai.day(at: due.instant).number
      #expect(days.count { WorkingCalendar.china.isWorkingDay(Day(number: $0)) == true } == amount)
    }
  }

  @Test(
    "A missing year never makes a due day later than that year's calendar would, whatever it turns out to be.",
    arguments: seeds)
  func missingYearIsEarlier(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let known = Set(2020...2029)
    for shiftsWeekends in [true, false] {
      for _ in 0..<200 {
        let holidays = Set((0..<60).map { _ in generator.instant() }.map(Zone.utc.day))
        let workdays = shiftsWeekends ? Set((0..<40).map { _ in generator.instant() }.map(Zone.utc.day)) : []
        let blank = WorkingCalendar(
          name: "before", holidays: [], workdays: [], years: [], shiftsWeekends: shiftsWeekends
        )
        let announced = WorkingCalendar(
          name: "after", holidays: holidays, workdays: workdays, years: known, shiftsWeekends: shiftsWeekends
        )
        let start = generator.instant()
        let amount = Int.random(in: 1..<30, using: &generator)
        for kind in CountPropertyTests.kinds {
          let before = Count(calendar: blank, zone: .utc).due(kind(amount), from: start)
          let after = Count(calendar: announced, zone: .utc).due(kind(amount), from: start)
          #expect(before.instant <= after.instant)
        }
      }
    }
  }
}
