import Database
package import Ledger
import Store

/// What shows that a tick is the first from another one on: the tick before it, and that there is none between.
extension Office {
  /// How many entries are proved at most.
  private static let aroundLimit = 64

  /// A promise that is kept by a later tick than the one it named is kept in time where none lies between.
  func kept(_ proof: CommitmentProof, _ tick: UInt64) async throws -> KeptPromise {
    guard proof.entry.tick > tick else { return KeptPromise(proof, around: []) }
    let size = try Checkpoint(text: proof.note.text).size
    return KeptPromise(proof, around: try await entries(around: Int64(proof.index), under: proof.note, size))
  }

  /// Proofs of the last tick before the one at `leaf`, of the plain entries behind that (where there is no tick before, of
  /// those from the ledger's beginning on), and of the one at `leaf`, under a checkpoint of `size` entries. Of more than ``aroundLimit`` none but the two ticks is proved.
  func entries(around leaf: Int64, under note: SignedNote, _ size: UInt64) async throws -> [String] {
    try await store.read { reading in
      let prover = Prover(size: size, reading: { try Office.hashes(of: $0, in: reading) })
      let before = try Leaves.lastTick(before: leaf, from: 0, in: reading)?.place ?? 0
      let isLong = leaf - before >= Int64(Office.aroundLimit)
      return try (isLong ? [before, leaf] : Array(before...leaf)).map { leaf in
        guard let entry = try Leaves.entry(at: leaf, in: reading) else { throw DatabaseFault.damaged }
        return TlogProof(
          extra: entry, index: UInt64(leaf), path: try prover.inclusion(of: UInt64(leaf)), note: note
        ).encoded
      }
    }
  }
}

extension ProofFile {
  /// Whether the first proof is of the promised tick or an earlier one, or of the first behind it, as `around` shows; nil
  /// where the file alone can't tell.
  package func isInTime(by keys: [VerifierKey]) -> Bool? {
    guard let promise, let first = proofs.first ?? nil else { return nil }
    if first.entry.tick <= promise.tick { return true }
    guard let around, !around.isEmpty else { return nil }
    guard (try? Checkpoint(first.note, signedBy: keys)) != nil else { return false }
    var last: UInt64?
    for text in around {
      guard let proof = try? TlogProof(text), proof.note == first.note, proof.leads(from: proof.extra) else {
        return false
      }
      let tick = (try? TickEntry(proof.extra))?.tick
      if let last {
        guard proof.index == last + 1, tick == nil || proof.index == first.index else { return false }
      } else if let tick, proof.index != first.index {
        guard tick < promise.tick else { return false }
      } else {
        guard proof.index == 0 else { return false }
      }
      last = proof.index
    }
    return last == first.index
  }
}
