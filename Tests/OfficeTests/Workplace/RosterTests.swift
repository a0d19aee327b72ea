import Casework
import Database
import Deadlines
import Store
import Testing
import Vault
import Workplace

@testable import Office

struct RosterTests {
  @Test("Founding seats are sealable at once, each under a steady pseudonym.")
  func founds() async throws {
    try await Premises.lend { premises in
      let accounts = try await premises.founded()
      let roster = try await premises.office.roster.current(premises.office)
      #expect(roster.seats.count == 3 && roster.seats.allSatisfy(\.isSealable))
      let wei = try #require(accounts["2"]).person
      #expect(roster.seats(of: wei.id).map(\.seat.role) == [.aidHead])
      #expect(roster.personByPseudonym[premises.office.pseudonym(of: wei.id)] == wei)
      #expect(premises.office.pseudonym(of: wei.id).bytes != wei.id.bytes)
      #expect(accounts.mapValues(\.role) == ["2": .aidHead, "4": .aid, "6": .adviser])
    }
  }

  @Test("A running server notices what another program does: an import, a seat, an end of a term.")
  func noticesOthers() async throws {
    try await Premises.lend { premises in
      _ = try await premises.founded()
      let (office, other) = (premises.office, try await premises.another())
      #expect(try await office.searchPeople(name: "Dora Lind").isEmpty)
      let list = smallList + "\n7,Dora Lind,,dora@example.org,Legal,Clerk,4,,woman,en,active"
      _ = try await other.importPeople(csv: [UInt8](list.utf8)).get()
      let dora = try #require(try await office.searchPeople(name: "Dora Lind").first)
      let place = Place(person: dora.person, body: .aid, rank: .member, side: .staff)
      let seat = try await other.seatPerson(place, from: office.today, until: office.today.adding(months: 12)).get()
      #expect(try await office.roster.current(office).seats(of: dora.person).map(\.isSealable) == [false])
      _ = try await other.unseatPerson(seat.id, on: office.today).get()
      #expect(try await office.roster.current(office).seats(of: dora.person).isEmpty)
      try await other.store.database.close()
    }
  }

  @Test("While nothing is written, the roster and its index of names stay the ones that were read.")
  func keeps() async throws {
    try await Premises.lend { premises in
      let accounts = try await premises.founded()
      let office = premises.office
      let before = try await office.roster.current(office)
      let wei = try #require(accounts["2"]).person.id
      #expect(try await before.names.candidates(typed: "逍遥子") == [wei])
      _ = try await office.unseatPerson(before.seats[0].seat.id, on: office.today.adding(days: 1)).get()
      let after = try await office.roster.current(office)
      #expect(after.index === before.index && after.versions != before.versions)
    }
  }

  @Test("A seat counts from the first day of its term until the day before its end.")
  func countsDays() async throws {
    try await Premises.lend { premises in
      let people = try await premises.people()
      let office = premises.office
      let place = Place(person: try #require(people["5"]).id, body: .conduct, rank: .member, side: .staff)
      let tomorrow = office.today.adding(days: 1)
      _ = try await office.seatPerson(place, from: tomorrow, until: tomorrow.adding(days: 1)).get()
      #expect(try await office.roster.current(office).seats.isEmpty)
      premises.clock.move(minutes: 24 * 60)
      #expect(try await office.roster.current(office).seats.count == 1)
      premises.clock.move(minutes: 24 * 60)
      #expect(try await office.roster.current(office).seats.isEmpty)
    }
  }

  @Test("A key that somebody put into the database in another's place is sealed to by nobody.")
  func findsForgedKeys() async throws {
    try await Premises.lend { premises in
      let accounts = try await premises.founded()
      let office = premises.office
      let wei = try #require(accounts["2"]).person.id
      let forged = try PrivateKey(random: .system)
      try await office.store.database.write { writing in
        try writing.run(
          "UPDATE person_keys SET public_key = \(forged.publicKey.bytes) WHERE person = \(wei.bytes)")
        try WorkplaceSettings.raise(in: writing)
      }
      let seats = try await office.roster.current(office).seats
      #expect(seats.filter { !$0.isSealable }.map(\.person.id) == [wei])
    }
  }

  @Test("Whoever can only write the database confirms no key, even with statements of signers whom they made up.")
  func findsMadeUpSigners() async throws {
    try await Premises.lend { premises in
      let accounts = try await premises.founded()
      let office = premises.office
      let wei = try #require(accounts["2"]).person.id
      let others = try ["4", "6"].map { try #require(accounts[$0]).person.id }
      let forged = try PrivateKey(random: .system)
      let statements = try others.map { signer in
        try SigningKey(of: PrivateKey(random: .system))
          .statement(about: forged.publicKey, of: wei, by: signer, at: office.now())
      }
      try await office.store.database.write { writing in
        try writing.run("DELETE FROM key_statements WHERE person = \(wei.bytes)")
        try writing.run(
          "UPDATE person_keys SET public_key = \(forged.publicKey.bytes) WHERE person = \(wei.bytes)")
        for statement in statements { try KeyStatements.add(statement, in: writing) }
        try WorkplaceSettings.raise(in: writing)
      }
      let seats = try await office.roster.current(office).seats
      #expect(seats.filter { !$0.isSealable }.map(\.person.id) == [wei])
    }
  }

  @Test("A statement that was altered counts for nothing.")
  func findsAlteredStatements() async throws {
    try await Premises.lend { premises in
      let accounts = try await premises.founded()
      let office = premises.office
      let anna = try #require(accounts["4"]).person.id
      try await office.store.database.write { writing in
        try writing.run("UPDATE key_statements SET signed_at = signed_at + 1 WHERE person = \(anna.bytes)")
        try WorkplaceSettings.raise(in: writing)
      }
      let seats = try await office.roster.current(office).seats
      #expect(seats.filter { !$0.isSealable }.map(\.person.id) == [anna])
    }
  }

  @Test("The bodies are listed one by one, the head first, with languages and terms.")
  func listsBodies() async throws {
    try await Premises.lend { premises in
      _ = try await premises.founded()
      let bodies = try await premises.office.bodies()
      #expect(bodies.map(\.body) == BodyKind.allCases)
      let aid = try #require(bodies.first { $0.body == .aid }).seats
      #expect(aid.map(\.name) == ["Wei Zhang", "Anna Ortiz"])
      #expect(aid.map(\.languages) == [["zh", "en"], ["en"]] && aid.allSatisfy(\.isReady))
      #expect(try await premises.office.gaps().contains(.tooFew(.committee, has: 0)))
    }
  }
}
