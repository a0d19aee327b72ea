/// What the ledger signs of itself: its name, how many leaves it has, their root. C2SP tlog-checkpoint.
package struct Checkpoint: Hashable, Sendable {
  package let origin: String
  package let size: UInt64
  package let root: MerkleHash
  /// Lines that a log may add, and that mean something to it alone. Ours adds none.
  package let extensions: [String]

  /// `origin` and each of `extensions` is one line that isn't empty.
  package init(origin: String, size: UInt64, root: MerkleHash, extensions: [String] = []) {
    precondition(
      ([origin] + extensions).allSatisfy { !$0.isEmpty && !$0.utf8.contains(0x0A) }, "No line of a checkpoint is empty."
    )
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// The text of its note: three lines, and those of `extensions`.
  package var text: String {
    "\(origin)\n\(size)\n\(StrictBase64.text(root.bytes))\n" + extensions.map { "\($0)\n" }.joined()
  }

  /// Reads the text of a note. Throws `note` for another shape.
  package init(text: String) throws(LedgerFault) {
    guard let lines = StrictText.lines(text), lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }),
      let size = StrictText.number(lines[1]), let root = StrictBase64.bytes(lines[2]).flatMap({ MerkleHash($0) })
    else { throw .note }
    self.init(origin: lines[0], size: size, root: root, extensions: Array(lines.dropFirst(3)))
  }

  /// Reads a signed note and checks that one of `keys` signed it, under the name that the checkpoint has. Throws `note`
  /// or `signature`.
  package init(_ note: SignedNote, signedBy keys: [VerifierKey]) throws(LedgerFault) {
    try self.init(text: note.text)
    let origin = origin
    try note.verified(by: keys.filter { $0.isNamed(origin) && $0.kind == .log })
  }

  /// The note under which `keys`, of which there is at least one, put their names. Throws `library`.
  package func signed(by keys: [LogKey]) throws(LedgerFault) -> SignedNote {
    precondition(!keys.isEmpty, "A checkpoint is signed.")
    var signatures: [SignedNote.Signature] = []
    for key in keys {
      let signer = key.verifierKey
      precondition(signer.kind == .log && signer.isNamed(origin), "A log signs its own checkpoints.")
      signatures.append(
        SignedNote.Signature(name: signer.origin, keyID: signer.keyID, bytes: try key.sign([UInt8](text.utf8))))
    }
    return SignedNote(text: text, signatures: signatures)
  }
}
