import Casework
import Deadlines
import Testing
import Workplace

@Suite("Giving a case on, and what needs a second person")
struct HandlingTests {
  @Test("A case is somebody else's only when they accept; until then the sender stays accountable.")
  func assigning() throws {
    var story = Story()
    try story.does(.assign("aid-1"), by: "head")
    #expect(story.file.assigning == Holder(Bench.seated("aid-1")))
    #expect(story.file.responsible == Holder(Bench.seated("head")))
    #expect(throws: Refusal.notAssignedToYou) { try story.does(.accept, by: "aid-2") }
    let days = story.file.duties.map(\.nextDue)
    try story.does(.accept, by: "aid-1")
    #expect(story.file.responsible == Holder(Bench.seated("aid-1")))
    #expect(story.file.openDuties.allSatisfy { $0.holder.person == Bench.seated("aid-1").pseudonym })
    #expect(story.file.duties.map(\.nextDue) == days)
  }

  @Test("Only somebody eligible of the AID team can be given a case.")
  func notEligible() {
    let story = Story(seats: Bench.without("aid-2"))
    for name in ["aid-2", "chair", "adviser", "conduct", "nobody"] {
      #expect(throws: Refusal.notEligible) { try story.step(.assign(name), by: "head") }
    }
  }

  @Test("A second transfer needs the head.")
  func transfers() throws {
    var story = Story()
    try story.does(.takeOver, by: "aid-1")
    #expect(story.file.transfers == 0)
    try story.does(.takeOver, by: "aid-2")
    #expect(story.file.transfers == 1)
    #expect(throws: Refusal.transferredAlready) { try story.step(.takeOver, by: "aid-3") }
    #expect(throws: Refusal.transferredAlready) { try story.step(.assign("aid-1"), by: "aid-2") }
    try story.does(.assign("aid-3"), by: "head")
    try story.does(.accept, by: "aid-3")
    #expect(story.file.transfers == 2)
  }

  @Test("Whoever proposes does not confirm; a second person does, and only what was proposed.")
  func secondPerson() throws {
    var story = Story()
    try story.does(.answer, by: "head")
    #expect(throws: Refusal.nothingProposed) { try story.step(.confirm(), by: "aid-1") }
    try story.does(.close, by: "head")
    let proposal = story.file.sequence
    #expect(throws: Refusal.proposedByYou) { try story.step(.confirm(), by: "head") }
    #expect(throws: Refusal.proposedByYou) { try story.step(.confirm(proposal), by: "head") }
    #expect(throws: Refusal.nothingProposed) { try story.step(.confirm(proposal + 1), by: "aid-1") }
    #expect(story.file.state == .acknowledged)
    try story.does(.confirm(proposal), by: "aid-1")
    #expect(story.file.state == .closed)
  }

  @Test("A confirmation without a number means the newest proposal by somebody else.")
  func newest() throws {
    var story = Story()
    try story.does(.assess(.investigate, .crisis), by: "head")
    try story.does(.assess(.elsewhere, .minor), by: "aid-2")
    try story.does(.assess(.supportOnly, .ordinary), by: "aid-1")
    try story.does(.confirm(), by: "aid-1")
    #expect(story.file.outcome == .elsewhere)
    #expect(story.file.level == .minor)
  }

  @Test("An assessment meets its duty, sets the level, and declines nothing.")
  func assessment() throws {
    var story = Story(level: .crisis)
    try story.does(.assess(.conductTeam, .ordinary), by: "head")
    #expect(story.file.level == .crisis)
    try story.does(.confirm(), by: "aid-1")
    #expect(story.file.level == .ordinary)
    #expect(story.file.outcome == .conductTeam)
    #expect(!story.file.openDuties.map(\.kind).contains(.assessment))
    #expect(throws: Refusal.outcomeMissing) { try story.step(.decline(.investigate), by: "head") }
  }

  @Test("The first ring proposes who is meant; the other, or the reporter, confirms.")
  func naming() throws {
    let seats = Bench.only("aid-1", "aid-2", "adviser", "deputy")
    for byReporter in [false, true] {
      var story = Story(unresolved: true, holder: "aid-1", seats: seats)
      #expect(throws: Refusal.nothingProposed) { try story.step(.confirmNaming()) }
      try story.does(.name, by: "aid-1")
      #expect(throws: Refusal.proposedByYou) { try story.step(.confirm(), by: "aid-1") }
      #expect(story.file.unresolved)
      try byReporter ? story.does(.confirmNaming()) : story.does(.confirm(), by: "aid-2")
      #expect(!story.file.unresolved)
    }
  }

  @Test("The reporter confirms who is meant, and nothing else.")
  func reporterConfirms() throws {
    var story = Story()
    try story.does(.answer, by: "head")
    try story.does(.close, by: "head")
    #expect(throws: Refusal.nothingProposed) { try story.step(.confirmNaming()) }
    #expect(throws: Refusal.nothingProposed) { try story.step(.confirmNaming(story.file.sequence)) }
  }

  @Test("Once a case has ended, nothing that was proposed before can bring it back.")
  func ended() throws {
    var story = Story()
    try story.does(.answer, by: "head")
    try story.does(.assess(.investigate, .ordinary), by: "aid-2")
    let assessment = story.file.sequence
    try story.does(.close, by: "head")
    try story.does(.confirm(), by: "aid-1")
    #expect(story.file.proposals.isEmpty)
    #expect(throws: Refusal.ended) { try story.step(.confirm(assessment), by: "aid-1") }
    #expect(story.file.state == .closed)
  }

  @Test("Whoever worked on a case and is found to be in conflict is no longer on it, and owes nothing of it.")
  func outAtOnce() throws {
    var story = Story()
    try story.does(.takeOver, by: "aid-1")
    try story.does(.open, by: "aid-1")
    let gone = Bench.seated("aid-1").pseudonym
    let moves = story.file.handOver(from: [gone], to: Holder(Bench.seated("aid-2")))
    story.take(Step(.rekeyed(epoch: 2), Effects(moves: moves)), by: .system)
    #expect(story.file.epoch == 2)
    #expect(story.file.assignee == nil)
    #expect(story.file.responsible == Holder(Bench.seated("aid-2")))
    #expect(!story.file.openDuties.contains { $0.holder.person == gone })
  }
}
