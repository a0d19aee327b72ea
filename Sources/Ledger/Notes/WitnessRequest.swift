/// What a log sends to a witness: how far the witness was, the proof that the log has only grown since, and the
/// checkpoint. C2SP tlog-witness, `add-checkpoint`.
package struct WitnessRequest: Hashable, Sendable {
  /// The most hashes that a proof has.
  package static let mostHashes = 63
  /// The longest body that is read, in bytes: a note, and a proof before it.
  package static let longest = SignedNote.longest + 4_096

  /// The size of the last checkpoint that the witness signed; 0 before the first.
  package let old: UInt64
  package let proof: [MerkleHash]
  package let note: SignedNote

  package init(old: UInt64, proof: [MerkleHash], note: SignedNote) {
    self.old = old
    self.proof = proof
    self.note = note
  }

  /// The body of the request.
  package var encoded: String { "old \(old)\n\(StrictBase64.text(proof))\n\(note.encoded)" }

  /// Reads a body. Throws `note`.
  package init(_ encoded: String) throws(LedgerFault) {
    guard encoded.utf8.count <= Self.longest,
      let (before, behind) = StrictText.cutAtFirstEmptyLine(encoded), let lines = StrictText.lines(before),
      let old = lines.first.flatMap({ StrictText.behind("old ", in: $0) }).flatMap(StrictText.number),
      lines.count <= Self.mostHashes + 1, let proof = StrictBase64.hashes(lines.dropFirst())
    else { throw .note }
    self.init(old: old, proof: proof, note: try SignedNote(behind))
  }
}
