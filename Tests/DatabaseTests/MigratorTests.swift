import Testing

@testable import Database

@Suite("Migrations")
struct MigratorTests {
  private let first = (name: "0001-words", statements: ["CREATE TABLE songs (id \(.integer)) \(.strict)"] as [SQL])
  private let second = (
    name: "0002-verses",
    statements: [
      "ALTER TABLE songs ADD COLUMN verse \(.text)", "INSERT INTO songs (id, verse) VALUES (1, \("x"))",
    ] as [SQL]
  )
  private let broken = (
    name: "0003-broken", statements: ["DELETE FROM songs", "INSERT INTO gone (id) VALUES (1)"] as [SQL]
  )

  private func songs(_ database: SQLiteDatabase) async throws -> Int {
    try await database.read { try $0.rows("SELECT verse FROM songs").count }
  }

  @Test("Each runs once, in order, however often one asks.")
  func once() async throws {
    try await withDatabase { database in
      try await Migrator([first]).migrate(database)
      for _ in 0..<2 { try await Migrator([first, second]).migrate(database) }
      #expect(try await songs(database) == 1)
      let names = try await database.read { reading in
        try reading.rows("SELECT name FROM migrations ORDER BY place").map { try $0.text("name") }
      }
      #expect(names == ["0001-words", "0002-verses"])
    }
  }

  @Test("One that fails leaves nothing, and those before it stay.")
  func failing() async throws {
    try await withDatabase { database in
      await #expect(throws: DatabaseFault.other(code: 1)) {
        try await Migrator([first, second, broken]).migrate(database)
      }
      #expect(try await songs(database) == 1)
      try await Migrator([first, second]).migrate(database)
    }
  }

  @Test("A database that is newer than the program is refused and left as it is.")
  func newer() async throws {
    try await withDatabase { database in
      try await Migrator([first, second]).migrate(database)
      await #expect(throws: Migrator.Refusal.databaseIsNewer(migration: "0002-verses")) {
        try await Migrator([first]).migrate(database)
      }
      #expect(try await songs(database) == 1)
    }
  }

  @Test("A database with another history is refused.")
  func anotherHistory() async throws {
    try await withDatabase { database in
      try await Migrator([first]).migrate(database)
      await #expect(throws: Migrator.Refusal.historyDiffers(expected: "0002-verses", found: "0001-words")) {
        try await Migrator([second]).migrate(database)
      }
    }
  }
}
