import Casework
import Deadlines
import Ledger
import Store

/// A tick whose number runs ahead of the clock by more than that of the tick before: the clock went back.
struct AuditedLag {
  let leaf: Int64
  let tick: UInt64
}

/// The times of entries among themselves. Numbers of ticks only grow; an entry's time is its minute's beginning unless the
/// clock went back, and that is said in the open: in the tick itself or beside it.
extension LedgerAuditor {
  /// A clock that is kept right may fall back over a minute's beginning once, which nobody has to say.
  private static let smallLag: Int64 = 1

  mutating func noteClock(of entry: TickEntry, after before: TickEntry?, at leaf: Int64) {
    guard means.comparesTimes else { return }
    let known = before.map(Self.lag) ?? 0
    let lag = Self.lag(entry)
    if lag < 0 || lag > known + Self.smallLag { lags.append(AuditedLag(leaf: leaf, tick: entry.tick)) }
  }

  /// By how many ticks the number of an entry is ahead of its time.
  private static func lag(_ entry: TickEntry) -> Int64 {
    Int64(entry.tick) - Int64(entry.milliseconds) / Tick.milliseconds
  }

  func checkClock() throws {
    guard let lag = lags.first(where: { steps(beside: $0.tick) == 0 }) else { return }
    throw LedgerFinding(.clock, leaf: lag.leaf, tick: lag.tick)
  }

  /// By how many milliseconds the clock was set in a tick or in one beside it, as events say; 0 where none does.
  func steps(beside tick: UInt64) -> Int64 {
    workplace.reduce(0) { sum, deed in
      guard case .clockStepped(let from, let to)? = deed.event?.deed, let place = deed.row.place,
        let run = run(holding: place), run.tick == tick || run.before == tick || isBefore(run, tick)
      else { return sum }
      return min(sum + Self.distance(from.milliseconds, to.milliseconds), Self.furthest)
    }
  }

  /// A time has 48 bits.
  private static let furthest: Int64 = 1 << 48

  private static func distance(_ one: Int64, _ other: Int64) -> Int64 {
    let (difference, isBeyond) = one.subtractingReportingOverflow(other)
    return isBeyond ? furthest : Int64(min(difference.magnitude, UInt64(furthest)))
  }

  /// Whether a run's tick is the one before another.
  private func isBefore(_ run: AuditedRun, _ tick: UInt64) -> Bool {
    if let other = runs.first(where: { $0.tick == tick }) { return other.before == run.tick }
    return run.tick + 1 == tick
  }
}
