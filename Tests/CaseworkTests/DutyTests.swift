import Casework
import Deadlines
import Testing
import Workplace

@Suite("What is owed, by whom and when")
struct DutyTests {
  private func open(_ kind: DutyKind, in story: Story) -> [Duty] { story.file.openDuties.filter { $0.kind == kind } }

  @Test("The first opening by each reader is an event, and from it an answer is owed by that reader.")
  func reading() throws {
    var story = Story(level: .serious)
    try story.later(hours: 2)
    let promised = story.file.openingStarts(for: story.standing("aid-1"), terms: .plain, at: story.now)
    try story.does(.open, by: "aid-1")
    try story.later(hours: 1)
    try story.does(.open, by: "aid-2")
    let readings = open(.reading, in: story)
    #expect(readings.map(\.bound) == [Bench.seated("aid-1").pseudonym, Bench.seated("aid-2").pseudonym])
    #expect(readings.map(\.due) == [monday.adding(hours: 26), monday.adding(hours: 27)])
    #expect(promised?.instant == readings.first?.due)
    #expect(story.file.read?.person == Bench.seated("aid-1").pseudonym)
  }

  @Test("A second opening by the same reader starts nothing, and is no event.")
  func secondOpening() throws {
    var story = Story()
    try story.does(.open, by: "aid-1")
    let events = story.events
    #expect(try story.step(.open, by: "aid-1") == nil)
    #expect(story.file.openingStarts(for: story.standing("aid-1"), terms: .plain, at: story.now) == nil)
    try story.does(.open, by: "aid-1")
    #expect(story.events == events)
  }

  @Test("What the reporter writes later is read anew: an event, and one duty for each reader at most.")
  func readingAgain() throws {
    var story = Story()
    try story.does(.open, by: "aid-1")
    try story.does(.message)
    try story.does(.open, by: "aid-1")
    #expect(story.file.openings.count == 2)
    #expect(open(.reading, in: story).count == 1)
    try story.does(.answer, by: "aid-1")
    try story.does(.message)
    try story.does(.open, by: "aid-1")
    #expect(story.file.openings.count == 3)
    #expect(open(.reading, in: story).count == 1)
  }

  @Test("Opening what is already answered owes nothing.")
  func openingAnswered() throws {
    var story = Story()
    try story.does(.answer, by: "head")
    try story.does(.open, by: "aid-1")
    #expect(story.file.openings.count == 1)
    #expect(open(.reading, in: story).isEmpty)
  }

  @Test("One answer meets every reader's duty, the first answer and every reply.")
  func oneAnswer() throws {
    var story = Story()
    for name in ["head", "aid-1", "aid-2"] { try story.does(.open, by: name) }
    try story.does(.message)
    try story.does(.answer, by: "aid-2")
    #expect(!story.file.openDuties.contains { $0.kind.isMetByAnswer })
    #expect(story.file.duties.filter(\.kind.isMetByAnswer).allSatisfy { $0.met == story.now })
    #expect(Set(story.file.openDuties.map(\.kind)) == [.assessment, .update, .result])
  }

  @Test("Reading cannot be silenced by giving the case on, taking it over or stepping aside.")
  func notSilenced() throws {
    for command in [Command.assign("aid-2"), .takeOver, .stepAside(next: "aid-2")] {
      var story = Story()
      try story.does(.open, by: "aid-1")
      let before = try #require(open(.reading, in: story).first)
      try story.does(command, by: command == .takeOver ? "aid-2" : "aid-1")
      if story.file.assigning != nil { try story.does(.accept, by: "aid-2") }
      let after = try #require(open(.reading, in: story).first)
      #expect(after.bound == before.bound && after.due == before.due && after.nextDue == before.nextDue)
      #expect(after.holder == (command == .stepAside(next: "aid-2") ? Holder(Bench.seated("aid-2")) : before.holder))
    }
  }

  @Test("Closing gives the result, but leaves owed what the reporter still asks.")
  func closing() throws {
    for ending in [Command.close, .decline(.elsewhere)] {
      var story = Story()
      try story.does(.answer, by: "head")
      try story.does(.message)
      try story.does(.open, by: "aid-1")
      try story.does(ending, by: "head")
      try story.does(.confirm(), by: "aid-2")
      #expect(story.file.state.isEnded)
      #expect(story.file.openDuties.map(\.kind) == [.reply, .reading])
      try story.later(hours: 24 * 7)
      #expect(story.file.openDuties.allSatisfy { $0.wasMissed && $0.rung > 0 })
      try story.does(.answer, by: "head")
      #expect(story.file.openDuties.isEmpty)
    }
  }

  @Test("A message to a case that has ended is owed an answer like any other.")
  func messageAfterEnd() throws {
    var story = try CaseTableTests.story("closed")
    #expect(story.file.openDuties.isEmpty)
    try story.does(.message)
    #expect(story.file.openDuties.map(\.kind) == [.reply])
  }

  @Test("Messages while an answer is owed do not begin its days anew.")
  func messages() throws {
    var story = Story()
    try story.does(.message)
    try story.does(.files)
    #expect(open(.reply, in: story).isEmpty)
    try story.does(.answer, by: "head")
    try story.does(.message)
    let due = open(.reply, in: story).map(\.due)
    try story.later(hours: 30)
    try story.does(.message)
    #expect(open(.reply, in: story).map(\.due) == due)
  }

  @Test("Every answer owes the next word in 14 days.")
  func update() throws {
    var story = Story()
    try story.does(.answer, by: "head")
    #expect(open(.update, in: story).map(\.due) == [instant("2021-08-09 18:00")])
    try story.later(hours: 48)
    try story.does(.answer, by: "head")
    #expect(open(.update, in: story).map(\.due) == [instant("2021-08-11 18:00")])
  }

  @Test("A day that was given is owed, lies ahead and within a year, and is kept only by saying so.")
  func pledge() throws {
    var story = Story()
    for days in [0, -1, 367] {
      #expect(throws: Refusal.dayOutOfRange) { try story.step(.pledge(days: days), by: "head") }
    }
    try story.does(.pledge(days: 3), by: "head")
    #expect(open(.pledge, in: story).map(\.due) == [monday.adding(hours: 72)])
    try story.does(.answer, by: "head")
    #expect(open(.pledge, in: story).count == 1)
    try story.does(.keep, by: "head")
    #expect(open(.pledge, in: story).isEmpty)
  }

  @Test("Only the affected person withdraws; the workplace then decides whether a duty to act remains.")
  func withdrawal() throws {
    var story = Story()
    #expect(throws: Refusal.notAffected) { try story.step(.withdraw(affected: false)) }
    try story.does(.answer, by: "head")
    let owed = Set(story.file.openDuties.map(\.number))
    try story.does(.withdraw(affected: true))
    try story.later(hours: 7 * 24)
    #expect(owed.isSubset(of: story.file.openDuties.map(\.number)))
    #expect(open(.withdrawal, in: story).map(\.due) == [instant("2021-08-09 18:00")])
    try story.does(.assess(.investigate, .ordinary), by: "head")
    try story.does(.confirm(), by: "aid-1")
    #expect(open(.withdrawal, in: story).isEmpty)
  }

  @Test("A claimed conflict is decided within 2 working days by somebody else, each challenge with its own duty.")
  func challenges() throws {
    var story = Story()
    try story.does(.challenge, by: "head")
    let first = story.file.sequence
    try story.does(.challenge, by: "aid-1")
    let second = story.file.sequence
    let duties = open(.challenge, in: story)
    #expect(duties.map(\.holder) == [Holder(Bench.seated("aid-1")), Holder(Bench.seated("head"))])
    #expect(duties.map(\.due) == [instant("2021-07-28 18:00"), instant("2021-07-28 18:00")])
    #expect(throws: Refusal.challengePending) { try story.step(.challenge, by: "head") }
    #expect(throws: Refusal.proposedByYou) { try story.step(.decide(first), by: "head") }
    #expect(throws: Refusal.notYours) { try story.step(.decide(first), by: "aid-2") }
    try story.does(.decide(second), by: "head")
    #expect(open(.challenge, in: story) == [duties[0]])
    try story.does(.decide(first, upheld: false), by: "aid-1")
    #expect(open(.challenge, in: story).isEmpty)
    #expect(throws: Refusal.notYours) { try story.step(.decide(), by: "aid-2") }
  }

  @Test("Nobody decides a challenge where nobody else is left.")
  func noDecider() {
    let story = Story(seats: Bench.only("head", "adviser", "deputy"))
    #expect(throws: Refusal.notEligible) { try story.step(.challenge, by: "head") }
  }

  @Test("A duty is missed at its moment, once for each rung, and stays missed when it is met late.")
  func missed() throws {
    var story = Story(level: .crisis)
    try story.later(hours: 9)
    let contact = try #require(story.file.duties.first)
    #expect(contact.missed == [monday.adding(hours: 4), monday.adding(hours: 5), monday.adding(hours: 8)])
    #expect(contact.holder == Holder(Bench.seated("board-1")))
    #expect(contact.due == monday.adding(hours: 4))
    try story.does(.answer, by: "head")
    let late = try #require(story.file.duties.first)
    #expect(late.met == story.now)
    #expect(late.missed == contact.missed && late.wasMissed)
  }

  @Test("The ladder catches up rung by rung when nobody looked for a while.")
  func catchingUp() throws {
    var swept = Story()
    try swept.later(hours: 24 * 40)
    var slept = Story()
    slept.now = swept.now
    while let due = slept.file.nextDue, due <= slept.now { try slept.does(.sweep) }
    #expect(slept.file.duties.map(\.holder) == swept.file.duties.map(\.holder))
    #expect(slept.file.duties.map(\.nextDue) == swept.file.duties.map(\.nextDue))
    #expect(slept.file.duties.map(\.missed.count) == swept.file.duties.map(\.missed.count))
  }

  @Test("Before a day has passed nothing climbs.")
  func inTime() throws {
    let story = Story()
    #expect(try story.step(.sweep) == nil)
  }

  @Test("A silent ring is taken over by the adviser, who grants another; what was missed stays missed.")
  func silentRing() throws {
    let seats = Bench.only("aid-1", "aid-2", "adviser", "deputy")
    var story = Story(unresolved: true, holder: "aid-1", seats: seats)
    try story.later(hours: 100)
    #expect(story.file.duties.first?.holder == Holder(Bench.seated("adviser")))
    #expect(throws: Refusal.openTogether) { try story.step(.renewRing(to: "aid-3"), by: "adviser") }
    story.openTogether("deputy", "adviser")
    try story.does(.renewRing(to: "aid-3"), by: "adviser")
    let contact = try #require(story.file.duties.first)
    #expect(contact.holder == Holder(Bench.seated("aid-3")) && contact.rung == 0 && contact.wasMissed)
    #expect(contact.nextDue == instant("2021-08-04 18:00"))
    #expect(story.file.openDuties.allSatisfy { $0.holder == Holder(Bench.seated("aid-3")) })
  }
}
