import Casework
import Database
import Deadlines
import Ledger
import Store

extension Office {
  /// Finds where the ledger stands, and whether it is whole: for the program that adds the ticks. A ledger that isn't
  /// whole takes no entry; nothing else stops, and the program starts all the same.
  package func openLedger() async throws {
    do {
      try await refreshLogKeys(before: nil)
      try await takeInEvents()
      let standing = try await meetSecondStore(try await standing())
      try await checkLatest(before: standing.size)
      try await eraseAgain(all: false)
      try await checkClaim(standing)
      try await noticeClock(standing.last)
      try await sayUnsaid()
      try await begin(standing)
    } catch let stop as LedgerStop {
      ledger.stop(stop)
    } catch is CancellationError {
      throw CancellationError()
    } catch let fault as DatabaseFault where fault.mayPass {
      // The next tick looks again. A ledger that was open stays so: what is promised waits.
      if ledger.open == nil { ledger.stop(.damaged) }
      ledger.doubt()
    } catch {
      ledger.stop(.damaged)
    }
  }

  private func begin(_ standing: LedgerStanding) async throws {
    let waiting = try await store.read { try Commitments.lastPlace(in: $0) - Commitments.lastHeld(in: $0) }
    ledger.begin(
      LedgerHead.Open(
        frontier: standing.frontier, note: standing.note, published: standing.frontier.size,
        publishedNote: standing.note),
      lastTick: standing.last?.tick ?? 0, lag: standing.last.map(lag) ?? 0, waiting: UInt64(max(0, waiting)))
  }

  /// How far the last tick's number was ahead of its time, less what nobody has to say: it may not have been said.
  private func lag(_ last: TickEntry) -> UInt64 {
    let clock = Tick.at(Int64(last.milliseconds), every: settings.tickLength)
    return last.tick - min(last.tick, clock + 1)
  }

  /// Compares the two stores, and brings the one that has less to where the other is.
  private func meetSecondStore(_ mine: LedgerStanding) async throws -> LedgerStanding {
    let (theirs, note) = try await store.second.read { (try Leaves.count(in: $0), try Leaves.checkpoint(in: $0)) }
    guard theirs > 0 || note != nil else {
      if mine.size > 0 { try await tellSecondStore(mine, from: 0) }
      return mine
    }
    guard let note else { throw LedgerStop.differing }
    let checkpoint = try signed(note)
    guard checkpoint.size == UInt64(theirs) else { throw LedgerStop.differing }
    try await compareStores(before: min(mine.size, theirs))
    if theirs > mine.size { return try await restoreDatabase(mine, upTo: checkpoint, note: note) }
    let root = try await store.read { reading in
      try Prover(size: mine.frontier.size, reading: { try Office.hashes(of: $0, in: reading) })
        .root(of: checkpoint.size)
    }
    guard root == checkpoint.root else { throw LedgerStop.differing }
    if theirs < mine.size { try await tellSecondStore(mine, from: theirs) }
    return mine
  }

  /// What a crash kept from the second store is the entries of one tick. More, and an old backup was put in its place.
  private func tellSecondStore(_ mine: LedgerStanding, from place: Int64) async throws {
    guard let note = mine.note, let last = mine.last else { throw LedgerStop.altered }
    let missing = try await store.read { try Leaves.entries(from: place, limit: Int(mine.size - place), in: $0) }
    guard Int64(missing.count) == mine.size - place else { throw LedgerStop.altered }
    let ticks = missing.compactMap { try? TickEntry($0) }
    if ticks.count > 1 { try await secondStoreRestored(after: ticks[0].tick - 1, through: last.tick) }
    try await store.witness(missing, from: place, note: note.encoded)
  }
}

extension DatabaseFault {
  /// Whether the same may go well a while later.
  fileprivate var mayPass: Bool {
    switch self {
    case .full, .busy, .queueFull, .transactionLost, .other: true
    case .uniqueViolation, .damaged, .cannotOpen, .closed, .wrongKind: false
    }
  }
}
