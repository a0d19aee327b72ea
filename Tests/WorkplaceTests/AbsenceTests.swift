import Deadlines
import Testing
import Workplace

@Suite("Planned absences")
struct AbsenceTests {
  private static let me: ID<Person> = id(1)
  /// A Monday.
  private static let today = day("2021-07-26")

  private static func id<Of>(_ byte: UInt8) -> ID<Of> {
    guard let id = ID<Of>(bytes: Array(repeating: byte, count: 16)) else { preconditionFailure("An id has 16 bytes.") }
    return id
  }

  private static func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day.") }
    return day
  }

  private static func absence(_ from: String, _ until: String, of person: ID<Person> = me) -> Absence {
    Absence(id: id(9), person: person, from: day(from), until: day(until), plannedAt: Instant(milliseconds: 0))
  }

  @Test(
    "What falls into an absence is handed over on the working day before it begins.",
    arguments: [
      ("2021-07-28", "2021-07-27"), ("2021-08-02", "2021-07-30"), ("2021-08-01", "2021-07-30"),
      ("2021-07-31", "2021-07-30"),
    ])
  func handOver(from: String, on day: String) {
    #expect(Self.absence(from, "2021-09-01").handOverDay(.weekdays) == Self.day(day))
  }

  @Test("Over the longest holidays it is handed over before they begin.")
  func holidays() {
    // 1 to 7 October are holidays; 26 September and 9 October are worked in exchange.
    #expect(Self.absence("2021-10-08", "2021-10-12").handOverDay(.china) == Self.day("2021-09-30"))
  }

  @Test("Nothing is given to somebody from the hand-over until the day when they are back.")
  func covers() {
    let absence = Self.absence("2021-08-02", "2021-08-09")
    let covered = (0..<20).map { Self.day("2021-07-26").adding(days: $0) }.filter { absence.covers($0, .weekdays) }
    #expect(covered.first == Self.day("2021-07-30") && covered.last == Self.day("2021-08-08") && covered.count == 10)
  }

  @Test(
    "An absence lies ahead, ends, is bounded, and never overlaps another.",
    arguments: [
      ("2021-07-26", "2021-07-27", nil), ("2021-07-25", "2021-07-27", Absence.Refusal.beginsEarly),
      ("2022-07-27", "2022-07-28", nil), ("2022-07-28", "2022-07-29", .tooFarAhead),
      ("2021-08-02", "2021-08-02", .endsEarly), ("2021-08-02", "2021-10-01", nil),
      ("2021-08-02", "2021-10-02", .tooLong), ("2021-12-20", "2021-12-27", .overlaps),
      ("2021-12-31", "2022-01-03", .overlaps), ("2022-01-03", "2022-01-04", nil), ("2021-12-20", "2021-12-24", nil),
    ] as [(String, String, Absence.Refusal?)])
  func checks(from: String, until: String, refusal: Absence.Refusal?) {
    let others = [Self.absence("2021-12-24", "2022-01-03"), Self.absence("2021-07-01", "2022-07-28", of: Self.id(2))]
    #expect(Self.refusal(of: Self.absence(from, until), beside: others) == refusal)
  }

  @Test("Ten may be planned; those that are over don't count.")
  func tooMany() {
    let planned = (0..<10).map { place -> Absence in
      let from = Self.day("2021-08-02").adding(days: place * 7)
      return Self.absence(from.iso, from.adding(days: 2).iso)
    }
    let over = Self.absence("2021-07-01", "2021-07-26")
    let another = Self.absence("2022-01-10", "2022-01-11")
    #expect(Self.refusal(of: another, beside: planned) == .tooMany)
    #expect(Self.refusal(of: another, beside: Array(planned.dropLast()) + [over]) == nil)
  }

  private static func refusal(of absence: Absence, beside others: [Absence]) -> Absence.Refusal? {
    do throws(Absence.Refusal) {
      try absence.check(beside: others, today: today)
      return nil
    } catch {
      return error
    }
  }
}
