package import Casework
package import Database
package import Deadlines
package import Workplace

/// Which sealed files lie on disk, and what each belongs to. Ids have 16 bytes; sizes are those on disk.
package enum FileRows {
  /// What happens to the files of a draft.
  package enum Change: Sendable {
    case add([UInt8], bytes: Int64, at: Instant)
    /// The same for a file that was uploaded piece by piece.
    case addUploaded([UInt8], bytes: Int64, at: Instant, upload: [UInt8])
    case remove([UInt8])
  }

  package static func apply(_ change: Change, to draft: [UInt8], in writing: Writing) throws {
    switch change {
    case .add(let id, let bytes, let at): try add(id, draft: draft, bytes: bytes, at: at, in: writing)
    case .addUploaded(let id, let bytes, let at, let upload):
      guard try Uploads.finish(upload, stored: 0, in: writing) else { throw UploadGone() }
      try add(id, draft: draft, bytes: bytes, at: at, in: writing)
    case .remove(let id):
      try writing.run("DELETE FROM files WHERE id = \(id) AND draft = \(draft)")
      try writing.run("DELETE FROM uploads WHERE file = \(id) AND draft = \(draft)")
    }
  }

  /// The upload that was to be finished was taken away meanwhile.
  package struct UploadGone: Error {}

  private static func add(
    _ id: [UInt8], draft: [UInt8], bytes: Int64, at moment: Instant, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO files (id, draft, case_id, bytes, at)
      VALUES (\(id), \(draft), NULL, \(bytes), \(moment.milliseconds))
      """)
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

  /// A whole chunk as it lies sealed on disk, in bytes.
  private static let chunkBytes: Int64 = 65_552

  /// What the files of all drafts, and those that are coming in, take on disk, in bytes.
  package static func draftBytes(in reading: Reading) throws -> Int64 {
    try reading.row(
      """
      SELECT (SELECT COALESCE(SUM(bytes), 0) FROM files WHERE draft IS NOT NULL)
        + (SELECT COALESCE(SUM(COALESCE(stored, chunks * \(chunkBytes))), 0) FROM uploads) AS bytes
      """)?.int64("bytes") ?? 0
  }

  /// Which of `ids` belong to a draft, a case or an upload.
  package static func known(among ids: [[UInt8]], in reading: Reading) throws -> Set<[UInt8]> {
    let entered = try reading.rows("SELECT id FROM files WHERE id IN \(list: ids)").map { try $0.bytes("id") }
    let coming = try reading.rows("SELECT file FROM uploads WHERE file IN \(list: ids)").map { try $0.bytes("file") }
    return Set(entered + coming)
  }
}
