import Foundation
import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Testing

@Suite("A site that lies is found by command")
struct LyingSiteScenarios {
  private static let key = signing(9, .log)
  private static let witness = signing(4, .witness)

  private static func signing(_ byte: UInt8, _ kind: VerifierKey.Kind) -> LogKey {
    guard let key = try? LogKey(seed: [UInt8](repeating: byte, count: 32), origin: "ledger.example.org", kind: kind)
    else { preconditionFailure("32 bytes are a seed.") }
    return key
  }

  /// What a site with so many ticks answers, by its paths.
  private func site(
    _ count: UInt64, size: UInt64? = nil, lines: [SignedNote.Signature] = []
  ) throws -> [String: [UInt8]] {
    let entries = (0..<count).map { TickEntry(tick: $0, milliseconds: $0 * 60_000, root: .empty).bytes }
    var walk = LedgerWalk()
    var tiles: [LedgerWalk.Made] = []
    for entry in entries { tiles += try walk.add(entry) }
    var answers: [String: [UInt8]] = ["/ledger/keys": [UInt8]("\(Self.key.verifierKey.text)\n".utf8)]
    for made in tiles + walk.unfinished { answers["/ledger/tile/\(made.tile.path)"] = made.hashes.flatMap(\.bytes) }
    for start in stride(from: 0, to: entries.count, by: Tile.fullWidth) {
      let bundle = entries[start..<min(entries.count, start + Tile.fullWidth)]
      let path = TilePath.text(number: UInt64(start / Tile.fullWidth), width: bundle.count)
      answers["/ledger/tile/entries/\(path)"] = EntryBundle.bytes(of: Array(bundle))
    }
    let checkpoint = Checkpoint(origin: "ledger.example.org", size: size ?? count, root: walk.root)
    var note = try checkpoint.signed(by: [Self.key])
    note.signatures += lines
    answers["/ledger/checkpoint"] = [UInt8](note.encoded.utf8)
    return answers
  }

  /// What `redress ledger verify` says of a site that answers so.
  private func verify(_ answers: [String: [UInt8]], _ options: String...) async throws -> Terminal.Said {
    let router = Router()
    router.get("**") { request, _ in
      answers[request.uri.path].map { Response(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: $0))) }
        ?? Response(status: .notFound)
    }
    let (ports, opened) = AsyncStream.makeStream(of: Int.self)
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { opened.yield($0.localAddress?.port ?? 0) }, logger: Journal().logger)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { opened.finish() }
        try await application.run()
      }
      defer { group.cancelAll() }
      let port = try #require(await ports.first { _ in true })
      var said: Terminal.Said?
      try await Terminal.open {
        said = try await $0.redress(["ledger", "verify", "http://127.0.0.1:\(port)"] + options)
      }
      return try #require(said)
    }
  }

  @Test("A tile that differs from the entries is named, and what is whole is whole.")
  func tile() async throws {
    var answers = try site(300)
    let whole = try await verify(answers)
    #expect(whole.status == 0 && whole.text.contains("300 entries, 300 ticks in order"), "\(whole.text)")
    answers["/ledger/tile/1/000.p/1"] = [UInt8](repeating: 1, count: 32)
    let wrong = try await verify(answers)
    #expect(wrong.status == 1 && wrong.text.contains("The tile 1/000.p/1 differs"), "\(wrong.text)")
  }

  @Test("A size beyond reason that a ledger signed is told, with what it signed.")
  func endless() async throws {
    for size: UInt64 in [.max, (1 << 48) + 1] {
      let answers = try site(3, size: size)
      let said = try await verify(answers)
      #expect(said.status == 1 && said.text.contains("more entries than any can have"), "\(said.text)")
      #expect(said.text.contains("\n\(size)\n"))
    }
  }

  @Test("A witness's line that isn't by it is told; one that is there counts.")
  func cosigned() async throws {
    let checkpoint = try Checkpoint(text: SignedNote(try checkpoint(of: site(3))).text)
    let line = try Cosignature.line(under: checkpoint, at: 5, by: Self.witness)
    let key = Self.witness.verifierKey.text
    let whole = try await verify(site(3, lines: [line]), "--witness", key)
    #expect(whole.status == 0 && whole.text.contains("signed this checkpoint, too"), "\(whole.text)")
    let forged = try await verify(site(4, lines: [line]), "--witness", key)
    #expect(forged.status == 1 && forged.text.contains("isn't by its key"), "\(forged.text)")
  }

  private func checkpoint(of answers: [String: [UInt8]]) -> String {
    String(decoding: answers["/ledger/checkpoint"] ?? [], as: UTF8.self)
  }
}
