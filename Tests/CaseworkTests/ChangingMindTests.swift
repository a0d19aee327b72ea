import Casework
import Deadlines
import Testing
import Workplace

@Suite("A reporter may change their mind")
struct ChangingMindTests {
  @Test("A withdrawal takes effect after seven days by itself; until it is decided what remains it can be taken back.")
  func sevenDays() throws {
    var story = Story()
    try story.does(.answer, by: "head")
    try story.does(.withdraw(affected: true))
    #expect(story.file.state == .acknowledged && story.file.withdrawsAt == monday.adding(hours: 168))
    #expect(throws: Refusal.alreadyWithdrawn) { try story.step(.withdraw(affected: true)) }
    try story.later(hours: 167)
    #expect(story.file.state == .acknowledged)
    try story.does(.resume)
    try story.later(hours: 48)
    #expect(story.file.state == .acknowledged && story.file.withdrawsAt == nil, "taken back before")
    try story.does(.withdraw(affected: true))
    try story.later(hours: 168)
    #expect(story.file.state == .withdrawn && story.file.openDuties.contains { $0.kind == .withdrawal })
    try story.does(.resume)
    #expect(story.file.state == .acknowledged && !story.file.openDuties.contains { $0.kind == .withdrawal })
    try story.does(.resume)
    #expect(throws: ReporterRefusal.notWithdrawing) { try story.file.takeWithdrawalBack() }
  }

  @Test("Taken back, a case stands where it stood, and what was answered meanwhile counts.")
  func stands() throws {
    var story = Story()
    try story.does(.withdraw(affected: true))
    try story.later(hours: 168)
    try story.does(.answer, by: "head")
    try story.does(.resume)
    #expect(story.file.state == .acknowledged)
    try story.does(.assess(.investigate, .serious), by: "head")
    try story.does(.confirm(), by: "aid-1")
    try story.does(.withdraw(affected: true))
    try story.later(hours: 168)
    try story.does(.resume)
    #expect(story.file.state == .assessed)
  }

  @Test("An end in between is an end: nothing is withdrawn afterwards.")
  func ended() throws {
    var story = Story()
    try story.does(.answer, by: "head")
    try story.does(.withdraw(affected: true))
    try story.does(.close, by: "head")
    try story.does(.confirm(), by: "aid-1")
    try story.later(hours: 400)
    #expect(story.file.state == .closed && story.file.withdrawsAt == nil)
    #expect(throws: ReporterRefusal.notWithdrawing) { try story.file.takeWithdrawalBack() }
  }

  @Test("Whoever was pressed to withdraw is looked after by the head, and no closing makes that go away.")
  func pressed() throws {
    var story = Story(holder: "aid-1")
    try story.does(.answer, by: "aid-1")
    try story.does(.withdraw(affected: true, pressed: true))
    let duty = try #require(story.file.openDuties.first { $0.kind == .pressure })
    #expect(duty.holder == Holder(Bench.seated("head")) && duty.due == instant("2021-07-28 18:00"))
    try story.does(.takeOver, by: "aid-1")
    try story.does(.answer, by: "aid-1")
    #expect(story.file.openDuties.contains { $0.kind == .pressure }, "only who holds it meets it")
    try story.does(.close, by: "aid-1")
    try story.does(.confirm(), by: "aid-2")
    #expect(story.file.openDuties.contains { $0.kind == .pressure })
    try story.does(.answer, by: "head")
    #expect(!story.file.openDuties.contains { $0.kind == .pressure })
  }

  @Test("Who asks for another handler is heard by the head, or by whoever comes next where the head is meant.")
  func anotherHandler() throws {
    for (unwanted, decider) in [("aid-1", "head"), ("head", "chair")] {
      var story = Story(holder: unwanted)
      try story.does(.askForHandler)
      let duty = try #require(story.file.openDuties.first { $0.kind == .handler })
      #expect(duty.holder == Holder(Bench.seated(decider)), "\(unwanted)")
      #expect(duty.due == instant("2021-07-28 18:00"))
      #expect(throws: ReporterRefusal.askedAlready) {
        try story.file.askForHandler(seats: story.seats, terms: .plain, at: story.now)
      }
      try story.does(.takeOver, by: unwanted)
      try story.does(.answer, by: unwanted)
      #expect(story.file.isHandlerAsked, "\(unwanted) can't settle it")
    }
  }

  @Test("It is settled when somebody else accepts the case, or whoever decides it answers with a reason.")
  func settled() throws {
    var story = Story(holder: "aid-1")
    try story.does(.askForHandler)
    try story.does(.assign("aid-2"), by: "head")
    #expect(story.file.isHandlerAsked)
    try story.does(.accept, by: "aid-2")
    #expect(!story.file.isHandlerAsked)
    try story.does(.askForHandler)
    try story.does(.answer, by: "head")
    #expect(!story.file.isHandlerAsked)
  }

  @Test("More people may be told a name, never fewer.")
  func toldIsTold() {
    let may: [IdentityChoice: [IdentityChoice]] = [
      .anonymous: [.named, .confidential], .confidential: [.named, .confidential], .named: [.named],
    ]
    for (before, after) in may {
      #expect(IdentityChoice.allCases.filter { before.mayBecome($0) } == after, "\(before)")
    }
    let file = Story().file
    let holder = Holder(Bench.seated("head"))
    #expect(throws: ReporterRefusal.toldAlready) {
      try file.tellIdentity(.confidential, before: .named, holder: holder, terms: .plain, at: monday)
    }
    #expect(throws: ReporterRefusal.choiceMissing) {
      try file.tellIdentity(.anonymous, before: .anonymous, holder: holder, terms: .plain, at: monday)
    }
  }

  @Test("A name that is told, and people who are added, are read and answered like a message.")
  func answered() throws {
    for command in [Command.tell(.named), .addPeople] {
      var story = Story()
      try story.does(.open, by: "aid-1")
      try story.does(.answer, by: "aid-1")
      try story.does(command)
      #expect(story.file.openDuties.contains { $0.kind == .reply })
      try story.does(.open, by: "aid-1")
      #expect(story.file.openDuties.contains { $0.kind == .reading && $0.bound == Bench.seated("aid-1").pseudonym })
    }
  }

  @Test("A new epoch that puts nobody out leaves the case with whom it is.")
  func keepsHandler() throws {
    var story = Story()
    try story.does(.assign("aid-1"), by: "head")
    try story.does(.tell(.confidential))
    story.take(Step(.rekeyed(epoch: 2)), by: .system)
    #expect(story.file.assigning == Holder(Bench.seated("aid-1")))
    try story.does(.accept, by: "aid-1")
    try story.does(.addPeople)
    story.take(Step(.rekeyed(epoch: 3)), by: .system)
    #expect(story.file.assignee == Holder(Bench.seated("aid-1")))
  }
}
