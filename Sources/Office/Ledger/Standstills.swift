import Database
import Deadlines
import Ledger
import Store
import Synchronization

/// When the ledger stood still, found out from its entries alone and kept, since what they say never changes.
///
/// Two ticks with fewer entries between them than their numbers say have a gap somewhere between; halving finds it in a
/// few look-ups, however long the ledger is.
final class Standstills: Sendable {
  /// So many ticks have to be missing: a restart takes one or two.
  static let least: Int64 = 5
  /// The most that are kept; older ones are forgotten.
  static let most = 1_000

  private struct Known {
    var all: [Standstill] = []
    /// The last tick up to which all are known.
    var through: Beat?
  }

  private let known = Mutex(Known())

  /// All of them among the first `size` entries, the last first.
  func all(in store: Store, size: Int64) async throws -> [Standstill] {
    let before = known.withLock { $0 }
    let after = try await store.read { reading in
      guard let last = try Beat.last(before: size, in: reading),
        let first = try before.through ?? Beat.first(from: 0, before: size, in: reading), first.place < last.place
      else { return before }
      let fresh = try Standstills.between(first, last, in: reading)
      return Known(all: Array((fresh + before.all).prefix(Standstills.most)), through: last)
    }
    known.withLock { known in
      if (known.through?.place ?? -1) < (after.through?.place ?? -1) { known = after }
    }
    return after.all.filter { $0.index < size }
  }

  /// The last first.
  private static func between(_ first: Beat, _ last: Beat, in reading: Reading) throws -> [Standstill] {
    var found: [Standstill] = []
    var spans = [(first, last)]
    while let (low, high) = spans.popLast(), found.count < most {
      let plain = try Leaves.plainCount(in: low.place..<high.place, reading)
      let count = high.place - low.place - plain
      let missing = high.tick - low.tick - count
      guard missing >= least else { continue }
      guard count > 1 else {
        found.append(Standstill(index: high.place, from: low.at, until: high.at, ticks: missing))
        continue
      }
      let middle = try Beat.between(low, high, in: reading)
      spans += [(low, middle), (middle, high)]
    }
    return found
  }
}

/// The entry of one tick.
private struct Beat: Sendable {
  let place: Int64
  let tick: Int64
  let at: Instant

  init(_ found: (place: Int64, entry: [UInt8])) throws {
    let entry = try TickEntry(found.entry)
    place = found.place
    tick = Int64(entry.tick)
    at = Instant(milliseconds: Int64(entry.milliseconds))
  }

  static func first(from place: Int64, before end: Int64, in reading: Reading) throws -> Beat? {
    try Leaves.tick(from: place, before: end, in: reading).map { try Beat($0) }
  }

  static func last(before end: Int64, from place: Int64 = 0, in reading: Reading) throws -> Beat? {
    try Leaves.lastTick(before: end, from: place, in: reading).map { try Beat($0) }
  }

  /// One between two that have others between them, about the middle one: plain texts may stand there.
  static func between(_ low: Beat, _ high: Beat, in reading: Reading) throws -> Beat {
    let middle = low.place + (high.place - low.place) / 2
    if let found = try first(from: max(middle, low.place + 1), before: high.place, in: reading) { return found }
    guard let found = try last(before: middle, from: low.place + 1, in: reading) else { throw DatabaseFault.damaged }
    return found
  }
}
