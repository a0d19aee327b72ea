import Crypto

/// A public key with its holder's name, as C2SP signed-note writes it: `origin+hash+base64(kind ‖ key)`, where `hash` is
/// the first four bytes, in hexadecimal, of SHA-256(origin ‖ 0x0A ‖ kind ‖ key).
package struct VerifierKey: Sendable, Hashable {
  /// The longest name of a key that we know, in bytes.
  package static let longestOrigin = 255

  /// What the key signs.
  package enum Kind: UInt8, Sendable {
    /// Ed25519 over the text of a note: a log.
    case log = 1
    /// Ed25519 over a moment and a checkpoint: a witness. C2SP tlog-cosignature.
    case witness = 4
  }

  /// The holder's name, for example `ledger.example.org/redress`.
  package let origin: String
  package let kind: Kind
  /// The Ed25519 public key, 32 bytes.
  package let key: [UInt8]

  /// Throws `origin` for a name that a signed note can't carry and `encoding` unless the key has 32 bytes.
  package init(origin: String, kind: Kind = .log, key: [UInt8]) throws(LedgerFault) {
    guard Self.isOrigin(origin) else { throw .origin }
    guard key.count == 32 else { throw .encoding }
    self.origin = origin
    self.kind = kind
    self.key = key
  }

  /// Reads `text`. Throws `encoding` or `origin`.
  package init(_ text: String) throws(LedgerFault) {
    let parts = StrictText.parts(text, at: 0x2B)
    guard parts.count >= 3, let typed = StrictBase64.bytes(parts.dropFirst(2).joined(separator: "+")),
      let kind = typed.first.flatMap(Kind.init)
    else { throw .encoding }
    try self.init(origin: parts[0], kind: kind, key: Array(typed.dropFirst()))
    guard StrictText.isSame(self.text, text) else { throw .encoding }
  }

  /// Four bytes that stand for the key in a note.
  package var keyID: [UInt8] {
    Array(Digest.sha256([UInt8](origin.utf8) + [0x0A, kind.rawValue] + key).prefix(4))
  }

  /// The one line that monitors are given.
  package var text: String {
    "\(origin)+\(Hexadecimal.text(keyID))+\(StrictBase64.text([kind.rawValue] + key))"
  }

  /// Throws `signature` unless this key made `signature` under a note with this text.
  func check(_ signature: SignedNote.Signature, of text: String) throws(LedgerFault) {
    switch kind {
    case .log: try check(signature.bytes, of: [UInt8](text.utf8))
    case .witness:
      guard let cosignature = try? Cosignature(signature) else { throw .signature }
      try check(cosignature.signature, of: Cosignature.message(at: cosignature.seconds, text: text))
    }
  }

  /// Throws `signature` unless this key signed `message`.
  func check(_ signature: [UInt8], of message: [UInt8]) throws(LedgerFault) {
    guard let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { throw .encoding }
    guard publicKey.isValidSignature(signature, for: message) else { throw .signature }
  }

  /// Whether the holder has this name, byte for byte.
  package func isNamed(_ name: String) -> Bool { StrictText.isSame(origin, name) }

  /// Whether a note can carry a signature of somebody with this name.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { $0 != "+" && !$0.properties.isWhitespace }
  }

  /// Whether it is also one that we give or are given: short, and to be seen.
  static func isOrigin(_ origin: String) -> Bool {
    isName(origin) && origin.utf8.count <= longestOrigin
      && origin.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }
}
