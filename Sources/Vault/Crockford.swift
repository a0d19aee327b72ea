/// Crockford's Base32: digits and capitals without I, L, O and U, each symbol five bits.
enum Crockford {
  static let alphabet = [Character]("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static let values: [Unicode.Scalar: UInt8] = {
    var values: [Unicode.Scalar: UInt8] = ["O": 0, "I": 1, "L": 1]
    for (value, symbol) in alphabet.enumerated() { values[symbol.unicodeScalars.first ?? "0"] = UInt8(value) }
    return values
  }()

  /// The number that a typed character stands for: small letters, full-width forms, O for 0 and I or L for 1
  /// included; nil for everything else.
  static func value(of scalar: Unicode.Scalar) -> UInt8? { values[capital(scalar)] }

  /// The symbols of a string of bits, five at a time from the most significant; bits that fill no symbol are left.
  static func symbols(ofBits bytes: [UInt8]) -> [UInt8] {
    (0..<bytes.count * 8 / 5).map { symbol in
      (0..<5).reduce(0) { value, bit in
        let place = symbol * 5 + bit
        return value << 1 | (bytes[place / 8] >> (7 - place % 8)) & 1
      }
    }
  }

  /// The bits of symbols, packed from the most significant on, the last byte filled with zeros.
  static func bits(ofSymbols symbols: [UInt8]) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: (symbols.count * 5 + 7) / 8)
    for place in 0..<symbols.count * 5 {
      let bit = (symbols[place / 5] >> (4 - place % 5)) & 1
      bytes[place / 8] |= bit << (7 - place % 8)
    }
    return bytes
  }

  /// Symbols as text, in groups of four with hyphens between.
  static func grouped(_ symbols: [UInt8]) -> String {
    stride(from: 0, to: symbols.count, by: 4).map { start in
      String(symbols[start..<min(start + 4, symbols.count)].map { alphabet[Int($0)] })
    }.joined(separator: "-")
  }

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    let capital = (0x61...0x7A).contains(narrow) ? narrow - 0x20 : narrow
    return Unicode.Scalar(capital) ?? scalar
  }
}
