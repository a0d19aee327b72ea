import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// What goes back: a status, a few headers, a body.
struct Answer: Sendable {
  enum Status: Int, Sendable {
    case ok = 200, created = 201, accepted = 202, noContent = 204
    case seeOther = 303
    case malformed = 400, signedOut = 401, forbidden = 403, notFound = 404, conflict = 409, tooLarge = 413
    case otherVersion = 412, unknownType = 415, refused = 422
    case failed = 500, unavailable = 503, noRoom = 507
  }

  /// Hands over one piece of a long body.
  typealias Write = (_ piece: [UInt8]) async throws -> Void

  enum Body: Sendable {
    case none
    case bytes([UInt8])
    case pieces(length: Int?, @Sendable (_ write: Write) async throws -> Void)
  }

  var status: Status
  var headers = HTTPFields()
  var body: Body

  init(_ status: Status, type: String, _ bytes: [UInt8]) {
    self.status = status
    body = .bytes(bytes)
    headers[.contentType] = type
  }

  /// A status and nothing else.
  init(_ status: Status) {
    self.status = status
    body = .none
  }

  /// Sends a browser on to `link`, to be asked for with GET.
  init(to link: Link) {
    status = .seeOther
    body = .none
    headers[.location] = link.address
  }

  /// A file to be kept, never shown in the page's own origin. `name` may be anybody's.
  init(
    file name: String, type: String, length: Int?, _ pieces: @escaping @Sendable (_ write: Write) async throws -> Void
  ) {
    status = .ok
    body = .pieces(length: length, pieces)
    headers[.contentType] = type
    headers[.contentDisposition] = "attachment; filename*=UTF-8''\(name.percentEncoded)"
    headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
  }

  /// A picture of which only what is seen was kept, to be shown within a page.
  init(picture type: String, length: Int, _ pieces: @escaping @Sendable (_ write: Write) async throws -> Void) {
    status = .ok
    body = .pieces(length: length, pieces)
    headers[.contentType] = type
    headers[.contentDisposition] = "inline"
    headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
  }

  /// The same answer that also sets `cookie`.
  func setting(_ cookie: Cookie) -> Answer {
    var answer = self
    answer.headers.append(HTTPField(name: .setCookie, value: cookie.header))
    return answer
  }

  var response: Response {
    Response(status: HTTPResponse.Status(code: status.rawValue), headers: headers, body: responseBody)
  }

  private var responseBody: ResponseBody {
    switch body {
    case .none: ResponseBody()
    case .bytes(let bytes): ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    case .pieces(let length, let pieces):
      ResponseBody(contentLength: length) { writer in
        var open = writer
        try await pieces { piece in try await open.write(ByteBuffer(bytes: piece)) }
        try await open.finish(nil)
      }
    }
  }
}
