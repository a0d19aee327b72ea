import Foundation
package import Ledger

/// Asks a ledger over HTTP whether it kept a promise, and believes only what its signature and the entries under it show.
///
/// - Every entry on which a verdict depends is shown to stand under the signed checkpoint, and so are all between: no
///   bundle that somebody made up turns a late proof into a kept promise.
/// - A proof that the ledger offers counts only if the ledger, as it shows itself now, has grown from it.
package struct PromiseWatch: Sendable {
  /// What was found.
  package enum Verdict: Sendable {
    /// The ledger holds it, in the promised tick or before; or in the first after it, where that one was left out.
    case kept(CommitmentProof)
    /// The ledger hasn't come to the promised tick.
    case waiting
    /// It hasn't, though the time of that tick is long past: the ledger stands still.
    case overdue(SignedNote)
    /// The ledger has come to the promised tick and shows no way to what it promised. The proofs are of the last tick
    /// before it, of the first from it on, and of every entry between, each with its entry as extra data.
    case broken([TlogProof])
  }

  /// How long after the time of a tick its ledger may be without it, in milliseconds.
  package static let lateness: UInt64 = 600_000
  /// How long a tick is, unless the ledger is a demonstration's.
  private static let tickLength: UInt64 = 60_000

  private let reader: LedgerReader

  package init(_ reader: LedgerReader) { self.reader = reader }

  /// What the ledger says; only the proof is believed.
  private struct Answer: Decodable {
    let proof: String?
  }

  private struct Question: Encodable { let promise: Ledger.Promise }

  /// The proof by which the ledger says that it kept a promise; nil where it offers none. Nothing of it is checked.
  package func offer(for promise: Ledger.Promise) async throws -> CommitmentProof? {
    let body = [UInt8](try JSONEncoder().encode(Question(promise: promise)))
    let reply = try await reader.post("ledger/promise", body, upTo: 4 * LedgerReader.longestAnswer)
    guard reply.status == 200 else { throw WitnessFault.refused(reply.status) }
    let answer = try? JSONDecoder().decode(Answer.self, from: Data(reply.body))
    return answer?.proof.flatMap { try? CommitmentProof(TlogProof($0)) }
  }

  /// Says whether `shown` kept a promise, which the caller has found to be by it, at a moment in milliseconds since 1970.
  /// `proofs` are those that somebody holds or that the ledger offered, before it was looked at. Throws `WitnessFault`, and
  /// `LedgerDifference` where the ledger isn't what it signed.
  package func verdict(
    on promise: Ledger.Promise, by shown: ShownLedger, proofs: [CommitmentProof], at now: UInt64
  ) async throws -> Verdict {
    try shown.check(isNamed: promise.origin)
    var late: CommitmentProof?
    for proof in proofs where proof.commitment == promise.commitment {
      guard (try? proof.check(signedBy: shown.keys)) != nil else { continue }
      try await shown.growth(from: proof.note)
      if proof.entry.tick <= promise.tick { return .kept(proof) }
      late = proof
    }
    var search = TickSearch(shown)
    let around = try await search.around(promise.tick)
    guard let due = around.last, let tick = due.tick else { return .waiting }
    if tick.tick < promise.tick {
      return Self.isOverdue(promise.tick, after: tick, at: now) ? .overdue(shown.note) : .waiting
    }
    if let late, late.index == due.index { return .kept(late) }
    return .broken(around.map { $0.proof(under: shown.note) })
  }

  /// Whether the time of a tick is long past. It can't be said where the ledger's ticks have another length.
  private static func isOverdue(_ tick: UInt64, after last: TickEntry, at now: UInt64) -> Bool {
    let (made, told) = (last.tick * tickLength, last.milliseconds)
    return max(made, told) - min(made, told) <= lateness && isLate(tick, at: now)
  }

  /// Whether the time of a tick of one minute is so long past that its ledger should have come to it.
  package static func isLate(_ tick: UInt64, at now: UInt64) -> Bool {
    let (due, isBeyond) = tick.multipliedReportingOverflow(by: tickLength)
    return !isBeyond && now > due && now - due > lateness
  }
}

/// Finds a tick among the entries of a ledger. Bundles show where it may be, and proofs that it is there.
private struct TickSearch {
  /// The most plain entries between two ticks that are read.
  private static let mostBetween: UInt64 = 4_096

  private let shown: ShownLedger
  /// The bundle that was read last.
  private var bundle: (number: UInt64, entries: [[UInt8]])?

  init(_ shown: ShownLedger) { self.shown = shown }

  /// The last tick before `tick`, the first from it on, and all between; the ledger's last entry alone where it hasn't
  /// come so far; nothing of an empty ledger.
  mutating func around(_ tick: UInt64) async throws -> [ProvenEntry] {
    let size = shown.checkpoint.size
    guard size > 0 else { return [] }
    guard let due = try await first(from: tick) else {
      let last = try await shown.entries(size - 1...size - 1)
      guard let found = last.first?.tick else { throw LedgerDifference.endsWithoutTick(shown.note) }
      guard found.tick < tick else { throw LedgerDifference.tilesDiffer(shown.note) }
      return last
    }
    let entries = try await shown.entries(try await last(before: due)...due)
    let ticks = entries.map(\.tick)
    let isBefore = ticks.first.flatMap { $0 }.map { $0.tick < tick } ?? (entries.first?.index == 0)
    let isFrom = ticks.last.flatMap { $0 }.map { $0.tick >= tick } ?? false
    let isFirst = entries.count == 1 && due == 0
    guard isFrom, isBefore || isFirst, ticks.dropFirst().dropLast().allSatisfy({ $0 == nil }) else {
      throw LedgerDifference.tilesDiffer(shown.note)
    }
    return entries
  }

  /// The place of the first tick that is `tick` or later; nil where there is none yet.
  private mutating func first(from tick: UInt64) async throws -> UInt64? {
    var (low, high) = (UInt64(0), shown.checkpoint.size)
    while low < high {
      let middle = low + (high - low) / 2
      let next = try await next(from: middle)
      if let next, next.tick < tick { low = next.place + 1 } else { high = middle }
    }
    return try await next(from: low)?.place
  }

  /// The first tick from a place on: plain entries may stand before it.
  private mutating func next(from place: UInt64) async throws -> (place: UInt64, tick: UInt64)? {
    for place in place..<min(shown.checkpoint.size, place + Self.mostBetween) {
      if let tick = try await tick(at: place) { return (place, tick) }
    }
    guard place + Self.mostBetween >= shown.checkpoint.size else { throw WitnessFault.tooLong }
    return nil
  }

  /// The place of the last tick before a place; the first of all where there is none.
  private mutating func last(before place: UInt64) async throws -> UInt64 {
    let first = place > Self.mostBetween ? place - Self.mostBetween : 0
    for place in (first..<place).reversed() where try await tick(at: place) != nil { return place }
    guard first == 0 else { throw WitnessFault.tooLong }
    return 0
  }

  private mutating func tick(at place: UInt64) async throws -> UInt64? {
    let number = place >> UInt64(Tile.height)
    let entries: [[UInt8]]
    if let bundle, bundle.number == number {
      entries = bundle.entries
    } else {
      entries = try await shown.tree.bundle(number)
      bundle = (number, entries)
    }
    return (try? TickEntry(entries[Int(place & UInt64(Tile.fullWidth - 1))]))?.tick
  }
}
