/// Small pictures with something hidden in each. `secret` must be in none of their copies.
enum SamplePictures {
  static let secret = Array("GPS 31.2304 N 121.4737 E, Anna's phone".utf8)

  private static func all(_ parts: [UInt8]...) -> [UInt8] { Array(parts.joined()) }
  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
  }
  private static func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

  private static func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
    all([0xFF, marker], big(body.count + 2, 2), body)
  }

  /// An Exif segment that says which side is up, and where it was taken.
  static func exif(orientation: Int, isLittle: Bool) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] { isLittle ? little(value, count) : big(value, count) }
    let head = all(text("Exif\0\0"), text(isLittle ? "II" : "MM"), number(42, 2), number(8, 4), number(2, 2))
    let maker = all(number(0x010F, 2), number(2, 2), number(secret.count, 4), number(38, 4))
    let side = all(number(0x0112, 2), number(3, 2), number(1, 4), number(orientation, 2), [0, 0])
    return all(head, maker, side, number(0, 4), secret)
  }

  static let jpegDrawn = all(
    segment(0xDB, [UInt8](repeating: 1, count: 65)), segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 17, 0]),
    segment(0xC4, [UInt8](repeating: 2, count: 28)), segment(0xDA, [1, 1, 0, 0, 63, 0]),
    [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56], segment(0xDA, [1, 1, 0, 0, 63, 1]), [0x99])

  static let jpeg = all(
    [0xFF, 0xD8], segment(0xE0, all(text("JFIF\0"), [1, 2, 0, 0, 1, 0, 1, 2, 2], secret)),
    segment(0xE1, exif(orientation: 6, isLittle: true)), segment(0xE1, all(text("http://ns.adobe.com/xap"), secret)),
    segment(0xE2, all(text("ICC_PROFILE\0"), secret)), segment(0xED, secret),
    segment(0xEE, all(text("Adobe"), [0, 100, 0, 0, 0, 0, 1], secret)), segment(0xFE, secret), jpegDrawn,
    [0xFF, 0xD9], secret)

  private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
    all(big(body.count, 4), text(name), body, [1, 2, 3, 4])
  }

  static let pngHead = all(
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], chunk("IHDR", [UInt8](repeating: 1, count: 13)))
  static let pngDrawn = all(chunk("gAMA", [0, 0, 1, 1]), chunk("IDAT", [7, 8, 9]), chunk("IEND", []))
  static let png = all(
    pngHead, chunk("tEXt", secret), chunk("eXIf", secret), chunk("iCCP", secret), chunk("gAMA", secret),
    chunk("prVt", secret), pngDrawn, secret)

  private static func blocks(_ body: [UInt8]) -> [UInt8] { all([UInt8(body.count)], body, [0]) }

  static let gif = all(
    text("GIF89a"), [1, 0, 1, 0, 0x80, 0, 0], [1, 2, 3, 4, 5, 6], [0x21, 0xFF, 11], text("NETSCAPE2.0"),
    [3, 1, 0, 0, 0], [0x21, 0xFF, 11], text("XMP DataXMP"), blocks(secret), [0x21, 0xFE], blocks(secret),
    [0x21, 0x01], blocks(secret), [0x21, 0xF9, 4, 0, 0, 0, 0, 0], [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2],
    blocks([9, 9]), [0x3B], secret)

  private static func riff(_ name: String, _ body: [UInt8]) -> [UInt8] {
    all(text(name), little(body.count, 4), body, body.count % 2 == 0 ? [] : [0])
  }

  static let webp = all(
    riff(
      "RIFF",
      all(
        text("WEBP"), riff("VP8X", [0x3C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), riff("ICCP", secret),
        riff("VP8 ", [1, 2, 3, 4, 5]), riff("EXIF", secret), riff("XMP ", secret), riff("what", secret))), secret)
}
