import Database
import Deadlines
import Store
import Vault
package import Workplace

/// Why somebody was not signed in. Nothing tells which of the two was wrong, or whether anybody has that address.
package enum SignInRefusal: Error, Hashable, Sendable {
  case wrong
  /// So many sign in at this moment that another would wait too long.
  case busy
}

/// Somebody who has just signed in.
package struct SignedIn: Sendable {
  package let token: Token
  package let person: ID<Person>
}

extension Office {
  /// Signs somebody in. An address that is nobody's, or has no key, costs the same work as a wrong passphrase.
  package func signIn(email: String, passphrase: String) async throws -> Result<SignedIn, SignInRefusal> {
    let lock = try await lock(of: email)
    let key: PrivateKey
    do {
      key = try await stretching { try lock.key.unlock(passphrase: passphrase, pepper: lock.pepper) }
    } catch VaultFault.doesNotOpen {
      return .failure(.wrong)
    } catch is Turnstile.Full {
      return .failure(.busy)
    }
    guard let person = lock.person else { return .failure(.wrong) }
    return .success(try await beginSession(of: person, key: key))
  }

  /// What has to be opened to sign in.
  private struct Lock: Sendable {
    /// Nil for somebody who isn't here.
    let person: ID<Person>?
    let key: LockedKey
    let pepper: Secret32
  }

  /// The lock of whoever has this address; else one that nothing opens. Asks the same questions either way.
  private func lock(of email: String) async throws -> Lock {
    let address = email.asAddress
    let nobody = ID<Person>.nobody
    let (found, row) = try await store.read { reading in
      let found = try People.person(email: address, in: reading)?.id
      return (found, try PersonKeys.row(of: found ?? nobody, in: reading))
    }
    let pepper = try await store.second.read { try Peppers.pepper(of: found ?? nobody, in: $0) }
    guard let found, let row, let pepper = pepper.flatMap({ Secret32($0) }) else {
      return Lock(person: nil, key: try LockedKey.dummy(settings.scryptCost), pepper: Secret32(random: random))
    }
    return Lock(person: found, key: try LockedKey(row.locked), pepper: pepper)
  }

  private func beginSession(of person: ID<Person>, key: PrivateKey) async throws -> SignedIn {
    let now = realNow()
    let token = Token(random: random)
    let kept = try KeptKey(key, token: token.secret, random: random)
    let session = Sessions.Row(
      hash: token.hash, kind: .staff, subject: person.bytes, kept: kept.bytes, usedAt: now,
      endsAt: now.adding(hours: StaffSession.hours))
    try await store.second.write { writing in
      try Sessions.sweep(.staff, at: now, idleSince: now.adding(minutes: -StaffSession.idleMinutes), in: writing)
      try Sessions.put(session, in: writing)
    }
    return SignedIn(token: token, person: person)
  }
}

extension ID {
  /// Sixteen zeros, which are nobody's.
  static var nobody: Self {
    guard let id = Self(bytes: [UInt8](repeating: 0, count: 16)) else { preconditionFailure("An id has 16 bytes.") }
    return id
  }
}

extension LockedKey {
  /// A lock of this cost that no passphrase opens: version, N, r, p, and zeros.
  static func dummy(_ cost: ScryptCost) throws(VaultFault) -> LockedKey {
    try LockedKey([1, cost.log2N, 8, 1] + [UInt8](repeating: 0, count: byteCount - 4))
  }
}
