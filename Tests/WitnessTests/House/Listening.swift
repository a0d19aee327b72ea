import Hummingbird
import Ledger
import Logging
import NIOCore
import NIOPosix
import Testing

@testable import Witness

let silent = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

/// Runs a program at a free port of this machine while `body` asks it things, and hands it where.
func listening(
  _ application: (@escaping @Sendable (Int) async -> Void) -> some ApplicationProtocol,
  _ body: @Sendable @escaping (ServerAddress) async throws -> Void
) async throws {
  let (ports, opened) = AsyncStream.makeStream(of: Int.self)
  let program = application { opened.yield($0) }
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      // Without a port nothing is awaited for ever.
      defer { opened.finish() }
      try await program.run()
    }
    for await port in ports {
      try await body(ServerAddress("http://127.0.0.1:\(port)"))
      break
    }
    group.cancelAll()
  }
}

/// A site that answers every request as `answer` says.
func answering(
  _ answer: @Sendable @escaping (Request) async throws -> Response,
  _ body: @Sendable @escaping (ServerAddress) async throws -> Void
) async throws {
  try await listening(
    { opened in
      let router = Router()
      router.get("**") { request, _ in try await answer(request) }
      router.post("**") { request, _ in try await answer(request) }
      return Application(
        router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
        onServerRunning: { await opened($0.localAddress?.port ?? 0) }, logger: silent)
    }, body)
}

/// A port that takes connections and sends each of them `bytes`, then nothing.
func sending(_ bytes: String, _ body: (ServerAddress) async throws -> Void) async throws {
  let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
    .childChannelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(Sender(text: bytes))
      }
    }
    .bind(host: "127.0.0.1", port: 0).get()
  try await body(ServerAddress("http://127.0.0.1:\(try #require(server.localAddress?.port))"))
  try await server.close()
}

private final class Sender: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer
  private let text: String
  private var isSent = false

  init(text: String) { self.text = text }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isSent else { return }
    isSent = true
    guard !text.isEmpty else { return }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    context.close(promise: nil)
  }
}

/// A port at which nobody listens any more.
func closedPort() async throws -> ServerAddress {
  let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
    .bind(host: "127.0.0.1", port: 0).get()
  let port = try #require(server.localAddress?.port)
  try await server.close()
  return try ServerAddress("http://127.0.0.1:\(port)")
}

extension Response {
  init(_ status: HTTPResponse.Status, _ body: String, type: String = "text/plain", headers: HTTPFields = [:]) {
    var headers = headers
    headers[.contentType] = type
    self.init(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: body)))
  }

  init(bytes: [UInt8]) {
    self.init(status: .ok, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

/// A witness that follows the ledger of these tests.
func keeper(
  _ state: WitnessState? = nil, logs: [VerifierKey] = [Grown.key.verifierKey], on paper: Paper = Paper()
) throws -> WitnessKeeper {
  let fresh = try WitnessState(name: "staff.example.org", seed: [UInt8](repeating: 5, count: 32))
  return WitnessKeeper(
    state ?? fresh, logs: logs, seconds: { 1_800_000_000 }, write: { try paper.write($0) })
}

/// A witness that listens.
func witnessing(
  _ keeper: WitnessKeeper, _ body: @Sendable @escaping (ServerAddress) async throws -> Void
) async throws {
  try await listening(
    { WitnessServer(keeper, logger: silent).application(host: "127.0.0.1", port: 0, onRunning: $0) }, body)
}
