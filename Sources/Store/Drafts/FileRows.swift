package import Casework
package import Database
package import Deadlines
package import Workplace

/// Which sealed files lie on disk, and what each belongs to. Ids have 16 bytes; sizes are those on disk.
package enum FileRows {
  /// What happens to the files of a draft.
  package enum Change: Sendable {
    case add([UInt8], bytes: Int64, at: Instant)
    case remove([UInt8])
  }

  package static func apply(_ change: Change, to draft: [UInt8], in writing: Writing) throws {
    switch change {
    case .add(let id, let bytes, let at):
      try writing.run(
        """
        INSERT INTO files (id, draft, case_id, bytes, at)
        VALUES (\(id), \(draft), NULL, \(bytes), \(at.milliseconds))
        """)
    case .remove(let id):
      try writing.run("DELETE FROM files WHERE id = \(id) AND draft = \(draft)")
    }
  }

  /// Enters a file of a case.
  package static func add(
    _ id: [UInt8], file: ID<Case>, bytes: Int64, at moment: Instant, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO files (id, draft, case_id, bytes, at)
      VALUES (\(id), NULL, \(file.bytes), \(bytes), \(moment.milliseconds))
      """)
  }

  /// What the files of all drafts take on disk, in bytes.
  package static func draftBytes(in reading: Reading) throws -> Int64 {
    try reading.row("SELECT COALESCE(SUM(bytes), 0) AS bytes FROM files WHERE draft IS NOT NULL")?
      .int64("bytes") ?? 0
  }

  /// Which of `ids` belong to a draft or a case.
  package static func known(among ids: [[UInt8]], in reading: Reading) throws -> Set<[UInt8]> {
    Set(try reading.rows("SELECT id FROM files WHERE id IN \(list: ids)").map { try $0.bytes("id") })
  }
}
