import Casework
import Deadlines
import Testing
import Vault
import Workplace

@testable import Office

@Suite("Seated after a case was filed")
struct NewcomerTests {
  @Test("Whoever is seated later finds no old case until a handler gives them its keys, and never one of their line.")
  func newcomer() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report("In the lift.", did: ["82"]))
      let aboutHead = try await town.file(try town.report(did: ["20"]))
      let newcomer = try await town.newcomer("91")
      let head = try await town.session("31")
      await #expect(throws: CaseRefusal.notFound) { try await town.office.openCase(filed.file, by: newcomer).get() }
      #expect(try await town.office.openCase(filed.file, by: head).get().newcomers.map(\.name) == ["Lukas Wolf"])
      _ = try await town.office.grantSeat(filed.file, to: newcomer.person.id, by: head).get()
      #expect(try await town.office.openCase(filed.file, by: newcomer).get().content?.account.what == "In the lift.")
      let visit = try await town.reporter(of: filed)
      #expect(try await town.office.returnToCase(visit)?.accesses.map(\.deed) == [.granted])
      await #expect(throws: CaseRefusal.refused(.notEligible)) {
        try await town.office.grantSeat(aboutHead.file, to: newcomer.person.id, by: head).get()
      }
      await #expect(throws: CaseRefusal.notFound) { try await town.office.openCase(aboutHead.file, by: newcomer).get() }
    }
  }
}

extension Town {
  /// Seats somebody on the AID team, with a key that two have confirmed, and signs them in.
  fileprivate func newcomer(_ number: String) async throws -> StaffSession {
    let person = try #require(people[number])
    _ = try await office.seatPerson(
      Place(person: person.id, body: .aid, rank: .member, side: .staff), from: office.today,
      until: office.today.adding(months: 12)
    ).get()
    let invitation = try await office.invite(email: person.email).get()
    let accepted = try await office.acceptInvitation(invitation.token).get()
    for signer in ["41", "21"] {
      _ = try await office.confirmKey(
        of: person.id, fingerprint: accepted.fingerprint, by: try await session(signer)
      ).get()
    }
    let signedIn = try await office.signIn(email: person.email, passphrase: accepted.passphrase).get()
    return try #require(try await office.staffSession(token: signedIn.token))
  }
}
