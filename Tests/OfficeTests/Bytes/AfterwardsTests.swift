import Casework
import Database
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("Whoever has lost a grant")
struct AfterwardsTests {
  @Test("Who stepped aside opens nothing written later with the new database, and of the earlier one what they could.")
  func steppedAside() async throws {
    try await Town.visit { town in
      let key = try await town.session("21").privateKey
      let filed = try await town.file(try town.report(did: ["82"]))
      let (earlier, before) = try await seen(filed, by: key, town)
      _ = try await town.office.stepAside(filed.file, by: try await town.session("21")).get()
      _ = try await town.office.writeToHandlers(try await town.reporter(of: filed), text: "Later.").get()
      #expect(before == ["1 account"])
      try await expectNothing(of: filed, with: key, besides: earlier, reading: before, town)
    }
  }

  @Test("Who turns out to be in conflict opens nothing with the new database, and their rows are dummies.")
  func resolved() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.typed("My boss.", names: [("my boss", .did)]))
      let ring = filed.firstReaders.map(\.number)
      let (one, other) = (try await town.session(ring[0]), try await town.session(ring[1]))
      let (earlier, before) = try await seen(filed, by: one.privateKey, town)
      try await town.resolve(filed, as: ring[0], by: one, confirmedBy: other)
      _ = try await town.office.writeToHandlers(try await town.reporter(of: filed), text: "Later.").get()
      #expect(before == ["1 account"])
      try await expectNothing(of: filed, with: one.privateKey, besides: earlier, reading: before, town)
    }
  }

  @Test("The keys that an assignment or opening together brought end, too.")
  func broughtKeys() async throws {
    try await Town.visit { town in
      let identity = Identity(choice: .confidential, person: nil, name: "Quentin Quill")
      var filing = try town.typed("Somebody.", names: [("Someone Unknown", .did)], now: [.unsafe])
      filing.identity = identity
      let filed = try await town.file(filing)
      let ring = filed.firstReaders.map(\.number)
      let (first, second) = (try await town.session(ring[0]), try await town.session(ring[1]))
      _ = try await town.office.assignCase(filed.file, to: second.person.id, by: first).get()
      let (earlier, before) = try await seen(filed, by: second.privateKey, town)
      try await town.resolve(filed, as: ring[1], by: first, confirmedBy: second)
      _ = try await town.office.writeToHandlers(try await town.reporter(of: filed), text: "Later.").get()
      #expect(before == ["1 account", "1 identity"])
      try await expectNothing(of: filed, with: second.privateKey, besides: earlier, reading: before, town)
    }
  }

  @Test("The adviser who opened together is out once they are named, with all that this brought.")
  func adviser() async throws {
    try await Town.visit { town in
      let filed = try await town.file(
        try town.typed("Somebody.", names: [("Someone Unknown", .did)], now: [.unsafe]))
      let ring = filed.firstReaders.map(\.number)
      try await town.later(hours: 5)
      let (adviser, deputy) = (try await town.session("70"), try await town.session("71"))
      _ = try await town.office.openTogether(filed.file, by: adviser).get()
      _ = try await town.office.openTogether(filed.file, by: deputy).get()
      let (earlier, before) = try await seen(filed, by: adviser.privateKey, town)
      try await town.resolve(
        filed, as: "70", by: try await town.session(ring[0]), confirmedBy: try await town.session(ring[1]))
      _ = try await town.office.writeToHandlers(try await town.reporter(of: filed), text: "Later.").get()
      #expect(before == ["1 account"])
      try await expectNothing(of: filed, with: adviser.privateKey, besides: earlier, reading: before, town)
    }
  }

  @Test("A share that was given to somebody is gone once they step aside.")
  func offered() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"], now: [.unsafe]))
      try await town.later(hours: 6)
      let (chair, member) = (try await town.session("41"), try await town.session("43"))
      _ = try await town.office.openTogether(filed.file, by: chair).get()
      _ = try await town.office.stepAside(filed.file, by: member).get()
      try await town.stolen(withSecondStore: true) { thief in
        #expect(try await thief.keys(of: filed.file, with: [member.privateKey]).isEmpty)
        let takers = try await thief.database.read { reading in
          try reading.rows("SELECT taker FROM share_offers WHERE case_id = \(filed.file.bytes)").map {
            try $0.bytes("taker")
          }
        }
        #expect(takers.count == 1)
        #expect(!takers.contains(member.pseudonym.bytes))
      }
    }
  }

  @Test("When the reporter confirms who is meant, the ring still reads what it wrote, and the others what was told.")
  func confirmedByReporter() async throws {
    try await Town.visit { town in
      var filing = try town.typed("Somebody.", names: [("Someone Unknown", .did)])
      filing.identity = Identity(choice: .confidential, person: nil, name: "Quentin Quill")
      let filed = try await town.file(filing)
      let ring = filed.firstReaders.map(\.number)
      let one = try await town.session(ring[0])
      _ = try await town.office.openCase(filed.file, by: one).get()
      _ = try await town.office.noteOnCase(filed.file, text: "A note.", by: one).get()
      let named = Account.Person(person: try town.person("82").description, name: "", part: .did, kind: nil)
      _ = try await town.office.nameRespondent(filed.file, people: [named], by: one).get()
      _ = try await town.office.confirmNaming(try await town.reporter(of: filed), number: nil).get()
      for number in ["11", "12", "21", "22", "31"] {
        let content = try await town.office.openCase(filed.file, by: try await town.session(number)).get().content
        #expect(content?.account.what == "Somebody.", "\(number)")
        #expect(content?.notes.map(\.text) == (ring.contains(number) ? ["A note."] : []), "\(number)")
        #expect((content?.identity != nil) == (number == "31" || number == ring[0]), "\(number)")
      }
    }
  }

  /// Copies of both stores as they are now, and what a key reads of a case there.
  private func seen(
    _ filed: Filed, by key: PrivateKey, _ town: Town
  ) async throws -> (keys: CaseKeys, reads: Set<String>) {
    try await town.stolen(withSecondStore: true) { thief in
      let keys = try await thief.keys(of: filed.file, with: [key])
      return (keys, try await thief.reads(filed.file, with: keys))
    }
  }

  /// With the new database the key opens no row; with what it opened earlier only what was written earlier.
  private func expectNothing(
    of filed: Filed, with key: PrivateKey, besides earlier: CaseKeys, reading before: Set<String>, _ town: Town
  ) async throws {
    try await town.stolen(withSecondStore: true) { thief in
      let now = try await thief.keys(of: filed.file, with: [key])
      #expect(now.isEmpty, "epochs \(Set(now.cells.map(\.epoch)))")
      #expect(try await thief.reads(filed.file, with: earlier).isSuperset(of: before))
      let later = try await thief.reads(filed.file, with: earlier).subtracting(before)
      #expect(!later.contains { $0.hasSuffix(" message") }, "\(later)")
      let reporter = try await thief.keys(of: filed.file, with: [try filed.code.privateKey])
      #expect(try await thief.reads(filed.file, with: reporter).contains { $0.hasSuffix(" message") })
    }
  }
}

extension Town {
  /// One proposes that `number` is meant, another confirms.
  func resolve(
    _ filed: Filed, as number: String, by one: StaffSession, confirmedBy other: StaffSession
  ) async throws {
    let named = Account.Person(person: try person(number).description, name: "", part: .did, kind: nil)
    _ = try await office.nameRespondent(filed.file, people: [named], by: one).get()
    _ = try await office.confirmProposal(filed.file, number: nil, by: other).get()
  }
}
