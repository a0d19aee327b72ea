import Casework
import Ledger
import Store

/// What an old backup that was brought back has lost. That it was brought back is an event of the workplace and a plain
/// entry; it accounts for what is missing only where the ledger has the shape that bringing back leaves.
extension LedgerAuditor {
  /// Whether what a tick holds was lost in a restore. Asked once all ticks have been read.
  func isLost(_ tick: UInt64) -> Bool {
    let tick = Int64(clamping: tick)
    return workplace.contains { deed in
      guard case .restored(.database, let after, let through)? = deed.event?.deed, let place = deed.row.place,
        after < tick, tick <= through
      else { return false }
      return isRestore(after: after, through: through, at: place)
    }
  }

  /// Entries are put back at once before the next tick: the event is in that one, so none lies between. And of what
  /// they held only what waited in the backup is known again, which is one tick's.
  private func isRestore(after: Int64, through: Int64, at place: Int64) -> Bool {
    let kept = runs.count { after < Int64(clamping: $0.tick) && Int64(clamping: $0.tick) <= through }
    guard kept <= 1 else { return false }
    guard var run = run(holding: place) else {
      return !isAlone && lastTick.map { Int64(clamping: $0.tick) == through } ?? false
    }
    // A tick that was full left the event for the next.
    while let before = run.before, Int64(clamping: before) != through {
      guard let earlier = runs.last(where: { $0.tick == before }), earlier.places.count == TickTree.limit else {
        return false
      }
      run = earlier
    }
    return run.before != nil || through == 0
  }
}
