import Casework
import Database
import Deadlines
import Store
import Testing
import Vault
import Workplace

@testable import Office

struct ConfirmKeyTests {
  /// Ben is seated in the AID team, beside Wei and Anna, and has made a key.
  private func newcomer(_ premises: Premises) async throws -> AcceptedInvitation {
    let office = premises.office
    let ben = try #require(try await office.store.read { try People.person(number: "5", in: $0) })
    let place = Place(person: ben.id, body: .aid, rank: .member, side: .staff)
    _ = try await office.seatPerson(place, from: office.today, until: office.today.adding(months: 12)).get()
    let invitation = try await office.invite(email: " Ben@Example.org").get()
    return try await office.acceptInvitation(invitation.token).get()
  }

  private func isSealable(_ person: Person, _ premises: Premises) async throws -> Bool {
    try await premises.office.roster.current(premises.office).seats(of: person.id).contains(where: \.isSealable)
  }

  @Test("A key is confirmed by two, one of another body, who each sign its fingerprint.")
  func confirms() async throws {
    try await Premises.lend { premises in
      let accounts = try await premises.founded()
      let ben = try await newcomer(premises)
      let office = premises.office
      let wei = try await premises.session(of: try #require(accounts["2"]))
      let cleo = try await premises.session(of: try #require(accounts["6"]))
      #expect(
        try await office.confirmKey(of: ben.person.id, fingerprint: ben.fingerprint, by: wei) == .success(.needs(1)))
      #expect(try await !isSealable(ben.person, premises))
      #expect(try await office.waitingKeys().map(\.vouchers) == [[wei.person.id]])
      let read = ben.fingerprint.lowercased().replacing("-", with: " ")
      #expect(try await office.confirmKey(of: ben.person.id, fingerprint: read, by: cleo) == .success(.confirmed))
      #expect(try await isSealable(ben.person, premises))
      #expect(try await office.waitingKeys().isEmpty)
      #expect(
        try await premises.events().suffix(3).map(\.deed) == [
          .keyVouched(ben.person.id, fingerprint: ben.fingerprint),
          .keyVouched(ben.person.id, fingerprint: ben.fingerprint),
          .keyConfirmed(ben.person.id, fingerprint: ben.fingerprint),
        ])
    }
  }

  @Test("Two of the newcomer's own body are not enough; a third of another one is.")
  func needsAnotherBody() async throws {
    try await Premises.lend { premises in
      let accounts = try await premises.founded()
      let ben = try await newcomer(premises)
      for (number, standing) in [("2", KeyStanding.needs(1)), ("4", .needsAnotherBody), ("6", .confirmed)] {
        #expect(try await !isSealable(ben.person, premises))
        let session = try await premises.session(of: try #require(accounts[number]))
        #expect(
          try await premises.office.confirmKey(of: ben.person.id, fingerprint: ben.fingerprint, by: session)
            == .success(standing))
      }
      #expect(try await isSealable(ben.person, premises))
    }
  }

  @Test("Nobody confirms their own key, twice, without a confirmed seat, or with another fingerprint.")
  func refuses() async throws {
    try await Premises.lend { premises in
      let accounts = try await premises.founded()
      let office = premises.office
      let ben = try await newcomer(premises)
      let wei = try await premises.session(of: try #require(accounts["2"]))
      let token = try await office.signIn(email: "ben@example.org", passphrase: ben.passphrase).get().token
      let session = try #require(try await office.staffSession(token: token))
      let weis = try #require(accounts["2"])
      func confirm(_ person: Person, _ fingerprint: String, _ session: StaffSession) async throws -> ConfirmKeyRefusal?
      {
        switch try await office.confirmKey(of: person.id, fingerprint: fingerprint, by: session) {
        case .success: nil
        case .failure(let refusal): refusal
        }
      }
      #expect(try await confirm(ben.person, ben.fingerprint, session) == .ownKey)
      #expect(try await confirm(weis.person, weis.fingerprint, session) == .notSeated)
      #expect(try await confirm(ben.person, weis.fingerprint, wei) == .otherFingerprint)
      #expect(try await confirm(ben.person, ben.fingerprint, wei) == nil)
      #expect(try await confirm(ben.person, ben.fingerprint, wei) == .alreadyVouched)
      let anna = try #require(accounts["4"])
      #expect(try await confirm(anna.person, anna.fingerprint, wei) == .nothingToConfirm)
      let min = try #require(try await office.store.read { try People.person(number: "1", in: $0) })
      #expect(try await confirm(min, "", wei) == .notSeated)
    }
  }

  @Test("A link makes one key, for seven days, and a later link ends it.")
  func linksOnce() async throws {
    try await Premises.lend { premises in
      _ = try await premises.founded()
      let office = premises.office
      #expect(refusal(try await office.invite(email: "nobody@example.org")) == .unknownPerson)
      let first = try await office.invite(email: "ben@example.org").get()
      let second = try await office.invite(email: "ben@example.org").get()
      #expect(refusal(try await office.acceptInvitation(first.token)) == .ended)
      #expect(try await office.invited(by: second.token)?.number == "5")
      _ = try await office.acceptInvitation(second.token).get()
      #expect(refusal(try await office.acceptInvitation(second.token)) == .ended)
      let third = try await office.invite(email: "ben@example.org").get()
      premises.clock.move(minutes: 7 * 24 * 60)
      #expect(refusal(try await office.acceptInvitation(third.token)) == .ended)
      #expect(try await office.invited(by: third.token) == nil)
    }
  }

  @Test("Whoever makes another key is signed out, and what was said of the old one is not said of the new one.")
  func replaces() async throws {
    try await Premises.lend { premises in
      let accounts = try await premises.founded()
      let office = premises.office
      let anna = try #require(accounts["4"])
      let token = try await office.signIn(email: anna.person.email, passphrase: anna.passphrase).get().token
      let invitation = try await office.invite(email: anna.person.email).get()
      let new = try await office.acceptInvitation(invitation.token).get()
      #expect(try await office.staffSession(token: token) == nil)
      #expect(try await !isSealable(anna.person, premises))
      #expect(refusal(try await office.signIn(email: anna.person.email, passphrase: anna.passphrase)) == .wrong)
      _ = try await office.signIn(email: anna.person.email, passphrase: new.passphrase).get()
    }
  }

  private func refusal<Done, Refused: Error>(_ result: Result<Done, Refused>) -> Refused? {
    if case .failure(let refusal) = result { refusal } else { nil }
  }
}
