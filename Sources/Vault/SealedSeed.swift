import Crypto
import Foundation

/// Whom a period's seed is for and which period it blinds: it opens only where the same is said again.
package struct SeedContext: Sendable, Hashable {
  /// person 16 ‖ period u64 ‖ name of the ledger.
  let bytes: [UInt8]

  /// `person` has 16 bytes; `origin` is the ledger's name.
  package init(person: [UInt8], period: UInt64, origin: String) {
    precondition(person.count == 16, "An id has 16 bytes.")
    bytes = person + withUnsafeBytes(of: period.bigEndian) { [UInt8]($0) } + [UInt8](origin.utf8)
  }
}

/// What blinds the ledger's ticks in one period, sealed to one person who audits: docs/formats/period-seed.md.
///
/// One HPKE seal (RFC 9180, base mode, X-Wing, HKDF-SHA256, AES-256-GCM), as a grant is, under a label of its own. The
/// encapsulation draws its randomness from the operating system: the library takes no other.
package struct SealedSeed: Sendable, Hashable {
  static let version: UInt8 = 1
  private static let info = Data("redress/period-seed/v1".utf8)

  /// HPKE's encapsulated key, 1120 bytes.
  package let encapsulation: [UInt8]
  /// version ‖ ciphertext ‖ tag 16: 49 bytes.
  package let ciphertext: [UInt8]

  /// What was stored. Throws `length` or `version`.
  package init(encapsulation: [UInt8], ciphertext: [UInt8]) throws(VaultFault) {
    guard encapsulation.count == SealedGrant.encapsulationByteCount,
      ciphertext.count == 1 + Secret32.byteCount + Cipher.tagByteCount
    else { throw .length }
    guard ciphertext[0] == Self.version else { throw .version }
    self.encapsulation = encapsulation
    self.ciphertext = ciphertext
  }

  /// Seals `seed` to somebody's public key. Throws `malformed` when that makes no sense.
  package init(_ seed: Secret32, to holder: PublicKey, context: SeedContext) throws(VaultFault) {
    let key = try holder.key()
    let (encapsulation, ciphertext) = try orThrow(.malformed) {
      var sender = try HPKE.Sender(recipientKey: key, ciphersuite: Grant.suite, info: Self.info)
      let sealed = try sender.seal(seed.bytes, authenticating: [Self.version] + context.bytes)
      return (sender.encapsulatedKey, sealed)
    }
    try self.init(encapsulation: [UInt8](encapsulation), ciphertext: [Self.version] + [UInt8](ciphertext))
  }

  /// The seed, for the one to whom it was sealed and the same context. Throws `doesNotOpen` or `malformed`.
  package func open(with holder: PrivateKey, context: SeedContext) throws(VaultFault) -> Secret32 {
    let plain = try orThrow(.doesNotOpen) {
      var recipient = try HPKE.Recipient(
        privateKey: holder.key, ciphersuite: Grant.suite, info: Self.info, encapsulatedKey: Data(encapsulation))
      return [UInt8](try recipient.open(ciphertext.dropFirst(), authenticating: [Self.version] + context.bytes))
    }
    guard let seed = Secret32(plain) else { throw .malformed }
    return seed
  }
}
