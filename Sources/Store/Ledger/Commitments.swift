package import Database

/// What waited for the ledger and what it holds, in the order in which it was committed. Places count from 1.
package enum Commitments {
  /// Those that stand side by side, from `first` on.
  package struct Run: Sendable {
    package let first: Int64
    package let commitments: [[UInt8]]

    package init(first: Int64, commitments: [[UInt8]]) {
      self.first = first
      self.commitments = commitments
    }
  }

  /// Which of them an entry holds.
  package struct Held: Hashable, Sendable {
    /// The entry's place in the ledger, from 0.
    package let leaf: Int64
    package let first: Int64
    package let last: Int64

    package init(leaf: Int64, first: Int64, last: Int64) {
      self.leaf = leaf
      self.first = first
      self.last = last
    }

    init(_ row: Row) throws {
      self.init(leaf: try row.int64("leaf"), first: try row.int64("first"), last: try row.int64("last"))
    }

    /// How many it says they are; what is stored may say anything.
    package var count: Int64 {
      let (more, isBeyond) = last.subtractingReportingOverflow(first)
      return isBeyond || more == .max ? .max : more + 1
    }
  }

  /// What no entry of the ledger holds yet, at most `limit`. Throws ``DatabaseFault/damaged`` where one is missing.
  package static func waiting(limit: Int, in reading: Reading) throws -> Run {
    let first = try lastHeld(in: reading) + 1
    let rows = try reading.rows(
      "SELECT place, commitment FROM commitments WHERE place >= \(first) ORDER BY place LIMIT \(limit)")
    let commitments = try rows.enumerated().map { number, row in
      guard try row.int64("place") == first + Int64(number) else { throw DatabaseFault.damaged }
      return try row.bytes("commitment")
    }
    return Run(first: first, commitments: commitments)
  }

  /// The last place that an entry holds; 0 before the first.
  package static func lastHeld(in reading: Reading) throws -> Int64 {
    try reading.row("SELECT last FROM held ORDER BY first DESC LIMIT 1")?.int64("last") ?? 0
  }

  /// The last place that was given; 0 before the first.
  package static func lastPlace(in reading: Reading) throws -> Int64 {
    try reading.row("SELECT COALESCE(MAX(place), 0) AS last FROM commitments")?.int64("last") ?? 0
  }

  /// What the newest entries from `leaf` on hold, the newest first: at most `limit` of them, and none more once they hold
  /// `most` commitments together.
  package static func held(from leaf: Int64, limit: Int, most: Int64, in reading: Reading) throws -> [Held] {
    let rows = try reading.rows("SELECT leaf, first, last FROM held ORDER BY first DESC LIMIT \(limit)")
    var (newest, count): ([Held], Int64) = ([], 0)
    for held in try rows.map(Held.init).prefix(while: { $0.leaf >= leaf }) where count < most {
      newest.append(held)
      count += min(held.count, most)
    }
    return newest
  }

  /// What the first entry that holds anything holds, of those at `leaf` or behind it; nil where they hold nothing.
  /// Entries and places grow together, so halving the places finds it.
  package static func held(behind leaf: Int64, in reading: Reading) throws -> Held? {
    var (low, high) = (Int64(1), try lastHeld(in: reading) + 1)
    while low < high {
      let middle = low + (high - low) / 2
      guard let held = try held(around: middle, in: reading), held.leaf >= leaf else {
        low = middle + 1
        continue
      }
      high = min(held.first, middle)
    }
    return try reading.row("SELECT leaf, first, last FROM held WHERE first >= \(low) ORDER BY first LIMIT 1").map(
      Held.init)
  }

  /// What the entry holds that holds a place; nil while it waits.
  package static func held(with place: Int64, in reading: Reading) throws -> Held? {
    try held(around: place, in: reading).flatMap { $0.last >= place ? $0 : nil }
  }

  private static func held(around place: Int64, in reading: Reading) throws -> Held? {
    try reading.row("SELECT leaf, first, last FROM held WHERE first <= \(place) ORDER BY first DESC LIMIT 1").map(
      Held.init)
  }

  /// Those that an entry says it holds, in their order; fewer where some are missing.
  package static func all(_ held: Held, in reading: Reading) throws -> [[UInt8]] {
    try reading.rows(
      "SELECT commitment FROM commitments WHERE place BETWEEN \(held.first) AND \(held.last) ORDER BY place"
    ).map { try $0.bytes("commitment") }
  }

  /// The one at a place; nil where there is none.
  package static func commitment(at place: Int64, in reading: Reading) throws -> [UInt8]? {
    try reading.row("SELECT commitment FROM commitments WHERE place = \(place)")?.bytes("commitment")
  }

  /// Says that the entry at `leaf` holds a run.
  static func hold(first: Int64, last: Int64, by leaf: Int64, in writing: Writing) throws {
    try writing.run("INSERT INTO held (first, last, leaf) VALUES (\(first), \(last), \(leaf))")
  }
}

/// What the ledger will say in plain text, in the order in which it was committed.
package enum Governance {
  /// What waits, at most `limit`, with the place of the last.
  package static func waiting(limit: Int, in reading: Reading) throws -> (texts: [String], last: Int64) {
    let rows = try reading.rows("SELECT place, text FROM governance ORDER BY place LIMIT \(limit)")
    return (try rows.map { try $0.text("text") }, try rows.last?.int64("place") ?? 0)
  }

  static func add(_ text: String, in writing: Writing) throws {
    try writing.run("INSERT INTO governance (place, text) SELECT COALESCE(MAX(place), 0) + 1, \(text) FROM governance")
  }

  /// The facts of what happened to the workplace before there was a ledger, and has not been said; in order.
  package static func unsaid(in reading: Reading) throws -> [(sequence: Int64, facts: [UInt8])] {
    try reading.rows(
      "SELECT e.sequence, e.facts FROM unsaid u JOIN workplace_events e ON e.sequence = u.sequence ORDER BY e.sequence"
    ).map { (sequence: try $0.int64("sequence"), facts: try $0.bytes("facts")) }
  }

  /// Says what was unsaid, before all that waits: the places of what comes later count from 1.
  static func say(_ texts: [String], in writing: Writing) throws {
    let first = try writing.row("SELECT MIN(place) AS first FROM governance")?.optionalInt64("first") ?? 1
    let start = min(first, 1) - Int64(texts.count)
    for (number, text) in texts.enumerated() {
      try writing.run("INSERT INTO governance (place, text) VALUES (\(start + Int64(number)), \(text))")
    }
    try writing.run("DELETE FROM unsaid")
  }

  /// What an old backup has waiting, and stands in entries that were put back, isn't said again.
  package static func settle(_ texts: [String], in writing: Writing) throws {
    for text in texts { try writing.run("DELETE FROM governance WHERE text = \(text)") }
  }

  /// What stands in an entry now waits no longer.
  static func settle(through last: Int64, in writing: Writing) throws {
    try writing.run("DELETE FROM governance WHERE place <= \(last)")
  }
}
