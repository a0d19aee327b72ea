import Crypto
import CryptoExtras
import Foundation

/// A private key under its owner's passphrase and their pepper, which lies in the second store: without either it
/// stays shut. 80 bytes, version 1: docs/formats/person-key.md.
package struct LockedKey: Sendable, Hashable {
  /// The length of every locked key: header 32 (version, log2N, r, p, salt 16, nonce 12), seed 32, tag 16.
  package static let byteCount = 80
  static let version: UInt8 = 1
  private static let headerByteCount = 32

  /// The 80 bytes, fit for the database.
  package let bytes: [UInt8]

  /// Bytes that were stored. Throws `length`, `version`, or `cost` when r or p is another or N out of bounds.
  package init(_ bytes: [UInt8]) throws(VaultFault) {
    guard bytes.count == Self.byteCount else { throw .length }
    guard bytes[0] == Self.version else { throw .version }
    guard bytes[2] == ScryptCost.r, bytes[3] == ScryptCost.p else { throw .cost }
    _ = try ScryptCost(log2N: bytes[1])
    self.bytes = bytes
  }

  /// The private key. Takes the time and memory of its cost. Throws `doesNotOpen` for another passphrase, another
  /// pepper or altered bytes.
  package func unlock(passphrase: String, pepper: Secret32) throws(VaultFault) -> PrivateKey {
    let header = [UInt8](bytes.prefix(Self.headerByteCount))
    guard let words = Passphrase.normalized(passphrase) else { throw .doesNotOpen }
    let key = try Self.key(words, pepper: pepper, cost: ScryptCost(log2N: header[1]), salt: [UInt8](header[4..<20]))
    let seed = try Cipher.open(
      bytes.dropFirst(Self.headerByteCount), key: key, nonce: [UInt8](header[20..<32]), authenticating: header
    )
    return try PrivateKey(seed: Secret32(key: SymmetricKey(data: seed)))
  }

  static func key(
    _ words: [UInt8], pepper: Secret32, cost: ScryptCost, salt: [UInt8]
  ) throws(VaultFault) -> SymmetricKey {
    let stretched = try orThrow(.library) {
      try KDF.Scrypt.deriveKey(
        from: words, salt: salt, outputByteCount: 32, rounds: 1 << Int(cost.log2N),
        blockSize: Int(ScryptCost.r), parallelism: Int(ScryptCost.p)
      )
    }
    return Derivation.bytes(32, from: stretched, salt: pepper.bytes, info: "redress/person-key/v1".label)
  }
}

extension PrivateKey {
  /// Locks the key under a passphrase and its owner's pepper. Takes the time and memory of `cost`. Throws `tooLarge`
  /// for a passphrase that is empty or longer than `Passphrase.byteLimit`.
  package func lock(
    passphrase: String, pepper: Secret32, cost: ScryptCost = .standard, random: Randomness
  ) throws(VaultFault) -> LockedKey {
    guard let words = Passphrase.normalized(passphrase) else { throw .tooLarge }
    let salt = random.bytes(16)
    let nonce = random.bytes(Cipher.nonceByteCount)
    let header = [LockedKey.version, cost.log2N, ScryptCost.r, ScryptCost.p] + salt + nonce
    let key = try LockedKey.key(words, pepper: pepper, cost: cost, salt: salt)
    return try LockedKey(header + Cipher.seal(seed.bytes, key: key, nonce: nonce, authenticating: header))
  }
}
