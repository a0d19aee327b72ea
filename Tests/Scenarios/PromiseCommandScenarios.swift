import Database
import Foundation
import Ledger
import Office
import Store
import Testing

@Suite("A promise is checked by command")
struct PromiseCommandScenarios {
  @Test("A promise is checked without the receipt code: overdue, kept, or broken with what proves it.")
  func promises() async throws {
    try await Stage.set { stage in
      try await stage.ticks()
      let promise = try await stage.stranger.post("/report", .object(try stage.report())).json.promise
      let dropped = try await stage.stranger.post("/report", .object(try stage.report())).json.promise
      let key = try #require(stage.office.ledgerKeys.first)
      try await Terminal.open { terminal in
        let one = try terminal.file("one.json", String(decoding: promise.bytes, as: UTF8.self))
        let two = try terminal.file("two.json", String(decoding: dropped.bytes, as: UTF8.self))
        let late = try await terminal.redress("promise", "check", one, stage.wire.origin, "--key", key)
        #expect(late.status == 1 && late.text.hasPrefix("Overdue: by this machine's clock"), "\(late.text)")
        let shown = try await stage.wire.ask("GET", "/ledger/checkpoint").text
        #expect(late.text.hasSuffix(shown))
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

  @Test("Of a ledger without an entry it is said that nothing is due yet, unless the promise's time is long past.")
  func empty() async throws {
    try await Stage.set { stage in
      try await stage.office.openLedger()
      let key = try LogKey(seed: [UInt8](repeating: 9, count: 32), origin: stage.office.ledgerOrigin)
      try await Terminal.open { terminal in
        for (tick, status) in [(UInt64(1) << 32, Int32(0)), (5, 2)] {
          let promise = try Ledger.Promise(of: [UInt8](repeating: 1, count: 32), tick: tick, by: key)
          let file = try terminal.file("\(tick).json", String(decoding: JSONEncoder().encode(promise), as: UTF8.self))
          let said = try await terminal.redress("promise", "check", file, stage.wire.origin)
          #expect(said.status == status, "\(said.text)")
          #expect(said.text.hasPrefix("Not yet due: the ledger has no entry yet.") == (status == 0), "\(said.text)")
        }
      }
    }
  }

  @Test(
    "After a rotation an old promise is still kept; one by another key is no fault, unless it was said whose it is.")
  func rotated() async throws {
    try await Stage.set { stage in
      let old = try #require(stage.office.ledgerKeys.first)
      _ = try await stage.office.store.second.write {
        try LogKeyRows.add(old, seed: [UInt8](repeating: 9, count: 32), at: stage.clock.now, in: $0)
      }
      try await stage.ticks()
      let promise = try await stage.stranger.post("/report", .object(try stage.report())).json.promise
      try await stage.ticks(3)
      let new = try #require(try await stage.office.rotateLogKey())
      try await stage.ticks(3)
      try await Terminal.open { terminal in
        let file = try terminal.file("promise.json", String(decoding: promise.bytes, as: UTF8.self))
        let kept = try await terminal.redress("promise", "check", file, stage.wire.origin)
        #expect(kept.status == 0 && kept.text.hasPrefix("Kept: entry "), "\(kept.text)")
        let whole = try await terminal.redress("ledger", "verify", stage.wire.origin)
        #expect(whole.status == 0 && whole.text.contains(old) && whole.text.contains(new), "\(whole.text)")
        let other = try LogKey(seed: [UInt8](repeating: 8, count: 32), origin: "ledger.example.org")
        let forged = try Ledger.Promise(of: [UInt8](repeating: 1, count: 32), tick: 5, by: other)
        let text = String(decoding: try JSONEncoder().encode(forged), as: UTF8.self)
        let foreign = try terminal.file("foreign.json", text)
        let unsaid = try await terminal.redress("promise", "check", foreign, stage.wire.origin)
        #expect(unsaid.status == 2 && unsaid.text.contains("--key"), "\(unsaid.text)")
        let said = try await terminal.redress("promise", "check", foreign, stage.wire.origin, "--key", old)
        #expect(said.status == 1 && said.text.contains("isn't signed by the ledger's key"), "\(said.text)")
      }
    }
  }

  @Test("What the receipt page gives to keep is checked step by step, without asking anybody, and nothing is dropped.")
  func keptFile() async throws {
    try await Stage.set { stage in
      try await stage.ticks(3)
      let filed = try await stage.files(try stage.report())
      try await stage.ticks(3)
      let reply = try await stage.stranger.bearing(filed.token).post("/case/ledger/file")
      let file = try JSONDecoder().decode(KeptFile.self, from: Data(reply.bytes))
      let key = try #require(stage.office.ledgerKeys.first)
      try await Terminal.open { terminal in
        func check(_ file: KeptFile, at address: String? = nil) async throws -> Terminal.Said {
          let path = try terminal.file("kept.json", String(decoding: try JSONEncoder().encode(file), as: UTF8.self))
          guard let address else { return try await terminal.redress("promise", "check", path) }
          return try await terminal.redress("promise", "check", path, address)
        }
        let whole = try await check(file)
        #expect(whole.status == 0 && whole.text.contains("and makes it"), "\(whole.text)")
        #expect(whole.text.contains("It had only grown since it had "), "\(whole.text)")
        let asked = try await check(file, at: stage.wire.origin)
        #expect(asked.status == 0 && asked.text.contains("Kept: entry "), "\(asked.text)")
        let lines = try terminal.file("lines.txt", file.promise.lines)
        let shown = try await terminal.redress("promise", "check", lines, "--key", key)
        #expect(shown.status == 0 && shown.text.contains("The promise is by"), "\(shown.text)")
        for (wrong, status, text) in try wrongs(of: file) {
          let said = try await check(wrong)
          #expect(said.status == status && said.text.contains(text), "\(said.text)")
        }
      }
    }
  }

  /// Files in which something is wrong, with what is said of it.
  private func wrongs(of file: KeptFile) throws -> [(KeptFile, Int32, String)] {
    var unreadable = file
    unreadable.entries[0].proof = "c2sp.org/tlog-proof@v1\n"
    var opening = file
    opening.opening?["nonce"] = Data(repeating: 1, count: 32).base64EncodedString()
    var growth = file
    growth.growth?.size += 1
    var other = file
    other.promise = try promise(of: [UInt8](repeating: 3, count: 32), tick: 1)
    other.opening = nil
    var late = file
    let proof = try CommitmentProof(TlogProof(file.entries[0].proof ?? ""))
    late.promise = try promise(of: proof.commitment, tick: proof.entry.tick - 1)
    return [
      (unreadable, 2, "can't be read"), (opening, 1, "isn't what the promise is of"), (growth, 1, "doesn't lead"),
      (other, 1, "something else than was promised"), (late, 2, "It is late"),
    ]
  }

  private func promise(of commitment: [UInt8], tick: UInt64) throws -> Ledger.Promise {
    let key = try LogKey(seed: [UInt8](repeating: 9, count: 32), origin: "ledger.example.org")
    return try Ledger.Promise(of: commitment, tick: tick, by: key)
  }
}

/// A proof file, to be altered.
private struct KeptFile: Codable {
  struct Entry: Codable { var proof: String? }

  struct Growth: Codable {
    var size: UInt64
    let root: String
    let path: [String]
    let note: String?
  }

  let format: String
  let keys: [String]
  var promise: Ledger.Promise
  var opening: [String: String]?
  var entries: [Entry]
  var growth: Growth?
}

extension Ledger.Promise {
  /// As the receipt page shows it.
  fileprivate var lines: String {
    let commitment = commitment.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let signature = Data(signature).base64EncodedString()
    return "origin: \(origin)\ncommitment: \(commitment)\ntick: \(tick)\nsignature: \(signature)\n"
  }
}
