extension Day {
  /// The date as ISO 8601 writes it, "2026-11-21"; four digits of year for years 1...9999.
  package var iso: String {
    let (year, month, day) = (self.year, self.month, self.day)
    return Day.padded(year, to: 4) + "-" + Day.padded(month, to: 2) + "-" + Day.padded(day, to: 2)
  }

  /// Reads exactly what `iso` writes; nil for anything else, and where there is no such day.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    self.init(digits: bytes[0..<4] + bytes[5..<7] + bytes[8..<10])
  }

  /// Reads eight digits, year, month and day, as iCalendar writes a DATE (RFC 5545 § 3.3.4).
  init?(digits: ArraySlice<UInt8>) {
    guard digits.count == 8, let number = Int(digits: digits) else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

/// Coded as its ISO 8601 text.
extension Day: Codable {
  /// Throws `DecodingError` where the text is no day.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "A day is written 2026-11-21.")
    }
    self = day
  }

  /// Writes one string.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

extension Int {
  /// Reads one to nine ASCII digits and nothing else.
  init?(digits: ArraySlice<UInt8>) {
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self = number
  }
}
