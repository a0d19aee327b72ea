import Ledger

/// The ledger against what others saw of it. A copy that was made up anew, with its roots and its signature, fits itself;
/// only what was seen elsewhere tells it from the ledger.
extension LedgerAuditor {
  /// The checkpoints that were seen elsewhere, the smallest last. Throws what they show by themselves.
  func seen(below size: Int64) throws -> [Checkpoint] {
    let checkpoints = try means.seen.map { note in
      guard let checkpoint = try? Checkpoint(note, signedBy: keys) else { throw LedgerFinding(.seenKey) }
      guard checkpoint.size <= UInt64(size) else { throw LedgerFinding(isAlone ? .older : .rolledBack, leaf: size) }
      return checkpoint
    }
    return checkpoints.sorted { $0.size > $1.size }
  }
}

extension LedgerAuditor.Way {
  /// Those of the size that the walk has come to, each with whether it has the same root.
  mutating func reached() -> [(checkpoint: Checkpoint, isSame: Bool)] {
    var reached: [(checkpoint: Checkpoint, isSame: Bool)] = []
    while let next = seen.last, next.size == walk.size {
      reached.append((next, next.root == walk.root))
      seen.removeLast()
    }
    return reached
  }
}

extension LedgerAuditor {
  /// Throws where the ledger didn't go on from what was seen.
  mutating func compareSeen(_ way: inout Way) throws {
    for (checkpoint, isSame) in way.reached() {
      guard isSame else { throw LedgerFinding(.seen, leaf: Int64(clamping: checkpoint.size) - 1) }
      audit.seen += 1
    }
  }
}
