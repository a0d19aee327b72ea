import HTTPTypes
package import Hummingbird
import Ledger
package import Logging
import NIOCore

/// A witness that listens: C2SP tlog-witness, with one address for both submitting and monitoring. It speaks HTTP
/// without TLS.
///
/// | address | answers |
/// |---|---|
/// | `POST /add-checkpoint` | the witness's line, or why there is none |
/// | `GET /<SHA-256 of the ledger's name, in hexadecimal>/checkpoint` | the last checkpoint that was signed |
/// | `GET /<the same>/fork` | the proof that the ledger showed two histories, if there is one |
/// | `GET /key` | the witness's verifier key |
/// | `GET /` | what this is |
package struct WitnessServer: Sendable {
  /// How many connections are open at most.
  package static let mostConnections = 256

  private let keeper: WitnessKeeper
  private let logger: Logger

  package init(_ keeper: WitnessKeeper, logger: Logger) {
    self.keeper = keeper
    self.logger = logger
  }

  /// The program that can be run; port 0 takes a free one. `onRunning` hears the port once it is open.
  package func application(
    host: String, port: Int, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
  ) -> some ApplicationProtocol {
    let router = Router()
    router.get("/") { _, _ in Response(text: "\(key)\n\n\(Self.about)") }
    router.get("/key") { _, _ in Response(text: "\(key)\n") }
    router.get("/:ledger/checkpoint") { _, context in
      Response(text: note(context.parameters.get("ledger"))?.encoded)
    }
    router.get("/:ledger/fork") { _, context in
      Response(text: origin(context.parameters.get("ledger")).flatMap(keeper.fork)?.encoded)
    }
    router.post("/add-checkpoint") { request, _ in await add(request) }
    return Application(
      router: router, server: .http1(configuration: .init(idleTimeout: .seconds(60))),
      configuration: .init(
        address: .hostname(host, port: port), serverName: nil,
        availableConnectionsDelegate: .maximum(Self.mostConnections, logger: logger)),
      onServerRunning: { await onRunning($0.localAddress?.port ?? port) }, logger: logger)
  }

  private static let about = """
    This is a witness. It remembers how far a workplace's ledger of reports had got, and signs only what goes on from
    there: nothing can be taken out of the ledger, or altered in it, without somebody noticing. No report is here.

    这里是台账的见证方。它记住单位的举报台账走到了哪一步，只给接得上的新台账签字：谁从台账里拿掉或改动一条，都会被发现。这里没有任何举报内容。

    """

  private var key: String { keeper.key.text }

  /// The ledger whose name has this hash.
  private func origin(_ hash: String?) -> String? {
    keeper.logs.map(\.origin).first { LedgerPlace.of($0) == hash }
  }

  private func note(_ hash: String?) -> SignedNote? { origin(hash).flatMap(keeper.note) }

  private func add(_ request: Request) async -> Response {
    guard let body = try? await request.body.collect(upTo: WitnessRequest.longest) else {
      return Response(.contentTooLarge, "A request has at most \(WitnessRequest.longest) bytes.\n")
    }
    do {
      let answer = try await keeper.answer([UInt8](body.readableBytesView))
      if case .inconsistent = answer { logger.critical("a ledger was offered that doesn't go on from the one before") }
      return Response(answer)
    } catch {
      logger.error("not signed: the state could not be kept", metadata: ["error": .string("\(type(of: error))")])
      return Response(.internalServerError, "The witness could not remember this, and has not signed it.\n")
    }
  }
}

extension Response {
  fileprivate init(
    _ status: HTTPResponse.Status, _ text: String, as type: String = "text/plain; charset=utf-8"
  ) {
    self.init(
      status: status, headers: [.contentType: type, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// A text, or that there is none.
  fileprivate init(text: String?) {
    if let text { self.init(.ok, text) } else { self.init(.notFound, "There is nothing here.\n") }
  }

  /// What C2SP tlog-witness answers.
  fileprivate init(_ answer: WitnessAnswer) {
    switch answer {
    case .cosigned(let line, _): self.init(.ok, line.line)
    case .malformed: self.init(.badRequest, "This isn't a request to a witness.\n")
    case .unsigned: self.init(.forbidden, "Nobody who may sign for this ledger did.\n")
    case .unknownLog: self.init(.notFound, "This witness doesn't follow this ledger.\n")
    case .conflict(let size): self.init(.conflict, "\(size)\n", as: "text/x.tlog.size")
    case .inconsistent: self.init(.unprocessableContent, "This doesn't go on from what was signed before.\n")
    }
  }
}
