import Casework
import Ledger
import Store

/// An old backup that was brought back: what happened in the ticks above `after`, up to `through`, is missing.
struct AuditedRestore {
  let after: Int64
  let through: Int64
  /// The last tick before the one that holds its event: `through`, or that of a further restore before it.
  let end: Int64
}

/// What an old backup that was brought back has lost. That it was brought back is an event of the workplace and a plain
/// entry; it accounts for what is missing only where the ledger has the shape that bringing back leaves.
extension LedgerAuditor {
  /// The restores that account for something. Asked once all ticks have been read.
  func accountingRestores() -> [AuditedRestore] {
    workplace.compactMap { deed in
      guard case .restored(.database, let after, let through)? = deed.event?.deed, let place = deed.row.place else {
        return nil
      }
      // Of what was lost only what waited in the backup is known again, which is one tick's.
      let kept = runs.count { after < Int64(clamping: $0.tick) && Int64(clamping: $0.tick) <= through }
      guard kept <= 1, let end = end(of: through, at: place) else { return nil }
      return AuditedRestore(after: after, through: through, end: end)
    }
  }

  /// Whether what a tick holds was lost in a restore.
  func isLost(_ tick: UInt64) -> Bool {
    let tick = Int64(clamping: tick)
    return restores.contains { $0.after < tick && tick <= $0.through }
  }

  /// From which tick on what this one holds may have waited: the last that a backup had, where one was brought back just
  /// before; else the one before.
  func waited(before run: AuditedRun) -> Int64? {
    let before = run.before.map { Int64(clamping: $0) }
    return restores.filter { $0.end == before }.map(\.after).min() ?? before
  }

  /// Entries are put back at once before the next tick, and perhaps more of them then: the event is in that tick, so no
  /// other lies between. Nil where one does.
  private func end(of through: Int64, at place: Int64) -> Int64? {
    var end = through
    let held = run(holding: place)
    for deed in workplace {
      guard case .restored(.database, end, let further)? = deed.event?.deed, further > end, let other = deed.row.place,
        other > place, run(holding: other)?.leaf == held?.leaf
      else { continue }
      end = further
    }
    guard var run = held else {
      return !isAlone && lastTick.map { Int64(clamping: $0.tick) == end } ?? false ? end : nil
    }
    // A tick that was full left the event for the next.
    while let before = run.before, Int64(clamping: before) != end {
      guard let earlier = runs.last(where: { $0.tick == before }), earlier.places.count == TickTree.limit else {
        return nil
      }
      run = earlier
    }
    return run.before != nil || end == 0 ? end : nil
  }
}
