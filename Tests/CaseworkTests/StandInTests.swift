import Casework
import Deadlines
import Testing
import Workplace

@Suite("Somebody is away")
struct StandInTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var eligible = Bench.seats
    let away: Set<String>
    var holder = "head"
    var unresolved = false
    /// Who has opened the case before.
    var readers: [String] = []
    /// Who holds the first answer then, and how far up the ladder; nil where it stays.
    let to: String?
    var rung = 0
  }

  static let rows: [Row] = [
    Row(testDescription: "a deputy before the members", away: ["head"], to: "aid-3"),
    Row(testDescription: "a member before the head", away: ["aid-1", "aid-3"], holder: "aid-1", to: "aid-2"),
    Row(
      testDescription: "of two members whoever has read the case", away: ["head", "aid-3"], readers: ["aid-2"],
      to: "aid-2"),
    Row(testDescription: "the head last", away: ["aid-1", "aid-2", "aid-3"], holder: "aid-1", to: "head"),
    Row(
      testDescription: "never somebody in conflict", eligible: Bench.without("aid-3", "aid-1"), away: ["head"],
      to: "aid-2"),
    Row(
      testDescription: "the whole team is away: the next body hears", away: ["head", "aid-1", "aid-2", "aid-3"],
      to: "chair", rung: 2),
    Row(
      testDescription: "the chair is away, too: a member of the committee",
      away: ["head", "aid-1", "aid-2", "aid-3", "chair"], to: "member-1", rung: 2),
    Row(
      testDescription: "the other of the ring", eligible: Bench.only("aid-1", "aid-2", "adviser", "deputy"),
      away: ["aid-1"], holder: "aid-1", unresolved: true, to: "aid-2"),
    Row(
      testDescription: "the ring is away: the adviser", eligible: Bench.only("aid-1", "aid-2", "adviser", "deputy"),
      away: ["aid-1", "aid-2"], holder: "aid-1", unresolved: true, to: "adviser", rung: 4),
    Row(
      testDescription: "the adviser is away, too: the deputy",
      eligible: Bench.only("aid-1", "aid-2", "adviser", "deputy"), away: ["aid-1", "aid-2", "adviser"],
      holder: "aid-1", unresolved: true, to: "deputy", rung: 4),
    Row(
      testDescription: "nobody else is there: it stays", eligible: Bench.only("aid-1", "aid-2"),
      away: ["aid-1", "aid-2"], holder: "aid-1", to: nil),
  ]

  @Test(
    "What falls into an absence goes to a colleague who is there, else to the next body, and keeps its day.",
    arguments: rows)
  func goes(row: Row) throws {
    var story = Story(unresolved: row.unresolved, holder: row.holder, seats: row.eligible)
    for reader in row.readers { try story.does(.open, by: reader) }
    let before = try #require(story.file.openDuties.first)
    story.seats = Bench.away(row.away, among: row.eligible)
    let step = story.handOn(from: row.holder, days: 20)
    guard let to = row.to else {
      #expect(step == nil)
      return
    }
    story.take(try #require(step), by: .system)
    let after = try #require(story.file.openDuties.first)
    #expect(after.holder == Holder(Bench.seated(to)) && after.rung == row.rung)
    #expect(after.due == before.due && after.nextDue == before.nextDue && after.missed == before.missed)
    #expect(story.handOn(from: row.holder, days: 20) == nil)
  }

  @Test("What is due after the return stays, and nothing moves back by itself.")
  func dueLater() throws {
    var story = Story()
    story.seats = Bench.away(["head"])
    story.take(try #require(story.handOn(from: "head", days: 14)), by: .system)
    let held = Dictionary(grouping: story.file.openDuties) { $0.holder.person == Bench.seated("head").pseudonym }
    #expect(Set(held[true]?.map(\.kind) ?? []) == [.update, .result])
    #expect(Set(held[false]?.map(\.kind) ?? []) == [.contact, .assessment])
    #expect(story.file.responsible == Holder(Bench.seated("aid-3")))
    story.seats = Bench.seats
    #expect(story.file.responsible == Holder(Bench.seated("aid-3")))
  }

  @Test("What somebody has read before they go is owed by a colleague; what they open while away binds them.")
  func reading() throws {
    for isAwayBefore in [false, true] {
      var story = Story()
      if !isAwayBefore { try story.does(.open, by: "aid-1") }
      let since = story.now.adding(minutes: 1)
      try story.later(hours: 1)
      story.seats = Bench.away(["aid-1"])
      if isAwayBefore { try story.does(.open, by: "aid-1") }
      let step = story.handOn(from: "aid-1", days: 14, since: since)
      let reading = try #require(story.file.openDuties.first { $0.kind == .reading })
      #expect(step?.effects.moves.map(\.duty) == (isAwayBefore ? nil : [reading.number]))
      #expect(reading.bound == Bench.seated("aid-1").pseudonym)
    }
  }

  @Test("A claimed conflict of a colleague is decided above when whoever decides it is away.")
  func challenge() throws {
    var story = Story()
    try story.does(.challenge, by: "aid-1")
    story.seats = Bench.away(["head"])
    story.take(try #require(story.handOn(from: "head", days: 14)), by: .system)
    let challenge = try #require(story.file.openDuties.first { $0.kind == .challenge })
    #expect(challenge.holder == Holder(Bench.seated("chair")))
  }

  @Test("Whom the reporter wants to have replaced never decides about it, and stands in last.")
  func unwanted() throws {
    var story = Story(holder: "aid-1")
    story.take(try story.file.askForHandler(seats: story.seats, terms: .plain, at: story.now), by: .reporter)
    #expect(story.file.openDuties.last?.holder == Holder(Bench.seated("head")))
    story.seats = Bench.away(["head", "aid-2", "aid-3"])
    story.take(try #require(story.handOn(from: "head", days: 14)), by: .system)
    #expect(story.file.openDuties.last?.holder == Holder(Bench.seated("chair")))
    let contact = try #require(story.file.openDuties.first)
    #expect(StandIn.colleague(for: contact.holder, on: story.file, among: Bench.seats)?.name == "aid-3")
  }

  @Test("Who is away takes no case on, and is given none; who stands in for them answers.")
  func takesNothing() throws {
    var story = Story()
    story.seats = Bench.away(["head", "aid-1"])
    #expect(throws: Refusal.isAway) { try story.step(.assign("aid-1"), by: "aid-2") }
    let seat = Bench.seated("aid-1")
    let standing = Standing(pseudonym: seat.pseudonym, roles: [.aid], holdsKeys: true, isAway: true)
    for action in Action.allCases {
      let isBarred = action == .takeOver
      #expect((standing.refusal(of: action, on: story.file) == .isAway) == isBarred, "\(action)")
    }
    #expect(story.file.answerer(among: story.seats) == Holder(Bench.seated("aid-3")))
    #expect(story.file.answerer(among: Bench.seats) == Holder(Bench.seated("head")))
  }

  @Test("A report is given to somebody who is there, and the ring is drawn among them.")
  func delivery() {
    let seats = Bench.away(["head", "aid-1"])
    let draw = ["aid-1", "head", "aid-2", "aid-3"].map { Bench.seated($0).pseudonym }
    let team = Delivery(resolved: true, seats: seats, draw: draw, sameLine: { _, _ in false })
    #expect(team.firstReaders.map(\.name) == ["aid-2", "aid-3", "head", "aid-1"])
    let ring = Delivery(resolved: false, seats: seats, draw: draw, sameLine: { _, _ in false })
    #expect(Set(ring.firstReaders.map(\.name)) == ["aid-2", "aid-3"])
  }
}

extension Story {
  /// What an absence of `name` hands on that begins now, or at `since`, and ends so many days later.
  func handOn(from name: String, days: Int, since: Instant? = nil) -> Step? {
    file.handOn(
      from: Bench.seated(name).pseudonym, since: since ?? now, until: now.adding(hours: days * 24), seats: seats)
  }
}
