import Database
import Ledger
import Store

extension Office {
  /// The proof that the ledger holds the commitment at `place`; nil until everybody may see the entry that holds it.
  func proof(ofCommitmentAt place: Int64) async throws -> CommitmentProof? {
    guard let open = ledger.open else { return nil }
    let found = try await store.read { reading -> (held: Commitments.Held, way: Way)? in
      guard let held = try Commitments.held(with: place, in: reading),
        let (note, size) = try open.note(holding: held.leaf, in: reading),
        let entry = try Leaves.entry(at: held.leaf, in: reading)
      else { return nil }
      let prover = Prover(size: size, reading: { try Office.hashes(of: $0, in: reading) })
      let path = try prover.inclusion(of: UInt64(held.leaf))
      return (
        held, Way(commitment: try Office.commitment(at: place, in: reading), entry: entry, path: path, note: note)
      )
    }
    guard let (held, way) = found else { return nil }
    let tick = try await heldTick(held, entry: way.entry)
    return CommitmentProof(
      commitment: way.commitment, tickProof: try tick.proof(at: place), entry: tick.entry, index: UInt64(held.leaf),
      path: way.path, note: way.note)
  }

  /// What leads from a commitment to a signed checkpoint, but for its tick.
  private struct Way {
    let commitment: [UInt8]
    let entry: [UInt8]
    let path: [MerkleHash]
    let note: SignedNote
  }
}
