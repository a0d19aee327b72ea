/// A proof that fits into a file and is checked without asking anybody: where an entry stands, the way to the root, the
/// checkpoint with its signatures, and what is needed to make the entry again. C2SP tlog-proof.
package struct TlogProof: Hashable, Sendable {
  /// The longest proof that is read, in bytes.
  package static let longest = 2 * SignedNote.longest
  private static let firstLine = "c2sp.org/tlog-proof@v1"

  /// What the application adds; it is not signed.
  package let extra: [UInt8]
  /// The entry's place in the ledger, from 0.
  package let index: UInt64
  package let path: [MerkleHash]
  package let note: SignedNote

  package init(extra: [UInt8], index: UInt64, path: [MerkleHash], note: SignedNote) {
    self.extra = extra
    self.index = index
    self.path = path
    self.note = note
  }

  /// The whole file.
  package var encoded: String {
    let extra = extra.isEmpty ? "" : "extra \(StrictBase64.text(extra))\n"
    return "\(Self.firstLine)\n\(extra)index \(index)\n\(StrictBase64.text(path))\n\(note.encoded)"
  }

  /// Reads a file. Throws `proof` or `note`.
  package init(_ encoded: String) throws(LedgerFault) {
    guard encoded.utf8.count <= Self.longest,
      let (before, behind) = StrictText.cutAtFirstEmptyLine(encoded), var lines = StrictText.lines(before)?[...],
      lines.popFirst().map({ StrictText.isSame($0, Self.firstLine) }) == true
    else { throw .proof }
    var extra: [UInt8] = []
    if let text = lines.first.flatMap({ StrictText.behind("extra ", in: $0) }) {
      guard let bytes = StrictBase64.bytes(text), !bytes.isEmpty else { throw .proof }
      extra = bytes
      lines.removeFirst()
    }
    guard let place = lines.popFirst(),
      let index = StrictText.behind("index ", in: place).flatMap(StrictText.number),
      lines.count <= WitnessRequest.mostHashes, let path = StrictBase64.hashes(lines)
    else { throw .proof }
    self.init(extra: extra, index: index, path: path, note: try SignedNote(behind))
  }

  /// The checkpoint in which `entry` stands, as one of `keys` signed it. Throws `proof`, `note` or `signature`.
  package func checkpoint(holding entry: [UInt8], signedBy keys: [VerifierKey]) throws(LedgerFault) -> Checkpoint {
    let checkpoint = try Checkpoint(note, signedBy: keys)
    guard leads(from: entry) else { throw .proof }
    return checkpoint
  }

  /// Whether `entry` stands in what the note says, whoever signed it: for many proofs under one note.
  package func leads(from entry: [UInt8]) -> Bool {
    guard let checkpoint = try? Checkpoint(text: note.text) else { return false }
    return (try? Proof.root(of: .leaf(entry), at: index, in: checkpoint.size, path: path)) == checkpoint.root
  }
}
