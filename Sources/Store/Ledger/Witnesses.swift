package import Database
package import Deadlines

/// The witnesses to whom the ledger's checkpoints are offered.
package enum Witnesses {
  package struct Row: Hashable, Sendable {
    /// The verifier key.
    package let key: String
    package let address: String
    package let since: Instant

    package init(key: String, address: String, since: Instant) {
      self.key = key
      self.address = address
      self.since = since
    }
  }

  /// All of them, who was added first first.
  package static func all(in reading: Reading) throws -> [Row] {
    try reading.rows("SELECT key, address, since FROM witnesses ORDER BY since, key").map {
      Row(
        key: try $0.text("key"), address: try $0.text("address"),
        since: Instant(milliseconds: try $0.int64("since")))
    }
  }

  package static func add(_ row: Row, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO witnesses (key, address, since) VALUES (\(row.key), \(row.address), \(row.since.milliseconds))
      """)
  }

  /// Takes a witness out, with what it signed last.
  package static func remove(_ key: String, in writing: Writing) throws {
    try writing.run("DELETE FROM witnesses WHERE key = \(key)")
    try writing.run("DELETE FROM cosignatures WHERE key = \(key)")
  }
}

/// The last checkpoint that each witness signed.
package enum Cosignatures {
  package struct Row: Hashable, Sendable {
    /// The witness's verifier key.
    package let key: String
    /// How many entries the checkpoint counts.
    package let size: Int64
    /// Our checkpoint, as the note that was offered.
    package let note: String
    /// The witness's line under it.
    package let line: String
    /// When we got it.
    package let at: Instant

    package init(key: String, size: Int64, note: String, line: String, at: Instant) {
      self.key = key
      self.size = size
      self.note = note
      self.line = line
      self.at = at
    }
  }

  /// All of them, the one of the largest checkpoint first.
  package static func all(in reading: Reading) throws -> [Row] {
    try reading.rows("SELECT key, size, note, line, at FROM cosignatures ORDER BY size DESC, key").map {
      Row(
        key: try $0.text("key"), size: try $0.int64("size"), note: try $0.text("note"), line: try $0.text("line"),
        at: Instant(milliseconds: try $0.int64("at")))
    }
  }

  /// Keeps a witness's line in the place of its last; nothing is kept where that one was of a larger checkpoint, or
  /// where it is no witness of ours any more.
  package static func put(_ row: Row, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO cosignatures (key, size, note, line, at)
      SELECT key, \(row.size), \(row.note), \(row.line), \(row.at.milliseconds) FROM witnesses WHERE key = \(row.key)
      ON CONFLICT (key) DO UPDATE SET size = excluded.size, note = excluded.note, line = excluded.line, at = excluded.at
      WHERE excluded.size >= cosignatures.size
      """)
  }
}
