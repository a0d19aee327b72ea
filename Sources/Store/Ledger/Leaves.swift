package import Database

/// The entries of the ledger, whose places count from 0, and the tiles above them. Either store has the entries; the
/// tiles are in the database only, and level 0 is made from the entries.
package enum Leaves {
  package static func count(in reading: Reading) throws -> Int64 {
    try reading.row("SELECT COALESCE(MAX(place), -1) + 1 AS count FROM leaves")?.int64("count") ?? 0
  }

  /// Up to `limit` entries from `place` on. Throws when one is missing between others.
  package static func entries(from place: Int64, limit: Int, in reading: Reading) throws -> [[UInt8]] {
    let rows = try reading.rows("SELECT place, entry FROM leaves WHERE place >= \(place) ORDER BY place LIMIT \(limit)")
    return try rows.enumerated().map { number, row in
      guard try row.int64("place") == place + Int64(number) else { throw DatabaseFault.damaged }
      return try row.bytes("entry")
    }
  }

  package static func entry(at place: Int64, in reading: Reading) throws -> [UInt8]? {
    try reading.row("SELECT entry FROM leaves WHERE place = \(place)")?.bytes("entry")
  }

  static func add(_ entries: [[UInt8]], from place: Int64, in writing: Writing) throws {
    for (number, entry) in entries.enumerated() {
      try writing.run("INSERT INTO leaves (place, entry) VALUES (\(place + Int64(number)), \(entry))")
    }
  }

  /// The hashes of a tile of level 1 or above, one behind the other; nil where there is none.
  package static func tile(level: Int, number: Int64, in reading: Reading) throws -> [UInt8]? {
    try reading.row("SELECT hashes FROM tiles WHERE level = \(level) AND number = \(number)")?.bytes("hashes")
  }

  static func put(_ hashes: [UInt8], level: Int, number: Int64, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO tiles (level, number, hashes) VALUES (\(level), \(number), \(hashes))
      ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes
      """)
  }

  /// The last checkpoint that was signed, as its note; nil before the first.
  package static func checkpoint(in reading: Reading) throws -> String? {
    try reading.row("SELECT note FROM checkpoints WHERE number = 1")?.text("note")
  }

  static func put(checkpoint note: String, in writing: Writing) throws {
    try writing.run(
      "INSERT INTO checkpoints (number, note) VALUES (1, \(note)) ON CONFLICT (number) DO UPDATE SET note = excluded.note"
    )
  }
}
