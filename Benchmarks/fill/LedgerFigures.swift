import ArgumentParser
import Casework
import Database
import Foundation
import Ledger
import Office
import Store
import Vault
import Workplace

/// What of the ledger lies within filing, measured on one connection without a server.
struct QueueShare: Encodable {
  /// One whole filing, on average, in milliseconds.
  let filing: Double
  /// What filing does for the ledger: the commitment, its row, and its place in the event's row.
  let queue: Double
}

extension FilledWorkplace {
  static let filings = 300
  static let statements = 20_000

  /// Files `filings` reports one after the other, as a single client would; then writes as many rows of the queue as make
  /// a time, in one transaction, since filing waits for the disk once with or without them.
  func queueShare() async throws -> QueueShare {
    var answers = DraftAnswers()
    answers.what = String(repeating: "Words of an account. ", count: 100)
    let clock = ContinuousClock()
    for _ in 0..<20 { _ = try await office.submitReport(answers, files: [], receipt: nil) }
    let begun = clock.now
    for _ in 0..<Self.filings { _ = try await office.submitReport(answers, files: [], receipt: nil) }
    let filing = (clock.now - begun) / .milliseconds(1) / Double(Self.filings)
    let queue = try await queueTime(clock) / .milliseconds(1) / Double(Self.statements)
    return QueueShare(filing: filing, queue: queue)
  }

  private func queueTime(_ clock: ContinuousClock) async throws -> Duration {
    let facts = Randomness.system.bytes(600)
    let sealed = Randomness.system.bytes(4_200)
    return try await store.database.write { writing in
      let begun = clock.now
      for _ in 0..<Self.statements {
        let nonce = Randomness.system.bytes(Commitment.nonceByteCount)
        let commitment = Commitment.of(nonce: nonce, facts: facts, sealed: sealed)
        try writing.run(
          """
          INSERT INTO commitments (place, commitment)
          SELECT COALESCE(MAX(place), 0) + 1, \(commitment) FROM commitments
          """)
        _ = try writing.row("SELECT MAX(place) AS place FROM commitments")
      }
      return clock.now - begun
    }
  }

  /// Writes so many small events of one case, in one transaction.
  private func write(_ numbers: Range<Int>, of file: ID<Case>) async throws {
    let entries = numbers.map { number in
      let nonce = Randomness.system.bytes(Commitment.nonceByteCount)
      let facts = Randomness.system.bytes(40)
      return Entry(
        .file(file, sequence: number), facts: facts, sealed: [], nonce: nonce,
        commitment: Commitment.of(nonce: nonce, facts: facts, sealed: []))
    }
    guard let first = entries.first else { return }
    try await store.record(Entries(first, Array(entries.dropFirst()))) { _ in }
  }

  /// Makes `ticks` ticks a minute apart, before each of which `each` events are written.
  func tick(_ ticks: Int, each: Int) async throws {
    guard ticks > 0 else { return }
    try await office.openLedger()
    var system = SystemRandomNumberGenerator()
    let file = ID<Case>(using: &system)
    for tick in 0..<ticks {
      if each > 0 { try await write(tick * each..<(tick + 1) * each, of: file) }
      clock.move(minutes: 1)
      try await office.makeTick()
      office.publishTick()
    }
    try await store.database.checkpointTruncate()
    try await store.second.checkpointTruncate()
  }
}
