import Crypto
import Foundation

/// Somebody's X-Wing public key (ML-KEM-768 and X25519, draft-connolly-cfrg-xwing-kem-06): what grants are sealed to.
package struct PublicKey: Sendable, Hashable {
  /// The length of every public key: 1184 bytes of ML-KEM-768, then 32 of X25519.
  package static let byteCount = 1216

  /// The 1216 bytes, as the draft encodes them.
  package let bytes: [UInt8]

  /// The key of these bytes. Throws `length` unless there are 1216; whether they make sense as a key is found when
  /// something is sealed to it.
  package init(_ bytes: [UInt8]) throws(VaultFault) {
    guard bytes.count == Self.byteCount else { throw .length }
    self.bytes = bytes
  }

  /// What two people read to each other to be sure that they speak of the same key: the first 200 bits of
  /// SHA-256("redress/fingerprint/v1" ‖ key) as ten groups of four symbols of Crockford's Base32, hyphens between.
  package var fingerprint: String {
    let hash = sha256("redress/fingerprint/v1".label + bytes)
    return Crockford.grouped(Crockford.symbols(ofBits: [UInt8](hash.prefix(25))))
  }

  func key() throws(VaultFault) -> XWingMLKEM768X25519.PublicKey {
    try orThrow(.malformed) { try XWingMLKEM768X25519.PublicKey(rawRepresentation: bytes) }
  }
}
