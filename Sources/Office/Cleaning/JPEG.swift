/// JPEG (ITU-T T.81): segments that begin with 0xFF and a marker. Kept are those by which it is drawn.
enum JPEG {
  static func clean(_ reader: inout PictureReader, to emit: Emit) async throws {
    guard try await reader.bytes(2) == [0xFF, 0xD8] else { throw PictureFault.unknown }
    try await emit([0xFF, 0xD8])
    guard try await reader.byte() == 0xFF else { throw PictureFault.unknown }
    var marker = try await markerByte(&reader)
    while marker != 0xD9 {
      let isScan = marker == 0xDA
      try await segment(marker, &reader, to: emit)
      if isScan {
        marker = try await scan(&reader, to: emit)
      } else {
        guard try await reader.byte() == 0xFF else { throw PictureFault.unknown }
        marker = try await markerByte(&reader)
      }
    }
    // What stands behind the end, such as a film or a second picture, is left out.
    try await emit([0xFF, 0xD9])
  }

  /// Passes over bytes that fill up.
  private static func markerByte(_ reader: inout PictureReader) async throws -> UInt8 {
    while true {
      let byte = try await reader.byte()
      if byte != 0xFF { return byte }
    }
  }

  private static func segment(_ marker: UInt8, _ reader: inout PictureReader, to emit: Emit) async throws {
    let length = try await reader.bytes(2).bigEndian
    guard length >= 2 else { throw PictureFault.unknown }
    let body = try await reader.bytes(length - 2)
    guard let kept = try kept(marker, body) else { return }
    let count = kept.count + 2
    try await emit([0xFF, marker, UInt8(count >> 8), UInt8(count & 0xFF)] + kept)
  }

  /// What stays of a segment; nil for nothing.
  private static func kept(_ marker: UInt8, _ body: [UInt8]) throws -> [UInt8]? {
    switch marker {
    // Frames, tables, restart interval, number of lines, scans.
    case 0xC0...0xC7, 0xC9...0xCF, 0xDA, 0xDB, 0xDC, 0xDD: return body
    // JFIF without its preview.
    case 0xE0:
      guard body.count >= 14, body.starts(with: Array("JFIF\0".utf8)) else { return nil }
      return body.prefix(12) + [0, 0]
    case 0xE1: return Orientation(exif: body)?.exif
    // How Adobe's programs turn the colours.
    case 0xEE: return body.count >= 12 && body.starts(with: Array("Adobe".utf8)) ? Array(body.prefix(12)) : nil
    case 0xE2...0xED, 0xEF, 0xFE: return nil
    default: throw PictureFault.unknown
    }
  }

  /// What is drawn, up to the next marker, which it returns.
  private static func scan(_ reader: inout PictureReader, to emit: Emit) async throws -> UInt8 {
    while true {
      try await reader.copyToMark(emit)
      let byte = try await markerByte(&reader)
      switch byte {
      case 0x00, 0xD0...0xD7: try await emit([0xFF, byte])
      default: return byte
      }
    }
  }
}

/// Which side of a picture is up: 1 to 8, as Exif counts.
struct Orientation {
  private static let tag = 0x0112
  let value: UInt8

  /// Looks in the first directory of what a camera wrote; nil where it says nothing or nothing that is right.
  init?(exif body: [UInt8]) {
    guard body.starts(with: Array("Exif\0\0".utf8)), body.count >= 14 else { return nil }
    let tiff = Array(body.dropFirst(6))
    let isLittle = tiff.starts(with: Array("II".utf8))
    guard isLittle || tiff.starts(with: Array("MM".utf8)) else { return nil }
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place <= tiff.count - count else { return nil }
      let bytes = Array(tiff[place..<place + count])
      return isLittle ? bytes.littleEndian : bytes.bigEndian
    }
    guard let directory = number(4, 4), let entries = number(directory, 2) else { return nil }
    for entry in 0..<entries {
      let place = directory + 2 + 12 * entry
      guard let tag = number(place, 2), let value = number(place + 8, 2) else { return nil }
      guard tag == Self.tag else { continue }
      guard (1...8).contains(value) else { return nil }
      self.value = UInt8(value)
      return
    }
    return nil
  }

  /// The same as a camera writes it, and nothing else.
  var exif: [UInt8] {
    Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]
  }
}
