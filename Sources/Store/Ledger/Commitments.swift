package import Database

/// What waited for the ledger and what it holds, in the order in which it was committed. Places count from 1.
package enum Commitments {
  /// Those that stand side by side, from `first` on.
  package struct Run: Sendable {
    package let first: Int64
    package let commitments: [[UInt8]]
  }

  /// What no entry of the ledger holds yet, at most `limit`.
  package static func waiting(limit: Int, in reading: Reading) throws -> Run {
    let first = try lastHeld(in: reading) + 1
    let rows = try reading.rows(
      "SELECT commitment FROM commitments WHERE place >= \(first) ORDER BY place LIMIT \(limit)")
    return Run(first: first, commitments: try rows.map { try $0.bytes("commitment") })
  }

  /// The last place that an entry holds; 0 before the first.
  package static func lastHeld(in reading: Reading) throws -> Int64 {
    try reading.row("SELECT last FROM held ORDER BY leaf DESC LIMIT 1")?.int64("last") ?? 0
  }

  /// The last place that was given; 0 before the first.
  package static func lastPlace(in reading: Reading) throws -> Int64 {
    try reading.row("SELECT COALESCE(MAX(place), 0) AS last FROM commitments")?.int64("last") ?? 0
  }

  /// The newest entries from `place` on that hold anything, with what they hold, the newest first: at most `limit` of
  /// them, and none more once they hold `most` commitments together.
  package static func held(
    from place: Int64, limit: Int, most: Int64, in reading: Reading
  ) throws -> [(leaf: Int64, first: Int64, last: Int64)] {
    var (held, count): ([(leaf: Int64, first: Int64, last: Int64)], Int64) = ([], 0)
    let rows = try reading.rows(
      "SELECT leaf, first, last FROM held WHERE leaf >= \(place) ORDER BY leaf DESC LIMIT \(limit)")
    for row in rows where count < most {
      held.append((leaf: try row.int64("leaf"), first: try row.int64("first"), last: try row.int64("last")))
      count += try row.int64("last") - row.int64("first") + 1
    }
    return held
  }

  /// Those that the entry at `leaf` holds; none for a tick in which nothing waited.
  package static func held(by leaf: Int64, in reading: Reading) throws -> Run {
    guard let row = try reading.row("SELECT first, last FROM held WHERE leaf = \(leaf)") else {
      return Run(first: 0, commitments: [])
    }
    let (first, last) = (try row.int64("first"), try row.int64("last"))
    let rows = try reading.rows(
      "SELECT commitment FROM commitments WHERE place BETWEEN \(first) AND \(last) ORDER BY place")
    return Run(first: first, commitments: try rows.map { try $0.bytes("commitment") })
  }

  /// The entry that holds a place; nil while it waits.
  package static func leaf(holding place: Int64, in reading: Reading) throws -> Int64? {
    let row = try reading.row(
      "SELECT leaf, last FROM held WHERE first <= \(place) ORDER BY first DESC LIMIT 1")
    guard let row, try row.int64("last") >= place else { return nil }
    return try row.int64("leaf")
  }

  /// Says that the entry at `leaf` holds a run.
  static func hold(first: Int64, last: Int64, by leaf: Int64, in writing: Writing) throws {
    try writing.run("INSERT INTO held (leaf, first, last) VALUES (\(leaf), \(first), \(last))")
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
