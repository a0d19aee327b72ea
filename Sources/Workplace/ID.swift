/// A random 128-bit name of an `Of`, written as 26 symbols of Crockford's Base32 in lower case.
///
/// Ids carry no time and no count: two ids tell nothing of which came first, and their order (that of their bytes)
/// is only good for sorting. Each id has exactly one spelling, so that an address has one too.
package struct ID<Of>: Hashable, Comparable, Sendable {
  private let high: UInt64
  private let low: UInt64

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// An id drawn from `generator`, which must be one that can't be foretold wherever the id will be seen.
  package init(using generator: inout some RandomNumberGenerator) {
    self.init(high: generator.next(), low: generator.next())
  }

  /// The id whose 16 bytes these are; nil for any other number of bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 16 else { return nil }
    self.init(
      high: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) },
      low: bytes.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    )
  }

  /// The 16 bytes, most significant first: what is stored.
  package var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } }
  }

  package static func < (one: Self, other: Self) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

extension ID: LosslessStringConvertible {
  /// The number of symbols of every id.
  package static var textLength: Int { 26 }

  /// The id that is spelt so; nil unless these are 26 lower-case symbols of a number below 2¹²⁸.
  package init?(_ description: String) {
    guard description.utf8.count == Self.textLength else { return nil }
    var high: UInt64 = 0
    var low: UInt64 = 0
    for symbol in description.utf8 {
      guard high >> 59 == 0, let value = base32Symbols.firstIndex(of: symbol) else { return nil }
      high = high << 5 | low >> 59
      low = low << 5 | UInt64(value)
    }
    self.init(high: high, low: low)
  }

  /// The 26 symbols.
  package var description: String {
    var (high, low) = (high, low)
    var symbols: [UInt8] = []
    for _ in 0..<Self.textLength {
      symbols.append(base32Symbols[Int(low & 31)])
      low = low >> 5 | high << 59
      high >>= 5
    }
    return String(decoding: symbols.reversed(), as: UTF8.self)
  }
}

extension ID: Codable {
  /// Reads the text form; throws `DecodingError` for any other.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an id of 26 symbols")
    }
    self = id
  }

  /// Writes the text form.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

private let base32Symbols = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
