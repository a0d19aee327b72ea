import Database
import Ledger
import Store

extension Office {
  /// The proof that the ledger holds the commitment at `place`; nil until everybody may see the entry that holds it.
  func proof(ofCommitmentAt place: Int64) async throws -> CommitmentProof? {
    guard let open = ledger.open else { return nil }
    return try await store.read { reading in
      guard let leaf = try Commitments.leaf(holding: place, in: reading),
        let (note, size) = try open.note(holding: leaf, in: reading),
        let bytes = try Leaves.entry(at: leaf, in: reading)
      else { return nil }
      let run = try Commitments.held(by: leaf, in: reading)
      let entry = try TickEntry(bytes)
      let number = Int(place - run.first)
      let prover = Prover(size: size, reading: { try Office.hashes(of: $0, in: reading) })
      return CommitmentProof(
        commitment: run.commitments[number],
        tickProof: TickTree(run.commitments, seed: try seed(of: entry.tick)).proof(of: number),
        entry: entry, index: UInt64(leaf), path: try prover.inclusion(of: UInt64(leaf)), note: note)
    }
  }
}
