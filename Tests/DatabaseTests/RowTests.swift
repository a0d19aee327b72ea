import Testing

@testable import Database

@Suite("Values come back as they went in")
struct RowTests {
  @Test(
    "Each value comes back the same, however odd.",
    arguments: [
      .null, .integer(.min), .integer(.max), .integer(0), .text(""), .text("他说：'好'; --"), .text("a\u{0}b"),
      .text(String(repeating: "长", count: 400_000)), .bytes([]), .bytes([0]), .bytes(Array(0...255)),
      .bytes(Array(repeating: 7, count: 2_000_000)),
    ] as [Value])
  func roundTrip(value: Value) async throws {
    try await withDatabase { database in
      let row = try await database.read { try $0.row("SELECT \(value) AS value") }
      #expect(row?["value"] == value)
    }
  }

  @Test(
    "Text that tries to be code stays text.",
    arguments: [
      "'; DROP TABLE words; --", "\" OR 1=1 --", "x' UNION SELECT word FROM words --", "?1", "$1", ":id", "\\'; --",
      "%' OR '1'='1", "\u{0}'; DROP TABLE words", "/*", "`", "NULL",
    ])
  func injection(attempt: String) async throws {
    try await withDatabase { database in
      try await database.insert("kept", id: 1)
      try await database.insert(attempt, id: 2)
      #expect(try await database.words() == ["kept", attempt])
      let found = try await database.read { reading in
        try reading.rows("SELECT id FROM words WHERE word = \(attempt) OR word IN \(list: [attempt])")
          .map { try $0.int("id") }
      }
      #expect(found == [2])
    }
  }

  @Test("A column is asked for by name or place, as what it holds.")
  func typed() async throws {
    try await withDatabase { database in
      let row = try #require(
        try await database.read { reading in
          try reading.row("SELECT \(5) AS due, \("x") AS word, \([1] as [UInt8]) AS id, NULL AS gone")
        })
      #expect(try (row.int("due"), row.text("word")) == (5, "x"))
      #expect(try (row.int64("due"), row.bytes("id")) == (5, [1]))
      #expect(try (row.int(0), row.text(1)) == (5, "x"))
      #expect(try row.bytes(2) == [1])
      #expect(try (row.optionalInt("due"), row.optionalInt64("due"), row.optionalText("word")) == (5, 5, "x"))
      #expect(try row.optionalBytes("id") == [1])
      #expect(try (row.optionalInt("gone"), row.optionalInt64("gone"), row.optionalText("gone")) == (nil, nil, nil))
      #expect(try row.optionalBytes("gone") == nil)
    }
  }

  @Test("Another kind of value than asked for is a fault that names the column alone.")
  func wrongKind() async throws {
    try await withDatabase { database in
      let row = try #require(try await database.read { try $0.row("SELECT 'secret' AS due, NULL AS word") })
      #expect(throws: DatabaseFault.wrongKind(column: "due")) { try row.int("due") }
      #expect(throws: DatabaseFault.wrongKind(column: "due")) { try row.optionalInt("due") }
      #expect(throws: DatabaseFault.wrongKind(column: "word")) { try row.text("word") }
      #expect(throws: DatabaseFault.wrongKind(column: "due")) { try row.bytes(0) }
      await #expect(throws: DatabaseFault.wrongKind(column: "share")) {
        try await database.read { _ = try $0.rows("SELECT 0.5 AS share") }
      }
    }
  }

  @Test("An empty list finds nothing, and excludes nothing.")
  func emptyList() async throws {
    try await withDatabase { database in
      try await database.insert("a", id: 1)
      let counts = try await database.read { reading in
        [
          try reading.rows("SELECT id FROM words WHERE id IN \(list: [Int]())").count,
          try reading.rows("SELECT id FROM words WHERE id NOT IN \(list: [Int]())").count,
        ]
      }
      #expect(counts == [0, 1])
    }
  }
}
