import Crypto
import Foundation

/// A key that signs, Ed25519 (RFC 8032): the ledger's, which lies in the second store, or a witness's.
package struct LogKey: Sendable {
  /// The holder's name and public key.
  package let verifierKey: VerifierKey

  private let key: Curve25519.Signing.PrivateKey

  /// The key of a seed of 32 random bytes. Throws `encoding` for another length and `origin` for a name that a signed
  /// note can't carry.
  package init(seed: [UInt8], origin: String, kind: VerifierKey.Kind = .log) throws(LedgerFault) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { throw .encoding }
    self.key = key
    verifierKey = try VerifierKey(origin: origin, kind: kind, key: [UInt8](key.publicKey.rawRepresentation))
  }

  /// 64 bytes of signature.
  func sign(_ message: [UInt8]) throws(LedgerFault) -> [UInt8] {
    guard let signature = try? key.signature(for: message) else { throw .library }
    return [UInt8](signature)
  }
}

extension LogKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "LogKey" }
  package var debugDescription: String { "LogKey" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
