import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Asks another server. Each answer is bounded in time and in bytes; a redirection is an answer like any other and is not
/// followed; nothing is kept between two questions: no cookie, no cache, no password.
///
/// Who answers slowly holds up whoever asked, and nobody else. A proxy is used where the environment of the process
/// names one, as every program that is built on libcurl does.
final class Outbound: Sendable {
  /// What came back on one question.
  struct Reply: Sendable {
    let status: Int
    /// Without its parameters, in small letters; empty where none was told.
    let contentType: String
    let body: [UInt8]
  }

  private let address: ServerAddress
  private let session: URLSession
  private let exchanges = Exchanges()
  private let patience: Duration
  private let isClosed = Mutex(false)

  /// `patience` is how long an answer may take, from looking up the name to its last byte; `authorization` is the header
  /// of this name.
  init(_ address: ServerAddress, patience: Duration, connectionsLimit: Int = 2, authorization: String? = nil) {
    self.address = address
    self.patience = patience
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    var headers = ["User-Agent": "redress"]
    headers["Authorization"] = authorization
    configuration.httpAdditionalHeaders = headers
    configuration.requestCachePolicy = .reloadIgnoringLocalAndRemoteCacheData
    configuration.httpMaximumConnectionsPerHost = connectionsLimit
    configuration.timeoutIntervalForRequest = max(1, (patience / .seconds(1)).rounded(.up))
    session = URLSession(configuration: configuration, delegate: exchanges, delegateQueue: nil)
  }

  deinit { close() }

  /// Ends what is under way and closes the connections. Whatever is asked afterwards finds the other side down.
  func close() {
    isClosed.withLock { isClosed in
      if !isClosed { session.invalidateAndCancel() }
      isClosed = true
    }
  }

  /// Asks for what lies at `path` below the address and waits for the whole answer, of at most `limit` bytes. A status
  /// that tells of a failure is an answer too. Throws `down`, `slow`, `tooLong` or, for what isn't HTTP, `lying`.
  func get(_ path: String, upTo limit: Int) async throws(WitnessFault) -> Reply {
    try await reply(to: URLRequest(url: address.url(path)), upTo: limit)
  }

  /// Sends `body`, of the media type `type`, to `path` below the address.
  func post(_ path: String, _ body: [UInt8], as type: String, upTo limit: Int) async throws(WitnessFault) -> Reply {
    var request = URLRequest(url: address.url(path))
    request.httpMethod = "POST"
    request.httpBody = Data(body)
    request.setValue(type, forHTTPHeaderField: "Content-Type")
    request.setValue(type, forHTTPHeaderField: "Accept")
    return try await reply(to: request, upTo: limit)
  }

  private func reply(to request: URLRequest, upTo limit: Int) async throws(WitnessFault) -> Reply {
    guard let task = isClosed.withLock({ $0 ? nil : session.dataTask(with: request) }) else { throw .down }
    let exchange = Exchange(task, limit: limit)
    exchanges.add(exchange, at: task.taskIdentifier)
    let timer = Task { [patience] in
      try await Task.sleep(for: patience)
      exchange.end(.failure(.slow))
    }
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { exchange.begin($0) }
    } onCancel: {
      exchange.end(.failure(.slow))
    }
    timer.cancel()
    exchanges.remove(task.taskIdentifier)
    return try result.get()
  }
}

/// One question and what came back so far. It ends once, however many ends it is told of.
private final class Exchange: Sendable {
  typealias Outcome = Result<Outbound.Reply, WitnessFault>

  private struct State {
    var body: [UInt8] = []
    var waiting: CheckedContinuation<Outcome, Never>?
    var outcome: Outcome?
  }

  private let task: URLSessionDataTask
  private let limit: Int
  private let state = Mutex(State())

  init(_ task: URLSessionDataTask, limit: Int) {
    self.task = task
    self.limit = limit
  }

  func begin(_ waiting: CheckedContinuation<Outcome, Never>) {
    let early = state.withLock { state in
      if state.outcome == nil { state.waiting = waiting }
      return state.outcome
    }
    guard let early else { return task.resume() }
    waiting.resume(returning: early)
  }

  func receive(_ data: Data) {
    let isTooLong = state.withLock { state in
      guard state.body.count + data.count <= limit else { return true }
      state.body += data
      return false
    }
    if isTooLong { end(.failure(.tooLong)) }
  }

  /// A refusal is the whole answer: for a word that isn't taken, a session would ask for another and wait.
  func announce(_ response: URLResponse) {
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    if status == 401 || status == 407 {
      end(.success(Outbound.Reply(status: status, contentType: "", body: [])))
      task.cancel()
    } else if response.expectedContentLength > limit {
      end(.failure(.tooLong))
    }
  }

  func complete(_ error: (any Error)?) {
    if let error { return end(.failure(Self.fault(error))) }
    guard let response = task.response as? HTTPURLResponse else { return end(.failure(.lying)) }
    let type = response.value(forHTTPHeaderField: "Content-Type") ?? ""
    let contentType = type.prefix { $0 != ";" }.lowercased().trimmingCharacters(in: .whitespaces)
    let body = state.withLock { $0.body }
    end(.success(Outbound.Reply(status: response.statusCode, contentType: contentType, body: body)))
  }

  func end(_ outcome: Outcome) {
    let waiting: CheckedContinuation<Outcome, Never>? = state.withLock { state in
      guard state.outcome == nil else { return nil }
      state.outcome = outcome
      state.body = []
      defer { state.waiting = nil }
      return state.waiting
    }
    if case .failure = outcome { task.cancel() }
    waiting?.resume(returning: outcome)
  }

  private static func fault(_ error: any Error) -> WitnessFault {
    switch (error as? URLError)?.code {
    case .timedOut: .slow
    case .badServerResponse, .cannotParseResponse: .lying
    default: .down
    }
  }
}

/// What a session tells of its tasks, passed on to the one that it belongs to.
private final class Exchanges: NSObject, URLSessionDataDelegate {
  private let open = Mutex<[Int: Exchange]>([:])

  func add(_ exchange: Exchange, at place: Int) { open.withLock { $0[place] = exchange } }

  func remove(_ place: Int) { open.withLock { $0[place] = nil } }

  private func exchange(_ task: URLSessionTask) -> Exchange? { open.withLock { $0[task.taskIdentifier] } }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    exchange(dataTask)?.announce(response)
    completionHandler(.allow)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    exchange(dataTask)?.receive(data)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
  ) {
    completionHandler(nil)
  }

  /// Whether a certificate is trusted, the system decides. Nobody is asked for a password, and to answer that there is
  /// none would bring the process down.
  func urlSession(
    _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
    completionHandler: @escaping (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
  ) {
    let isCertificate = challenge.protectionSpace.authenticationMethod == "NSURLAuthenticationMethodServerTrust"
    completionHandler(isCertificate ? .performDefaultHandling : .cancelAuthenticationChallenge, nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    exchange(task)?.complete(error)
  }
}
