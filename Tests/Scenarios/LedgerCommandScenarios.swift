import Casework
import Database
import Foundation
import Ledger
import Office
import Store
import Testing
import Workplace

@Suite("The ledger is checked by command, by people who trust nobody")
struct LedgerCommandScenarios {
  @Test("Anybody verifies the whole ledger from outside; an entry that isn't the one that was signed is found.")
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
        let shown = try #require(try await stage.office.ledgerCheckpoint())
        try await stage.office.store.database.write { writing in
          let last = try #require(try Leaves.entry(at: Leaves.count(in: writing) - 1, in: writing))
          let other = last.dropLast() + [last[44] ^ 1]
          try writing.run("UPDATE leaves SET entry = \(Array(other)) WHERE entry = \(last)")
        }
        let wrong = try await terminal.redress("ledger", "verify", stage.wire.origin)
        #expect(wrong.status == 1 && wrong.text.contains("don't have the root that was signed"), "\(wrong.text)")
        #expect(wrong.text.contains(shown))
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

  @Test("An audit says what it couldn't make again and with what it wasn't compared, and ends so unless that is taken.")
  func partly() async throws {
    try await Stage.set { stage in
      _ = try await stage.files(try stage.report())
      try await stage.ticks(4)
      let kept = try await stage.wire.ask("GET", "/ledger/checkpoint").text
      try await stage.ticks(2)
      try await stage.office.sealSeeds()
      let key = try #require(stage.office.ledgerKeys.first)
      let newest = try #require(try await stage.office.ledgerCheckpoint())
      let root = try Checkpoint(text: SignedNote(newest).text).root
      try await Terminal.open { terminal in
        let folder = terminal.folder.path
        let none = try terminal.file("none.txt", PeriodSeeds(origin: "ledger.example.org").text)
        let since = try terminal.file("since.txt", kept)
        try await copyDatabase(of: stage, to: terminal.folder)
        let stores = ["--data", folder, "--key", key]
        let found = try await terminal.redress(["ledger", "audit", "--seeds", none] + stores)
        #expect(found.status == 2 && found.text.contains("The seeds of these periods are missing"), "\(found.text)")
        #expect(found.text.contains(root.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()))
        #expect(found.text.contains("was not compared with anything that others saw"))
        let partly = try await terminal.redress(["ledger", "audit", "--seeds", none, "--partly"] + stores)
        #expect(partly.status == 0, "\(partly.text)")
        let compared = try await terminal.redress(
          ["ledger", "verify", "--since", since, "--since", since, "--moved-clock"] + stores)
        #expect(compared.status == 0 && compared.text.contains("that others saw"), "\(compared.text)")
        #expect(!compared.text.contains("was not compared") && compared.text.contains("times were not compared"))
        let witness = try LogKey(seed: [UInt8](repeating: 4, count: 32), origin: "w.example.org", kind: .witness)
        let unsigned = try await terminal.redress(
          ["ledger", "verify", "--since", since, "--witness", witness.verifierKey.text] + stores)
        #expect(unsigned.status == 2 && unsigned.text.contains("isn't signed by the witness"), "\(unsigned.text)")
        try await expectFork(terminal, since: kept, stores)
      }
    }
  }

  @Test(
    "An audit without a purge certificate says which erasure rests on the workplace's word; shown, it accounts for it.")
  func erased() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      try await close(filed, stage)
      try await stage.ticks(3)
      let reference = try await stage.office.store.read { reading in
        try #require(try ID<Case>(filed.file).flatMap { try Cases.reference(of: $0, in: reading) })
      }
      let erased = try await stage.office.eraseCase(reference: reference, under: .courtOrder("Harbour, 3 March")).get()
      try await stage.ticks(2)
      try await stage.office.sealSeeds()
      let seeds = try await stage.staff("70").post("/desk/audit/seeds").text
      let key = try #require(stage.office.ledgerKeys.first)
      try await Terminal.open { terminal in
        try await copyDatabase(of: stage, to: terminal.folder)
        let command = [
          "ledger", "audit", "--seeds", try terminal.file("seeds.txt", seeds), "--data", terminal.folder.path, "--key",
          key,
        ]
        let without = try await terminal.redress(command)
        #expect(without.status == 2 && without.text.contains("give it with --certificate"), "\(without.text)")
        let certificate = try terminal.file("certificate.txt", erased.certificate)
        let shown = try await terminal.redress(command + ["--certificate", certificate])
        #expect(shown.status == 0 && !shown.text.contains("--certificate"), "\(shown.text)")
      }
    }
  }

  private func close(_ filed: Filed, _ stage: Stage) async throws {
    let (head, other) = (try await stage.staff("31"), try await stage.staff("21"))
    let place = "/cases/\(filed.file)"
    #expect(try await head.get(place).status == 200)
    #expect(try await head.post("\(place)/answer", ["text": "Received, and read."]).status == 200)
    let assessed: JSONValue = ["outcome": "investigate", "level": "serious", "reason": "Two witnesses."]
    #expect(try await head.post("\(place)/assess", assessed).status == 200)
    #expect(try await other.post("\(place)/confirm").status == 200)
    #expect(try await head.post("\(place)/close", ["text": "What we found.", "reason": "Done."]).status == 200)
    #expect(try await other.post("\(place)/confirm").json.state.text == "closed")
  }

  /// A checkpoint of another ledger by the same key shows that one of the two is a forgery.
  private func expectFork(_ terminal: Terminal, since kept: String, _ stores: [String]) async throws {
    let key = try LogKey(seed: [UInt8](repeating: 9, count: 32), origin: "ledger.example.org")
    let size = try Checkpoint(text: SignedNote(kept).text).size
    let note = try Checkpoint(origin: "ledger.example.org", size: size, root: .empty).signed(by: [key])
    let other = try terminal.file("other.txt", note.encoded)
    let forked = try await terminal.redress(["ledger", "verify", "--since", other] + stores)
    #expect(forked.status == 1 && forked.text.contains("is of another history"), "\(forked.text)")
    #expect(forked.text.contains(note.encoded))
    let noCertificate = try await terminal.redress(["ledger", "verify", "--certificate", other] + stores)
    #expect(noCertificate.status == 2 && noCertificate.text.contains("is no purge certificate"))
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
