import Database
import Deadlines
import Dispatch
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

struct SignInTests {
  @Test("Somebody signs in with their address and passphrase, however they are typed, and has their seats and key.")
  func signsIn() async throws {
    try await Premises.lend { premises in
      let wei = try #require(try await premises.founded()["2"])
      let typed = "  " + wei.passphrase.uppercased().replacing(" ", with: "   ")
      let signedIn = try await premises.office.signIn(email: " WEI@example.org ", passphrase: typed).get()
      let token = try #require(Token(text: signedIn.token.text))
      let session = try #require(try await premises.office.staffSession(token: token))
      #expect(session.person == wei.person && session.roles == [.aidHead])
      #expect(session.privateKey.publicKey.fingerprint == wei.fingerprint)
      #expect(session.pseudonym == premises.office.pseudonym(of: wei.person.id))
    }
  }

  @Test("A wrong passphrase, an address without a key and one that is nobody's are refused alike.")
  func refusesAlike() async throws {
    try await Premises.lend { premises in
      let wei = try #require(try await premises.founded()["2"])
      let tries = [
        (wei.person.email, "wrong words"), ("ben@example.org", wei.passphrase), ("nobody@example.org", wei.passphrase),
        ("", ""), (wei.person.email, ""), (wei.person.email, String(repeating: "word ", count: 10_000)),
        ("' OR 1=1 --", wei.passphrase),
      ]
      for (email, passphrase) in tries {
        guard case .failure(.wrong) = try await premises.office.signIn(email: email, passphrase: passphrase) else {
          return #expect(Bool(false), "\(email) was let in.")
        }
      }
    }
  }

  @Test("An address that is nobody's costs as much as a wrong passphrase: its lock has the same cost.")
  func costsAlike() throws {
    for cost in [ScryptCost.least, .standard] {
      let dummy = try LockedKey.dummy(cost)
      #expect(dummy.bytes.count == LockedKey.byteCount && dummy.bytes[1] == cost.log2N)
    }
    #expect(throws: VaultFault.doesNotOpen) {
      try LockedKey.dummy(.least).unlock(passphrase: "any words", pepper: Secret32(random: .system))
    }
  }

  @Test("Sixty-four who sign in at once are all let in.")
  func sixtyFour() async throws {
    try await Premises.lend { premises in
      let wei = try #require(try await premises.founded()["2"])
      let office = premises.office
      let people = try await withThrowingTaskGroup(of: ID<Person>.self) { group in
        for _ in 0..<64 {
          group.addTask { try await office.signIn(email: wei.person.email, passphrase: wei.passphrase).get().person }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(people == Array(repeating: wei.person.id, count: 64))
    }
  }

  @Test("When as many wait as may, others are told so at once, and nobody who waits is lost.")
  func turnsAway() async throws {
    try await Premises.lend { premises in
      let wei = try #require(try await premises.founded()["2"])
      let office = premises.office
      let gate = DispatchSemaphore(value: 0)
      let (places, waiting, more) = (2, 256, 44)
      let outcomes = try await withThrowingTaskGroup(of: SignInRefusal?.self) { group in
        try await occupy(places, office, gate)
        for _ in 0..<(waiting + more) {
          group.addTask { try await refusal(office, wei) }
        }
        var outcomes: [SignInRefusal?] = []
        while let outcome = try await group.next() {
          outcomes.append(outcome)
          if outcomes.count == more { for _ in 0..<places { gate.signal() } }
        }
        return outcomes
      }
      #expect(outcomes.prefix(more).allSatisfy { $0 == .busy })
      #expect(outcomes.dropFirst(more).allSatisfy { $0 == nil } && outcomes.count == waiting + more)
    }
  }

  /// Takes all places at the turnstile until the gate opens; returns when they are taken.
  private func occupy(_ places: Int, _ office: Office, _ gate: DispatchSemaphore) async throws {
    let (taken, take) = AsyncStream<Void>.makeStream()
    for _ in 0..<places {
      Task {
        try await office.stretching {
          take.yield()
          gate.wait()
        }
      }
    }
    var iterator = taken.makeAsyncIterator()
    for _ in 0..<places { await iterator.next() }
  }

  private func refusal(_ office: Office, _ account: FoundingAccount) async throws -> SignInRefusal? {
    switch try await office.signIn(email: account.person.email, passphrase: account.passphrase) {
    case .success: nil
    case .failure(let refusal): refusal
    }
  }

  @Test("Neither the passphrase nor a private key nor a token lies in either store.")
  func keepsNothing() async throws {
    try await Premises.lend { premises in
      let wei = try #require(try await premises.founded()["2"])
      let token = try await premises.office.signIn(email: wei.person.email, passphrase: wei.passphrase).get().token
      let session = try #require(try await premises.office.staffSession(token: token))
      let secrets = [
        Data(wei.passphrase.utf8), Data(session.privateKey.seed.bytes), Data(token.secret.bytes), Data(token.text.utf8),
      ]
      for file in try FileManager.default.subpathsOfDirectory(atPath: premises.folder.path) {
        guard let bytes = try? Data(contentsOf: premises.folder.appending(path: file)) else { continue }
        for secret in secrets { #expect(bytes.range(of: secret) == nil, "\(file) holds a secret.") }
      }
    }
  }
}
