import Crypto
import Foundation

/// The log's public key with its name, as C2SP signed-note writes it: `origin+hash+base64(0x01 ‖ key)`, where `hash` is
/// the first four bytes, in hexadecimal, of SHA-256(origin ‖ 0x0A ‖ 0x01 ‖ key).
package struct VerifierKey: Sendable, Hashable {
  private static let ed25519: UInt8 = 1

  /// The ledger's name, for example `ledger.example.org/redress`.
  package let origin: String
  /// The Ed25519 public key, 32 bytes.
  package let key: [UInt8]

  /// Throws `origin` for a name that a signed note can't carry and `encoding` unless the key has 32 bytes.
  package init(origin: String, key: [UInt8]) throws(LedgerFault) {
    guard Self.isOrigin(origin) else { throw .origin }
    guard key.count == 32 else { throw .encoding }
    self.origin = origin
    self.key = key
  }

  /// Reads `text`. Throws `encoding` or `origin`.
  package init(_ text: String) throws(LedgerFault) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let typed = Data(base64Encoded: String(parts[2])), typed.first == Self.ed25519 else {
      throw .encoding
    }
    try self.init(origin: String(parts[0]), key: [UInt8](typed.dropFirst()))
    guard self.text == text else { throw .encoding }
  }

  /// The one line that monitors are given.
  package var text: String {
    let hash = Digest.sha256([UInt8](origin.utf8) + [0x0A, Self.ed25519] + key).prefix(4)
    return "\(origin)+\(Hexadecimal.text(hash))+\(Data([Self.ed25519] + key).base64EncodedString())"
  }

  /// Throws `signature` unless this key signed `message`.
  func check(_ signature: [UInt8], of message: [UInt8]) throws(LedgerFault) {
    guard let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { throw .encoding }
    guard publicKey.isValidSignature(signature, for: message) else { throw .signature }
  }

  static func isOrigin(_ origin: String) -> Bool {
    (1...255).contains(origin.utf8.count)
      && origin.unicodeScalars.allSatisfy {
        $0 != "+" && !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
  }
}
