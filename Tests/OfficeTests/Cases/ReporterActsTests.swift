import Casework
import Deadlines
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("What a reporter may change")
struct ReporterActsTests {
  private func added(_ town: Town, _ number: String, _ part: Part) throws -> Account.Person {
    Account.Person(person: try town.person(number).description, name: "", part: part, kind: nil)
  }

  @Test("Whom the reporter adds as having done it is out at once with their line: keys, duties and shares are gone.")
  func addedRespondent() async throws {
    try await Town.visit { town in
      let seated = try await town.everyKey()
      let filed = try await town.file(try town.report("In the lift.", did: ["82"]))
      let head = try await town.session("31")
      _ = try await town.office.assignCase(filed.file, to: try town.person("21"), by: head).get()
      _ = try await town.office.acceptCase(filed.file, by: try await town.session("21")).get()
      let reporter = try await town.reporter(of: filed)
      _ = try await town.office.addPeople(reporter, people: [try added(town, "21", .did)], exclude: []).get()
      let known = try await town.whoKnows(filed.file)
      #expect(!known.contains("21") && known.isSuperset(of: ["31", "12", "22"]))
      let view = try #require(try await town.office.returnToCase(reporter))
      #expect(view.responsible?.name == "Amara Okafor" && view.account.people.map(\.part) == [.did, .did])
      try await town.stolen(withSecondStore: true) { thief in
        let gone = try await thief.keys(of: filed.file, with: [try #require(seated["21"])])
        #expect(gone.isEmpty)
        let stays = try await thief.keys(of: filed.file, with: [try #require(seated["31"])])
        #expect(try await thief.reads(filed.file, with: stays).isSuperset(of: ["1 account"]))
        let later = try await thief.reads(filed.file, with: stays).filter { $0.hasSuffix("people") }
        #expect(later.count == 1)
      }
      let opened = try await town.office.openCase(filed.file, by: head).get()
      #expect(opened.content?.account.people.map(\.name) == ["赵强", "Sofia Lindqvist"])
      await #expect(throws: CaseRefusal.refused(.notEligible)) {
        try await town.office.assignCase(filed.file, to: try town.person("21"), by: head).get()
      }
    }
  }

  @Test("A witness who is added is out alone; whoever is kept away as well; nobody else loses anything.")
  func addedWitness() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      let before = try await town.whoKnows(filed.file)
      let reporter = try await town.reporter(of: filed)
      _ = try await town.office.addPeople(
        reporter, people: [try added(town, "12", .saw)], exclude: [try town.person("22")]
      ).get()
      #expect(try await town.whoKnows(filed.file) == before.subtracting(["12", "22"]))
      _ = try await town.office.addPeople(reporter, people: [try added(town, "91", .saw)], exclude: []).get()
      #expect(try await town.whoKnows(filed.file) == before.subtracting(["12", "22"]))
    }
  }

  @Test("While nobody is resolved, one of the ring who is added makes room for another, who reads what was written.")
  func addedOfRing() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.typed("In the lift.", names: [("Someone Unknown", .did)]))
      let ring = filed.firstReaders
      let reporter = try await town.reporter(of: filed)
      let person = Account.Person(person: ring[0].id.description, name: "", part: .saw, kind: nil)
      _ = try await town.office.addPeople(reporter, people: [person], exclude: []).get()
      let known = try await town.whoKnows(filed.file).intersection(["11", "12", "21", "22", "31"])
      #expect(known.count == 2 && known.contains(ring[1].number) && !known.contains(ring[0].number))
      for number in known {
        let view = try await town.office.openCase(filed.file, by: try await town.session(number)).get()
        #expect(view.content?.account.what == "In the lift." && view.content?.account.people.count == 2)
      }
    }
  }

  @Test("In the first ring, whoever asks for somebody else gets another at once, and the other one stays.")
  func exchanged() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.typed("In the lift.", names: [("Someone Unknown", .did)]))
      let reporter = try await town.reporter(of: filed)
      let first = try #require(try await town.office.returnToCase(reporter)?.responsible?.name)
      let other = try #require(filed.firstReaders.first { $0.name != first })
      _ = try await town.office.askForHandler(reporter, text: "A woman, please.").get()
      let view = try #require(try await town.office.returnToCase(reporter))
      #expect(view.responsible?.name != first && !view.isHandlerAsked)
      let known = try await town.whoKnows(filed.file).intersection(["11", "12", "21", "22", "31"])
      #expect(known.count == 2 && known.contains(other.number))
      #expect(view.duties.allSatisfy { $0.name != first })
    }
  }

  @Test("Asking for another handler is a duty of the head, seen by the reporter, and settled by a reason.")
  func asked() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      _ = try await town.office.takeOverCase(filed.file, by: try await town.session("21")).get()
      let reporter = try await town.reporter(of: filed)
      _ = try await town.office.askForHandler(reporter, text: "").get()
      #expect(try await town.office.returnToCase(reporter)?.duties.last?.name == "Amara Okafor")
      await #expect(throws: ReporterActRefusal.told(.askedAlready)) {
        try await town.office.askForHandler(reporter, text: "").get()
      }
      let head = try await town.session("31")
      _ = try await town.office.answerReporter(filed.file, text: "Nobody else speaks it.", by: head).get()
      #expect(try await town.office.returnToCase(reporter)?.isHandlerAsked == false)
    }
  }

  @Test("A withdrawal takes effect by itself after seven days, on a server that only sweeps.")
  func withdrawn() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      let reporter = try await town.reporter(of: filed)
      _ = try await town.office.askToWithdraw(reporter, text: "Enough.", pressed: true).get()
      let asked = try #require(try await town.office.returnToCase(reporter))
      #expect(asked.state == .received && !asked.canWithdraw && asked.canResume)
      #expect(asked.duties.last?.kind == .pressure && asked.messages.last?.text == "Enough.")
      try await town.later(hours: 7 * 24)
      #expect(try await town.office.returnToCase(town.reporter(of: filed))?.state == .withdrawn)
      _ = try await town.office.takeWithdrawalBack(town.reporter(of: filed)).get()
      #expect(try await town.office.returnToCase(town.reporter(of: filed))?.state == .received)
    }
  }

  @Test("What can't be done is refused, and nothing is written.")
  func refused() async throws {
    try await Town.visit { town in
      let named = Identity(choice: .named, person: nil, name: "Quentin Quill")
      let filed = try await town.file(try town.report(by: .witness, did: ["82"], identity: named))
      let reporter = try await town.reporter(of: filed)
      let before = try await town.office.returnToCase(reporter)?.duties
      func refusal<Done>(_ done: Result<Done, ReporterActRefusal>) -> ReporterActRefusal? {
        if case .failure(let refusal) = done { refusal } else { nil }
      }
      let office = town.office
      let less = Identity(choice: .confidential, person: nil, name: "Quentin Quill")
      #expect(refusal(try await office.tellIdentity(reporter, less)) == .told(.toldAlready))
      let nameless = Identity(choice: .named, person: nil, name: " ")
      #expect(refusal(try await office.tellIdentity(reporter, nameless)) == .told(.nameMissing))
      let stranger = Identity(choice: .named, person: filed.file.description, name: nil)
      #expect(refusal(try await office.tellIdentity(reporter, stranger)) == .told(.unknownPerson))
      #expect(refusal(try await office.addPeople(reporter, people: [], exclude: [])) == .told(.peopleMissing))
      let code = Account.Person(person: nil, name: filed.code.text, part: .saw, kind: nil)
      #expect(refusal(try await office.addPeople(reporter, people: [code], exclude: [])) == .told(.holdsCode))
      #expect(refusal(try await office.askForHandler(reporter, text: filed.code.text)) == .told(.holdsCode))
      #expect(refusal(try await office.askToWithdraw(reporter, text: "")) == .onCase(.refused(.notAffected)))
      #expect(refusal(try await office.takeWithdrawalBack(reporter)) == .told(.notWithdrawing))
      #expect(try await office.returnToCase(reporter)?.duties == before)
    }
  }
}
