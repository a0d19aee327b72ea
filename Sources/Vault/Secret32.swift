import Crypto

/// 32 secret bytes: a key, a pepper, a shred secret. Compared in constant time, overwritten when let go, and never
/// printed: every description of it is its type's name.
package struct Secret32: Sendable, Equatable {
  /// The length of every secret, in bytes.
  package static let byteCount = 32

  let key: SymmetricKey

  /// A fresh secret.
  package init(random: Randomness) {
    self.init(key: SymmetricKey(data: random.bytes(Self.byteCount)))
  }

  /// The secret of exactly these 32 bytes; nil for any other length.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(key: SymmetricKey(data: bytes))
  }

  init(key: SymmetricKey) {
    precondition(key.bitCount == 8 * Self.byteCount, "A secret has 32 bytes.")
    self.key = key
  }

  /// The 32 bytes themselves, for storing where secrets may be stored.
  package var bytes: [UInt8] { key.withUnsafeBytes { [UInt8]($0) } }
}

extension Secret32: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "Secret32" }
  package var debugDescription: String { "Secret32" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
