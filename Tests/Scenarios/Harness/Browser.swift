import Testing

/// Somebody with a browser whose scripts are off: keeps cookies, sends forms as they stand, and follows redirects.
final class Browser {
  private let wire: Wire
  private let language: String
  private(set) var cookies: [String: String] = [:]

  init(wire: Wire, language: String) {
    self.wire = wire
    self.language = language
  }

  /// Where the browser is after the last answer.
  private(set) var place = "/"

  @discardableResult
  func get(_ path: String) async throws -> Reply {
    try await heard(try await wire.ask("GET", path, headers("none")), path)
  }

  /// Sends a form as `application/x-www-form-urlencoded`.
  @discardableResult
  func post(_ path: String, _ fields: [(String, String)] = []) async throws -> Reply {
    let form = fields.map { "\(escaped($0.0))=\(escaped($0.1))" }.joined(separator: "&")
    return try await post(path, "application/x-www-form-urlencoded", Array(form.utf8))
  }

  @discardableResult
  func post(_ path: String, _ form: Multipart) async throws -> Reply {
    try await post(path, form.type, form.bytes)
  }

  @discardableResult
  func post(_ path: String, _ type: String, _ body: [UInt8]) async throws -> Reply {
    let sent = headers("same-origin") + [("Origin", wire.origin), ("Content-Type", type)]
    return try await heard(try await wire.ask("POST", path, sent, body), path)
  }

  func forget() { cookies = [:] }

  private func heard(_ reply: Reply, _ path: String) async throws -> Reply {
    place = path
    for (name, value) in reply.cookies { cookies[name] = value.isEmpty ? nil : value }
    guard reply.status == 303, let next = reply["location"] else { return reply }
    return try await get(next.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? next)
  }

  private func headers(_ site: String) -> [(String, String)] {
    let jar = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    let own = [
      ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), ("Accept-Language", language), ("Sec-Fetch-Site", site),
    ]
    return jar.isEmpty ? own : own + [("Cookie", jar)]
  }
}

/// A form's percent escapes.
private func escaped(_ text: String) -> String {
  text.utf8.map { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }.joined()
}

extension Reply {
  /// What stands in a hidden field of the page.
  func hidden(_ name: String) throws -> String {
    let mark = "<input type=\"hidden\" name=\"\(name)\" value=\""
    let start = try #require(text.firstRange(of: mark), "no hidden field \(name)")
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }

  /// The code that the page shows, with its hyphens; nil where there is none.
  var code: String? {
    guard let mark = text.firstRange(of: "id=\"code\" type=\"text\" value=\"") else { return nil }
    return String(text[mark.upperBound...].prefix { $0 != "\"" }).replacing(" ", with: "-")
  }

  /// Whether a refusal stands next to the field.
  func refuses(_ field: String) -> Bool { text.contains("id=\"\(field)-refusal\"") }
}
