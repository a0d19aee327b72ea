import HTTPTypes
import Hummingbird
import NIOCore

/// A request's body, not yet read.
struct Incoming: Sendable {
  /// What an action hears of the files that come with a form, in their order among the fields.
  enum FileEvent: Sendable {
    case begins(field: String, name: String, type: String)
    case piece([UInt8])
    case ends
  }

  private let body: RequestBody
  private let type: String

  init(_ request: Request) {
    body = request.body
    type = request.headers[.contentType] ?? ""
  }

  /// Every field of the body; throws `FieldsFault` when it can't be read or when it brings a file.
  func fields() async throws -> Fields {
    try await fields { _ in throw FieldsFault.unexpectedFile }
  }

  /// Every field of the body, once; each file goes to `receive`, piece by piece, as it comes. When reading fails or `receive`
  /// throws, a file that has begun has no end: what was kept of it must be thrown away.
  func fields(files receive: (FileEvent) async throws -> Void) async throws -> Fields {
    // A request's body can be iterated only once: a second iterator ends the process.
    var pieces = body.makeAsyncIterator()
    do {
      return try await read(&pieces, receive)
    } catch {
      await drain(&pieces)
      throw error
    }
  }

  /// The body as it comes, whatever it is. `take` says whether it wants more; what it doesn't want is read for a while,
  /// so that a program that is still sending hears the answer. Where the connection is cut it ends as well.
  func pieces(_ take: ([UInt8]) async throws -> Bool) async throws {
    var pieces = body.makeAsyncIterator()
    while let piece = try? await pieces.next() {
      guard try await take(Array(piece.readableBytesView)) else { return await drain(&pieces) }
    }
  }

  private func read(
    _ pieces: inout RequestBody.AsyncIterator, _ receive: (FileEvent) async throws -> Void
  ) async throws -> Fields {
    try requireUTF8(type)
    switch type.prefix(while: { $0 != ";" }).filter({ $0 != " " }).lowercased() {
    case "application/x-www-form-urlencoded": return try Fields(form: try await whole(&pieces))
    case "application/json": return try Fields(json: try await whole(&pieces))
    case "multipart/form-data": return try await parts(&pieces, receive)
    case "":
      guard try await whole(&pieces).isEmpty else { throw FieldsFault.unknownType }
      return Fields()
    default: throw FieldsFault.unknownType
    }
  }

  private func whole(_ pieces: inout RequestBody.AsyncIterator) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try await pieces.next() {
      bytes.append(contentsOf: piece.readableBytesView)
      guard bytes.count <= encodedBodyLimitBytes else { throw FieldsFault.bodyTooLong }
    }
    return bytes
  }

  private func parts(
    _ pieces: inout RequestBody.AsyncIterator, _ receive: (FileEvent) async throws -> Void
  ) async throws -> Fields {
    var reader = try MultipartReader(contentType: type)
    var tree = FieldTree()
    while let piece = try await pieces.next() {
      for event in try reader.feed(piece.readableBytesView) {
        switch event {
        case .field(let name, let text): try tree.add(name, text)
        case .fileBegins(let field, let name, let type):
          try await receive(.begins(field: field, name: name, type: type))
        case .filePiece(let bytes): try await receive(.piece(bytes))
        case .fileEnds: try await receive(.ends)
        }
      }
    }
    try reader.finish()
    return tree.fields
  }

  /// Reads on a while without keeping anything, so that a browser that is still sending hears the answer.
  private func drain(_ pieces: inout RequestBody.AsyncIterator) async {
    var left = drainLimitBytes
    while left >= 0, let piece = try? await pieces.next() { left -= piece.readableBytes }
  }
}

/// A form writes each byte as up to three.
private let encodedBodyLimitBytes = FieldLimits.bodyBytes * 3
private let drainLimitBytes = 32 << 20
