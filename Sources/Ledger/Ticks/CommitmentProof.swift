/// The proof that the ledger holds a commitment: the way through its tick, the tick's entry, and the way through the
/// ledger to a signed checkpoint. It is a C2SP tlog-proof whose extra data are the first two. docs/formats/proof.md.
package struct CommitmentProof: Hashable, Sendable {
  private static let version: UInt8 = 1
  /// The length of the extra data, in bytes.
  private static let extraByteCount = 1 + 32 + 2 + TickTree.depth * MerkleHash.byteCount + TickEntry.byteCount

  /// 32 bytes.
  package let commitment: [UInt8]
  package let tickProof: TickProof
  package let entry: TickEntry
  /// The entry's place in the ledger, from 0.
  package let index: UInt64
  package let path: [MerkleHash]
  package let note: SignedNote

  package init(
    commitment: [UInt8], tickProof: TickProof, entry: TickEntry, index: UInt64, path: [MerkleHash], note: SignedNote
  ) {
    precondition(commitment.count == Commitment.byteCount, "A commitment has 32 bytes.")
    self.commitment = commitment
    self.tickProof = tickProof
    self.entry = entry
    self.index = index
    self.path = path
    self.note = note
  }

  /// As a file: extra data 0x01 ‖ commitment ‖ u16 place ‖ 16 hashes ‖ the tick's entry.
  package var tlogProof: TlogProof {
    var extra = [Self.version] + commitment + [UInt8(tickProof.place >> 8), UInt8(tickProof.place & 255)]
    for hash in tickProof.path { extra += hash.bytes }
    return TlogProof(extra: extra + entry.bytes, index: index, path: path, note: note)
  }

  /// Reads a file's proof. Throws `proof` or `encoding`; whether it proves anything, `check` tells.
  package init(_ proof: TlogProof) throws(LedgerFault) {
    let extra = proof.extra
    guard extra.count == Self.extraByteCount, extra[0] == Self.version else { throw .proof }
    var path: [MerkleHash] = []
    for start in stride(from: 35, to: extra.count - TickEntry.byteCount, by: MerkleHash.byteCount) {
      guard let hash = MerkleHash(extra[start..<start + MerkleHash.byteCount]) else { throw .proof }
      path.append(hash)
    }
    self.init(
      commitment: Array(extra[1..<33]),
      tickProof: TickProof(place: UInt16(extra[33]) << 8 | UInt16(extra[34]), path: path),
      entry: try TickEntry(Array(extra.suffix(TickEntry.byteCount))), index: proof.index, path: proof.path,
      note: proof.note)
  }

  /// The signed checkpoint that holds the commitment. Throws `proof`, `note` or `signature` when it doesn't.
  package func check(signedBy keys: [VerifierKey]) throws(LedgerFault) -> Checkpoint {
    guard tickProof.root(of: commitment) == entry.root else { throw .proof }
    return try tlogProof.checkpoint(holding: entry.bytes, signedBy: keys)
  }

  /// Whether the commitment stands in what the note says, whoever signed it: for many proofs under one note.
  package var leads: Bool { tickProof.root(of: commitment) == entry.root && tlogProof.leads(from: entry.bytes) }
}
