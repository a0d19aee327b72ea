import Casework
import Database
package import Deadlines
package import Ledger
package import Store
import Synchronization
package import Vault

/// The keys by which the ledger signs, in memory while the program runs.
package final class LogKeys: Sendable {
  struct Keys: Sendable {
    /// Signs checkpoints and promises.
    var present: LogKey
    /// Sign checkpoints beside it, each up to a tick.
    var beside: [(key: LogKey, lastTick: UInt64)] = []
    /// Every public key that ever signed, the present one first, and up to which tick; nil for the present one.
    var known: [(key: VerifierKey, lastTick: UInt64?)]

    init(_ present: LogKey) {
      self.present = present
      known = [(present.verifierKey, nil)]
    }

    /// Nil where the second store has none yet.
    init?(_ rows: [LogKeyRows.Row], origin: String) throws {
      guard let last = rows.last(where: { $0.seed != nil && ($0.toldAt != nil || $0.number == 1) }),
        let seed = last.seed
      else { return nil }
      self.init(try LogKey(seed: seed, origin: origin))
      for row in rows.reversed() where row.number < last.number || row.toldAt != nil && row.number > last.number {
        known.append((try VerifierKey(row.verifier), row.lastTick.map { UInt64(max(0, $0)) }))
        if let seed = row.seed, let lastTick = row.lastTick, row.number < last.number {
          beside.append((try LogKey(seed: seed, origin: origin), UInt64(max(0, lastTick))))
        }
      }
    }

    /// Those that sign the checkpoint of a tick, the present one first.
    func signers(of tick: UInt64) -> [LogKey] { [present] + beside.filter { tick <= $0.lastTick }.map(\.key) }
  }

  private let keys: Mutex<Keys>

  init(_ present: LogKey) { keys = Mutex(Keys(present)) }

  var present: LogKey { keys.withLock { $0.present } }

  var known: [VerifierKey] { keys.withLock { $0.known.map(\.key) } }

  /// Those that may have signed something of a tick: what an old key signs of a later one is by whoever stole it.
  func known(at tick: UInt64) -> [VerifierKey] {
    keys.withLock { $0.known.filter { $0.lastTick.map { tick <= $0 + Tick.promisedAhead } ?? true }.map(\.key) }
  }

  func signers(of tick: UInt64) -> [LogKey] { keys.withLock { $0.signers(of: tick) } }

  func take(_ keys: Keys) { self.keys.withLock { $0 = keys } }

  /// The key by which a store's ledger signs, made when it is new.
  package static func present(
    of store: Store, origin: String, random: Randomness, at now: Instant
  ) async throws -> LogKey {
    let fresh = random.bytes(32)
    return try await store.second.write { writing in
      if let keys = try Keys(LogKeyRows.all(in: writing), origin: origin) { return keys.present }
      let seed = try LogKeyRows.takeFirst(in: writing) ?? fresh
      let key = try LogKey(seed: seed, origin: origin)
      try LogKeyRows.add(key.verifierKey.text, seed: seed, at: now, in: writing)
      return key
    }
  }
}

extension Office {
  /// An old key signs beside a new one for so many days.
  static let oldKeyDays: Int64 = 90

  /// Makes a new key for the ledger: from the next tick on it signs, and everybody can read so in the ledger. The old one
  /// signs beside it for ninety days, then it is destroyed; what it signed can be checked for good. Returns the new key as
  /// monitors take it; nil while another new key waits for its tick.
  package func rotateLogKey() async throws -> String? {
    let (seed, now) = (random.bytes(32), now())
    let key = try LogKey(seed: seed, origin: ledgerOrigin)
    let isAdded = try await store.second.write { writing in
      let rows = try LogKeyRows.all(in: writing)
      guard let last = rows.last, last.number == 1 || last.toldAt != nil else { return false }
      try LogKeyRows.add(key.verifierKey.text, seed: seed, at: now, in: writing)
      return true
    }
    return isAdded ? key.verifierKey.text : nil
  }

  /// Takes the keys of the second store, and brings a new one into force: its event is written before it signs anything.
  func refreshLogKeys(before tick: UInt64?) async throws {
    let origin = ledgerOrigin
    var rows = try await store.second.read { try LogKeyRows.all(in: $0) }
    if let tick, let new = rows.last, new.number > 1, new.toldAt == nil {
      try await enforce(new, over: logKeys.present.verifierKey, at: tick)
      rows = try await store.second.read { try LogKeyRows.all(in: $0) }
    }
    if let tick, rows.contains(where: { $0.seed != nil && $0.lastTick.map { UInt64($0) < tick } ?? false }) {
      _ = try await store.second.write { try LogKeyRows.destroy(endedBefore: Int64(tick), in: $0) }
      try await store.second.checkpointTruncate()
      rows = try await store.second.read { try LogKeyRows.all(in: $0) }
    }
    if let keys = try LogKeys.Keys(rows, origin: origin) { logKeys.take(keys) }
  }

  private func enforce(_ new: LogKeyRows.Row, over old: VerifierKey, at tick: UInt64) async throws {
    let now = now()
    try await record(WorkplaceEvent(at: now, by: nil, deed: .logKeyRotated(from: old.text, to: new.verifier))) { _ in }
    let lastTick = Int64(tick) + Office.oldKeyDays * 86_400_000 / settings.tickLength
    try await store.second.write { try LogKeyRows.enforce(new.number, toldAt: now, others: lastTick, in: $0) }
  }
}
