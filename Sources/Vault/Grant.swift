import Crypto
import Foundation

/// Whom a grant is for and what of: it opens only where the same is said again.
package struct GrantContext: Sendable, Hashable {
  /// case 16 ‖ epoch u32 ‖ holder 16 ‖ number: 37 bytes.
  let bytes: [UInt8]

  /// `case` and `holder` (a pseudonym) have 16 bytes. `number` tells apart the grants that one holder has in one
  /// epoch, for example as a member of two bodies.
  package init(case: [UInt8], epoch: UInt32, holder: [UInt8], number: UInt8) {
    precondition(`case`.count == 16 && holder.count == 16, "An id has 16 bytes.")
    bytes = `case` + epoch.bigEndianBytes + holder + [number]
  }
}

/// How long a grant is. All grants of a case and epoch are of one size, dummies too, so that sizes tell nothing.
package enum GrantSize: Int, Sendable, CaseIterable {
  /// 512 bytes, up to 13 cells.
  case ordinary = 512
  /// 1024 bytes, up to 26 cells.
  case large = 1024

  /// The most cells that a grant of this size carries.
  package var cellLimit: Int { (rawValue - 2) / GrantContent.bytesForCell }

  /// The smallest size for so many cells; nil beyond 26, which takes several grants.
  package static func fitting(cells: Int) -> GrantSize? { allCases.first { cells <= $0.cellLimit } }
}

/// A grant as it is stored.
package struct SealedGrant: Sendable, Hashable {
  /// The length of an X-Wing encapsulation, in bytes.
  package static let encapsulationByteCount = 1120

  /// HPKE's encapsulated key: 1088 bytes of ML-KEM-768, then 32 of X25519.
  package let encapsulation: [UInt8]
  /// version ‖ ciphertext ‖ tag 16: 529 bytes, or 1041 of a large grant.
  package let ciphertext: [UInt8]

  /// What was stored. Throws `length` or `version`.
  package init(encapsulation: [UInt8], ciphertext: [UInt8]) throws(VaultFault) {
    guard encapsulation.count == Self.encapsulationByteCount,
      GrantSize(rawValue: ciphertext.count - 1 - Cipher.tagByteCount) != nil
    else { throw .length }
    guard ciphertext[0] == Grant.version else { throw .version }
    self.encapsulation = encapsulation
    self.ciphertext = ciphertext
  }
}

/// A public key whose private half was thrown away when it was made: dummies are sealed to it. One is enough for a
/// process.
package struct ThrowawayKey: Sendable {
  let publicKey: PublicKey

  package init(random: Randomness) throws(VaultFault) {
    publicKey = try PrivateKey(random: random).publicKey
  }
}

/// One HPKE seal (RFC 9180, base mode, X-Wing, HKDF-SHA256, AES-256-GCM) to one person. The encapsulation draws its
/// randomness from the operating system: the library takes no other.
package enum Grant {
  static let version: UInt8 = 1
  static let suite = HPKE.Ciphersuite.XWingMLKEM768X25519_SHA256_AES_GCM_256
  private static let info = Data("redress/grant/v1".utf8)

  /// Seals `content` to `holder`. Throws `tooLarge` when it does not fit the size, `malformed` when the public key
  /// makes no sense.
  package static func seal(
    _ content: GrantContent, to holder: PublicKey, context: GrantContext, size: GrantSize = .ordinary
  ) throws(VaultFault) -> SealedGrant {
    var plain = try content.bytes()
    guard plain.count <= size.rawValue else { throw .tooLarge }
    plain += [UInt8](repeating: 0, count: size.rawValue - plain.count)
    let key = try holder.key()
    let (encapsulation, ciphertext) = try orThrow(.malformed) {
      var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: info)
      return (sender.encapsulatedKey, try sender.seal(plain, authenticating: [version] + context.bytes))
    }
    return try SealedGrant(encapsulation: [UInt8](encapsulation), ciphertext: [version] + [UInt8](ciphertext))
  }

  /// A grant that nobody can open and nobody can tell from a real one.
  package static func dummy(
    to key: ThrowawayKey, context: GrantContext, size: GrantSize = .ordinary
  ) throws(VaultFault) -> SealedGrant {
    try seal(.nothing, to: key.publicKey, context: context, size: size)
  }

  /// What was sealed to this key for the same context. Throws `doesNotOpen`, which is also what a dummy gives, or
  /// `malformed`.
  package static func open(
    _ grant: SealedGrant, with holder: PrivateKey, context: GrantContext
  ) throws(VaultFault) -> GrantContent {
    let plain = try orThrow(.doesNotOpen) {
      var recipient = try HPKE.Recipient(
        privateKey: holder.key, ciphersuite: suite, info: info, encapsulatedKey: Data(grant.encapsulation)
      )
      let ciphertext = grant.ciphertext.dropFirst()
      return [UInt8](try recipient.open(ciphertext, authenticating: [version] + context.bytes))
    }
    return try GrantContent(plain)
  }
}
