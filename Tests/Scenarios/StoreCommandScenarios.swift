import Database
import Deadlines
import Foundation
import Ledger
import Office
import Store
import Testing
import Vault
import Workplace

@Suite("Commands work on a workplace that is there")
struct StoreCommandScenarios {
  /// A workplace that has its two stores, under the names that the program gives them.
  private func workplace(_ body: (Terminal) async throws -> Void) async throws {
    try await Terminal.open { terminal in
      let people = try terminal.file("people.csv", Roll.people)
      let made = try await terminal.redress("people", "import", people)
      #expect(made.status == 0, "\(made.text)")
      try await body(terminal)
    }
  }

  @Test(
    "In a wrong folder a command says where it looked, and makes no store and no key.",
    arguments: [
      ["ledger", "rotate-key"], ["ledger", "witness", "list"], ["ledger", "witness", "overrule"],
      ["ledger", "witness", "add", "https://witness.example.org", "key"], ["ledger", "witness", "remove", "key"],
      ["ledger", "take-back", "copy"], ["ledger", "verify"], ["ledger", "audit", "--email", "a@example.org"],
      ["erase", "Heron 4417", "--under", "rule", "--certificate", "certificate"],
      ["invite", "a@example.org"], ["body", "list"],
    ])
  func nowhere(command: [String]) async throws {
    try await Terminal.open { terminal in
      let said = try await terminal.redress(command)
      #expect(said.status == 2, "\(said.text)")
      #expect(said.text.contains("redress-data/redress.db") && said.text.contains("REDRESS_DATA"), "\(said.text)")
      let folders = try FileManager.default.contentsOfDirectory(atPath: terminal.folder.path)
      #expect(folders.filter { $0.hasPrefix("redress-") } == [])
    }
    try await workplace { terminal in
      let keys = terminal.folder.appending(path: "redress-keys/keys.db")
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: keys.path + ending) }
      let said = try await terminal.redress(command)
      #expect(said.status == 2 && said.text.contains("redress-keys/keys.db"), "\(said.text)")
      #expect(!FileManager.default.fileExists(atPath: keys.path))
    }
  }

  @Test("A damaged database is no finding: nothing could be looked at.")
  func damaged() async throws {
    try await workplace { terminal in
      let data = terminal.folder.appending(path: "redress-data")
      for ending in ["-wal", "-shm"] {
        try? FileManager.default.removeItem(at: data.appending(path: "redress.db\(ending)"))
      }
      try Data(repeating: 7, count: 100_000).write(to: data.appending(path: "redress.db"))
      let said = try await terminal.redress("ledger", "verify")
      #expect(said.status == 2 && said.text.contains("The database is damaged"), "\(said.text)")
      let key = "ledger.example.org+08d9e6b1+AWxoNK7MW0QqVf4PJ8ptqR3cbHQ1ECjBrY2gWYPZ3yDq"
      #expect(try await terminal.redress("ledger", "verify", "--data", data.path, "--key", key).status == 2)
      #expect(try await terminal.redress("ledger", "verify", "--data").status == 64)
    }
  }

  @Test("A case is erased by command: the reason has the length that is said, and the case must be there.")
  func erase() async throws {
    try await workplace { terminal in
      func erase(_ option: String, _ count: Int) async throws -> Terminal.Said {
        let reason = String(repeating: "r", count: count)
        return try await terminal.redress("erase", "Heron 4417", option, reason, "--certificate", "certificate.txt")
      }
      for (option, limit) in [("--under", 489), ("--court-order", 487)] {
        let long = try await erase(option, limit + 1)
        #expect(long.status == 2 && long.text.contains("at most \(limit) characters"), "\(long.text)")
        let unknown = try await erase(option, limit)
        #expect(unknown.status == 2 && unknown.text.contains("No case is called so"), "\(unknown.text)")
      }
    }
  }

  @Test("A witness that holds a longer ledger is overruled by command; where none does, that is said.")
  func overrule() async throws {
    try await workplace { terminal in
      let none = try await terminal.redress("ledger", "witness", "overrule")
      #expect(none.status == 2 && none.text.contains("No witness holds anything"), "\(none.text)")
      let lost = try await loseEntries(terminal)
      let overruled = try await terminal.redress("ledger", "witness", "overrule")
      #expect(overruled.status == 0 && overruled.text.contains("The ledger goes on"), "\(overruled.text)")
      #expect(try await terminal.redress("ledger", "witness", "overrule").status == 2)
      #expect(lost.claimed > 0)
    }
  }

  @Test("Who takes entries back is told when a witness holds more than that; then the rest is taken back, too.")
  func takeBack() async throws {
    try await workplace { terminal in
      let lost = try await loseEntries(terminal)
      let some = try await terminal.redress("ledger", "take-back", lost.short)
      #expect(some.status == 0 && some.text.contains("would still stand still"), "\(some.text)")
      #expect(some.text.contains("a checkpoint of \(lost.claimed) entries"), "\(some.text)")
      let rest = try await terminal.redress("ledger", "take-back", lost.long)
      #expect(rest.status == 0 && rest.text.contains("Start the server again."), "\(rest.text)")
      try await withOffice(terminal) { office in
        try await office.openLedger()
        #expect(office.ledgerStop == nil)
        try await office.makeTick()
      }
      // The program's clock is the machine's, and the office's stands in another year.
      let whole = try await terminal.redress("ledger", "verify", "--moved-clock")
      #expect(whole.status == 0 && whole.text.contains("The ledger is whole"), "\(whole.text)")
    }
  }

  /// What a workplace has lost, and others have: two copies, the longer one as long as a witness claims.
  private struct Lost {
    let short, long: String
    let claimed: UInt64
  }

  /// Both stores become old backups, and a witness shows it.
  private func loseEntries(_ terminal: Terminal) async throws -> Lost {
    let witness = try LogKey(seed: [UInt8](repeating: 4, count: 32), origin: "w.example.org", kind: .witness)
    let short = try await ticked(terminal, "short.copy")
    let backup = try stores(terminal).map { try Data(contentsOf: $0) }
    let middle = try await ticked(terminal, "middle.copy")
    let long = try await ticked(terminal, "long.copy")
    for (place, bytes) in zip(try stores(terminal), backup) { try bytes.write(to: place) }
    try await withOffice(terminal) { office in
      try await office.openLedger()
      try await office.hear(long.note, of: witness.verifierKey)
    }
    #expect(short.note.text != middle.note.text)
    return Lost(short: middle.path, long: long.path, claimed: try Checkpoint(text: long.note.text).size)
  }

  private func stores(_ terminal: Terminal) throws -> [URL] {
    ["redress-data/redress.db", "redress-keys/keys.db"].map { terminal.folder.appending(path: $0) }
  }

  /// Three minutes pass; then somebody takes a copy.
  private func ticked(_ terminal: Terminal, _ name: String) async throws -> (path: String, note: SignedNote) {
    var copy: [UInt8] = []
    var note: SignedNote?
    try await withOffice(terminal) { office in
      try await office.openLedger()
      for _ in 0..<3 { try await office.makeTick() }
      let signed = try SignedNote(#require(try await office.store.read { try Leaves.checkpoint(in: $0) }))
      copy = LedgerCopy.head(signed)
      for entry in try await office.store.read({ try Leaves.entries(from: 0, limit: 1_000, in: $0) }) {
        copy += LedgerCopy.bytes(of: entry)
      }
      note = signed
    }
    let path = terminal.folder.appending(path: name)
    try Data(copy).write(to: path)
    return (path.path, try #require(note))
  }

  /// The office of the workplace that the program made.
  private func withOffice(_ terminal: Terminal, _ body: (Office) async throws -> Void) async throws {
    let places = try stores(terminal).map(\.path)
    let store = try await Store(
      database: SQLiteDatabase(path: places[0]), second: SQLiteDatabase(path: places[1], secureDelete: true))
    let kept = try await store.second.read { reading in
      try ["pseudonyms", "marks", "blinding"].map { try Secret32(StoredSecrets.secret($0, in: reading) ?? []) }
    }
    let clock = StandingClock()
    let log = try await LogKeys.present(of: store, origin: "localhost", random: .system, at: clock.now)
    let settings = Settings(
      name: "Plum & Sons", origin: "localhost", zone: .utc, calendar: .weekdays,
      filesFolder: terminal.folder.appending(path: "files").path, scryptCost: .least)
    let secrets = Secrets(
      pseudonyms: try #require(kept[0]), marks: try #require(kept[1]), log: log, blinding: try #require(kept[2]))
    try await body(Office(store: store, settings: settings, secrets: secrets, random: .system, now: { clock.now }))
    for database in [store.database, store.second] {
      try await database.checkpointTruncate()
      try await database.close()
    }
  }
}
