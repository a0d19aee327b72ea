import Testing

@testable import Office

@Suite("Cleaned copies of pictures")
struct PictureTests {
  static let samples: [(Picture, [UInt8])] = [
    (.jpeg, SamplePictures.jpeg), (.png, SamplePictures.png), (.gif, SamplePictures.gif),
    (.webp, SamplePictures.webp),
  ]

  /// The copy that is made of bytes which come in pieces of this length; nil where none is.
  private func copy(_ bytes: [UInt8], pieces: Int = 1_000) async throws -> [UInt8]? {
    let cleaned = try await CleanedFile.of("a") {
      AsyncThrowingStream { stream in
        for start in Swift.stride(from: 0, to: bytes.count, by: pieces) {
          stream.yield(Array(bytes[start..<min(start + pieces, bytes.count)]))
        }
        stream.finish()
      }
    }
    guard let cleaned else { return nil }
    var out: [UInt8] = []
    try await cleaned.write { out += $0 }
    #expect(out.count == cleaned.bytes)
    return out
  }

  @Test(
    "Nothing of what is hidden in a picture is in its copy, and a copy of the copy is the same.", arguments: samples)
  func nothingHidden(picture: Picture, bytes: [UInt8]) async throws {
    #expect(bytes.firstRange(of: SamplePictures.secret) != nil)
    let clean = try #require(try await copy(bytes))
    #expect(clean.firstRange(of: SamplePictures.secret) == nil)
    #expect(Picture(first: clean) == picture)
    #expect(try await copy(clean) == clean)
    for pieces in [1, 2, 3, 7, 64] { #expect(try await copy(bytes, pieces: pieces) == clean, "\(pieces)") }
  }

  @Test("What is drawn stays as it is, and so does which side is up.")
  func drawn() async throws {
    let jpeg = try #require(try await copy(SamplePictures.jpeg))
    #expect(jpeg.suffix(SamplePictures.jpegDrawn.count + 2) == SamplePictures.jpegDrawn + [0xFF, 0xD9])
    let place = try #require(jpeg.firstRange(of: Array("Exif\0\0".utf8)))
    #expect(Orientation(exif: Array(jpeg[place.lowerBound...]))?.value == 6)
    #expect(jpeg.firstRange(of: Array("ICC_PROFILE".utf8)) == nil)
    let big = SamplePictures.exif(orientation: 8, isLittle: false)
    #expect(Orientation(exif: big)?.value == 8)
    #expect(Orientation(exif: SamplePictures.exif(orientation: 9, isLittle: false)) == nil)
    let png = try #require(try await copy(SamplePictures.png))
    #expect(png == SamplePictures.pngHead + SamplePictures.pngDrawn)
    let webp = try #require(try await copy(SamplePictures.webp))
    #expect(Array(webp[4..<8]).littleEndian == webp.count - 8 && webp[20] == 0x10)
    let gif = try #require(try await copy(SamplePictures.gif))
    #expect(gif.firstRange(of: Array("NETSCAPE2.0".utf8)) != nil)
  }

  @Test("A picture that is cut, torn or of another kind has no copy, or one without what was hidden; nothing breaks.")
  func hostile() async throws {
    var random = Seeded(4)
    for (_, bytes) in Self.samples {
      for length in 0..<bytes.count {
        let cut = try await copy(Array(bytes.prefix(length)))
        if let cut { #expect(cut.firstRange(of: SamplePictures.secret) == nil) }
      }
      for _ in 0..<300 {
        var torn = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          torn[Int.random(in: 0..<torn.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        _ = try await copy(torn)
      }
      for _ in 0..<50 {
        let head = Array(bytes.prefix(Int.random(in: 3...40, using: &random)))
        _ = try await copy(head + (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) })
      }
    }
    for other in [[], [1, 2, 3], Array("%PDF-1.7 something or other".utf8), Array("GIF89a".utf8)] as [[UInt8]] {
      #expect(try await copy(other) == nil)
    }
  }
}
