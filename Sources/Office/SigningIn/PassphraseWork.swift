import Database
import Deadlines
import Dispatch
import Store
import Vault
import Workplace

/// What passphrases cost is paid here: two at a time, in the order in which they came, on a thread that no task needs.
extension Office {
  /// Runs `work` when it is its turn. Throws `Turnstile.Full` when too many wait already.
  func stretching<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await scrypt.pass {
      try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<T, any Error>) in
        DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
      }
    }
  }

  /// Makes somebody's key, and its passphrase, which nothing keeps. Their pepper is durable in the second store when
  /// this returns.
  func makeKey(for person: ID<Person>) async throws -> MadeKey {
    let fresh = random.bytes(Secret32.byteCount)
    let stored = try await store.second.write { try Peppers.pepper(of: person, orElse: fresh, in: $0) }
    guard let pepper = Secret32(stored) else { throw VaultFault.malformed }
    let (random, cost) = (random, settings.scryptCost)
    return try await stretching {
      let key = try PrivateKey(random: random)
      let passphrase = Passphrase.generate(random: random)
      let locked = try key.lock(passphrase: passphrase, pepper: pepper, cost: cost, random: random)
      return MadeKey(key: key, signingKey: try SigningKey(of: key), locked: locked, passphrase: passphrase)
    }
  }
}

/// A key that was just made, with the only copy of its passphrase.
struct MadeKey: Sendable {
  let key: PrivateKey
  let signingKey: SigningKey
  let locked: LockedKey
  let passphrase: String

  /// `confirmation` where the key is confirmed as it is made.
  func row(of person: ID<Person>, at now: Instant, confirmation: [UInt8]? = nil) -> PersonKeys.Row {
    PersonKeys.Row(
      person: person, publicKey: key.publicKey.bytes, signingKey: signingKey.publicKey, locked: locked.bytes,
      madeAt: now, confirmedAt: confirmation == nil ? nil : now, confirmation: confirmation)
  }
}
