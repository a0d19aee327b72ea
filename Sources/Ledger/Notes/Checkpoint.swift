import Foundation

/// What the ledger signs of itself: its name, how many leaves it has, their root. C2SP tlog-checkpoint.
package struct Checkpoint: Hashable, Sendable {
  package let origin: String
  package let size: UInt64
  package let root: MerkleHash

  package init(origin: String, size: UInt64, root: MerkleHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The text of its note: three lines.
  package var text: String { "\(origin)\n\(size)\n\(Data(root.bytes).base64EncodedString())\n" }

  /// Reads the text of a note. Throws `note` for another shape and for lines behind the third.
  package init(text: String) throws(LedgerFault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 4, lines[3].isEmpty, VerifierKey.isOrigin(lines[0]),
      let size = UInt64(lines[1]), lines[1] == "\(size)",
      let root = StrictBase64.bytes(lines[2]).flatMap({ MerkleHash($0) })
    else { throw .note }
    self.init(origin: lines[0], size: size, root: root)
  }

  /// Reads a signed note and checks that one of `keys` signed it. Throws `note` or `signature`.
  package init(_ note: SignedNote, signedBy keys: [VerifierKey]) throws(LedgerFault) {
    try self.init(text: note.text)
    let origin = origin
    try note.verified(by: keys.filter { $0.origin == origin && $0.kind == .log })
  }

  /// The note under which `keys`, of which there is at least one, put their names. Throws `library`.
  package func signed(by keys: [LogKey]) throws(LedgerFault) -> SignedNote {
    precondition(!keys.isEmpty, "A checkpoint is signed.")
    var signatures: [SignedNote.Signature] = []
    for key in keys {
      let signer = key.verifierKey
      signatures.append(
        SignedNote.Signature(name: signer.origin, keyID: signer.keyID, bytes: try key.sign([UInt8](text.utf8))))
    }
    return SignedNote(text: text, signatures: signatures)
  }
}
