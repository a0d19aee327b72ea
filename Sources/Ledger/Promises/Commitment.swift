import Crypto
import Foundation

/// What the ledger is told of an event: 32 bytes that say nothing of it, and that whoever holds the nonce, the facts
/// and the sealed bytes can make again. docs/formats/commitment.md.
package enum Commitment {
  /// The length of a commitment, in bytes.
  package static let byteCount = 32
  /// The length of a nonce, in bytes.
  package static let nonceByteCount = 32

  /// SHA-256("redress/commitment/v1" ‖ nonce ‖ u32 length of facts ‖ facts ‖ SHA-256(sealed)). `nonce` is 32 fresh
  /// random bytes; `facts` are in their one encoding; `sealed` is all that was sealed of the event.
  package static func of(nonce: [UInt8], facts: [UInt8], sealed: [UInt8]) -> [UInt8] {
    of(nonce: nonce, facts: facts, sealedDigest: Digest.sha256(sealed))
  }

  /// The same for whoever has only the 32 bytes of SHA-256 of what was sealed.
  package static func of(nonce: [UInt8], facts: [UInt8], sealedDigest: [UInt8]) -> [UInt8] {
    precondition(sealedDigest.count == 32, "A digest has 32 bytes.")
    precondition(nonce.count == nonceByteCount, "A commitment's nonce has 32 bytes.")
    let length = withUnsafeBytes(of: UInt32(facts.count).bigEndian) { [UInt8]($0) }
    var hash = SHA256()
    hash.update(data: [UInt8]("redress/commitment/v1".utf8))
    hash.update(data: nonce)
    hash.update(data: length)
    hash.update(data: facts)
    hash.update(data: sealedDigest)
    return [UInt8](hash.finalize())
  }
}
