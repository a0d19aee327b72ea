import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// Somebody with a browser, or a program, who asks a site within the same process.
struct GalleryGuest: Sendable {
  let site: SiteAnswers
  let language: Language
  var cookies: [Cookie.Name: String] = [:]

  struct Reply: Sendable {
    let status: Int
    /// Where a browser is sent on.
    let place: String?
    let cookies: [Cookie.Name: String]
    private let body: [UInt8]

    init(_ answer: Answer) {
      status = answer.status.rawValue
      place = answer.headers[.location]
      if case .bytes(let bytes) = answer.body { body = bytes } else { body = [] }
      cookies = answer.headers[values: .setCookie].reduce(into: [:]) { found, line in
        let pair = line.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if let name = Cookie.Name(rawValue: String(pair[0])) { found[name] = pair.count > 1 ? String(pair[1]) : "" }
      }
    }

    var said: String { "\(status) \(String(decoding: body, as: UTF8.self))" }

    /// A field of the answer to a program.
    subscript(field: String) -> String? { object[field] as? String }

    func texts(_ field: String) -> [String] { object[field] as? [String] ?? [] }

    /// The fields of an object in a field, each as it is written.
    func written(in field: String) -> [String: String] {
      (object[field] as? [String: Any] ?? [:]).mapValues { "\($0)" }
    }

    /// A field of the first of the objects in a field of this object.
    func first(_ name: String, of list: String, in field: String) -> String? {
      ((object[field] as? [String: Any])?[list] as? [[String: Any]])?.first?[name] as? String
    }

    /// The id of the first of the objects in a field.
    func firstID(in field: String) -> String? { (object[field] as? [[String: Any]])?.first?["id"] as? String }

    private var object: [String: Any] {
      (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
    }
  }

  /// Opens a page, going on where it leads.
  mutating func get(_ path: String) async throws -> Reply {
    try await follow(try await ask(.get, path, accept: "text/html", []))
  }

  /// Sends a form, going on where it leads.
  mutating func post(_ path: String, _ fields: [(String, String)] = []) async throws -> Reply {
    try await follow(try await ask(.post, path, accept: "text/html", fields))
  }

  /// Does something as a program does.
  mutating func send(_ path: String, _ fields: [(String, String)] = [], file: GalleryFile? = nil) async throws -> Reply
  {
    try await ask(.post, path, accept: "application/json", fields, file: file)
  }

  /// Reads something as a program does.
  mutating func read(_ path: String) async throws -> Reply {
    try await ask(.get, path, accept: "application/json", [])
  }

  private mutating func follow(_ reply: Reply) async throws -> Reply {
    var reply = reply
    for _ in 0..<5 {
      guard let place = reply.place else { break }
      reply = try await ask(.get, String(place.prefix { $0 != "#" }), accept: "text/html", [])
    }
    return reply
  }

  private mutating func ask(
    _ method: HTTPRequest.Method, _ path: String, accept: String, _ fields: [(String, String)],
    file: GalleryFile? = nil
  ) async throws -> Reply {
    var head = HTTPRequest(method: method, scheme: "https", authority: "willow.example", path: path)
    head.headerFields[.accept] = accept
    head.headerFields[.acceptLanguage] = language.rawValue
    let carried = cookies.map { "\($0.rawValue)=\($1)" }.sorted().joined(separator: "; ")
    if !carried.isEmpty { head.headerFields[.cookie] = carried }
    if method == .post { head.headerFields[.contentType] = file?.formType ?? "application/x-www-form-urlencoded" }
    let body =
      file?.form(with: fields)
      ?? fields.map { "\($0.percentEncoded)=\($1.percentEncoded)" }
      .joined(separator: "&").utf8.map { $0 }
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
    guard let answering = site.answering(request) else {
      throw GalleryFault.failed(step: path, said: "no such address")
    }
    let reply = Reply(try await answering(request))
    for (name, value) in reply.cookies { cookies[name] = value.isEmpty ? nil : value }
    return reply
  }
}

extension GalleryGuest {
  /// A request that nobody sent.
  static func emptyRequest(_ language: Language) -> Request {
    var head = HTTPRequest(method: .get, scheme: "https", authority: "willow.example", path: "/")
    head.headerFields[.acceptLanguage] = language.rawValue
    return Request(head: head, body: RequestBody(buffer: ByteBuffer()))
  }
}
