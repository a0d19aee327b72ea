import HTTPTypes
import Hummingbird

/// What answers at each address, for those who ask within the same process: no port, no door, no headers for browsers.
struct SiteAnswers: Sendable {
  typealias Answering = @Sendable (Request) async throws -> Answer

  private var entries: [(method: HTTPRequest.Method, pattern: [Substring], answer: Answering)] = []

  mutating func add(_ method: HTTPRequest.Method, _ pattern: String, _ answer: @escaping Answering) {
    entries.append((method, pattern.split(separator: "/"), answer))
  }

  /// What a router would choose: a literal counts more than a hole.
  func answering(_ request: Request) -> Answering? {
    let path = request.uri.path.split(separator: "/")
    let fitting = entries.filter { entry in
      let isBelow = entry.pattern.last == "**" && entry.pattern.count <= path.count
      return entry.method == request.method && (isBelow || entry.pattern.count == path.count)
        && zip(entry.pattern, path).allSatisfy { $0 == $1 || $0.hasPrefix("{") || $0 == "**" }
    }
    return fitting.min { holes($0.pattern) < holes($1.pattern) }?.answer
  }

  private func holes(_ pattern: [Substring]) -> Int { pattern.count { $0.hasPrefix("{") || $0 == "**" } }
}
