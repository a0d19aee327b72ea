package import Database
package import Deadlines

/// Files that come in piece by piece, and how far each has come. What a file is, and its key, is sealed in the head.
package enum Uploads {
  package struct Row: Sendable {
    package let id: [UInt8]
    /// The hash of the receipt code's look-up id: whose it is.
    package let draft: [UInt8]
    package let file: [UInt8]
    package let head: [UInt8]
    /// How many whole chunks are durable.
    package let chunks: Int
    /// What came behind them, sealed; nil where nothing did.
    package let tail: [UInt8]?
    /// Nil while it comes in. Then what the file has on disk while it waits for its message, and 0 once a draft has it.
    package let stored: Int64?
    package let endsAt: Instant

    package init(
      id: [UInt8], draft: [UInt8], file: [UInt8], head: [UInt8], chunks: Int, tail: [UInt8]?, stored: Int64?,
      endsAt: Instant
    ) {
      (self.id, self.draft, self.file, self.head) = (id, draft, file, head)
      (self.chunks, self.tail, self.stored, self.endsAt) = (chunks, tail, stored, endsAt)
    }
  }

  package static func add(_ row: Row, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO uploads (id, draft, file, head, chunks, tail, stored, ends_at)
      VALUES (\(row.id), \(row.draft), \(row.file), \(row.head), \(row.chunks), \(row.tail), \(row.stored),
        \(row.endsAt.milliseconds))
      """)
  }

  /// The upload of this id, if it is `draft`'s and its day hasn't passed.
  package static func row(_ id: [UInt8], of draft: [UInt8], at now: Instant, in reading: Reading) throws -> Row? {
    let row = try reading.row(
      """
      SELECT id, draft, file, head, chunks, tail, stored, ends_at FROM uploads
      WHERE id = \(id) AND draft = \(draft) AND ends_at > \(now.milliseconds)
      """)
    return try row.map(read)
  }

  /// All that are `draft`'s.
  package static func rows(of draft: [UInt8], at now: Instant, in reading: Reading) throws -> [Row] {
    try reading.rows(
      """
      SELECT id, draft, file, head, chunks, tail, stored, ends_at FROM uploads
      WHERE draft = \(draft) AND ends_at > \(now.milliseconds)
      """
    ).map(read)
  }

  /// More of it is durable. False where it is gone, or was finished.
  package static func advance(
    _ id: [UInt8], chunks: Int, tail: [UInt8]?, until end: Instant, in writing: Writing
  ) throws -> Bool {
    try writing.run(
      """
      UPDATE uploads SET chunks = \(chunks), tail = \(tail), ends_at = \(end.milliseconds)
      WHERE id = \(id) AND stored IS NULL
      """) == 1
  }

  /// The whole file is durable: `stored` bytes that wait for a message, or 0 where a draft has them. False where it is
  /// gone, or was finished.
  package static func finish(_ id: [UInt8], stored: Int64, in writing: Writing) throws -> Bool {
    try writing.run("UPDATE uploads SET stored = \(stored), tail = NULL WHERE id = \(id) AND stored IS NULL") == 1
  }

  /// A message takes the file along. False where it is gone, or another message took it.
  package static func settle(_ id: [UInt8], in writing: Writing) throws -> Bool {
    try writing.run("DELETE FROM uploads WHERE id = \(id) AND stored > 0") == 1
  }

  /// Takes it away; false where a draft has its file by now.
  package static func removeUnlessEntered(_ id: [UInt8], in writing: Writing) throws -> Bool {
    try writing.run("DELETE FROM uploads WHERE id = \(id) AND (stored IS NULL OR stored > 0)")
    return try writing.row("SELECT id FROM uploads WHERE id = \(id)") == nil
  }

  /// Takes away what is past its day, and returns the files that then belong to nobody.
  package static func removeEnded(at now: Instant, in writing: Writing) throws -> [[UInt8]] {
    try writing.rows("DELETE FROM uploads WHERE ends_at <= \(now.milliseconds) RETURNING file, stored")
      .filter { try $0.optionalInt64("stored") != 0 }.map { try $0.bytes("file") }
  }

  private static func read(_ row: Database.Row) throws -> Row {
    Row(
      id: try row.bytes("id"), draft: try row.bytes("draft"), file: try row.bytes("file"), head: try row.bytes("head"),
      chunks: try row.int("chunks"), tail: try row.optionalBytes("tail"), stored: try row.optionalInt64("stored"),
      endsAt: Instant(milliseconds: try row.int64("ends_at")))
  }
}
