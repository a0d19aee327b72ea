import Foundation
import Testing

@testable import Database

@Suite("A database in one file")
struct SQLiteDatabaseTests {
  /// What each `PRAGMA` says on the writer's connection.
  private func settings(_ pragmas: [SQL], of database: SQLiteDatabase) async throws -> [Value?] {
    try await database.write { writing in
      try pragmas.map { try writing.row("PRAGMA \(fragment: $0)")?[0] }
    }
  }

  @Test("A commit is durable: write-ahead log, synchronous in full.")
  func durable() async throws {
    try await withDatabase { database in
      let found = try await settings(["journal_mode", "synchronous"], of: database)
      #expect(found == [.text("wal"), .integer(2)])
    }
  }

  @Test("The connection is set up as we rely on it.")
  func settings() async throws {
    try await withDatabase(secureDelete: true) { database in
      let found = try await settings(
        [
          "foreign_keys", "temp_store", "secure_delete", "trusted_schema", "busy_timeout", "cache_size",
          "journal_size_limit",
        ], of: database)
      #expect(found == [1, 2, 1, 0, 5_000, -8_192, 16 << 20].map { .integer($0) })
      let cache = try await database.read { try $0.row("PRAGMA cache_size")?.int(0) }
      #expect(cache == -2_048)
    }
    try await withDatabase { database in
      let found = try await settings(["secure_delete"], of: database)
      #expect(found == [.integer(0)])
    }
  }

  @Test("A second row with the same key is told from every other fault, and is not kept.")
  func unique() async throws {
    try await withDatabase { database in
      try await database.insert("a", id: 1)
      await #expect(throws: DatabaseFault.uniqueViolation) { try await database.insert("b", id: 1) }
      await #expect(throws: DatabaseFault.uniqueViolation) { try await database.insert("a", id: 2) }
      await #expect(throws: DatabaseFault.other(code: 1)) { try await database.write { try $0.run("SELECT gone") } }
      #expect(try await database.words() == ["a"])
    }
  }

  @Test("A fault within a write can be taken care of there.")
  func caught() async throws {
    try await withDatabase { database in
      try await database.insert("a", id: 1)
      try await database.write { writing in
        #expect(throws: DatabaseFault.uniqueViolation) {
          try writing.run("INSERT INTO words (id, word) VALUES (1, 'b')")
        }
        try writing.run("INSERT INTO words (id, word) VALUES (2, 'c')")
      }
      #expect(try await database.words() == ["a", "c"])
    }
  }

  @Test("Running a statement says how many rows it changed itself.")
  func changes() async throws {
    try await withDatabase { database in
      for id in 1...3 { try await database.insert("\(id)", id: id) }
      let changes = try await database.write { writing in
        [
          try writing.run("UPDATE words SET word = word || 'x' WHERE id < 3"),
          try writing.run("DELETE FROM words WHERE id = 9"),
          try writing.run("CREATE TABLE more (id \(.integer)) \(.strict)"),
          try writing.run("INSERT INTO words (id) VALUES (1) ON CONFLICT DO NOTHING"),
        ]
      }
      #expect(changes == [2, 0, 0, 0])
      let row = try await database.write { try $0.row("DELETE FROM words WHERE id = 1 RETURNING word") }
      #expect(try row?.text("word") == "1x")
    }
  }

  @Test("What was committed is there when the file is opened again.")
  func reopened() async throws {
    try await Folder.lend { folder in
      let first = try SQLiteDatabase(path: folder.file)
      try await first.write { try $0.run("CREATE TABLE words (id \(.integer), word \(.text)) \(.strict)") }
      try await first.insert("a", id: 1)
      try await first.close()
      let second = try SQLiteDatabase(path: folder.file)
      #expect(try await second.words() == ["a"])
      try await second.close()
    }
  }

  @Test("Nobody but its owner may read the file or its log.")
  func permissions() async throws {
    try await Folder.lend { folder in
      let database = try SQLiteDatabase(path: folder.file)
      try await database.write { try $0.run("CREATE TABLE words (id \(.integer)) \(.strict)") }
      for ending in ["", "-wal", "-shm"] {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.file + ending)
        #expect(attributes[.posixPermissions] as? Int == 0o600, "\(ending)")
      }
      try await database.close()
    }
  }

  @Test("What was deleted with overwriting is neither in the file nor in the log.")
  func overwritten() async throws {
    try await Folder.lend { folder in
      let database = try SQLiteDatabase(path: folder.file, secureDelete: true)
      let secret = "a secret to be shredded"
      try await database.write { try $0.run("CREATE TABLE words (id \(.integer), word \(.text)) \(.strict)") }
      try await database.insert(secret, id: 1)
      try await database.insert("kept", id: 2)
      try await database.checkpointTruncate()
      #expect(try Data(contentsOf: URL(filePath: folder.file)).range(of: Data(secret.utf8)) != nil)
      try await database.write { try $0.run("DELETE FROM words WHERE id = 1") }
      try await database.checkpointTruncate()
      #expect(try Data(contentsOf: URL(filePath: folder.file)).range(of: Data(secret.utf8)) == nil)
      #expect(try Data(contentsOf: URL(filePath: folder.file + "-wal")).isEmpty)
      #expect(try await database.words() == ["kept"])
      try await database.close()
    }
  }

  @Test("A file that is no database, or that can't be, is refused.")
  func refusedFiles() async throws {
    try await Folder.lend { folder in
      try Data(repeating: 0x41, count: 8_192).write(to: URL(filePath: folder.file))
      #expect(throws: DatabaseFault.damaged) { try SQLiteDatabase(path: folder.file) }
      #expect(throws: DatabaseFault.cannotOpen) { try SQLiteDatabase(path: folder.file + "/within") }
    }
  }

  @Test("Its size is that of its file, once the log is taken over.")
  func size() async throws {
    try await Folder.lend { folder in
      let database = try SQLiteDatabase(path: folder.file)
      try await database.write { try $0.run("CREATE TABLE words (id \(.integer), word \(.text)) \(.strict)") }
      try await database.insert(String(repeating: "x", count: 100_000), id: 1)
      try await database.checkpointTruncate()
      #expect(try await database.size() == Data(contentsOf: URL(filePath: folder.file)).count)
      try await database.close()
    }
  }

  @Test("Closing finishes what waits; after it everything is refused, and closing again does nothing.")
  func closing() async throws {
    try await withDatabase { database in
      let (writer, closer) = try await database.whileBusy {
        let writer = Task { try await database.insert("a", id: 1) }
        await database.waits(1)
        return (writer, Task { try await database.close() })
      }
      try await writer.value
      try await closer.value
      await #expect(throws: DatabaseFault.closed) { try await database.insert("b", id: 2) }
      await #expect(throws: DatabaseFault.closed) { try await database.words() }
      try await database.close()
    }
  }
}
