import NIOCore
import NIOPosix

/// Asks a site over a connection of its own each time: one that is kept open would keep the site from stopping.
struct Wire: Sendable {
  let port: Int

  var origin: String { "http://127.0.0.1:\(port)" }

  /// Sends exactly these bytes after a head of `headers` and hears the answer.
  func ask(
    _ method: String, _ path: String, _ headers: [(String, String)] = [], _ body: [UInt8] = []
  ) async throws -> Reply {
    var head = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    if method != "GET" { head += "Content-Length: \(body.count)\r\n" }
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    let request = ByteBuffer(bytes: Array("\(head)\r\n".utf8) + body)
    let channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(request)
      var bytes: [UInt8] = []
      for try await piece in inbound { bytes += piece.readableBytesView }
      return Reply(bytes)
    }
  }
}

/// What came back.
struct Reply: Sendable {
  let status: Int
  let headers: [(name: String, value: String)]
  let bytes: [UInt8]

  init(_ all: [UInt8]) {
    let end = all.firstRange(of: Array("\r\n\r\n".utf8))
    let lines = String(decoding: all[..<(end?.lowerBound ?? all.count)], as: UTF8.self).split(separator: "\r\n")
    status = lines.first.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
    headers = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (parts[0].lowercased(), String(parts.last?.drop { $0 == " " } ?? ""))
    }
    bytes = Array(all[(end?.upperBound ?? all.count)...])
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the body is exactly this. Only the answer goes into an expectation: it would look for the shortest
  /// difference of two long bodies for minutes.
  func holds(_ body: [UInt8]) -> Bool { bytes == body }

  var json: JSONValue { JSONValue(bytes) }

  subscript(header: String) -> String? { headers.first { $0.name == header }?.value }

  /// The cookies that it sets, by name.
  var cookies: [String: String] {
    let pairs = headers.filter { $0.name == "set-cookie" }.map { header in
      header.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    }
    return Dictionary(pairs.map { (String($0[0]), String($0[1])) }) { $1 }
  }
}
