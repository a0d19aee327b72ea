/// A text with the signatures of those who vouch for it. C2SP signed-note.
///
/// Reading a note says nothing about who signed it: `verified(by:)` does.
///
/// ```swift
/// let note = try SignedNote(answer)
/// let signers = try note.verified(by: [logKey, witnessKey])
/// ```
package struct SignedNote: Hashable, Sendable {
  /// The longest note that is read, in bytes: room for sixteen signatures of the longest kind, and more.
  package static let longest = 131_072
  /// The most signatures that are read.
  package static let mostSignatures = 64

  /// One line under the text.
  package struct Signature: Hashable, Sendable {
    private static let dash = "— "

    /// The signer's name.
    package let name: String
    /// The first four bytes of a hash of the signer's name and key.
    package let keyID: [UInt8]
    /// What the key made.
    package let bytes: [UInt8]

    package init(name: String, keyID: [UInt8], bytes: [UInt8]) {
      precondition(keyID.count == 4, "A key's id has four bytes.")
      self.name = name
      self.keyID = keyID
      self.bytes = bytes
    }

    /// The line, with the line feed at its end.
    package var line: String { "\(Self.dash)\(name) \(StrictBase64.text(keyID + bytes))\n" }

    /// Reads a line without its line feed. Throws `note`.
    package init(line: some StringProtocol) throws(LedgerFault) {
      guard let rest = StrictText.behind(Self.dash, in: String(line)) else { throw .note }
      let parts = StrictText.parts(rest, at: 0x20)
      guard parts.count == 2, VerifierKey.isName(parts[0]), let bytes = StrictBase64.bytes(parts[1]), bytes.count > 4
      else { throw .note }
      self.init(name: parts[0], keyID: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
    }
  }

  /// What is signed, with the line feed at its end.
  package let text: String
  package var signatures: [Signature]

  /// A note of a text that ends in a line feed.
  package init(text: String, signatures: [Signature]) {
    precondition(text.utf8.last == 0x0A, "The text of a note ends in a line feed.")
    self.text = text
    self.signatures = signatures
  }

  /// The whole note.
  package var encoded: String { text + "\n" + signatures.map(\.line).joined() }

  /// Reads a note. Throws `note` for whatever isn't one: control characters, no signature, a broken line, too much.
  package init(_ encoded: String) throws(LedgerFault) {
    guard encoded.utf8.count <= Self.longest, encoded.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }),
      let (text, behind) = StrictText.cutAtLastEmptyLine(encoded), let lines = StrictText.lines(behind),
      lines.count <= Self.mostSignatures
    else { throw .note }
    var signatures: [Signature] = []
    for line in lines { signatures.append(try Signature(line: line)) }
    self.init(text: text, signatures: signatures)
  }

  /// The keys of `keys` that signed it, each once. A signature of none of them is passed over, and so is a further one that
  /// names a key again; the first that names a key and isn't by it spoils the whole note. Throws `signature` then, and
  /// where nobody of `keys` signed.
  @discardableResult
  package func verified(by keys: [VerifierKey]) throws(LedgerFault) -> [VerifierKey] {
    var signers: [VerifierKey] = []
    for signature in signatures {
      guard let key = keys.first(where: { $0.isNamed(signature.name) && $0.keyID == signature.keyID }) else {
        continue
      }
      if signers.contains(key) { continue }
      try key.check(signature, of: text)
      signers.append(key)
    }
    guard !signers.isEmpty else { throw .signature }
    return signers
  }
}
