import Database
import Foundation
import Ledger
import Office
import Store
import Testing

/// Two workplaces on one clock: at one nothing happens, at the other people report, read and answer all the time. Whoever
/// looks from outside, at everything that can be asked for and as often as they like, must not tell which is which.
@Suite("A busy ledger and an idle one")
struct DistinguisherScenarios {
  private static let minutes = 264

  @Test("From outside nobody tells a busy ledger from an idle one: every answer has the same length, head and place.")
  func same() async throws {
    try await Stage.set { idle in
      try await Stage.set { busy in
        for minute in 0..<Self.minutes {
          if minute % 6 == 0 { try await Self.work(minute, at: busy) }
          try await idle.ticks()
          try await busy.ticks()
          if minute % 60 == 0 { try await Self.compare(["/ledger/checkpoint", "/ledger"], idle, busy) }
        }
        let waited = try await Self.held(busy)
        #expect(waited > Self.minutes / 2 + (try await Self.held(idle)), "the busy one was busy")
        #expect(idle.office.ledgerSize == busy.office.ledgerSize)
        try await Self.compare(Self.addresses(Int(idle.office.ledgerSize)), idle, busy)
        let busyParts = try await Self.roots(busy)
        let idleParts = try await Self.roots(idle)
        #expect(Set(busyParts + idleParts).count == busyParts.count + idleParts.count, "no root comes twice")
        Self.expectRandom(busyParts)
        Self.expectRandom(idleParts)
      }
    }
  }

  /// What people do: a report, an opening, an answer, a message, a draft that stays one.
  private static func work(_ minute: Int, at stage: Stage) async throws {
    let filed = try await stage.files(try stage.report(everything: minute % 12 == 0))
    let anna = stage.stranger.bearing(filed.token)
    _ = try await anna.post("/case/messages", ["text": "More of it."])
    let handler = try await stage.staff("31")
    _ = try await handler.post("/desk/open/\(filed.file)")
    _ = try await handler.post("/cases/\(filed.file)/answer", ["text": "We read it."])
    _ = try await stage.browser().post(
      "/report/draft", Multipart([("draft", ""), ("revision", ""), ("what", "Not yet.")]))
  }

  private static func held(_ stage: Stage) async throws -> Int {
    try await stage.office.store.read { Int(try $0.row("SELECT MAX(last) AS last FROM held")?.int64("last") ?? 0) }
  }

  /// Everything under the ledger's address, and a little beyond: what is there, what is not yet, what never is.
  private static func addresses(_ size: Int) -> [String] {
    let widths = [1, 2, 100, 255].map { ".p/\($0)" } + [""]
    let first = widths.flatMap { ["tile/0/000\($0)", "tile/entries/000\($0)"] }
    let rest = (1...size - 256 + 2).flatMap { ["tile/0/001.p/\($0)", "tile/entries/001.p/\($0)"] }
    let beyond = ["tile/1/000.p/1", "tile/1/000.p/2", "tile/0/002", "tile/2/000.p/1", "tile/9", "tile/0/00x", "keys"]
    return ["/ledger", "/kept", "/health"] + (["checkpoint", "key"] + first + rest + beyond).map { "/ledger/\($0)" }
  }

  private static func compare(_ addresses: [String], _ idle: Stage, _ busy: Stage) async throws {
    for address in addresses {
      for method in ["GET", "HEAD"] {
        let (quiet, loud) = (try await idle.wire.ask(method, address), try await busy.wire.ask(method, address))
        #expect(quiet.status == loud.status, "\(method) \(address)")
        #expect(told(quiet.headers) == told(loud.headers), "\(method) \(address)")
        #expect(quiet.bytes.count == loud.bytes.count, "\(method) \(address)")
        guard method == "GET" else { continue }
        #expect(readable(quiet, at: address) == readable(loud, at: address), "\(address)")
      }
    }
  }

  /// What the head says; the server's own clock runs on between two requests.
  private static func told(_ headers: [(name: String, value: String)]) -> [String] {
    headers.filter { $0.name != "date" }.map { "\($0.name): \($0.value)" }
  }

  /// All that isn't a root, a hash or a signature, which differ between any two ledgers.
  private static func readable(_ reply: Reply, at address: String) -> [String] {
    if address.contains("/entries/"), reply.status == 200 {
      let entries = (try? EntryBundle.entries(reply.bytes)) ?? []
      return entries.map { entry in
        guard let tick = try? TickEntry(entry) else { return "\(entry.count)" }
        return "\(entry.count) \(tick.tick) \(tick.milliseconds)"
      }
    }
    if address.contains("/tile/"), reply.status == 200 { return [] }
    guard address.hasSuffix("checkpoint") else { return [reply.text.replacing(/127\.0\.0\.1:\d+/, with: "here")] }
    let lines = reply.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { number, line in
      number == 2 ? "\(line.count)" : line.hasPrefix("— ") ? "\(line.split(separator: " ").dropLast())" : String(line)
    }
  }

  /// The roots of the first 256 ticks, as bits.
  private static func roots(_ stage: Stage) async throws -> [String] {
    let bundle = try await stage.wire.ask("GET", "/ledger/tile/entries/000")
    return try EntryBundle.entries(bundle.bytes).compactMap { try? TickEntry($0) }.map { entry in
      entry.root.bytes.map { byte in String(String(Int(byte) + 256, radix: 2).dropFirst()) }.joined()
    }
  }

  /// Neither all bits together nor those of any one place lean to a side; the bounds let one run in a million fail.
  private static func expectRandom(_ roots: [String]) {
    let count = Double(roots.count)
    let ones = roots.reduce(0) { $0 + $1.count { $0 == "1" } }
    #expect(abs(Double(ones) - count * 128) < 5 * (count * 64).squareRoot())
    let places = roots.map(Array.init)
    for place in 0..<256 {
      let here = places.count { $0[place] == "1" }
      #expect(abs(Double(here) - count / 2) < 6.2 * (count / 4).squareRoot(), "bit \(place)")
    }
  }
}
