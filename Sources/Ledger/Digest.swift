import Crypto
import Foundation

/// SHA-256 of bytes: what is stored of a token, so that the store alone lets nobody in.
package enum Digest {
  /// The 32 bytes of SHA-256.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](SHA256.hash(data: bytes))
  }
}
