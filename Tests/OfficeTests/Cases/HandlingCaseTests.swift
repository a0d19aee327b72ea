import Casework
import Deadlines
import Testing
import Vault
import Workplace

@testable import Office

@Suite("A report is answered")
struct HandlingCaseTests {
  @Test("A handler reads, which starts a duty and is seen by the reporter; one answer meets it and the first contact.")
  func answer() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report("Something in the lift.", did: ["82"]))
      let handler = try await town.session("31")
      let view = try await town.office.openCase(filed.file, by: handler).get()
      #expect(view.content?.account.what == "Something in the lift.")
      let visit = try await town.reporter(of: filed)
      let read = try #require(try await town.office.returnToCase(visit))
      #expect(read.read?.by == .aidHead)
      #expect(read.duties.contains { $0.kind == .reading && $0.met == nil })
      _ = try await town.office.answerReporter(filed.file, text: "We read it. You are not alone.", by: handler).get()
      let answered = try #require(try await town.office.returnToCase(visit))
      #expect(answered.state == .acknowledged)
      #expect(answered.messages.map(\.text) == ["We read it. You are not alone."])
      #expect(answered.duties.filter { [.contact, .reading].contains($0.kind) }.allSatisfy { $0.met != nil })
    }
  }

  @Test("Nobody answers: the day is marked missed and the duty goes to the head, then to the chair.")
  func silence() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"], now: [.unsafe]))
      try await town.later(hours: 4)
      let visit = try await town.reporter(of: filed)
      let first = try #require(try await town.office.returnToCase(visit)?.duties.first { $0.kind == .contact })
      #expect(first.missed.count == 1)
      #expect(first.holder == .aidHead)
      try await town.later(hours: 1)
      let second = try #require(try await town.office.returnToCase(visit)?.duties.first { $0.kind == .contact })
      #expect(second.holder == .committeeChair)
      #expect(second.name == "Helene Vogt")
    }
  }

  @Test("The chair can read only together with another of the committee; then both hold the keys.")
  func together() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report("In the lift.", did: ["82"], now: [.unsafe]))
      let (chair, member) = (try await town.session("41"), try await town.session("42"))
      await #expect(throws: CaseRefusal.notFound) { try await town.office.openCase(filed.file, by: chair).get() }
      try await town.later(hours: 6)
      #expect(try await town.office.openCase(filed.file, by: chair).get().closed == .openTogether)
      #expect(try await town.office.openTogether(filed.file, by: chair).get() == .asked)
      #expect(try await town.office.openTogether(filed.file, by: member).get() == .opened)
      #expect(try await town.office.openCase(filed.file, by: chair).get().content?.account.what == "In the lift.")
      #expect(try await town.office.openCase(filed.file, by: member).get().content?.account.what == "In the lift.")
      _ = try await town.office.answerReporter(filed.file, text: "I am sorry that you had to wait.", by: chair).get()
    }
  }

  @Test("A ring that keeps silent: adviser and deputy open together, and another ring answers.")
  func silentRing() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.typed("Somebody.", names: [("Someone Unknown", .did)], now: [.unsafe]))
      let ring = Set(filed.firstReaders.map(\.number))
      try await town.later(hours: 5)
      let (adviser, deputy) = (try await town.session("70"), try await town.session("71"))
      #expect(try await town.office.openTogether(filed.file, by: adviser).get() == .asked)
      #expect(try await town.office.openTogether(filed.file, by: deputy).get() == .opened)
      #expect(try await town.office.openCase(filed.file, by: adviser).get().content?.account.what == "Somebody.")
      _ = try await town.office.renewRing(filed.file, by: adviser).get()
      let knowing = try await town.whoKnows(filed.file).subtracting(["70", "71"])
      #expect(knowing.count == 2)
      #expect(knowing.isDisjoint(with: ring))
      let next = try await town.session(try #require(knowing.first))
      _ = try await town.office.answerReporter(filed.file, text: "We are here now.", by: next).get()
    }
  }

  @Test("Once somebody is resolved, those in their line lose grant and duty at once, and the others are granted.")
  func resolution() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.typed("My boss.", names: [("my boss", .did)]))
      let ring = filed.firstReaders.map(\.number)
      let one = try await town.session(ring[0])
      let other = try await town.session(ring[1])
      let respondent = ring[0] == "31" ? "30" : try #require(town.people[ring[0]]?.manager)
      let named = Account.Person(
        person: try town.person(respondent).description, name: "", part: .did, kind: nil)
      _ = try await town.office.nameRespondent(filed.file, people: [named], by: one).get()
      await #expect(throws: CaseRefusal.refused(.proposedByYou)) {
        try await town.office.confirmProposal(filed.file, number: nil, by: one).get()
      }
      _ = try await town.office.confirmProposal(filed.file, number: nil, by: other).get()
      await #expect(throws: CaseRefusal.notFound) { try await town.office.openCase(filed.file, by: one).get() }
      let knowing = try await town.whoKnows(filed.file)
      #expect(!knowing.contains(ring[0]))
      #expect(knowing.count >= 2)
      let view = try await town.office.openCase(filed.file, by: try await town.session(try #require(knowing.first)))
        .get()
      #expect(view.content?.account.what == "My boss.")
      #expect(!view.unresolved)
      #expect(view.duties.allSatisfy { !$0.duty.isOpen || $0.duty.holder.person != one.pseudonym })
      let visit = try await town.reporter(of: filed)
      _ = try await town.office.writeToHandlers(visit, text: "Thank you.").get()
      let after = try await town.office.openCase(filed.file, by: try await town.session(try #require(knowing.first)))
        .get()
      #expect(after.content?.messages.map(\.text) == ["Thank you."])
    }
  }

  @Test("Assessing, declining and closing need a second person, and the written result reaches the reporter.")
  func close() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      let (head, other) = (try await town.session("31"), try await town.session("21"))
      _ = try await town.office.openCase(filed.file, by: head).get()
      _ = try await town.office.answerReporter(filed.file, text: "Received.", by: head).get()
      _ = try await town.office.assessCase(
        filed.file, outcome: .investigate, level: .serious, reason: "Two witnesses.", by: head
      ).get()
      #expect(try await town.office.confirmProposal(filed.file, number: nil, by: other).get() == .assessed)
      _ = try await town.office.closeCase(filed.file, result: "What we found: …", reason: "Done.", by: head).get()
      #expect(try await town.office.confirmProposal(filed.file, number: nil, by: other).get() == .closed)
      let visit = try await town.reporter(of: filed)
      let view = try #require(try await town.office.returnToCase(visit))
      #expect(view.state == .closed)
      #expect(view.messages.last?.isResult == true)
      #expect(view.duties.allSatisfy { $0.met != nil })
      _ = try await town.office.writeToHandlers(visit, text: "One more question.").get()
      #expect(try await town.office.returnToCase(visit)?.duties.contains { $0.kind == .reply && $0.met == nil } == true)
    }
  }

  @Test("Who steps aside finds no trace of the case any more, and the duty moves on.")
  func stepAside() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      let head = try await town.session("31")
      _ = try await town.office.stepAside(filed.file, by: head).get()
      await #expect(throws: CaseRefusal.notFound) { try await town.office.openCase(filed.file, by: head).get() }
      #expect(try await town.office.desk(DeskQuery(), for: head).rows.isEmpty)
      let visit = try await town.reporter(of: filed)
      let view = try #require(try await town.office.returnToCase(visit))
      #expect(view.duties.allSatisfy { $0.name != "Amara Okafor" })
      _ = try await town.office.writeToHandlers(visit, text: "Still there?").get()
      let other = try await town.office.openCase(filed.file, by: try await town.session("21")).get()
      #expect(other.content?.messages.map(\.text) == ["Still there?"])
    }
  }

  @Test("A confidential name is known to the head alone, and to whoever the case is assigned to.")
  func confidential() async throws {
    try await Town.visit { town in
      let identity = Identity(choice: .confidential, person: nil, name: "Quentin Quill")
      let filed = try await town.file(try town.report(did: ["82"], identity: identity))
      let (head, member) = (try await town.session("31"), try await town.session("21"))
      #expect(try await town.office.openCase(filed.file, by: head).get().content?.identity?.name == "Quentin Quill")
      #expect(try await town.office.openCase(filed.file, by: member).get().content?.identity == nil)
      _ = try await town.office.assignCase(filed.file, to: try town.person("21"), by: head).get()
      #expect(try await town.office.openCase(filed.file, by: member).get().content?.identity?.name == "Quentin Quill")
      _ = try await town.office.acceptCase(filed.file, by: member).get()
      #expect(
        try await town.office.openCase(filed.file, by: try await town.session("22")).get().closed == .acceptedByAnother)
    }
  }

  @Test("Once it is known who is meant, nobody who was put out comes back by another naming.")
  func namingAgain() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["10"]))
      #expect(try await town.whoKnows(filed.file) == ["21", "22", "31"])
      await #expect(throws: CaseRefusal.refused(.alreadyResolved)) {
        try await town.office.nameRespondent(filed.file, people: [], by: town.session("21")).get()
      }
    }
  }

  @Test("Who stepped aside is not granted again when somebody is resolved.")
  func asideStays() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.typed("My boss.", names: [("my boss", .did)]))
      let ring = filed.firstReaders.map(\.number)
      _ = try await town.office.nameRespondent(filed.file, people: [], by: try await town.session(ring[0])).get()
      _ = try await town.office.stepAside(filed.file, by: try await town.session(ring[1])).get()
      let visit = try await town.reporter(of: filed)
      _ = try await town.office.confirmNaming(visit, number: nil).get()
      #expect(try await !town.whoKnows(filed.file).contains(ring[1]))
    }
  }

  @Test("A challenge opens the case to nobody but whoever decides it.")
  func challengeOpensNothing() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      let (worker, other) = (try await town.session("21"), try await town.session("22"))
      _ = try await town.office.takeOverCase(filed.file, by: worker).get()
      _ = try await town.office.challengeConflict(
        filed.file, person: try town.person("21"), reason: "They are friends.", by: other
      ).get()
      #expect(try await town.office.openCase(filed.file, by: other).get().closed == .acceptedByAnother)
      await #expect(throws: CaseRefusal.refused(.notYours)) {
        try await town.office.decideChallenge(
          filed.file, number: nil, upheld: true, reason: "So be it.", by: worker
        ).get()
      }
      _ = try await town.office.decideChallenge(
        filed.file, number: nil, upheld: true, reason: "They are.", by: try await town.session("31")
      ).get()
      await #expect(throws: CaseRefusal.notFound) { try await town.office.openCase(filed.file, by: worker).get() }
    }
  }
}
