/// A cleaned copy, as it is given to somebody: whole, and of the length that is said.
package struct CleanedFile: Sendable {
  package let name: String
  package let picture: Picture
  package let bytes: Int
  let pieces: @Sendable () -> AsyncThrowingStream<[UInt8], any Error>

  /// Hands on the copy, a piece at a time.
  package func write(_ write: (_ piece: [UInt8]) async throws -> Void) async throws {
    var reader = CleanedFile.reader(pieces())
    var waiting: [UInt8] = []
    try await picture.clean(&reader, length: bytes) { piece in
      waiting += piece
      guard waiting.count >= CleanedFile.pieceByteCount else { return }
      try await write(waiting)
      waiting = []
    }
    if !waiting.isEmpty { try await write(waiting) }
  }

  private static let pieceByteCount = 64 * 1024

  /// Reads the file once through; nil where no cleaned copy of it can be made.
  static func of(
    _ name: String, _ pieces: @escaping @Sendable () -> AsyncThrowingStream<[UInt8], any Error>
  ) async throws -> CleanedFile? {
    do {
      var first = reader(pieces())
      guard let picture = Picture(first: try await first.bytes(Picture.firstByteCount)) else { return nil }
      var reader = reader(pieces())
      var count = 0
      try await picture.clean(&reader, length: nil) { count += $0.count }
      return CleanedFile(name: name, picture: picture, bytes: count, pieces: pieces)
    } catch is PictureFault {
      return nil
    }
  }

  private static func reader(_ pieces: AsyncThrowingStream<[UInt8], any Error>) -> PictureReader {
    var iterator = pieces.makeAsyncIterator()
    return PictureReader { try await iterator.next() }
  }
}
