import Foundation

/// What a log sends to a witness: how far the witness was, the proof that the log has only grown since, and the
/// checkpoint. C2SP tlog-witness, `add-checkpoint`.
package struct WitnessRequest: Hashable, Sendable {
  /// The most hashes that a proof has.
  package static let mostHashes = 63

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
  package var encoded: String {
    "old \(old)\n" + proof.map { "\(Data($0.bytes).base64EncodedString())\n" }.joined() + "\n" + note.encoded
  }

  /// Reads a body. Throws `note`.
  package init(_ encoded: String) throws(LedgerFault) {
    guard encoded.utf8.count <= SignedNote.longest,
      let gap = encoded.range(of: "\n\n", options: .literal)
    else { throw .note }
    let lines = encoded[..<gap.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines[0].hasPrefix("old "), let old = UInt64(lines[0].dropFirst(4)), lines[0] == "old \(old)",
      lines.count <= Self.mostHashes + 1
    else { throw .note }
    var proof: [MerkleHash] = []
    for line in lines.dropFirst() {
      guard let hash = StrictBase64.bytes(line).flatMap({ MerkleHash($0) }) else { throw .note }
      proof.append(hash)
    }
    self.init(old: old, proof: proof, note: try SignedNote(String(encoded[gap.upperBound...])))
  }
}
