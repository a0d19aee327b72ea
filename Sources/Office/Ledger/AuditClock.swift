import Casework
import Deadlines
import Ledger
import Store

/// A tick whose number is ahead of its time by another number of ticks than the one before.
struct AuditedLag {
  let leaf: Int64
  let tick: UInt64
  let lag: Int64
}

/// The times of entries among themselves. Numbers of ticks only grow; an entry's time is its minute's beginning unless the
/// clock went back, and that is said in the open: in the tick itself or beside it.
extension LedgerAuditor {
  /// A clock that is kept right may fall back over a minute's beginning, which nobody has to say; but only once, until it
  /// is said or the clock has caught up.
  private static let smallLag: Int64 = 1

  mutating func noteClock(of entry: TickEntry, at leaf: Int64) {
    guard means.comparesTimes else { return }
    let lag = Int64(entry.tick) - Int64(entry.milliseconds) / Tick.milliseconds
    if lag != lags.last?.lag ?? 0 { lags.append(AuditedLag(leaf: leaf, tick: entry.tick, lag: lag)) }
  }

  func checkClock() throws {
    var known: Int64 = 0
    for lag in lags {
      if lag.lag <= known {
        guard lag.lag >= 0 else { throw LedgerFinding(.clock, leaf: lag.leaf, tick: lag.tick) }
        known = lag.lag
        continue
      }
      let set = steps(beside: lag.tick)
      let isSmall = lag.lag <= known + Self.smallLag
      guard isSmall || (lag.lag - known - Self.smallLag) * Tick.milliseconds <= set else {
        throw LedgerFinding(.clock, leaf: lag.leaf, tick: lag.tick)
      }
      if set > 0 { known = lag.lag }
    }
  }

  /// By how many milliseconds the clock was set in a tick or in one beside it, as events say; 0 where none does.
  func steps(beside tick: UInt64) -> Int64 {
    var said: Set<[Int64]> = []
    for deed in workplace {
      guard case .clockStepped(let from, let to)? = deed.event?.deed, let place = deed.row.place,
        let run = run(holding: place), run.tick == tick || run.before == tick || isBefore(run, tick)
      else { continue }
      said.insert([from.milliseconds, to.milliseconds])
    }
    return said.reduce(0) { min($0 + Self.distance($1[0], $1[1]), Self.furthest) }
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
