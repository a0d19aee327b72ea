import Crypto
import Foundation

/// The private half of an X-Wing key pair: a seed of 32 bytes, from which everything else follows.
package struct PrivateKey: Sendable {
  /// The seed, which is the whole key.
  package let seed: Secret32
  /// What others seal to.
  package let publicKey: PublicKey

  let key: XWingMLKEM768X25519.PrivateKey

  /// A fresh key.
  package init(random: Randomness) throws(VaultFault) {
    try self.init(seed: Secret32(random: random))
  }

  /// The key of this seed; the same seed is always the same key. Throws `library` only.
  package init(seed: Secret32) throws(VaultFault) {
    self.seed = seed
    key = try orThrow(.library) {
      try XWingMLKEM768X25519.PrivateKey(seedRepresentation: seed.bytes, publicKey: nil)
    }
    publicKey = try PublicKey([UInt8](key.publicKey.rawRepresentation))
  }
}

extension PrivateKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "PrivateKey" }
  package var debugDescription: String { "PrivateKey" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
