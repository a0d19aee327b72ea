import Crypto
import Foundation

/// Bytes kept on the server under a secret that only a visitor's cookie holds, for as long as the visit lasts.
/// Version 1: version ‖ nonce 12 ‖ ciphertext ‖ tag 16; docs/formats/person-key.md.
package enum Kept {
  static let version: UInt8 = 1

  /// What `plain` becomes under `token`; another `purpose` is another key. 29 bytes longer than `plain`.
  package static func seal(
    _ plain: [UInt8], token: Secret32, purpose: String, random: Randomness
  ) throws(VaultFault) -> [UInt8] {
    let nonce = random.bytes(Cipher.nonceByteCount)
    let info = info(purpose)
    return try [version] + nonce
      + Cipher.seal(plain, key: key(token, info), nonce: nonce, authenticating: [version] + info)
  }

  /// What was sealed under the same token for the same purpose. Throws `length`, `version` or `doesNotOpen`.
  package static func open(_ sealed: [UInt8], token: Secret32, purpose: String) throws(VaultFault) -> [UInt8] {
    guard sealed.count >= 1 + Cipher.nonceByteCount + Cipher.tagByteCount else { throw .length }
    guard sealed[0] == version else { throw .version }
    let info = info(purpose)
    return try Cipher.open(
      sealed[13...], key: key(token, info), nonce: [UInt8](sealed[1..<13]), authenticating: [version] + info
    )
  }

  private static func info(_ purpose: String) -> [UInt8] { "redress/session/v1".label + purpose.utf8 }

  private static func key(_ token: Secret32, _ info: [UInt8]) -> SymmetricKey {
    Derivation.bytes(32, from: token.key, salt: [], info: info)
  }
}

/// A private key kept while its owner is signed in: `Kept` for the purpose `person-key`, 61 bytes.
package struct KeptKey: Sendable, Hashable {
  private static let purpose = "person-key"

  /// The 61 bytes, fit for the store of sessions.
  package let bytes: [UInt8]

  /// Bytes that were stored; they are checked when opened.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Keeps `key` under `token`.
  package init(_ key: PrivateKey, token: Secret32, random: Randomness) throws(VaultFault) {
    bytes = try Kept.seal(key.seed.bytes, token: token, purpose: Self.purpose, random: random)
  }

  /// The private key. Throws `length`, `version`, `doesNotOpen` or `malformed`.
  package func open(token: Secret32) throws(VaultFault) -> PrivateKey {
    guard let seed = Secret32(try Kept.open(bytes, token: token, purpose: Self.purpose)) else { throw .malformed }
    return try PrivateKey(seed: seed)
  }
}
