import Foundation

/// Why a picture has no cleaned copy.
enum PictureFault: Error, Equatable {
  /// It ends before it should.
  case short
  /// It is not what it seems, or holds something of which nobody knows what it says.
  case unknown
}

/// Reads a file's pieces by number, whatever their lengths. It holds one piece.
struct PictureReader {
  private static let copyByteCount = 64 * 1024

  private let nextPiece: () async throws -> [UInt8]?
  private var piece: [UInt8] = []
  private var start = 0

  init(_ nextPiece: @escaping () async throws -> [UInt8]?) { self.nextPiece = nextPiece }

  /// Exactly the next `count` bytes. Only for what a format bounds.
  mutating func bytes(_ count: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += try await some(upTo: count - bytes.count) }
    return bytes
  }

  mutating func byte() async throws -> UInt8 { try await bytes(1)[0] }

  /// Hands the next `count` bytes on, a piece at a time.
  mutating func copy(_ count: Int, to emit: Emit) async throws {
    var left = count
    while left > 0 {
      let bytes = try await some(upTo: left)
      left -= bytes.count
      try await emit(bytes)
    }
  }

  mutating func skip(_ count: Int) async throws {
    var left = count
    while left > 0 { left -= try await some(upTo: left).count }
  }

  /// Hands on what comes before the next byte 0xFF, and passes over that.
  mutating func copyToMark(_ emit: Emit) async throws {
    while true {
      try await fill()
      let found = piece[start...].withUnsafeBytes { bytes in
        memchr(bytes.baseAddress!, 0xFF, bytes.count).map { UnsafeRawPointer($0) - bytes.baseAddress! }
      }
      let end = start + (found ?? piece.count - start)
      if end > start { try await emit(Array(piece[start..<end])) }
      start = found == nil ? end : end + 1
      if found != nil { return }
    }
  }

  private mutating func some(upTo count: Int) async throws -> [UInt8] {
    try await fill()
    let end = min(piece.count, start + min(count, Self.copyByteCount))
    defer { start = end }
    return Array(piece[start..<end])
  }

  /// Sees to it that at least one byte is there.
  private mutating func fill() async throws {
    while start == piece.count {
      guard let next = try await nextPiece() else { throw PictureFault.short }
      (piece, start) = (next, 0)
    }
  }
}

/// Takes a piece of a cleaned copy.
typealias Emit = ([UInt8]) async throws -> Void

extension [UInt8] {
  /// Most significant byte first.
  var bigEndian: Int { reduce(0) { $0 << 8 | Int($1) } }
  var littleEndian: Int { reversed().reduce(0) { $0 << 8 | Int($1) } }
}
