/// Somebody who comes with a program: JSON both ways, and a bearer token once they have one.
struct Program: Sendable {
  let wire: Wire
  var token: String?
  var language = "en"

  func bearing(_ token: String?) -> Program {
    var program = self
    program.token = token
    return program
  }

  func speaking(_ language: String) -> Program {
    var program = self
    program.language = language
    return program
  }

  func get(_ path: String) async throws -> Reply { try await wire.ask("GET", path, headers()) }

  func post(_ path: String, _ value: JSONValue = [:]) async throws -> Reply {
    try await send(path, "application/json", value.bytes)
  }

  func post(_ path: String, _ form: Multipart) async throws -> Reply {
    try await send(path, form.type, form.bytes)
  }

  /// Sends any bytes as any type.
  func send(_ path: String, _ type: String, _ body: [UInt8]) async throws -> Reply {
    try await wire.ask("POST", path, headers() + [("Content-Type", type)], body)
  }

  private func headers() -> [(String, String)] {
    let own = [("Accept", "application/json"), ("Accept-Language", language)]
    return own + (token.map { [("Authorization", "Bearer \($0)")] } ?? [])
  }
}

/// A form with files, as a browser writes it.
struct Multipart: Sendable {
  private static let boundary = "----scenario7MA4YWxk"
  private(set) var written: [UInt8] = []

  var type: String { "multipart/form-data; boundary=\(Self.boundary)" }

  var bytes: [UInt8] { written + Array("--\(Self.boundary)--\r\n".utf8) }

  init(_ fields: [(String, String)] = []) {
    for (name, text) in fields {
      written += Array("--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(text)\r\n".utf8)
    }
  }

  func with(file name: String, _ type: String, _ contents: [UInt8]) -> Multipart {
    var form = self
    let head = "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: \(type)\r\n\r\n"
    form.written += Array("--\(Self.boundary)\r\n\(head)".utf8) + contents + Array("\r\n".utf8)
    return form
  }
}
