import Crypto
import Foundation

/// AES-256-GCM with a nonce of 12 bytes and a tag of 16, which stands behind the ciphertext.
enum Cipher {
  static let nonceByteCount = 12
  static let tagByteCount = 16
  /// For keys that seal once.
  static let zeroNonce = [UInt8](repeating: 0, count: nonceByteCount)

  static func seal(
    _ plain: some DataProtocol, key: SymmetricKey, nonce: [UInt8], authenticating context: [UInt8]
  ) throws(VaultFault) -> [UInt8] {
    let box = try orThrow(.library) {
      try AES.GCM.seal(plain, using: key, nonce: AES.GCM.Nonce(data: nonce), authenticating: context)
    }
    return [UInt8](box.ciphertext) + [UInt8](box.tag)
  }

  static func open(
    _ sealed: ArraySlice<UInt8>, key: SymmetricKey, nonce: [UInt8], authenticating context: [UInt8]
  ) throws(VaultFault) -> [UInt8] {
    guard sealed.count >= tagByteCount else { throw .length }
    return try orThrow(.doesNotOpen) {
      let box = try AES.GCM.SealedBox(
        nonce: AES.GCM.Nonce(data: nonce),
        ciphertext: sealed.dropLast(tagByteCount),
        tag: sealed.suffix(tagByteCount)
      )
      return [UInt8](try AES.GCM.open(box, using: key, authenticating: context))
    }
  }
}

/// HKDF-SHA256 (RFC 5869).
enum Derivation {
  static func bytes(_ count: Int, from key: SymmetricKey, salt: [UInt8], info: [UInt8]) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: key, salt: salt, info: info, outputByteCount: count)
  }

  static func secret(from key: Secret32, salt: [UInt8] = [], info: [UInt8]) -> Secret32 {
    Secret32(key: bytes(Secret32.byteCount, from: key.key, salt: salt, info: info))
  }

  /// A key to seal with once and the 32 bytes that commit to it.
  static func committed(
    from key: Secret32, salt: [UInt8], info: [UInt8]
  ) -> (key: SymmetricKey, commitment: [UInt8]) {
    bytes(64, from: key.key, salt: salt, info: info).withUnsafeBytes { both in
      (SymmetricKey(data: both.prefix(32)), [UInt8](both.suffix(32)))
    }
  }
}

/// The 32 bytes of SHA-256.
func sha256(_ bytes: [UInt8]) -> [UInt8] { [UInt8](SHA256.hash(data: bytes)) }
