package import Casework
package import Database
package import Deadlines
package import Workplace

/// Reports that are being written, sealed under what only the receipt code gives. One that is past its day is as good
/// as gone, whether it was swept or not.
package enum Drafts {
  package struct Row: Sendable {
    /// The hash of the code's look-up id, under which the case will be found too.
    package let hash: [UInt8]
    package let revision: Int
    package let sealed: [UInt8]
    package let openedAt: Instant
    package let endsAt: Instant

    package init(hash: [UInt8], revision: Int, sealed: [UInt8], openedAt: Instant, endsAt: Instant) {
      self.hash = hash
      self.revision = revision
      self.sealed = sealed
      self.openedAt = openedAt
      self.endsAt = endsAt
    }
  }

  /// What became of a row that was to be written.
  package enum Writ: Sendable {
    case kept
    /// Somebody else wrote in between.
    case overtaken
    /// The report was filed; it has no draft any more.
    case filed
  }

  package static func row(_ hash: [UInt8], at now: Instant, in reading: Reading) throws -> Row? {
    let row = try reading.row(
      """
      SELECT revision, sealed, opened_at, ends_at FROM drafts
      WHERE hash = \(hash) AND ends_at > \(now.milliseconds)
      """)
    guard let row else { return nil }
    return Row(
      hash: hash, revision: try row.int("revision"), sealed: try row.bytes("sealed"),
      openedAt: Instant(milliseconds: try row.int64("opened_at")),
      endsAt: Instant(milliseconds: try row.int64("ends_at")))
  }

  /// Writes `row` in the place of the revision `old`, or where none is when `old` is nil.
  package static func put(_ row: Row, replacing old: Int?, at now: Instant, in writing: Writing) throws -> Writ {
    guard try Receipts.row(row.hash, in: writing) == nil else { return .filed }
    guard let old else { return try add(row, at: now, in: writing) }
    let changed = try writing.run(
      """
      UPDATE drafts SET revision = \(row.revision), sealed = \(row.sealed), opened_at = \(row.openedAt.milliseconds),
        ends_at = \(row.endsAt.milliseconds)
      WHERE hash = \(row.hash) AND revision = \(old) AND ends_at > \(now.milliseconds)
      """)
    return changed == 1 ? .kept : .overtaken
  }

  private static func add(_ row: Row, at now: Instant, in writing: Writing) throws -> Writ {
    guard try Drafts.row(row.hash, at: now, in: writing) == nil else { return .overtaken }
    try removeRows(row.hash, in: writing)
    try writing.run(
      """
      INSERT INTO drafts (hash, revision, sealed, opened_at, ends_at)
      VALUES (\(row.hash), \(row.revision), \(row.sealed), \(row.openedAt.milliseconds), \(row.endsAt.milliseconds))
      """)
    return .kept
  }

  /// Somebody opened it: it stays until `end`.
  package static func renew(_ hash: [UInt8], openedAt: Instant, until end: Instant, in writing: Writing) throws {
    try writing.run(
      """
      UPDATE drafts SET opened_at = \(openedAt.milliseconds), ends_at = \(end.milliseconds)
      WHERE hash = \(hash) AND ends_at < \(end.milliseconds)
      """)
  }

  /// Takes the draft and its files' rows away. The files themselves then belong to nobody.
  @discardableResult
  package static func remove(_ hash: [UInt8], in writing: Writing) throws -> [[UInt8]] {
    let files = try removeRows(hash, in: writing)
    let uploads = try writing.rows("DELETE FROM uploads WHERE draft = \(hash) RETURNING file").map {
      try $0.bytes("file")
    }
    return Array(Set(files + uploads))
  }

  /// Without what is coming in, which may be there before the draft is.
  @discardableResult
  private static func removeRows(_ hash: [UInt8], in writing: Writing) throws -> [[UInt8]] {
    try writing.run("DELETE FROM drafts WHERE hash = \(hash)")
    return try writing.rows("DELETE FROM files WHERE draft = \(hash) RETURNING id").map { try $0.bytes("id") }
  }

  /// Takes a draft away like `remove`, unless somebody opened it meanwhile.
  package static func removeEnded(_ hash: [UInt8], at now: Instant, in writing: Writing) throws -> [[UInt8]] {
    try row(hash, at: now, in: writing) == nil ? remove(hash, in: writing) : []
  }

  /// The report was filed as `file`: its files are the case's now, and the draft is gone. Returns how many files those
  /// are, which says whether one came in after the draft was read.
  @discardableResult
  package static func settle(_ hash: [UInt8], as file: ID<Case>, in writing: Writing) throws -> Int {
    try writing.run("DELETE FROM drafts WHERE hash = \(hash)")
    try writing.run("DELETE FROM uploads WHERE draft = \(hash)")
    return try writing.run("UPDATE files SET case_id = \(file.bytes), draft = NULL WHERE draft = \(hash)")
  }

  /// Drafts past their day, at most `limit`.
  package static func ended(at now: Instant, limit: Int, in reading: Reading) throws -> [[UInt8]] {
    try reading.rows("SELECT hash FROM drafts WHERE ends_at <= \(now.milliseconds) LIMIT \(limit)").map {
      try $0.bytes("hash")
    }
  }

  /// The case that was filed under this code, and when.
  package static func filing(
    under hash: [UInt8], in reading: Reading
  ) throws -> (file: ID<Case>, receivedAt: Instant)? {
    let row = try reading.row(
      """
      SELECT cases.id AS id, cases.received_at AS received_at
      FROM receipts JOIN cases ON cases.id = receipts.case_id WHERE receipts.hash = \(hash)
      """)
    guard let row else { return nil }
    return (try row.id("id"), Instant(milliseconds: try row.int64("received_at")))
  }
}
