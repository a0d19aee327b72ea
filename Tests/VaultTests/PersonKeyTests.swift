import Testing

@testable import Vault

struct PersonKeyTests {
  struct Locked: Decodable {
    let passphrase, fingerprint: String
    let log2N: UInt8
    let normalized, pepper, salt, nonce, seed, publicKey, locked: Hex
  }
  struct KeptVector: Decodable {
    let plain, token, nonce, sealed: Hex
    let purpose: String
  }
  struct File: Decodable {
    let locked: [Locked]
    let kept: [KeptVector]
  }

  private let pepper = Secret32(random: .seeded(1))
  private let words = "amber river"

  private func lockedKey() throws -> (PrivateKey, LockedKey) {
    let key = try PrivateKey(random: .seeded(2))
    return (key, try key.lock(passphrase: words, pepper: pepper, cost: .least, random: .seeded(3)))
  }

  @Test("Keys, fingerprints and locked keys are those of the vectors, at N = 2^17 too.")
  func lockedVectors() throws {
    for known in try vectors("person-key", as: File.self).locked {
      #expect(Passphrase.normalized(known.passphrase) == known.normalized.bytes)
      let key = try PrivateKey(seed: known.seed.secret)
      #expect(key.publicKey.bytes == known.publicKey.bytes)
      #expect(key.publicKey.fingerprint == known.fingerprint)
      let locked = try key.lock(
        passphrase: known.passphrase, pepper: known.pepper.secret, cost: ScryptCost(log2N: known.log2N),
        random: .replaying(known.salt.bytes, known.nonce.bytes)
      )
      #expect(locked.bytes == known.locked.bytes)
      guard known.log2N < 17 else { continue }
      let opened = try locked.unlock(passphrase: known.passphrase, pepper: known.pepper.secret)
      #expect(opened.seed == key.seed)
    }
  }

  @Test("What is kept for a visit is that of the vectors, and opens for its token and purpose alone.")
  func keptVectors() throws {
    for known in try vectors("person-key", as: File.self).kept {
      let token = try known.token.secret
      let sealed = try Kept.seal(
        known.plain.bytes, token: token, purpose: known.purpose, random: .replaying(known.nonce.bytes)
      )
      #expect(sealed == known.sealed.bytes)
      #expect(try Kept.open(sealed, token: token, purpose: known.purpose) == known.plain.bytes)
      #expect(throws: VaultFault.doesNotOpen) { try Kept.open(sealed, token: token, purpose: "another") }
      #expect(throws: VaultFault.doesNotOpen) { try Kept.open(sealed, token: pepper, purpose: known.purpose) }
      for altered in alterations(of: sealed) {
        #expect(throws: VaultFault.self) { try Kept.open(altered, token: token, purpose: known.purpose) }
      }
    }
  }

  @Test("A locked key opens with its passphrase and its pepper together, and not with one of them.")
  func bothAreNeeded() throws {
    let (key, locked) = try lockedKey()
    #expect(try locked.unlock(passphrase: " Amber\u{3000}RIVER", pepper: pepper).seed == key.seed)
    #expect(throws: VaultFault.doesNotOpen) { try locked.unlock(passphrase: "amber rivers", pepper: pepper) }
    #expect(throws: VaultFault.doesNotOpen) { try locked.unlock(passphrase: "", pepper: pepper) }
    #expect(throws: VaultFault.doesNotOpen) {
      try locked.unlock(passphrase: words, pepper: Secret32(random: .seeded(9)))
    }
    let long = String(repeating: "a", count: 5000)
    #expect(throws: VaultFault.doesNotOpen) { try locked.unlock(passphrase: long, pepper: pepper) }
    #expect(throws: VaultFault.tooLarge) { try key.lock(passphrase: " ", pepper: pepper, random: .system) }
  }

  @Test("A locked key with any byte altered is refused, as is any other length.")
  func alteredLockedKeys() throws {
    let (_, locked) = try lockedKey()
    for altered in alterations(of: locked.bytes) {
      #expect(throws: VaultFault.self) { try LockedKey(altered).unlock(passphrase: words, pepper: pepper) }
    }
    #expect(throws: VaultFault.length) { try LockedKey(locked.bytes + [0]) }
  }

  @Test(
    "A cost that would take all memory, or next to nothing, is refused before it is tried.", arguments: [0, 9, 21, 255])
  func costBounds(log2N: UInt8) throws {
    var bytes = try lockedKey().1.bytes
    bytes[1] = log2N
    #expect(throws: VaultFault.cost) { try LockedKey(bytes) }
  }

  @Test("A key kept for a visit is the same key again, for the same token.")
  func keptKeys() throws {
    let (key, _) = try lockedKey()
    let kept = try KeptKey(key, token: pepper, random: .system)
    #expect(kept.bytes.count == 61)
    #expect(try KeptKey(kept.bytes).open(token: pepper).publicKey == key.publicKey)
    #expect(throws: VaultFault.doesNotOpen) { try kept.open(token: Secret32(random: .system)) }
    #expect(throws: VaultFault.length) { try KeptKey([1, 2]).open(token: pepper) }
  }

  @Test("Fresh keys differ, and none is ever printed.")
  func secretsStaySecret() throws {
    let key = try PrivateKey(random: .system)
    #expect(try PrivateKey(random: .system).seed != key.seed)
    var dumped = "\(key) \(key.seed) \(String(reflecting: key)) \(String(reflecting: key.seed)) "
    dump(key, to: &dumped)
    dump(key.seed, to: &dumped)
    #expect(dumped == "PrivateKey Secret32 PrivateKey Secret32 - PrivateKey\n- Secret32\n")
  }

  @Test("A public key has 1216 bytes and a fingerprint of ten groups of four.")
  func publicKeys() throws {
    #expect(throws: VaultFault.length) { try PublicKey([1, 2, 3]) }
    let groups = try PrivateKey(random: .system).publicKey.fingerprint.split(separator: "-")
    #expect(groups.map(\.count) == Array(repeating: 4, count: 10))
  }
}
