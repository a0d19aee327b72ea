package import Casework
package import Database
package import Workplace

/// Everything that the ledger stands for, row by row, as it is stored: for whoever checks it. Nothing is taken for
/// granted here: what a row should be is for the reader to say.
package enum AuditRows {
  /// An event of a case with all that its commitment binds.
  package struct CaseEvent: Sendable {
    package let file: ID<Case>
    package let sequence: Int64
    package let facts: [UInt8]
    package let sealed: [UInt8]
    package let nonce: [UInt8]
    package let place: Int64?
  }

  /// An event of the workplace.
  package struct WorkplaceRow: Sendable {
    package let sequence: Int64
    package let at: Int64
    package let facts: [UInt8]
    package let nonce: [UInt8]
    package let place: Int64?
  }

  /// Hands the events of all cases to `body`, case after case, each in its order.
  package static func eachCaseEvent(in reading: Reading, _ body: (CaseEvent) throws -> Void) throws {
    try reading.each(
      "SELECT case_id, sequence, facts, sealed, nonce, place FROM events ORDER BY case_id, sequence"
    ) {
      try body(
        CaseEvent(
          file: try $0.id("case_id"), sequence: try $0.int64("sequence"), facts: try $0.bytes("facts"),
          sealed: try $0.bytes("sealed"), nonce: try $0.bytes("nonce"), place: try EventPlaces.place(in: $0)))
    }
  }

  package static func workplaceEvents(in reading: Reading) throws -> [WorkplaceRow] {
    try reading.rows("SELECT sequence, at, facts, nonce, place FROM workplace_events ORDER BY sequence").map {
      WorkplaceRow(
        sequence: try $0.int64("sequence"), at: try $0.int64("at"), facts: try $0.bytes("facts"),
        nonce: try $0.bytes("nonce"), place: try $0.optionalInt64("place"))
    }
  }

  /// Up to `limit` entries from `place` on, each with the place that it says it has.
  package static func entries(
    from place: Int64, limit: Int, in reading: Reading
  ) throws -> [(place: Int64, entry: [UInt8])] {
    try reading.rows("SELECT place, entry FROM leaves WHERE place >= \(place) ORDER BY place LIMIT \(limit)").map {
      (place: try $0.int64("place"), entry: try $0.bytes("entry"))
    }
  }

  /// Up to `limit` of the runs that entries hold, from the one on that begins at `first`, in the order of their places.
  package static func held(from first: Int64, limit: Int, in reading: Reading) throws -> [Commitments.Held] {
    try reading.rows("SELECT leaf, first, last FROM held WHERE first >= \(first) ORDER BY first LIMIT \(limit)").map(
      Commitments.Held.init)
  }

  /// The first place of a range at which no commitment is.
  package static func firstMissing(in range: ClosedRange<Int64>, _ reading: Reading) throws -> Int64 {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      let count = try reading.row(
        "SELECT COUNT(*) AS there FROM commitments WHERE place BETWEEN \(range.lowerBound) AND \(middle)")
      if try count?.int64("there") == middle - range.lowerBound + 1 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// How many commitments there are, and the place of the last; 0 before the first.
  package static func commitmentCount(in reading: Reading) throws -> (count: Int64, last: Int64) {
    guard
      let row = try reading.row("SELECT COUNT(*) AS there, COALESCE(MAX(place), 0) AS last FROM commitments")
    else { return (0, 0) }
    return (try row.int64("there"), try row.int64("last"))
  }

  /// Hands the tiles of level 1 and above to `body`, without their hashes.
  package static func eachTile(in reading: Reading, _ body: (Int64, Int64) throws -> Void) throws {
    try reading.each("SELECT level, number FROM tiles ORDER BY level, number") {
      try body(try $0.int64("level"), try $0.int64("number"))
    }
  }

  /// Hands each promise that was given for a report, with its case, to `body`.
  package static func eachPromise(in reading: Reading, _ body: (ID<Case>, String) throws -> Void) throws {
    try reading.each("SELECT case_id, promise FROM receipts ORDER BY case_id") {
      try body(try $0.id("case_id"), try $0.text("promise"))
    }
  }

  /// A case with a report of which no promise is kept; nil where each has one.
  package static func unpromised(in reading: Reading) throws -> ID<Case>? {
    try reading.row(
      """
      SELECT case_id FROM events
      WHERE sequence = 1 AND NOT EXISTS (SELECT 1 FROM receipts WHERE receipts.case_id = events.case_id) LIMIT 1
      """)?.id("case_id")
  }

  /// Where the commitment of an event of a case stands; nil where there is no such event, or it has no place.
  package static func place(of file: ID<Case>, sequence: Int64, in reading: Reading) throws -> Int64? {
    try reading.row("SELECT place FROM events WHERE case_id = \(file.bytes) AND sequence = \(sequence)").flatMap(
      EventPlaces.place)
  }
}
