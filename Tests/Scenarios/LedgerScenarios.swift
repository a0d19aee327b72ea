import Foundation
import Ledger
import Office
import Testing
import Web

@Suite("The ledger, as others read it")
struct LedgerScenarios {
  private static let forGood = "public, max-age=31536000, immutable"

  @Test("The ledger can be read as C2SP tlog-tiles writes it, and gives the root that its key signed.")
  func tiles() async throws {
    try await Stage.set { stage in
      #expect(try await stage.wire.ask("GET", "/ledger/checkpoint").status == 404)
      _ = try await stage.files(try stage.report())
      try await stage.ticks(300)
      let note = try await stage.wire.ask("GET", "/ledger/checkpoint")
      #expect(note["content-type"] == "text/plain; charset=utf-8" && note["cache-control"] == "no-store")
      let key = try VerifierKey(try await stage.wire.ask("GET", "/ledger/key").text.trimmingCharacters(in: .newlines))
      let checkpoint = try Checkpoint(SignedNote(note.text), signedBy: [key])
      #expect(checkpoint.size >= 300)
      var frontier = Frontier()
      let rest = Int(checkpoint.size) - 256
      for path in ["000", "001.p/\(rest)"] {
        let bundle = try await stage.wire.ask("GET", "/ledger/tile/entries/\(path)")
        #expect(bundle["content-type"] == "application/octet-stream" && bundle["cache-control"] == Self.forGood)
        let tile = try await stage.wire.ask("GET", "/ledger/tile/0/\(path)")
        #expect(tile["content-type"] == "application/octet-stream" && tile["cache-control"] == Self.forGood)
        let entries = try EntryBundle.entries(bundle.bytes)
        let hashes = entries.map { MerkleHash.leaf($0) }
        #expect(tile.bytes == hashes.flatMap(\.bytes))
        for hash in hashes { frontier.append(hash) }
      }
      #expect(frontier.size == checkpoint.size && frontier.root == checkpoint.root)
      #expect(try await stage.wire.ask("GET", "/ledger/tile/1/000.p/1").bytes.count == 32)
    }
  }

  @Test("What the ledger hasn't, and what is no address of it, is the same 404, which nobody keeps.")
  func beyond() async throws {
    try await Stage.set { stage in
      try await stage.ticks(3)
      let long = String(repeating: "x001/", count: 40)
      let none = try await stage.wire.ask("GET", "/ledger/tile/0/001")
      #expect(none.status == 404 && none["cache-control"] == "no-store")
      for path in [
        "0/000", "0/000.p/250", "0/00", "0/000.p/0", "0/000.p/256", "64/000", "-1/000", "00/000", "0/x000/000", "0/x1",
        "entries/000", "entries/001", "entries/", "0/", "0/%30%30%30.p/1", "0/../0/000.p/1", "0/\(long)000", "9", "**",
        "entries/000.p/0", "1/000", "0/18446744073709551616", "63/x999/x999/x999/x999/x999/x999/999",
      ] {
        let reply = try await stage.wire.ask("GET", "/ledger/tile/\(path)")
        #expect(reply.status == 404 && reply["cache-control"] == "no-store", "\(path)")
        #expect(reply.holds(none.bytes), "\(path)")
      }
      #expect(try await stage.wire.ask("GET", "/ledger/tile/0/000.p/1").status == 200)
    }
  }

  @Test("A tick that was made is seen once it is published, and not before.")
  func published() async throws {
    try await Stage.set { stage in
      try await stage.ticks(1)
      let size = Int(stage.office.ledgerSize)
      try await stage.office.makeTick()
      #expect(try await stage.wire.ask("GET", "/ledger/tile/0/000.p/\(size + 1)").status == 404)
      #expect(try await stage.wire.ask("GET", "/ledger/tile/entries/000.p/\(size + 1)").status == 404)
      let before = try await stage.wire.ask("GET", "/ledger/checkpoint")
      stage.office.publishTick()
      #expect(try await stage.wire.ask("GET", "/ledger/tile/0/000.p/\(size + 1)").status == 200)
      #expect(try await !stage.wire.ask("GET", "/ledger/checkpoint").holds(before.bytes))
    }
  }

  @Test("HEAD says of each file what GET says, without its bytes.")
  func head() async throws {
    try await Stage.set { stage in
      try await stage.ticks(2)
      for path in ["checkpoint", "key", "keys", "tile/0/000.p/2", "tile/entries/000.p/2", "tile/0/000"] {
        let get = try await stage.wire.ask("GET", "/ledger/\(path)")
        let head = try await stage.wire.ask("HEAD", "/ledger/\(path)")
        #expect(head.status == get.status && head.bytes.isEmpty, "\(path)")
        for name in ["content-type", "content-length", "cache-control"] { #expect(head[name] == get[name], "\(path)") }
      }
    }
  }

  @Test("Bundles and what pages load come compressed to whoever takes it; hashes and pages never do.")
  func compressed() async throws {
    try await Stage.set { stage in
      try await stage.ticks(256)
      let gzip = [("Accept-Encoding", "br, gzip")]
      let plain = try await stage.wire.ask("GET", "/ledger/tile/entries/000")
      let packed = try await stage.wire.ask("GET", "/ledger/tile/entries/000", gzip)
      #expect(packed["content-encoding"] == "gzip" && packed["vary"] == "Accept-Encoding")
      #expect(plain["content-encoding"] == nil && plain["vary"] == "Accept-Encoding")
      #expect(packed.bytes.count < plain.bytes.count)
      #expect(try Gunzip.bytes(packed.bytes) == plain.bytes)
      let refused = [("Accept-Encoding", "gzip;q=0")]
      #expect(try await stage.wire.ask("GET", "/ledger/tile/entries/000", refused).holds(plain.bytes))
      for path in ["/", "/kept", "/ledger/checkpoint", "/ledger/tile/0/000", "/report", "/health"] {
        #expect(try await stage.wire.ask("GET", path, gzip)["content-encoding"] == nil, "\(path)")
      }
      let style = try await stage.wire.ask("GET", "/").text.firstMatch(of: /href="(\/assets\/style[^"]+)"/)?.1
      let sheet = try await stage.wire.ask("GET", String(try #require(style)), gzip)
      #expect(sheet["content-encoding"] == "gzip")
      #expect(try String(decoding: Gunzip.bytes(sheet.bytes), as: UTF8.self).contains(".promises"))
    }
  }
}

/// What Python's `gzip` makes of it: somebody else's reader.
private enum Gunzip {
  static func bytes(_ packed: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(packed).write(to: folder)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import gzip, sys; sys.stdout.buffer.write(gzip.open(sys.argv[1]).read())", folder.path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return bytes
  }
}
