/// GIF 89a: a screen, then blocks. Comments, texts and what programs keep for themselves are left out.
enum GIF {
  static func clean(_ reader: inout PictureReader, to emit: Emit) async throws {
    let screen = try await reader.bytes(13)
    guard screen.starts(with: Array("GIF8".utf8)) else { throw PictureFault.unknown }
    try await emit(screen)
    try await reader.copy(tableByteCount(screen[10]), to: emit)
    while true {
      switch try await reader.byte() {
      case 0x2C: try await image(&reader, to: emit)
      case 0x21: try await addition(&reader, to: emit)
      case 0x3B: return try await emit([0x3B])
      default: throw PictureFault.unknown
      }
    }
  }

  private static func tableByteCount(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << ((flags & 7) + 1) }

  private static func image(_ reader: inout PictureReader, to emit: Emit) async throws {
    let place = try await reader.bytes(9)
    try await emit([0x2C] + place)
    try await reader.copy(tableByteCount(place[8]) + 1, to: emit)
    try await blocks(&reader, to: emit)
  }

  private static func addition(_ reader: inout PictureReader, to emit: Emit) async throws {
    let label = try await reader.byte()
    let first = try await reader.bytes(Int(try await reader.byte()))
    let loops = ["NETSCAPE2.0", "ANIMEXTS1.0"].contains(String(decoding: first, as: UTF8.self))
    guard label == 0xF9 && first.count == 4 || label == 0xFF && loops else {
      return first.isEmpty ? () : try await blocks(&reader) { _ in }
    }
    var body: [UInt8] = []
    try await blocks(&reader) { block in
      if body.count < 8 { body += block }
    }
    // How often it moves: 3, 1, twice a byte, 0; how long a frame stands ends at once.
    if label == 0xFF, body.count != 5 || body[0] != 3 || body[1] != 1 { return }
    if label == 0xF9, body != [0] { throw PictureFault.unknown }
    try await emit([0x21, label, UInt8(first.count)] + first + body)
  }

  /// Blocks with their lengths, to the empty one.
  private static func blocks(_ reader: inout PictureReader, to emit: Emit) async throws {
    while true {
      let length = try await reader.byte()
      try await emit([length] + (try await reader.bytes(Int(length))))
      if length == 0 { return }
    }
  }
}
