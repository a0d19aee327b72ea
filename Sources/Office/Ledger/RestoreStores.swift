import Casework
import Database
import Deadlines
import Ledger
import Store
import Workplace

/// Why somebody's copy of the entries was not taken.
package enum TakeBackRefusal: Error, Hashable, Sendable {
  /// The ledger here is not whole in itself.
  case stopped(LedgerStop)
  /// The copy has nothing that isn't here.
  case nothingNew
  /// It begins behind the last entry that is here: so many are missing between.
  case gap(Int64)
  /// Its note isn't signed by our key, or not over these entries.
  case notOurs
  /// It was signed by our key, and other entries stand in it than here: one of the two is a fork.
  case fork
}

extension Office {
  /// Puts entries back that both stores have lost, from anybody's copy, after checking that we signed them and that they
  /// go on from what is here. `entries` begin at `place`; `note` is the checkpoint over all of them. What happened in
  /// them is lost; that they were put back is a public entry. Returns how many were missing. While it runs, no server
  /// does.
  package func takeBack(
    _ entries: [[UInt8]], from place: Int64, note: String
  ) async throws -> Result<Int64, TakeBackRefusal> {
    do {
      try await refreshLogKeys(before: nil)
      let mine = try await standing()
      let end = place + Int64(entries.count)
      guard place <= mine.size else { return .failure(.gap(place - mine.size)) }
      guard end > mine.size else { return .failure(.nothingNew) }
      guard let checkpoint = try? signed(note), checkpoint.size == UInt64(end) else { return .failure(.notOurs) }
      guard try await agrees(entries, from: place, upTo: mine.size) else { return .failure(.fork) }
      let new = Array(entries.suffix(Int(end - mine.size)))
      guard try await lay(new, on: mine, upTo: checkpoint, note: note, also: [.second]) != nil else {
        return .failure(.fork)
      }
      let theirs = try await store.second.read { try Leaves.count(in: $0) }
      let missing = try await store.read { try Leaves.entries(from: theirs, limit: Int(end - theirs), in: $0) }
      try await store.witness(missing, from: theirs, note: note)
      return .success(end - mine.size)
    } catch let stop as LedgerStop {
      return .failure(.stopped(stop))
    }
  }

  private func agrees(_ entries: [[UInt8]], from place: Int64, upTo size: Int64) async throws -> Bool {
    let shared = Int(size - place)
    let batch = 4_096
    for start in stride(from: 0, to: shared, by: batch) {
      let count = min(batch, shared - start)
      let mine = try await store.read { try Leaves.entries(from: place + Int64(start), limit: count, in: $0) }
      guard mine == Array(entries[start..<start + count]) else { return false }
    }
    return true
  }

  /// An old backup was put in the place of the database: the second store gives its entries back, so that the ledger goes
  /// on without a fork. Cases that were erased meanwhile are erased again.
  func restoreDatabase(
    _ mine: LedgerStanding, upTo checkpoint: Checkpoint, note: String
  ) async throws -> LedgerStanding {
    let count = Int(Int64(checkpoint.size) - mine.size)
    let entries = try await store.second.read { try Leaves.entries(from: mine.size, limit: count, in: $0) }
    guard entries.count == count,
      let restored = try await lay(entries, on: mine, upTo: checkpoint, note: note, also: [])
    else { throw LedgerStop.differing }
    try await eraseAgain(all: true)
    return restored
  }

  /// Adds entries that were lost to the database, with the events that say so. Nil when they don't lead to `checkpoint`.
  private func lay(
    _ entries: [[UInt8]], on mine: LedgerStanding, upTo checkpoint: Checkpoint, note: String,
    also others: [RestoredStore]
  ) async throws -> LedgerStanding? {
    let hashes = entries.map { MerkleHash.leaf($0) }
    var frontier = mine.frontier
    for hash in hashes { frontier.append(hash) }
    guard frontier.size == checkpoint.size, frontier.root == checkpoint.root,
      let last = try entries.last.map({ try TickEntry($0) })
    else { return nil }
    let lost = try await lost(entries, from: mine.size)
    let after = mine.last.map { Int64($0.tick) } ?? Int64(lost.first) - 1
    let (now, through) = (now(), Int64(last.tick))
    let remembered = RestoreNote(after: after, through: through, lost: lost.count, at: now)
    let events = ([.database] + others).map {
      WorkplaceEvent(at: now, by: nil, deed: .restored($0, after: after, through: through))
    }
    let growth = Growth(
      place: mine.size, entries: entries, tiles: try await tiles(adding: hashes, to: mine.frontier.size),
      held: lost.held, governance: 0, note: note)
    let said = entries.compactMap { if case .governance(let text)? = try? LedgerEntry($0) { text } else { nil } }
    try await store.takeBack(growth, saying: Entries(entry(of: events[0]), events.dropFirst().map { entry(of: $0) })) {
      try Governance.settle(said, in: $0)
      try WorkplaceSettings.put(remembered.text, as: RestoreNote.database, in: $0)
      try WorkplaceSettings.raise(in: $0)
    }
    return LedgerStanding(frontier: frontier, note: try SignedNote(note), last: last)
  }

  /// What the ticks of lost entries held: nothing; just what waited here, in the first of them; or what is gone.
  private func lost(
    _ entries: [[UInt8]], from place: Int64
  ) async throws -> (first: UInt64, count: Int, held: (leaf: Int64, places: ClosedRange<Int64>)?) {
    let waiting = try await store.read { try Commitments.waiting(limit: TickTree.limit, in: $0) }
    var (first, count, held): (UInt64?, Int, (leaf: Int64, places: ClosedRange<Int64>)?) = (nil, 0, nil)
    for (number, bytes) in entries.enumerated() {
      guard let tick = try? TickEntry(bytes) else { continue }
      let seed = try seed(of: tick.tick)
      if TickTree([], seed: seed).root == tick.root { first = first ?? tick.tick; continue }
      let isFirst = first == nil
      first = first ?? tick.tick
      if isFirst, !waiting.commitments.isEmpty, TickTree(waiting.commitments, seed: seed).root == tick.root {
        held = (
          place + Int64(number), waiting.first...waiting.first + Int64(waiting.commitments.count) - 1
        )
      } else {
        count += 1
      }
    }
    return (first ?? 1, count, held)
  }

  /// An old backup was put in the place of the second store, which is told again what it had forgotten. Secrets that it
  /// never learned can't be told: those cases can't be opened any more. Secrets of cases that were erased meanwhile are
  /// destroyed again.
  func secondStoreRestored(after: UInt64, through: UInt64) async throws {
    let erased = try await store.read { reading in
      let named = try Office.namedErasures(in: reading)
      return try Erasures.all(in: reading).filter { named.contains($0.certificate) }
    }
    try await store.second.write { writing in
      for (file, day, _) in erased { try Shreds.erase(file, on: day, in: writing) }
    }
    try await store.second.checkpointTruncate()
    let (now, cases) = (now(), try await unopenable())
    let note = RestoreNote(after: Int64(after), through: Int64(through), lost: cases, at: now)
    let deed = WorkplaceEvent.Deed.restored(.second, after: note.after, through: note.through)
    try await record(WorkplaceEvent(at: now, by: nil, deed: deed)) {
      try WorkplaceSettings.put(note.text, as: RestoreNote.second, in: $0)
    }
    try await replaceLostKeys(signingThrough: note.through)
  }

  /// Keys of the ledger that were made after the second store was kept are gone. What they signed can still be checked, and
  /// another follows them.
  private func replaceLostKeys(signingThrough tick: Int64) async throws {
    let events = try await store.read { try AuditRows.workplaceEvents(in: $0) }
    let known = ledgerKeys
    let lost = events.compactMap { row -> (key: String, at: Instant)? in
      guard let event = try? WorkplaceEvent(facts: row.facts), case .logKeyRotated(_, let to) = event.deed,
        !known.contains(to)
      else { return nil }
      return (to, event.at)
    }
    guard !lost.isEmpty else { return }
    try await store.second.write { writing in
      for (key, at) in lost { try LogKeyRows.addLost(key, toldAt: at, lastTick: tick, in: writing) }
    }
    _ = try await rotateLogKey()
    try await refreshLogKeys(before: nil)
  }

  /// How many cases have no shred secret.
  private func unopenable() async throws -> Int {
    var (place, count): (ID<Case>?, Int) = (nil, 0)
    while true {
      let after = place
      let ids = try await store.read { try Cases.ids(after: after, limit: 500, in: $0) }
      guard let last = ids.last else { return count }
      count += try await store.second.read { reading in
        try ids.filter { try Shreds.secret(of: $0, in: reading) == nil }.count
      }
      place = last
    }
  }
}
