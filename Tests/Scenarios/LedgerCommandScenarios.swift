import Database
import Foundation
import Ledger
import Office
import Store
import Testing

@Suite("The ledger is checked by command, by people who trust nobody")
struct LedgerCommandScenarios {
  @Test("Anybody verifies the whole ledger from outside; a tile that differs from its entries is named.")
  func outside() async throws {
    try await Stage.set { stage in
      _ = try await stage.files(try stage.report())
      try await stage.ticks(270)
      let key = try #require(stage.office.ledgerKeys.first)
      try await Terminal.open { terminal in
        let since = try terminal.file("since.txt", try await stage.wire.ask("GET", "/ledger/checkpoint").text)
        try await stage.ticks(3)
        let copy = terminal.folder.appending(path: "copy").path
        let whole = try await terminal.redress(
          "ledger", "verify", stage.wire.origin, "--key", key, "--since", since, "--copy", copy)
        #expect(whole.status == 0, "\(whole.text)")
        #expect(whole.text.contains("is whole") && whole.text.contains("only grown since"))
        var count = 0
        let note = try LedgerCopy.read([UInt8](Data(contentsOf: URL(filePath: copy)))) { _ in count += 1 }
        #expect(count == Int(stage.office.ledgerSize))
        #expect(try await stage.office.ledgerCheckpoint() == note.encoded)
        try await stage.office.store.database.write {
          try $0.run("UPDATE tiles SET hashes = \([UInt8](repeating: 1, count: 32)) WHERE level = 1 AND number = 0")
        }
        let wrong = try await terminal.redress("ledger", "verify", stage.wire.origin)
        #expect(wrong.status == 1 && wrong.text.contains("The tile 1/000.p/1 differs"), "\(wrong.text)")
        let nowhere = try await terminal.redress("ledger", "verify", "http://127.0.0.1:1")
        #expect(nowhere.status == 2 && nowhere.text.contains("couldn't be looked at"))
        let other = try LogKey(seed: [UInt8](repeating: 8, count: 32), origin: "ledger.example.org").verifierKey.text
        let foreign = try await terminal.redress("ledger", "verify", stage.wire.origin, "--key", other)
        #expect(foreign.status == 1 && foreign.text.contains("isn't signed by the ledger's key"))
      }
    }
  }

  @Test("A forked log that is shown to two people is found by what one of them kept, and both notes prove it.")
  func forked() async throws {
    try await Stage.set { one in
      try await one.ticks(5)
      let kept = try await one.wire.ask("GET", "/ledger/checkpoint").text
      try await Stage.set { other in
        try await other.ticks(9)
        try await Terminal.open { terminal in
          let since = try terminal.file("since.txt", kept)
          let found = try await terminal.redress("ledger", "verify", other.wire.origin, "--since", since)
          #expect(found.status == 1 && found.text.contains("two histories"), "\(found.text)")
          let shown = try await other.wire.ask("GET", "/ledger/checkpoint").text
          #expect(found.text.contains("redress/fork/v1") && found.text.contains(kept) && found.text.contains(shown))
          let shrunk = try terminal.file("longer.txt", shown)
          let shorter = try await terminal.redress("ledger", "verify", one.wire.origin, "--since", shrunk)
          #expect(shorter.status == 1 && shorter.text.contains("has shrunk"))
          #expect(shorter.text.contains(kept) && shorter.text.contains(shown))
        }
      }
    }
  }

  @Test("A promise is checked without the receipt code: not yet due, kept, or broken with what proves it.")
  func promises() async throws {
    try await Stage.set { stage in
      try await stage.ticks()
      let promise = try await stage.stranger.post("/report", .object(try stage.report())).json.promise
      let dropped = try await stage.stranger.post("/report", .object(try stage.report())).json.promise
      let key = try #require(stage.office.ledgerKeys.first)
      try await Terminal.open { terminal in
        let one = try terminal.file("one.json", String(decoding: promise.bytes, as: UTF8.self))
        let two = try terminal.file("two.json", String(decoding: dropped.bytes, as: UTF8.self))
        let early = try await terminal.redress("promise", "check", one, stage.wire.origin, "--key", key)
        #expect(early.status == 0 && early.text.contains("Not yet due"), "\(early.text)")
        try await stage.office.store.database.write {
          try $0.run("DELETE FROM commitments WHERE place = (SELECT MAX(place) FROM commitments)")
        }
        try await stage.ticks(4)
        let kept = try await terminal.redress("promise", "check", one, stage.wire.origin, "--key", key)
        #expect(kept.status == 0 && kept.text.hasPrefix("Kept: entry "), "\(kept.text)")
        let broken = try await terminal.redress("promise", "check", two, stage.wire.origin)
        #expect(broken.status == 1 && broken.text.hasPrefix("Not kept"), "\(broken.text)")
        #expect(broken.text.matches(of: /c2sp.org\/tlog-proof@v1/).count == 2)
        let alone = try await terminal.redress("promise", "check", one, "--key", key)
        #expect(alone.status == 0 && alone.text.contains("The promise is by ledger.example.org"))
        let words = try terminal.file("words.txt", "words")
        #expect(try await terminal.redress("promise", "check", words, stage.wire.origin).status == 2)
      }
    }
  }

  @Test("The outside adviser audits a copy of the database with the seeds of their desk, and trusts nobody's server.")
  func audited() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      try await stage.ticks(4)
      try await stage.office.sealSeeds()
      let seeds = try await stage.staff("70").post("/desk/audit/seeds")
      #expect(seeds.status == 200)
      let key = try #require(stage.office.ledgerKeys.first)
      try await Terminal.open { terminal in
        let file = try terminal.file("seeds.txt", seeds.text)
        func audit() async throws -> Terminal.Said {
          try await copyDatabase(of: stage, to: terminal.folder)
          return try await terminal.redress(
            "ledger", "audit", "--seeds", file, "--data", terminal.folder.path, "--key", key)
        }
        let whole = try await audit()
        #expect(whole.status == 0 && whole.text.contains("each tick's root made again"), "\(whole.text)")
        try await stage.office.store.database.write {
          try $0.run("UPDATE events SET nonce = \([UInt8](repeating: 1, count: 32)) WHERE sequence = 1")
        }
        let found = try await audit()
        #expect(found.status == 1 && found.text.contains("An event was altered"), "\(found.text)")
        #expect(!found.text.contains(filed.file))
        let verified = try await terminal.redress("ledger", "verify", "--data", terminal.folder.path, "--key", key)
        #expect(verified.status == 1)
        #expect(try await terminal.redress("ledger", "audit", "--data", terminal.folder.path).status == 64)
      }
    }
  }

  private func copyDatabase(of stage: Stage, to folder: URL) async throws {
    try await stage.office.store.database.checkpointTruncate()
    let source = URL(filePath: stage.office.settings.filesFolder).deletingLastPathComponent()
    for name in ["redress.db", "redress.db-wal", "redress.db-shm"] {
      try? FileManager.default.removeItem(at: folder.appending(path: name))
    }
    try FileManager.default.copyItem(
      at: source.appending(path: "redress.sqlite"), to: folder.appending(path: "redress.db"))
  }
}
