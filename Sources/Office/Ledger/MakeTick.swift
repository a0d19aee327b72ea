import Database
import Deadlines
import Ledger
import Store
import Vault

extension Office {
  /// How many plain texts one tick makes entries of at most; more wait for the next.
  static let governanceLimit = 1_024

  /// Makes one tick: what waits becomes one entry, which looks the same whatever waited; plain texts stand before it, each
  /// an entry of its own. Nobody sees it before ``publishTick()``. Does nothing while the ledger is not open.
  package func makeTick() async throws {
    if ledger.isUnsure { try await openLedger() }
    guard let open = ledger.open, !ledger.isUnsure else { return }
    let now = realNow().milliseconds
    let clock = Tick.at(now, every: settings.tickLength)
    try await refreshLogKeys(before: ledger.next(at: clock))
    if ledger.fallsBack(at: clock) {
      let due = Tick.beginning(of: ledger.next(at: clock), every: settings.tickLength)
      try await clockStepped(ClockWatch.Step(from: Instant(milliseconds: Int64(due)), to: Instant(milliseconds: now)))
    }
    let (tick, waiting, plain) = try await close(at: clock)
    let tree = TickTree(waiting.commitments, seed: try seed(of: tick))
    let entry = TickEntry(
      tick: tick, milliseconds: Tick.beginning(of: clock, every: settings.tickLength), root: tree.root)
    let entries = plain.texts.map { LedgerEntry.governance($0).bytes } + [entry.bytes]
    do {
      try await add(entries, in: tick, to: open, waiting, governance: plain.last)
    } catch {
      // It may stand in the database and not in the second store, or somebody else added entries.
      ledger.doubt()
      throw error
    }
  }

  /// Closes what waits. Where some of it is gone, the ledger stands still.
  private func close(at clock: UInt64) async throws -> (UInt64, Commitments.Run, (texts: [String], last: Int64)) {
    let ledger = ledger
    do {
      return try await store.close { reading in
        let waiting = try Commitments.waiting(limit: TickTree.limit, in: reading)
        let beyond = try Commitments.lastPlace(in: reading) - waiting.first + 1 - Int64(waiting.commitments.count)
        return (
          ledger.close(at: clock, leaving: UInt64(max(0, beyond))), waiting,
          try Governance.waiting(limit: Office.governanceLimit, in: reading)
        )
      }
    } catch DatabaseFault.damaged {
      ledger.stop(.eventsAltered)
      throw DatabaseFault.damaged
    }
  }

  /// Lets everybody see the ticks that were made.
  package func publishTick() { ledger.publish() }

  /// The tick that will hold, at the latest, what is written now.
  func promisedTick() -> UInt64 { ledger.promised(at: Tick.at(realNow().milliseconds, every: settings.tickLength)) }

  func seed(of tick: UInt64) throws -> TickSeed {
    try PeriodSeed(of: PeriodSeed.period(of: tick), under: secrets.blinding.bytes).seed(of: tick)
  }

  private func add(
    _ entries: [[UInt8]], in tick: UInt64, to open: LedgerHead.Open, _ waiting: Commitments.Run, governance: Int64
  ) async throws {
    let hashes = entries.map { MerkleHash.leaf($0) }
    let size = open.frontier.size
    var frontier = open.frontier
    for hash in hashes { frontier.append(hash) }
    let note = try Checkpoint(origin: ledgerOrigin, size: frontier.size, root: frontier.root)
      .signed(by: logKeys.signers(of: tick))
    let (count, leaf) = (Int64(waiting.commitments.count), Int64(frontier.size) - 1)
    try await store.extend(
      by: Growth(
        place: Int64(size), entries: entries, tiles: try await tiles(adding: hashes, to: size),
        held: count == 0 ? nil : (leaf, waiting.first...waiting.first + count - 1), governance: governance,
        note: note.encoded))
    ledger.grow(frontier, note: note)
  }
}
