/// The ledger's beat: one leaf is added in each tick, whatever happened. Ticks are counted from 1970-01-01 00:00 UTC.
package enum Tick {
  /// How long a tick is, in milliseconds.
  package static let milliseconds: Int64 = 60_000
  /// How long it is in the demonstration.
  package static let demonstrationMilliseconds: Int64 = 1_000

  /// The number of the tick that a moment falls in; 0 before 1970. `milliseconds` counts from 1970-01-01 00:00 UTC.
  package static func at(_ milliseconds: Int64, every length: Int64 = Tick.milliseconds) -> UInt64 {
    precondition(length > 0, "A tick has a length.")
    return UInt64(max(0, milliseconds) / length)
  }

  /// When a tick begins, in milliseconds since 1970-01-01 00:00 UTC.
  package static func beginning(of tick: UInt64, every length: Int64 = Tick.milliseconds) -> UInt64 {
    tick * UInt64(length)
  }

  /// How many ticks after the present one a promise names: the next but one holds it at the latest.
  package static let promisedAhead: UInt64 = 2
}
