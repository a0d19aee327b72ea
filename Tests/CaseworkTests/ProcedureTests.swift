import Casework
import Deadlines
import Testing

@Suite("The days of baseline")
struct ProcedureTests {
  /// § 2.13; the answer by R-D1 and R-D13, the update by R-G2, the challenge by § 3.3.
  static let rows: [(kind: DutyKind, spans: [Level: Span?])] = [
    (.contact, answer), (.reading, answer), (.reply, answer),
    (
      .assessment,
      [.crisis: .hours(24), .serious: .hours(24), .ordinary: .workingDays(5), .minor: .workingDays(5)]
    ),
    (.update, always(.days(14))), (.result, always(.days(60))), (.challenge, always(.workingDays(2))),
    (.withdrawal, always(.workingDays(5))), (.handler, always(.workingDays(2))), (.pressure, always(.workingDays(2))),
    (.pledge, always(nil)),
  ]
  private static let answer: [Level: Span?] = [
    .crisis: .hours(4), .serious: .hours(24), .ordinary: .workingDays(3), .minor: .workingDays(3),
  ]

  private static func always(_ span: Span?) -> [Level: Span?] {
    Dictionary(uniqueKeysWithValues: Level.allCases.map { ($0, span) })
  }

  @Test("Each duty has its span at each level.", arguments: rows)
  func spans(kind: DutyKind, spans: [Level: Span?]) {
    for level in Level.allCases { #expect(Procedure.baseline.span(kind, at: level) == spans[level] ?? nil) }
  }

  @Test("Every duty but a pledge, whose day is given, has a span.")
  func complete() {
    #expect(Set(Self.rows.map(\.kind)) == Set(DutyKind.allCases))
  }

  /// The row of § 2.13 on the first answer: 4 h, 24 h, else 3 working days.
  static let contacts: [(level: Level, at: String, due: String)] = [
    (.crisis, "2021-07-31 23:00", "2021-08-01 03:00"), (.serious, "2021-07-31 23:00", "2021-08-01 23:00"),
    (.ordinary, "2021-07-26 10:00", "2021-07-29 18:00"), (.ordinary, "2021-07-30 10:00", "2021-08-04 18:00"),
    (.minor, "2021-07-31 23:00", "2021-08-04 18:00"),
  ]

  @Test(
    "A report owes a first answer, an assessment, an update and a result from its first moment.", arguments: contacts)
  func received(level: Level, at: String, due: String) throws {
    let report = Report(people: [], excluded: [], reporter: nil, level: level)
    let holder = Holder(Bench.seated("head"))
    let event = Case.receive(
      report, id: id("case"), holder: holder, unresolved: true, terms: .plain, at: instant(at))
    let file = try #require(Case([event]))
    #expect(event.sequence == 1)
    #expect(event.actor == .reporter)
    #expect(file.duties.map(\.kind) == [.contact, .assessment, .update, .result])
    #expect(file.duties.map(\.number) == [1, 2, 3, 4])
    #expect(file.duties.allSatisfy { $0.holder == holder && $0.isOpen && !$0.wasMissed && $0.nextDue == $0.due })
    #expect(file.duties[0].due == instant(due))
    #expect(file.nextDue == instant(due))
    #expect(file.state == .received && file.level == level && file.unresolved)
  }

  @Test("A duty says the year whose calendar was missing when its day was counted.")
  func missingYear() throws {
    let blank = WorkingCalendar(name: "none", holidays: [], workdays: [], years: [], shiftsWeekends: true)
    let terms = Terms(procedure: .baseline, count: Count(calendar: blank, zone: .utc))
    let report = Report(people: [], excluded: [], reporter: nil, level: .ordinary)
    let event = Case.receive(
      report, id: id("case"), holder: Holder(Bench.seated("head")), unresolved: false, terms: terms, at: monday)
    #expect(event.effects.owes.first?.missingYear == 2021)
    #expect(try Event(facts: event.facts).effects.owes.first?.missingYear == 2021)
  }
}
