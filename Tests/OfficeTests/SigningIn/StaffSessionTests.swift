import Database
import Deadlines
import Store
import Testing
import Vault
import Workplace

@testable import Office

struct StaffSessionTests {
  private func token(_ premises: Premises) async throws -> Token {
    let wei = try #require(try await premises.founded()["2"])
    return try await premises.office.signIn(email: wei.person.email, passphrase: wei.passphrase).get().token
  }

  private func isOpen(_ token: Token, _ premises: Premises) async throws -> Bool {
    try await premises.office.staffSession(token: token) != nil
  }

  @Test("A session that nobody uses for half an hour ends.")
  func endsIdle() async throws {
    try await Premises.lend { premises in
      let token = try await token(premises)
      premises.clock.move(minutes: 29)
      #expect(try await isOpen(token, premises))
      premises.clock.move(minutes: 29)
      #expect(try await isOpen(token, premises))
      premises.clock.move(minutes: 30)
      #expect(try await !isOpen(token, premises))
    }
  }

  @Test("A session ends after twelve hours, however much it is used.")
  func endsWhole() async throws {
    try await Premises.lend { premises in
      let token = try await token(premises)
      for _ in 1..<36 {
        premises.clock.move(minutes: 20)
        #expect(try await isOpen(token, premises))
      }
      premises.clock.move(minutes: 20)
      #expect(try await !isOpen(token, premises))
    }
  }

  @Test("Who signs out is out, and another's session goes on.")
  func signsOut() async throws {
    try await Premises.lend { premises in
      let token = try await token(premises)
      let wei = try #require(try await premises.office.staffSession(token: token)).person
      let other = Token(random: .system)
      #expect(try await premises.office.staffSession(token: other) == nil)
      try await premises.office.signOut(token: other)
      #expect(try await isOpen(token, premises))
      try await premises.office.signOut(token: token)
      #expect(try await !isOpen(token, premises))
      #expect(wei.number == "2")
    }
  }

  @Test("Who has left has no session any more; whose term has ended has one without a role.")
  func endsWithWork() async throws {
    try await Premises.lend { premises in
      let token = try await token(premises)
      let office = premises.office
      let session = try #require(try await office.staffSession(token: token))
      _ = try await office.unseatPerson(session.seats[0].seat.id, on: office.today).get()
      #expect(try await office.staffSession(token: token)?.roles == [])
      try await premises.people(smallList.replacing("man,zh;en,active", with: "man,zh;en,left"))
      #expect(try await !isOpen(token, premises))
    }
  }

  @Test("A session outlives a restart, and ended ones are swept.")
  func survivesRestart() async throws {
    try await Premises.lend { premises in
      let token = try await token(premises)
      let other = try await premises.another()
      #expect(try await other.staffSession(token: token) != nil)
      #expect(try await other.sweepStaffSessions() == 0)
      premises.clock.move(minutes: 31)
      #expect(try await other.sweepStaffSessions() == 1)
    }
  }

  @Test("A token has one spelling, and shows itself to nobody.")
  func spellsTokens() throws {
    let token = Token(random: .system)
    #expect(Token(text: token.text) == token && token.text.count == 64)
    for text in ["", token.text + "0", String(token.text.dropLast()), token.text.uppercased() + "G"] {
      #expect(Token(text: text) == nil)
    }
    #expect("\(token)" == "Token" && String(reflecting: token) == "Token")
  }
}
