import HTTPTypes
import Hummingbird
import Ledger
import Synchronization
import Testing

@testable import Witness

@Suite("A witness is asked")
struct WitnessClientTests {
  private static let signer = Grown.signing(5, origin: "staff.example.org", kind: .witness)

  private func client(_ address: ServerAddress, patience: Duration = .seconds(3_600)) -> WitnessClient {
    WitnessClient(key: Self.signer.verifierKey, at: address, patience: patience)
  }

  /// What a client gets from a site that answers everything so.
  private func fault(
    offering note: SignedNote? = nil, from answer: @Sendable @escaping (Request) async throws -> Response
  ) async throws -> WitnessFault? {
    let told = Mutex<WitnessFault?>(nil)
    let note = try note ?? Grown(3).note()
    try await answering(answer) { address in
      let client = client(address)
      defer { client.close() }
      do throws(WitnessFault) {
        _ = try await client.offer(note) { _, _ in [] }
      } catch { told.withLock { $0 = error } }
    }
    return told.withLock { $0 }
  }

  private func line(under ledger: Grown, by key: LogKey = signer) throws -> String {
    try Cosignature.line(under: ledger.checkpoint, at: 1_800_000_000, by: key).line
  }

  @Test("An honest witness signs as the ledger grows, from any size to any larger one, and tells where it was.")
  func honest() async throws {
    let keeper = try keeper()
    try await witnessing(keeper) { address in
      let client = client(address)
      defer { client.close() }
      for size in [0, 1, 2, 2, 7, 256, 257, 700, 70_000] {
        let ledger = Grown(size)
        let line = try await client.offer(try ledger.note(), proof: ledger.proof)
        let cosigned = SignedNote(text: ledger.checkpoint.text, signatures: [line])
        #expect(try cosigned.verified(by: [keeper.key]) == [keeper.key])
      }
      let later = self.client(address)
      defer { later.close() }
      let ledger = Grown(70_003)
      _ = try await later.offer(try ledger.note(), proof: ledger.proof)
      let latest = try await later.latest(of: Grown.origin, signedBy: [Grown.key.verifierKey])
      #expect(latest.text == ledger.checkpoint.text)
    }
  }

  @Test("A ledger that was brought back from an old backup learns from its witness that leaves are missing.")
  func rolledBack() async throws {
    let keeper = try keeper()
    _ = try await keeper.answer(Grown(40).request(from: 0))
    try await witnessing(keeper) { address in
      let client = client(address)
      defer { client.close() }
      let old = Grown(30)
      await #expect(throws: WitnessFault.ahead(40)) { try await client.offer(try old.note(), proof: old.proof) }
      let latest = try await client.latest(of: Grown.origin, signedBy: [Grown.key.verifierKey])
      #expect(latest.text == Grown(40).checkpoint.text)
      await #expect(throws: WitnessFault.lying) {
        try await client.latest(of: Grown.origin, signedBy: [Grown.signing(2).verifierKey])
      }
    }
  }

  @Test("A ledger that goes on otherwise than it was signed isn't signed.")
  func otherHistory() async throws {
    let keeper = try keeper()
    _ = try await keeper.answer(Grown(40).request(from: 0))
    try await witnessing(keeper) { address in
      let client = client(address)
      defer { client.close() }
      for other in [Grown(40, fork: 39), Grown(41, fork: 39)] {
        await #expect(throws: WitnessFault.inconsistent) {
          try await client.offer(try other.note(), proof: other.proof)
        }
      }
    }
    #expect(keeper.note(of: Grown.origin)?.text == Grown(40).checkpoint.text)
  }

  @Test("A witness that is down is told at once, one that never answers after the time that it is given.")
  func downAndSlow() async throws {
    let ledger = Grown(3)
    let down = client(try await closedPort())
    await #expect(throws: WitnessFault.down) { try await down.offer(try ledger.note(), proof: ledger.proof) }
    try await sending("") { address in
      let slow = client(address, patience: .milliseconds(50))
      defer { slow.close() }
      await #expect(throws: WitnessFault.slow) { try await slow.offer(try ledger.note(), proof: ledger.proof) }
    }
    let closed = client(try await closedPort())
    closed.close()
    await #expect(throws: WitnessFault.down) { try await closed.offer(try ledger.note(), proof: ledger.proof) }
  }

  @Test(
    "What a lying witness says isn't taken: another root, another key, no signature, garbage, a signature of the log.")
  func lying() async throws {
    let lies = [
      try line(under: Grown(3, fork: 2)), try line(under: Grown(4)),
      try line(under: Grown(3), by: Grown.signing(6, origin: "staff.example.org", kind: .witness)),
      try line(under: Grown(3), by: Grown.signing(5, origin: "other.example.org", kind: .witness)),
      "", "\n", "— staff.example.org AAAA\n", "\u{0}\u{1}", try Grown(3).note().signatures[0].line,
      String(repeating: "— a AAAAAAA=\n", count: 65) + (try line(under: Grown(3))),
    ]
    for lie in lies {
      #expect(try await fault { _ in Response(.ok, lie) } == .lying, "\(lie)")
    }
  }

  @Test("Lines of others in an answer are passed over.")
  func others() async throws {
    let own = try line(under: Grown(3))
    let other = try line(under: Grown(3), by: Grown.signing(7, origin: "board.example.org", kind: .witness))
    #expect(try await fault { _ in Response(.ok, "nonsense\n" + other + own) } == nil)
  }

  @Test("An answer of 10 MB is dropped at its bound, announced or not, and a redirection isn't followed.")
  func tooMuch() async throws {
    let piece = ByteBuffer(repeating: 0x41, count: 100_000)
    #expect(
      try await fault { _ in
        Response(
          status: .ok,
          body: .init(contentLength: 10_000_000) { writer in
            for _ in 0..<100 { try await writer.write(piece) }
            try await writer.finish(nil)
          })
      } == .tooLong)
    #expect(
      try await fault { _ in
        Response(
          status: .ok,
          body: .init { writer in
            for _ in 0..<100 { try await writer.write(piece) }
            try await writer.finish(nil)
          })
      } == .tooLong)
    let followed = Mutex(false)
    for status in [HTTPResponse.Status.movedPermanently, .found, .seeOther, .temporaryRedirect, .permanentRedirect] {
      let told = try await fault { request in
        if request.uri.path == "/elsewhere" { followed.withLock { $0 = true } }
        return Response(status, "", headers: [.location: "/elsewhere"])
      }
      #expect(told == .refused(status.code))
    }
    #expect(followed.withLock { !$0 })
  }

  @Test("A refusal is told by its status, whatever else is in it.")
  func refusals() async throws {
    for status in [400, 401, 403, 404, 407, 413, 500, 503] {
      let told = try await fault { _ in
        Response(
          .init(code: status), "no", headers: [.wwwAuthenticate: "Basic realm=\"\u{FC}", .proxyAuthenticate: "NTLM"])
      }
      #expect(told == .refused(status))
    }
    #expect(try await fault { _ in Response(.unprocessableContent, "no") } == .inconsistent)
  }

  @Test(
    "What isn't HTTP, or breaks off, is no answer.",
    arguments: [
      "\u{0}\u{1}\u{2}\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc", "HTTP/1.1 999999999999 ?\r\n\r\n",
      "HTTP/1.1 401 \r\nWWW-Authenticate\r\nContent-Length: 0\r\n\r\n", "200", "HTTP/1.1 409 Conflict\r\n\r\n",
      "HTTP/1.1 302 Found\r\nLocation: \u{0}://\r\nContent-Length: -5\r\n\r\n",
    ])
  func broken(bytes: String) async throws {
    try await sending(bytes) { address in
      let client = client(address, patience: .seconds(5))
      defer { client.close() }
      await #expect(throws: WitnessFault.self) { try await client.offer(try Grown(3).note()) { _, _ in [] } }
    }
  }

  @Test("A conflict is answered once, at a size that the ledger has; whoever goes on about it is refused.")
  func conflicts() async throws {
    let asked = Mutex<[String]>([])
    let told = try await fault { request in
      let body = try await request.body.collect(upTo: 65_536)
      asked.withLock { $0.append(String(String(buffer: body).prefix(5))) }
      return Response(.conflict, "2\n", type: "text/x.tlog.size")
    }
    #expect(told == .refused(409))
    #expect(asked.withLock { $0 } == ["old 0", "old 2"])
    for (body, type) in [("2\n", "text/plain"), ("2", "text/x.tlog.size"), ("02\n", "text/x.tlog.size")] {
      #expect(try await fault { _ in Response(.conflict, body, type: type) } == .lying)
    }
  }

  @Test("Where we can't make the proof, that is told, and nothing is sent.")
  func unproven() async throws {
    struct Lost: Error {}
    let keeper = try keeper()
    _ = try await keeper.answer(Grown(2).request(from: 0))
    try await witnessing(keeper) { address in
      let client = client(address)
      defer { client.close() }
      await #expect(throws: WitnessFault.unproven) {
        try await client.offer(try Grown(3).note()) { _, _ in throw Lost() }
      }
    }
  }
}
