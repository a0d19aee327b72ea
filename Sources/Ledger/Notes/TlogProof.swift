import Foundation

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
    let extra = extra.isEmpty ? "" : "extra \(Data(extra).base64EncodedString())\n"
    let path = path.map { "\(Data($0.bytes).base64EncodedString())\n" }.joined()
    return "\(Self.firstLine)\n\(extra)index \(index)\n\(path)\n\(note.encoded)"
  }

  /// Reads a file. Throws `proof` or `note`.
  package init(_ encoded: String) throws(LedgerFault) {
    guard encoded.utf8.count <= Self.longest, let gap = encoded.range(of: "\n\n", options: .literal) else {
      throw .proof
    }
    var lines = encoded[..<gap.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[
      ...]
    guard lines.popFirst() == Self.firstLine else { throw .proof }
    var extra: [UInt8] = []
    if let line = lines.first, line.hasPrefix("extra ") {
      guard let bytes = StrictBase64.bytes(String(line.dropFirst(6))), !bytes.isEmpty else { throw .proof }
      extra = bytes
      lines.removeFirst()
    }
    guard let place = lines.popFirst(), place.hasPrefix("index "), let index = UInt64(place.dropFirst(6)),
      place == "index \(index)", lines.count <= WitnessRequest.mostHashes
    else { throw .proof }
    var path: [MerkleHash] = []
    for line in lines {
      guard let hash = StrictBase64.bytes(line).flatMap({ MerkleHash($0) }) else { throw .proof }
      path.append(hash)
    }
    self.init(extra: extra, index: index, path: path, note: try SignedNote(String(encoded[gap.upperBound...])))
  }

  /// The checkpoint in which `entry` stands, as one of `keys` signed it. Throws `proof`, `note` or `signature`.
  package func checkpoint(holding entry: [UInt8], signedBy keys: [VerifierKey]) throws(LedgerFault) -> Checkpoint {
    let checkpoint = try Checkpoint(note, signedBy: keys)
    let root = try Proof.root(of: .leaf(entry), at: index, in: checkpoint.size, path: path)
    guard root == checkpoint.root else { throw .proof }
    return checkpoint
  }
}
