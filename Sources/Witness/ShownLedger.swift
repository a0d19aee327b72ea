package import Ledger

/// A ledger as it shows itself at one moment: the checkpoint, signed by a key that was given, and what can be learned
/// under it.
///
/// ```swift
/// let shown = try await ShownLedger(reader, signedBy: keys)
/// try await shown.growth(from: kept)
/// ```
package struct ShownLedger: Sendable {
  private let reader: LedgerReader
  package let keys: [VerifierKey]
  package let note: SignedNote
  package let checkpoint: Checkpoint

  /// Looks at the ledger. Throws `WitnessFault` where it can't be read and `LedgerDifference` where none of `keys` signed
  /// its checkpoint, or it names more entries than any ledger has.
  package init(_ reader: LedgerReader, signedBy keys: [VerifierKey]) async throws {
    note = try await reader.checkpoint()
    guard let checkpoint = try? Checkpoint(note, signedBy: keys) else { throw LedgerDifference.unsigned(note) }
    guard checkpoint.size <= RemoteTree.mostEntries else { throw LedgerDifference.endless(note) }
    (self.reader, self.keys, self.checkpoint) = (reader, keys, checkpoint)
  }

  /// Looks again and again, since witnesses sign a while after the ledger has: at most `looks` times with a `pause`
  /// between, until all of them have signed. Returns what was seen last.
  package static func cosigned(
    by witnesses: [VerifierKey], _ reader: LedgerReader, signedBy keys: [VerifierKey], looks: Int, pause: Duration
  ) async throws -> ShownLedger {
    var shown = try await ShownLedger(reader, signedBy: keys)
    for _ in 1..<max(2, looks) {
      if try shown.missing(of: witnesses).isEmpty { break }
      try await Task.sleep(for: pause)
      shown = try await ShownLedger(reader, signedBy: keys)
    }
    return shown
  }

  /// Those witnesses who haven't signed this checkpoint. Throws `cosignature` where a line is said to be by one of them
  /// and isn't.
  package func missing(of witnesses: [VerifierKey]) throws(LedgerDifference) -> [VerifierKey] {
    var missing: [VerifierKey] = []
    for witness in witnesses where (try? note.verified(by: [witness])) == nil {
      let isNamed = note.signatures.contains { witness.isNamed($0.name) && $0.keyID == witness.keyID }
      if isNamed { throw .cosignature(note, of: witness.origin) }
      missing.append(witness)
    }
    return missing
  }

  /// Throws `otherName` unless it is the ledger of this name: keys of several may have been given.
  func check(isNamed name: String) throws(LedgerDifference) {
    guard checkpoint.origin.isSame(as: name) else { throw .otherName(note) }
  }

  package var tree: RemoteTree { RemoteTree(reader, size: checkpoint.size) }

  /// Proves from the tiles that the ledger has only grown from an earlier note of its own; from nothing where there is
  /// none. Whether the earlier note is signed, the caller has checked. Throws `LedgerDifference` where it hasn't grown, and
  /// `WitnessFault`.
  @discardableResult
  package func growth(from earlier: SignedNote?) async throws -> RemoteTree.Growth {
    let known = try earlier.map { note in try Checkpoint(text: note.text) }
    if let earlier, let known {
      try check(isNamed: known.origin)
      if checkpoint.size < known.size { throw LedgerDifference.shrunk(earlier: earlier, now: note) }
      if checkpoint.size == known.size, checkpoint.root != known.root {
        throw LedgerDifference.forked(
          ForkEvidence(earlier: earlier, later: note, prefix: checkpoint.root, path: []))
      }
    }
    let old = known?.size ?? 0
    let growth = try await tree.growth(from: old)
    guard growth.root == checkpoint.root,
      (try? Proof.checkGrowth(from: old, growth.prefix, to: checkpoint.size, growth.root, path: growth.path)) != nil
    else { throw LedgerDifference.tilesDiffer(note) }
    if let earlier, let known, growth.prefix != known.root {
      throw LedgerDifference.forked(
        ForkEvidence(earlier: earlier, later: note, prefix: growth.prefix, path: growth.path))
    }
    return growth
  }

  /// Entries that stand side by side, each with its way to the signed root. Throws `tilesDiffer` where one has none.
  func entries(_ places: ClosedRange<UInt64>) async throws -> [ProvenEntry] {
    do { return try await tree.entries(places, under: checkpoint.root) } catch is TilesDiffer {
      throw LedgerDifference.tilesDiffer(note)
    }
  }
}
