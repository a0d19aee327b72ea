import Deadlines
import Hummingbird
import Logging
import Markup
import NIOCore
import NIOPosix

@testable import Web

/// A site that listens at a port of its own while `body` asks it things.
func running(_ add: (SiteMap) -> Void, _ body: @Sendable @escaping (Asking) async throws -> Void) async throws {
  let site = sampleSite()
  let map = SiteMap(
    site, door: Door(site: site, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })))
  add(map)
  let (ports, opened) = AsyncStream.makeStream(of: Int.self)
  let application = Hummingbird.Application(
    router: map.router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
    onServerRunning: { opened.yield($0.localAddress?.port ?? 0) },
    logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      // Without a port nothing is awaited for ever.
      defer { opened.finish() }
      try await application.run()
    }
    for await port in ports {
      try await body(Asking(port: port))
      break
    }
    group.cancelAll()
  }
}

func sampleSite(isDemonstration: Bool = false) -> Site {
  Site(
    workplace: "Example & Co", neutralPlace: Link(outside: "https://www.example.org/")!, zone: .utc,
    isDemonstration: isDemonstration, randomness: { [UInt8](repeating: 7, count: $0) }, stopwatch: ContinuousClock())
}

/// Asks a running site and tells what came back, over a connection of its own each time: one that is kept open would
/// keep the site from stopping.
struct Asking: Sendable {
  let port: Int

  struct Reply: Sendable {
    let status: Int
    let headers: [String: String]
    let text: String

    init(_ bytes: [UInt8]) {
      let end = bytes.firstRange(of: Array("\r\n\r\n".utf8))
      let head = String(decoding: bytes[..<(end?.lowerBound ?? bytes.count)], as: UTF8.self)
      let lines = head.split(separator: "\r\n")
      status = lines.first.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
      let pairs = lines.dropFirst().map { $0.split(separator: ":", maxSplits: 1) }
      headers = Dictionary(pairs.map { ($0[0].lowercased(), String($0[1].dropFirst())) }) { first, _ in first }
      text = String(decoding: bytes[(end?.upperBound ?? bytes.count)...], as: UTF8.self)
    }
  }

  func callAsFunction(
    _ method: String, _ path: String, headers: [String: String] = [:], body: String = ""
  ) async throws -> Reply {
    let fields = headers.map { "\($0): \($1)\r\n" }.joined()
    let length = "Content-Length: \(body.utf8.count)\r\n"
    let request =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\(length)\(fields)\r\n\(body)"
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(string: request))
      var bytes: [UInt8] = []
      for try await piece in inbound { bytes += piece.readableBytesView }
      return Reply(bytes)
    }
  }
}
