package import Casework
package import Database
package import Workplace

/// The way between events and the places of their commitments.
package enum EventPlaces {
  /// Whose event it is.
  package enum Stream: Hashable, Sendable {
    case file(ID<Case>, sequence: Int)
    case workplace(sequence: Int)
  }

  /// An event with all that its commitment binds.
  package struct Committed: Sendable {
    package let stream: Stream
    package let place: Int64?
    package let facts: [UInt8]
    package let sealed: [UInt8]
    package let nonce: [UInt8]
  }

  /// Hands each event whose commitment stands between two places to `body`, one at a time: the cases' first, in the order
  /// of places either way.
  package static func each(
    from first: Int64, through last: Int64, in reading: Reading, _ body: (Committed) throws -> Void
  ) throws {
    try reading.each(
      """
      SELECT case_id, sequence, facts, sealed, nonce, place FROM events
      WHERE place BETWEEN \(first) AND \(last) ORDER BY place
      """
    ) { try body(caseEvent($0)) }
    // No index has the workplace's few: those from `first` on are among as many of the newest.
    let newest = try Commitments.lastPlace(in: reading) - first + 1
    try reading.each(
      """
      SELECT sequence, facts, nonce, place FROM (
        SELECT sequence, facts, nonce, place FROM workplace_events ORDER BY sequence DESC LIMIT \(max(0, newest))
      ) AS newest WHERE place BETWEEN \(first) AND \(last) ORDER BY place
      """
    ) { try body(workplaceEvent($0)) }
  }

  /// Events from before there was a ledger, of which it isn't known yet where their commitments stand; at most `limit`.
  package static func unplaced(limit: Int, in reading: Reading) throws -> [Committed] {
    let cases = try reading.rows(
      "SELECT case_id, sequence, facts, sealed, nonce, place FROM events WHERE place < 0 LIMIT \(limit)"
    ).map(caseEvent)
    guard cases.isEmpty else { return cases }
    return try reading.rows(
      "SELECT sequence, facts, nonce, place FROM workplace_events WHERE place IS NULL LIMIT \(limit)"
    ).map(workplaceEvent)
  }

  /// The commitments between two places, by place, whose events were erased, each with the certificate's SHA-256.
  package static func erased(
    from first: Int64, through last: Int64, in reading: Reading
  ) throws -> [Int64: [UInt8]] {
    let rows = try reading.rows(
      "SELECT place, certificate FROM erased WHERE place BETWEEN \(first) AND \(last)")
    return Dictionary(
      try rows.map { (try $0.int64("place"), try $0.bytes("certificate")) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the commitment of a case's event stands; nil while that isn't known.
  static func place(in row: Row) throws -> Int64? {
    let place = try row.int64("place")
    return place < 0 ? nil : place
  }

  private static func caseEvent(_ row: Row) throws -> Committed {
    Committed(
      stream: .file(try row.id("case_id"), sequence: try row.int("sequence")), place: try place(in: row),
      facts: try row.bytes("facts"), sealed: try row.bytes("sealed"), nonce: try row.bytes("nonce"))
  }

  private static func workplaceEvent(_ row: Row) throws -> Committed {
    Committed(
      stream: .workplace(sequence: try row.int("sequence")), place: try row.optionalInt64("place"),
      facts: try row.bytes("facts"), sealed: [], nonce: try row.bytes("nonce"))
  }
}

extension Store {
  /// Says of events from before there was a ledger where their commitments stand. False, and nothing is written, when one
  /// has none.
  package func place(_ events: [(stream: EventPlaces.Stream, commitment: [UInt8])]) async throws -> Bool {
    struct Homeless: Error {}
    do {
      try await database.write { writing in
        try writing.run("CREATE INDEX IF NOT EXISTS commitments_by_value ON commitments (commitment)")
        for (stream, commitment) in events {
          let row = try writing.row("SELECT place FROM commitments WHERE commitment = \(commitment)")
          guard let place = try row?.int64("place") else { throw Homeless() }
          switch stream {
          case .file(let file, let sequence):
            try writing.run(
              "UPDATE events SET place = \(place) WHERE case_id = \(file.bytes) AND sequence = \(sequence)")
          case .workplace(let sequence):
            try writing.run("UPDATE workplace_events SET place = \(place) WHERE sequence = \(sequence)")
          }
        }
      }
      return true
    } catch is Homeless {
      return false
    }
  }

  /// All events have their places: what helped to find them goes.
  package func endPlacing() async throws {
    try await database.write { _ = try $0.run("DROP INDEX IF EXISTS commitments_by_value") }
  }
}
