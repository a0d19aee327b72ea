import Deadlines
import Foundation
import FoundationNetworking
import Hummingbird
import Logging
import Markup
import NIOCore

@testable import Web

/// A site that listens at a port of its own while `body` asks it things.
func running(_ add: (SiteMap) -> Void, _ body: @Sendable @escaping (Asking) async throws -> Void) async throws {
  let site = sampleSite()
  let map = SiteMap(
    site, door: Door(site: site, logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })))
  add(map)
  let (ports, opened) = AsyncStream.makeStream(of: Int.self)
  let application = Application(
    router: map.router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
    onServerRunning: { opened.yield($0.localAddress?.port ?? 0) },
    logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await application.run() }
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

/// Asks a running site and tells what came back.
struct Asking: Sendable {
  let port: Int

  struct Reply: Sendable {
    let status: Int
    let headers: [String: String]
    let text: String
  }

  func callAsFunction(
    _ method: String, _ path: String, headers: [String: String] = [:], body: String? = nil
  ) async throws -> Reply {
    var request = URLRequest(url: URL(string: "http://127.0.0.1:\(port)\(path)")!)
    request.httpMethod = method
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    request.httpBody = body.map { Data($0.utf8) }
    // A connection that is kept open would keep the site from stopping.
    request.setValue("close", forHTTPHeaderField: "Connection")
    let (data, response) = try await session.data(for: request)
    let answer = response as? HTTPURLResponse
    let pairs = (answer?.allHeaderFields ?? [:]).map { ("\($0.key)".lowercased(), "\($0.value)") }
    return Reply(
      status: answer?.statusCode ?? 0, headers: Dictionary(pairs) { first, _ in first },
      text: String(decoding: data, as: UTF8.self))
  }
}

private let session: URLSession = {
  let configuration = URLSessionConfiguration.ephemeral
  configuration.httpCookieStorage = nil
  return URLSession(configuration: configuration, delegate: Staying(), delegateQueue: nil)
}()

/// Shows a redirect instead of following it.
private final class Staying: NSObject, URLSessionTaskDelegate {
  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest
  ) async -> URLRequest? {
    nil
  }
}
