import HTTPTypes
import Hummingbird
import Ledger
import NIOCore
import Synchronization
import Testing

@testable import Witness

@Suite("A ledger is read over HTTP")
struct LedgerReaderTests {
  private func reading(
    _ answer: @Sendable @escaping (Request) async throws -> Response, word: String? = nil,
    _ body: @Sendable @escaping (LedgerReader) async throws -> Void
  ) async throws {
    try await answering(answer) { address in
      // All other tests run at the same time: none of these is about how long an answer takes.
      let reader = LedgerReader(address, word: word, patience: .seconds(3_600))
      defer { reader.close() }
      try await body(reader)
    }
  }

  @Test(
    "Checkpoint, key, tiles and entries are read as they were written; a narrow tile that is gone, from the full one.")
  func whole() async throws {
    let served = Served(Grown(300))
    try await reading(served.answer) { reader in
      let note = try Grown(300).note()
      #expect(try await reader.checkpoint() == note)
      #expect(try await reader.keys() == [Grown.key.verifierKey])
      let leaves = Grown(300).entries.map { MerkleHash.leaf($0) }
      #expect(try await reader.tile(Tile(level: 0, number: 0)) == Array(leaves[..<256]))
      #expect(try await reader.tile(Tile(level: 0, number: 1, width: 44)) == Array(leaves[256...]))
      #expect(try await reader.tile(Tile(level: 1, number: 0, width: 1)) == [.root(of: leaves[..<256])])
      #expect(try await reader.entries(1, width: 44) == Array(Grown(300).entries[256...]))
      // The ledger keeps no narrow tile 0.
      #expect(try await reader.tile(Tile(level: 0, number: 0, width: 70)) == Array(leaves[..<70]))
      #expect(try await reader.entries(0, width: 70) == Array(Grown(300).entries[..<70]))
      await #expect(throws: WitnessFault.refused(404)) { try await reader.tile(Tile(level: 0, number: 2)) }
    }
  }

  @Test("What is longer than it may be, or another length, or nothing of the kind, isn't taken.")
  func bounds() async throws {
    let count = Mutex(0)
    try await reading({ _ in Response(bytes: [UInt8](repeating: 0x41, count: count.withLock { $0 })) }) { reader in
      func told(_ bytes: Int, _ ask: () async throws -> Void) async -> WitnessFault? {
        count.withLock { $0 = bytes }
        do { try await ask() } catch { return error as? WitnessFault }
        return nil
      }
      #expect(await told(131_073) { _ = try await reader.checkpoint() } == .tooLong)
      #expect(await told(131_072) { _ = try await reader.checkpoint() } == .lying)
      #expect(await told(65_537) { _ = try await reader.keys() } == .tooLong)
      #expect(await told(100) { _ = try await reader.keys() } == .lying)
      #expect(await told(8_193) { _ = try await reader.tile(Tile(level: 0, number: 0)) } == .tooLong)
      #expect(await told(8_160) { _ = try await reader.tile(Tile(level: 0, number: 0)) } == .lying)
      #expect(await told(65) { _ = try await reader.tile(Tile(level: 0, number: 0, width: 2)) } == .tooLong)
      #expect(await told(63) { _ = try await reader.tile(Tile(level: 0, number: 0, width: 2)) } == .lying)
      #expect(await told(0) { _ = try await reader.entries(0) } == .lying)
      #expect(await told(65_538) { _ = try await reader.entries(0, width: 1) } == .tooLong)
    }
  }

  @Test("After a rotation all keys are read, the present one first; keys of two names or more than 64 aren't taken.")
  func keys() async throws {
    @Sendable func text(_ count: UInt8, origin: String = Grown.origin) -> String {
      (1...count).map { Grown.signing($0, origin: origin).verifierKey.text + "\n" }.joined()
    }
    let shown = Mutex(text(3))
    try await reading({ _ in Response(.ok, shown.withLock { $0 }) }) { reader in
      let keys = try await reader.keys()
      #expect(keys == [1, 2, 3].map { Grown.signing($0).verifierKey })
      for wrong in [text(65), text(1) + text(1, origin: "other.example.org"), "", text(1) + "words\n"] {
        shown.withLock { $0 = wrong }
        await #expect(throws: WitnessFault.lying) { try await reader.keys() }
      }
    }
  }

  @Test("The employees' word is sent as a password; without it, the refusal is told at once.")
  func word() async throws {
    let answer: @Sendable (Request) async throws -> Response = { request in
      // ledger:open sesame
      guard request.headers[.authorization] == "Basic bGVkZ2VyOm9wZW4gc2VzYW1l" else {
        return Response(.unauthorized, "no", headers: [.wwwAuthenticate: "Basic realm=\"ledger\""])
      }
      return Response(.ok, Grown.key.verifierKey.text + "\n")
    }
    try await reading(answer, word: "open sesame") { reader in
      let keys = try await reader.keys()
      #expect(keys == [Grown.key.verifierKey])
    }
    try await reading(answer) { reader in
      await #expect(throws: WitnessFault.refused(401)) { try await reader.keys() }
    }
  }

  @Test("Eight questions at most are under way at once, and all are answered.")
  func atOnce() async throws {
    let busy = Mutex((now: 0, most: 0))
    try await reading({ _ in
      busy.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      for _ in 0..<8 { await Task.yield() }
      busy.withLock { $0.now -= 1 }
      return Response(bytes: [UInt8](repeating: 1, count: 8_192))
    }) { reader in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<200 {
          group.addTask { _ = try await reader.tile(Tile(level: 0, number: UInt64(number))) }
        }
        try await group.waitForAll()
      }
      #expect(busy.withLock { $0.most } <= LedgerReader.mostAtOnce)
    }
  }

  @Test("A body is sent as it is and what comes back is told, whatever its status.")
  func posting() async throws {
    try await reading({ request in
      let body = try await request.body.collect(upTo: 100)
      return Response(.accepted, "\(request.headers[.contentType] ?? "") \(String(buffer: body))", type: "text/x; a=b")
    }) { reader in
      let reply = try await reader.post("promise", [UInt8]("{}".utf8))
      #expect(reply.status == 202 && reply.contentType == "text/x")
      #expect(String(decoding: reply.body, as: UTF8.self) == "application/json {}")
    }
  }
}
