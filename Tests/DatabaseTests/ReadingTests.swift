import Testing

@testable import Database

@Suite("Reading")
struct ReadingTests {
  @Test("A read sees only what was committed, and doesn't wait for a write under way.")
  func onlyCommitted() async throws {
    try await withDatabase { database in
      let gate = Gate()
      let write = Task {
        try await database.write { writing in
          try writing.run("INSERT INTO words (id, word) VALUES (1, 'a')")
          gate.pass()
        }
      }
      await gate.arrival()
      #expect(try await database.words() == [])
      gate.open()
      try await write.value
      #expect(try await database.words() == ["a"])
    }
  }

  @Test("A read sees one moment, whatever is committed while it lasts.")
  func snapshot() async throws {
    try await withDatabase { database in
      let gate = Gate()
      let read = Task {
        try await database.read { reading in
          let before = try reading.rows("SELECT id FROM words").count
          gate.pass()
          return (before, try reading.rows("SELECT id FROM words").count)
        }
      }
      await gate.arrival()
      try await database.insert("a", id: 1)
      gate.open()
      #expect(try await read.value == (0, 0))
      #expect(try await database.words() == ["a"])
    }
  }

  @Test("A read can't write.")
  func readOnly() async throws {
    try await withDatabase { database in
      await #expect(throws: DatabaseFault.self) {
        try await database.read { _ = try $0.rows("INSERT INTO words (id, word) VALUES (1, 'a') RETURNING id") }
      }
      let words = try await database.words()
      #expect(words == [])
    }
  }

  @Test("Rows come one at a time, also when the same statement is asked within itself.")
  func nested() async throws {
    try await withDatabase { database in
      for id in 1...3 { try await database.insert("\(id)", id: id) }
      let pairs = try await database.read { reading in
        var pairs: [Int] = []
        try reading.each("SELECT id FROM words ORDER BY id") { outer in
          try reading.each("SELECT id FROM words ORDER BY id") { inner in
            pairs.append(try outer.int("id") * 10 + inner.int("id"))
          }
        }
        return pairs
      }
      #expect(pairs == [11, 12, 13, 21, 22, 23, 31, 32, 33])
    }
  }

  @Test("What a loop over rows throws comes out of it, and the statement can be used again.")
  func thrownInLoop() async throws {
    struct Stop: Error {}
    try await withDatabase { database in
      for id in 1...3 { try await database.insert("\(id)", id: id) }
      await #expect(throws: Stop.self) {
        try await database.read { try $0.each("SELECT word FROM words ORDER BY id") { _ in throw Stop() } }
      }
      #expect(try await database.words() == ["1", "2", "3"])
    }
  }

  @Test("A statement is interrupted when its task is cancelled, and the connection goes on.")
  func cancelled() async throws {
    try await withDatabase(readers: 1) { database in
      let gate = Gate()
      let endless: SQL = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
      let read = Task {
        try await database.read { reading in
          gate.passOn()
          try reading.each(endless) { _ in }
        }
      }
      await gate.arrival()
      read.cancel()
      await #expect(throws: CancellationError.self) { try await read.value }
      let words = try await database.words()
      #expect(words == [])
    }
  }

  @Test("More reads than may wait are refused at once.")
  func readLimit() async throws {
    try await withDatabase(readers: 1, waitingLimit: 1) { database in
      let gate = Gate()
      let reads = (0..<2).map { _ in Task { try await database.read { _ in gate.pass() } } }
      await gate.arrival()
      while database.readCount < 2 { await Task.yield() }
      await #expect(throws: DatabaseFault.queueFull) { try await database.words() }
      for _ in reads { gate.open() }
      for read in reads { try await read.value }
      #expect(try await database.words() == [])
    }
  }
}
