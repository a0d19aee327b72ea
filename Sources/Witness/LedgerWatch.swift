package import Ledger

/// Looks at a ledger from outside, as a witness without an open port does: fetches the checkpoint, makes the proof that
/// the ledger has only grown from the tiles, and has the witness judge, remember and sign.
package struct LedgerWatch: Sendable {
  /// The ledger has only grown, from so many leaves.
  package struct Sound: Sendable {
    /// What the witness signed.
    package let note: SignedNote
    package let from: UInt64
  }

  private let reader: LedgerReader
  private let keeper: WitnessKeeper

  package init(_ reader: LedgerReader, by keeper: WitnessKeeper) {
    self.reader = reader
    self.keeper = keeper
  }

  /// Looks once. What it signs or can prove is remembered durably. Throws `LedgerDifference` where the ledger hasn't only
  /// grown, `WitnessFault` where it can't be read, and what writing the state throws.
  package func look() async throws -> Sound {
    let shown = try await ShownLedger(reader, signedBy: keeper.logs)
    let origin = shown.checkpoint.origin
    let earlier = keeper.note(of: origin)
    let growth: RemoteTree.Growth
    do {
      growth = try await shown.growth(from: earlier)
    } catch LedgerDifference.forked(let fork) {
      // It is told even where it proves nothing to others: where a key under the earlier note isn't among those given now.
      if (try? fork.check(signedBy: keeper.logs)) != nil { try await keeper.keep(fork) }
      throw LedgerDifference.forked(fork)
    }
    let old = try earlier.map { note in try Checkpoint(text: note.text).size } ?? 0
    let request = WitnessRequest(old: old, proof: growth.path, note: shown.note)
    guard case .cosigned = try await keeper.answer([UInt8](request.encoded.utf8)), let signed = keeper.note(of: origin)
    else { throw LedgerDifference.unsigned(shown.note) }
    return Sound(note: signed, from: old)
  }
}
