import Testing

@testable import Database

@Suite("Writes that share a commit")
struct GroupCommitTests {
  struct Regret: Error {}

  @Test("Thirty-two writers that wait together get one commit, and each its own answer.")
  func shared() async throws {
    try await withDatabase { database in
      let before = database.commitCount
      let writers = try await database.whileBusy {
        let writers = (0..<32).map { id in
          Task {
            try await database.write { writing in
              try writing.run("INSERT INTO words (id, word) VALUES (\(id), \("\(id)"))")
              return id
            }
          }
        }
        await database.waits(32)
        return writers
      }
      for (id, writer) in writers.enumerated() { #expect(try await writer.value == id) }
      #expect(database.commitCount - before == 2, "One for the write that kept the others waiting.")
      #expect(try await database.words() == (0..<32).map(String.init))
    }
  }

  @Test("A member that throws leaves nothing; its neighbours in the group are kept.")
  func savepoints() async throws {
    try await withDatabase { database in
      let writers = try await database.whileBusy {
        var writers: [Task<Void, any Error>] = []
        for id in 0..<9 {
          writers.append(
            Task {
              try await database.write { writing in
                try writing.run("INSERT INTO words (id, word) VALUES (\(id), \("\(id)"))")
                if id % 3 == 1 { throw Regret() }
              }
            })
          await database.waits(id + 1)
        }
        return writers
      }
      for (id, writer) in writers.enumerated() {
        if id % 3 == 1 {
          await #expect(throws: Regret.self) { try await writer.value }
        } else {
          try await writer.value
        }
      }
      #expect(try await database.words() == ["0", "2", "3", "5", "6", "8"])
    }
  }

  @Test("Writes run in the order in which they came, each seeing those before it.")
  func order() async throws {
    try await withDatabase { database in
      let writers = try await database.whileBusy {
        var writers: [Task<Int, any Error>] = []
        for id in 0..<300 {
          writers.append(
            Task {
              try await database.write { writing in
                let before = try writing.row("SELECT count(*) FROM words")?.int(0) ?? -1
                try writing.run("INSERT INTO words (id, word) VALUES (\(id), \("\(id)"))")
                return before
              }
            })
          await database.waits(id + 1)
        }
        return writers
      }
      for (id, writer) in writers.enumerated() { #expect(try await writer.value == id) }
    }
  }

  @Test("When the commit fails, all of the group fail and nothing is kept.")
  func failedCommit() async throws {
    try await withDatabase { database in
      try await database.write { writing in
        try writing.run(
          """
          CREATE TABLE letters (
            word \(.integer) NOT NULL REFERENCES words (id) DEFERRABLE INITIALLY DEFERRED
          ) \(.strict)
          """)
      }
      let (kept, dangling) = try await database.whileBusy {
        let kept = Task { try await database.insert("a", id: 1) }
        await database.waits(1)
        let dangling = Task { try await database.write { try $0.run("INSERT INTO letters (word) VALUES (9)") } }
        await database.waits(2)
        return (kept, dangling)
      }
      await #expect(throws: DatabaseFault.self) { try await kept.value }
      await #expect(throws: DatabaseFault.self) { try await dangling.value }
      #expect(try await database.words() == [])
      try await database.insert("b", id: 2)
      #expect(try await database.words() == ["b"])
    }
  }

  @Test("When the disk is full, who is told of success is kept and who is told of failure is not.")
  func fullDisk() async throws {
    try await withDatabase { database in
      let long = String(repeating: "x", count: 1 << 20)
      try await database.write { _ = try $0.row("PRAGMA max_page_count = 64") }
      let writers = try await database.whileBusy {
        var writers: [Task<Void, any Error>] = []
        for (index, word) in ["a", long, "b"].enumerated() {
          writers.append(Task { try await database.insert(word, id: index) })
          await database.waits(index + 1)
        }
        return writers
      }
      await #expect(throws: DatabaseFault.full) { try await writers[1].value }
      var told: [String] = []
      if (try? await writers[0].value) != nil { told.append("a") }
      if (try? await writers[2].value) != nil { told.append("b") }
      #expect(try await database.words() == told)
      #expect(told.contains("b"), "What had not begun goes on.")
      try await database.insert("c", id: 3)
      #expect(try await database.words().last == "c")
    }
  }

  @Test("When a transaction is lost in the middle, all that ran in it fail and the rest go on in another.")
  func lostTransaction() async throws {
    try await withDatabase { database in
      let writers = try await database.whileBusy {
        var writers: [Task<Void, any Error>] = []
        for id in 0..<3 {
          writers.append(
            Task {
              try await database.write { writing in
                try writing.run("INSERT INTO words (id, word) VALUES (\(id), \("\(id)"))")
                if id == 1 { try writing.run("ROLLBACK") }
              }
            })
          await database.waits(id + 1)
        }
        return writers
      }
      for lost in writers[...1] {
        await #expect(throws: DatabaseFault.transactionLost) { try await lost.value }
      }
      try await writers[2].value
      #expect(try await database.words() == ["2"])
    }
  }

  @Test("More writes than may wait are refused at once, and those that wait are done.")
  func bound() async throws {
    try await withDatabase(waitingLimit: 3) { database in
      let writers = try await database.whileBusy {
        let writers = (0..<3).map { id in Task { try await database.insert("\(id)", id: id) } }
        await database.waits(3)
        await #expect(throws: DatabaseFault.queueFull) { try await database.insert("late", id: 9) }
        return writers
      }
      for writer in writers { try await writer.value }
      #expect(try await database.words() == ["0", "1", "2"])
      try await database.insert("later", id: 9)
    }
  }

  @Test("A write whose task is cancelled is done all the same.")
  func cancelled() async throws {
    try await withDatabase { database in
      let writer = try await database.whileBusy {
        let writer = Task { try await database.insert("a", id: 1) }
        await database.waits(1)
        writer.cancel()
        return writer
      }
      try await writer.value
      #expect(try await database.words() == ["a"])
    }
  }
}
