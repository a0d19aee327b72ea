import Foundation

/// A text with the signatures of those who vouch for it. C2SP signed-note.
///
/// Reading a note says nothing about who signed it: `verified(by:)` does.
package struct SignedNote: Hashable, Sendable {
  /// The longest note that is read, in bytes.
  package static let longest = 65_536
  /// The most signatures that are read.
  package static let mostSignatures = 64

  /// One line under the text.
  package struct Signature: Hashable, Sendable {
    /// The signer's name.
    package let name: String
    /// The first four bytes of a hash of the signer's name and key.
    package let keyID: [UInt8]
    /// What the key made.
    package let bytes: [UInt8]

    package init(name: String, keyID: [UInt8], bytes: [UInt8]) {
      self.name = name
      self.keyID = keyID
      self.bytes = bytes
    }

    /// The line, with the line feed at its end.
    package var line: String { "— \(name) \(Data(keyID + bytes).base64EncodedString())\n" }

    /// Reads a line without its line feed. Throws `note`.
    package init(line: some StringProtocol) throws(LedgerFault) {
      let parts = String(line).split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3, parts[0] == "—", VerifierKey.isOrigin(parts[1]),
        let bytes = StrictBase64.bytes(parts[2]), bytes.count > 4
      else { throw .note }
      self.init(name: parts[1], keyID: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4)))
    }
  }

  /// What is signed, with the line feed at its end.
  package let text: String
  package var signatures: [Signature]

  /// A note of a text that ends in a line feed.
  package init(text: String, signatures: [Signature]) {
    precondition(text.hasSuffix("\n"), "The text of a note ends in a line feed.")
    self.text = text
    self.signatures = signatures
  }

  /// The whole note.
  package var encoded: String { text + "\n" + signatures.map(\.line).joined() }

  /// Reads a note. Throws `note` for whatever isn't one: control characters, no signature, a broken line, too much.
  package init(_ encoded: String) throws(LedgerFault) {
    guard encoded.utf8.count <= Self.longest, encoded.hasSuffix("\n"),
      encoded.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }),
      let gap = encoded.range(of: "\n\n", options: [.backwards, .literal])
    else { throw .note }
    let lines = encoded[gap.upperBound...].dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    guard (1...Self.mostSignatures).contains(lines.count) else { throw .note }
    var signatures: [Signature] = []
    for line in lines { signatures.append(try Signature(line: line)) }
    self.init(text: String(encoded[..<gap.lowerBound]) + "\n", signatures: signatures)
  }

  /// The keys of `keys` that signed it. A signature of none of them is passed over; one that names a key and isn't by it
  /// spoils the whole note. Throws `signature` then, and where nobody of `keys` signed.
  @discardableResult
  package func verified(by keys: [VerifierKey]) throws(LedgerFault) -> [VerifierKey] {
    var signers: [VerifierKey] = []
    for signature in signatures {
      guard let key = keys.first(where: { $0.origin == signature.name && $0.keyID == signature.keyID }) else {
        continue
      }
      try key.check(signature, of: text)
      signers.append(key)
    }
    guard !signers.isEmpty else { throw .signature }
    return signers
  }
}

/// Base64 with padding, RFC 4648, section 4, in its one form.
enum StrictBase64 {
  static func bytes(_ text: String) -> [UInt8]? {
    guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
    return [UInt8](data)
  }
}
