/// WebP that doesn't move (RFC 9649): chunks within a RIFF whose length stands at its beginning.
enum WebP {
  private static let drawn: Set<String> = ["VP8 ", "VP8L", "ALPH"]
  /// Bits of `VP8X` that say what else is there: a colour profile, Exif, XMP.
  private static let hidden: UInt8 = 0x20 | 0x08 | 0x04
  private static let moves: UInt8 = 0x02

  /// `length` of the whole, where it is known.
  static func clean(_ reader: inout PictureReader, length: Int?, to emit: Emit) async throws {
    let head = try await reader.bytes(12)
    guard head.starts(with: Array("RIFF".utf8)), head.dropFirst(8).elementsEqual(Array("WEBP".utf8)) else {
      throw PictureFault.unknown
    }
    try await emit(Array("RIFF".utf8) + littleEndian(max(0, (length ?? 8) - 8)) + Array("WEBP".utf8))
    var left = Array(head[4..<8]).littleEndian - 4
    var hasPicture = false
    while left >= 8 {
      let chunk = try await reader.bytes(8)
      let (name, size) = (String(decoding: chunk[0..<4], as: UTF8.self), Array(chunk[4..<8]).littleEndian)
      let padded = size + size % 2
      left -= 8 + padded
      guard left >= 0 else { throw PictureFault.unknown }
      switch name {
      case "VP8X":
        guard size == 10 else { throw PictureFault.unknown }
        var flags = try await reader.bytes(10)
        guard flags[0] & moves == 0 else { throw PictureFault.unknown }
        flags[0] &= ~hidden
        try await emit(chunk + flags)
      case _ where drawn.contains(name):
        hasPicture = true
        try await emit(chunk)
        try await reader.copy(padded, to: emit)
      default: try await reader.skip(padded)
      }
    }
    guard hasPicture, left == 0 else { throw PictureFault.unknown }
  }

  private static func littleEndian(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
