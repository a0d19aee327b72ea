import Casework
import Database
package import Ledger
import Store

/// What a witness holds against the ledger: a checkpoint that we signed, of more entries than there are, or of others.
/// Both stores are old backups then, or somebody has our key; to go on would be a second history that everybody can prove.
extension Office {
  /// Stands still, after a restart too, where a witness shows such a checkpoint: until its entries were taken back
  /// (``takeBack(_:from:note:)``), or somebody said for everybody to read that the ledger goes on without them
  /// (``overruleWitness()``). What isn't signed by a key of that time, or fits, changes nothing.
  package func hear(_ note: SignedNote, of witness: VerifierKey) async throws {
    guard let open = ledger.open else { return }
    let claim = Claims.Claim(witness: witness.text, note: note.encoded)
    guard try await contradicts(claim, open.frontier.size), try await !isOverruled(claim) else { return }
    ledger.stop(.rolledBack)
    try await store.second.write { try Claims.put(claim, in: $0) }
  }

  /// The ledger goes on from what is here, though a witness holds a checkpoint that isn't of it: everybody can read so.
  /// False where none does.
  package func overruleWitness() async throws -> Bool {
    guard let claim = try await store.second.read({ try Claims.claim(in: $0) }),
      let checkpoint = try? Checkpoint(text: SignedNote(claim.note).text)
    else { return false }
    let deed = WorkplaceEvent.Deed.witnessOverruled(key: claim.witness, size: Int64(clamping: checkpoint.size))
    try await record(WorkplaceEvent(at: now(), by: nil, deed: deed)) { _ in }
    try await store.second.write { try Claims.remove(in: $0) }
    return true
  }

  /// How many entries the checkpoint counts for which a witness lets the ledger stand still; nil where none does.
  package func claimedEntries() async throws -> UInt64? {
    guard let claim = try await store.second.read({ try Claims.claim(in: $0) }) else { return nil }
    let size = try await store.read { try Leaves.count(in: $0) }
    guard try await contradicts(claim, UInt64(size)) else { return nil }
    return try Checkpoint(text: SignedNote(claim.note).text).size
  }

  /// Throws ``LedgerStop/rolledBack`` while what a witness holds isn't of the entries that are here.
  func checkClaim(_ standing: LedgerStanding) async throws {
    guard let claim = try await store.second.read({ try Claims.claim(in: $0) }) else { return }
    if try await contradicts(claim, standing.frontier.size) { throw LedgerStop.rolledBack }
    try await store.second.write { try Claims.remove(in: $0) }
  }

  private func contradicts(_ claim: Claims.Claim, _ size: UInt64) async throws -> Bool {
    guard let note = try? SignedNote(claim.note), let shown = try? Checkpoint(text: note.text), shown.size > 0 else {
      return false
    }
    let last = try await store.read { try Leaves.entry(at: Int64(clamping: min(shown.size, size)) - 1, in: $0) }
    let tick = last.flatMap { try? TickEntry($0) }?.tick ?? 0
    guard let checkpoint = try? Checkpoint(note, signedBy: logKeys.known(at: tick)) else { return false }
    guard checkpoint.size <= size else { return true }
    let root = try await store.read { reading in
      try Prover(size: size, reading: { try Office.hashes(of: $0, in: reading) }).root(of: checkpoint.size)
    }
    return root != checkpoint.root
  }

  private func isOverruled(_ claim: Claims.Claim) async throws -> Bool {
    let size = try Checkpoint(text: SignedNote(claim.note).text).size
    return try await store.read { reading in
      try AuditRows.workplaceEvents(in: reading).contains { row in
        guard case .witnessOverruled(let key, let told)? = (try? WorkplaceEvent(facts: row.facts))?.deed else {
          return false
        }
        return key == claim.witness && size <= UInt64(max(0, told))
      }
    }
  }
}
