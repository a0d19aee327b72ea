import Casework
import Deadlines
import Testing
import Workplace

@Suite("Who is next when a day passes")
struct LadderTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var seats = Bench.seats
    var level = Level.ordinary
    var read = false
    var unresolved = false
    /// Who holds it after each missed day, and hours from the first missed day to the end of their own time.
    let climbs: [(to: String, until: Int)]
  }

  /// § 5.2: holder and head, chair after 24 h (crisis 1 h), board observer after 72 h (4 h), outside adviser after
  /// 7 days, then weekly.
  static let rows: [Row] = [
    Row(
      testDescription: "head, chair, observer, adviser, and weekly from there",
      climbs: [("head", 24), ("chair", 72), ("board-1", 168), ("adviser", 336), ("adviser", 504), ("adviser", 672)]),
    Row(
      testDescription: "a crisis is counted in hours: one, then four", level: .crisis,
      climbs: [("head", 1), ("chair", 4), ("board-1", 168), ("adviser", 336), ("adviser", 504)]),
    Row(testDescription: "a serious case climbs by the day", level: .serious, climbs: [("head", 24), ("chair", 72)]),
    Row(
      testDescription: "read and not answered, it climbs one rung faster", read: true,
      climbs: [("chair", 48), ("board-1", 144), ("adviser", 312), ("adviser", 480)]),
    Row(
      testDescription: "while nobody is resolved it goes straight to the adviser", unresolved: true,
      climbs: [("adviser", 72), ("adviser", 240)]),
    Row(
      testDescription: "read in ring time: the adviser as well", read: true, unresolved: true,
      climbs: [("adviser", 72)]),
    Row(
      testDescription: "the adviser is out: the deputy", seats: Bench.without("adviser"), unresolved: true,
      climbs: [("deputy", 72)]),
    Row(
      testDescription: "the head is out: the chair", seats: Bench.without("head"),
      climbs: [("chair", 48), ("board-1", 144)]),
    Row(
      testDescription: "the chair is out: another of the committee", seats: Bench.without("chair"),
      climbs: [("head", 24), ("member-1", 72)]),
    Row(
      testDescription: "a committee of one is skipped", seats: Bench.without("chair", "member-1"),
      climbs: [("head", 24), ("board-1", 120)]),
    Row(
      testDescription: "a board of one is skipped", seats: Bench.without("board-2"),
      climbs: [("head", 24), ("chair", 72), ("adviser", 240)]),
    Row(
      testDescription: "a team of one is skipped, though it be the head",
      seats: Bench.without("aid-1", "aid-2", "aid-3"),
      climbs: [("chair", 48)]),
    Row(
      testDescription: "whole bodies are out: the deputy of the adviser", seats: Bench.only("aid-1", "deputy"),
      climbs: [("deputy", 168), ("deputy", 336)]),
    Row(
      testDescription: "the head is away: the chair", seats: Bench.away(["head"]),
      climbs: [("chair", 48), ("board-1", 144)]),
    Row(
      testDescription: "the chair is away: another of the committee", seats: Bench.away(["chair"]),
      climbs: [("head", 24), ("member-1", 72)]),
    Row(
      testDescription: "one of two is away: the body still acts", seats: Bench.away(["board-1"]),
      climbs: [("head", 24), ("chair", 72), ("board-2", 168)]),
    Row(
      testDescription: "everybody above is away: the first of them hears all the same",
      seats: Bench.away(["head", "chair", "member-1", "member-2", "board-1", "board-2", "adviser", "deputy"]),
      climbs: [("head", 24), ("chair", 72)]),
    Row(
      testDescription: "nobody else is left: it stays, and is missed weekly", seats: Bench.only("aid-1"),
      climbs: [("aid-1", 168), ("aid-1", 336)]),
  ]

  @Test("A duty climbs rung by rung, past those who are out and bodies of one, and the last repeats.", arguments: rows)
  func climbs(row: Row) throws {
    var duty = try #require(missed(by: "aid-1"))
    let passed = duty.nextDue
    for (to, until) in row.climbs {
      let move = Ladder.next(
        duty, read: row.read, unresolved: row.unresolved, seats: row.seats, procedure: .baseline, level: row.level,
        now: duty.nextDue)
      #expect(move.holder == Holder(Bench.seated(to)))
      #expect(move.nextDue == passed.adding(hours: until))
      #expect(move.rung >= duty.rung)
      duty = try #require(after(move, on: duty))
    }
  }

  @Test("Who is eligible on a rung: nobody else of the AID team stands for its head.")
  func holders() {
    #expect(Ladder.holder(of: .head, among: Bench.without("head")) == nil)
    #expect(Ladder.holder(of: .chair, among: Bench.without("chair"))?.name == "member-1")
    #expect(Ladder.holder(of: .observer, among: Bench.seats)?.name == "board-1")
    #expect(Ladder.holder(of: .adviser, among: Bench.only("deputy"))?.name == "deputy")
    for rung in Ladder.Rung.allCases { #expect(Ladder.holder(of: rung, among: Bench.only()) == nil) }
  }

  private func missed(by name: String) -> Duty? {
    Duty(
      number: 1, kind: .contact, owedAt: monday, due: Due(instant: monday.adding(hours: 80), missingYear: nil),
      holder: Holder(Bench.seated(name)))
  }

  /// The duty as a case has it once `move` was written.
  private func after(_ move: Move, on duty: Duty) -> Duty? {
    let owed = Duty(
      number: duty.number, kind: duty.kind, owedAt: duty.owedAt, due: Due(instant: duty.due, missingYear: nil),
      holder: duty.holder)
    let event = Event(
      caseID: id("case"), sequence: 1, at: monday, actor: .system, deed: .missed,
      effects: Effects(owes: [owed], misses: [1], moves: [move]))
    return Case([event])?.duties.first
  }
}
