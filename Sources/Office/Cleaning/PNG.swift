/// PNG (ISO/IEC 15948): chunks of a length, four letters, content and a checksum, which are copied whole or not at all.
enum PNG {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Chunks by which it is drawn, and moves, with the longest that each may be.
  private static let kept: [String: Int] = [
    "IHDR": 13, "PLTE": 768, "IDAT": .max, "IEND": 0, "tRNS": 256, "gAMA": 4, "cHRM": 32, "sRGB": 1, "sBIT": 4,
    "bKGD": 6, "acTL": 8, "fcTL": 26, "fdAT": .max,
  ]

  static func clean(_ reader: inout PictureReader, to emit: Emit) async throws {
    guard try await reader.bytes(8) == signature else { throw PictureFault.unknown }
    try await emit(signature)
    var isFirst = true
    while true {
      let head = try await reader.bytes(8)
      let length = Array(head[0..<4]).bigEndian
      let letters = Array(head[4..<8])
      let name = String(decoding: letters, as: UTF8.self)
      guard length < 1 << 31, letters.allSatisfy(isLetter), isFirst == (name == "IHDR") else {
        throw PictureFault.unknown
      }
      isFirst = false
      if let longest = kept[name], length <= longest {
        try await emit(head)
        try await reader.copy(length + 4, to: emit)
      } else {
        // One that must be understood begins with a capital letter.
        guard letters[0] & 0x20 != 0 else { throw PictureFault.unknown }
        try await reader.skip(length + 4)
      }
      if name == "IEND" { return }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & ~0x20)
  }
}
