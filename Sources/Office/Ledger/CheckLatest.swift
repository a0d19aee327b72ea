import Casework
import Database
import Ledger
import Store

/// What the start looks at closely. All of it is bounded: a ledger of ten years starts as fast as one of a day.
/// `redress ledger verify` looks at everything.
extension Office {
  /// How many entries of the two stores are compared.
  static let comparedEntries: Int64 = 256
  /// How many entries back ticks are made again from their commitments, and those from their events: a day's.
  static let checkedEntries: Int64 = 1_440
  static let checkedTicks = 256
  static let checkedCommitments: Int64 = 4_096

  /// Throws ``LedgerStop/differing`` unless the newest entries that both stores have, the last of which is the one before
  /// `end`, are the same.
  func compareStores(before end: Int64) async throws {
    let begin = max(0, end - Office.comparedEntries)
    let limit = Int(end - begin)
    let mine = try await store.read { try Leaves.entries(from: begin, limit: limit, in: $0) }
    let theirs = try await store.second.read { try Leaves.entries(from: begin, limit: limit, in: $0) }
    guard mine == theirs else { throw LedgerStop.differing }
  }

  /// Throws ``LedgerStop/eventsAltered`` unless the newest ticks have the roots of what they hold, and what they hold are
  /// the commitments of the events that stand there.
  func checkLatest(before size: Int64) async throws {
    let ticks = try await store.read {
      try Commitments.held(
        from: max(0, size - Office.checkedEntries), limit: Office.checkedTicks, most: Office.checkedCommitments, in: $0)
    }
    for held in ticks { try await check(held) }
    try await checkWaiting()
  }

  private func check(_ held: Commitments.Held) async throws {
    guard (1...Int64(TickTree.limit)).contains(held.count) else { throw LedgerStop.eventsAltered }
    let (bytes, commitments) = try await store.read {
      (try Leaves.entry(at: held.leaf, in: $0), try Commitments.all(held, in: $0))
    }
    guard let bytes, let entry = try? TickEntry(bytes), Int64(commitments.count) == held.count,
      TickTree(commitments, seed: try seed(of: entry.tick)).root == entry.root
    else { throw LedgerStop.eventsAltered }
    if held.count <= Office.checkedCommitments {
      try await check(Commitments.Run(first: held.first, commitments: commitments))
    }
  }

  /// What no tick holds yet must be there, too.
  private func checkWaiting() async throws {
    let waiting = try await store.read { try Commitments.waiting(limit: Int(Office.checkedCommitments), in: $0) }
    if !waiting.commitments.isEmpty { try await check(waiting) }
  }

  /// The SHA-256 of each purge certificate that an event of the workplace names.
  static func namedErasures(in reading: Reading) throws -> Set<[UInt8]> {
    Set(
      try AuditRows.workplaceEvents(in: reading).compactMap { row in
        if case .erased(let certificate)? = (try? WorkplaceEvent(facts: row.facts))?.deed { certificate } else { nil }
      })
  }

  /// Throws unless each place has an event with that commitment, or one that was erased, as everybody can read.
  private func check(_ run: Commitments.Run) async throws {
    try await store.read { reading in
      let last = run.first + Int64(run.commitments.count) - 1
      var missing = Set(run.first...last)
      try EventPlaces.each(from: run.first, through: last, in: reading) { event in
        guard let place = event.place, missing.remove(place) != nil, event.nonce.count == Commitment.nonceByteCount,
          Commitment.of(nonce: event.nonce, facts: event.facts, sealed: event.sealed)
            == run.commitments[Int(place - run.first)]
        else { throw LedgerStop.eventsAltered }
      }
      guard missing.isEmpty else {
        let named = try Office.namedErasures(in: reading)
        let erased = try EventPlaces.erased(from: run.first, through: last, in: reading)
        missing.subtract(erased.filter { named.contains($0.value) }.keys)
        guard missing.isEmpty else { throw LedgerStop.eventsAltered }
        return
      }
    }
  }
}
