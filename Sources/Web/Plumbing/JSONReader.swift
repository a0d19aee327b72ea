extension Fields {
  /// What a JSON body holds, which must be one object (RFC 8259). Numbers, `true` and `false` become the text that they
  /// were written as; `null` is as if it weren't there.
  init(json bytes: [UInt8]) throws(FieldsFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .wrongCharset }
    var reader = JSONReader(bytes: bytes)
    self.init(try reader.whole())
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  private var index = 0
  private var count = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func whole() throws(FieldsFault) -> [String: Fields.Value] {
    skipSpace()
    try expect("{")
    let values = try object(depth: 1)
    skipSpace()
    guard index == bytes.count else { throw broken }
    return values
  }

  private var broken: FieldsFault { .brokenJSON(offset: index) }
  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar) throws(FieldsFault) {
    guard take(scalar) else { throw broken }
  }

  private mutating func value(depth: Int) throws(FieldsFault) -> Fields.Value? {
    guard depth <= FieldLimits.depth else { throw .nestedTooDeep }
    count += 1
    guard count <= FieldLimits.fields else { throw .tooManyFields }
    if take("{") { return .object(try object(depth: depth + 1)) }
    if take("[") { return .list(try list(depth: depth + 1)) }
    if take("\"") { return .text(plainLines(try string())) }
    return try word()
  }

  private mutating func object(depth: Int) throws(FieldsFault) -> [String: Fields.Value] {
    var values: [String: Fields.Value] = [:]
    skipSpace()
    if take("}") { return values }
    repeat {
      skipSpace()
      try expect("\"")
      let name = try string()
      guard name.utf8.count <= FieldLimits.nameBytes, values[name] == nil else { throw broken }
      skipSpace()
      try expect(":")
      skipSpace()
      values[name] = try value(depth: depth)
      skipSpace()
    } while take(",")
    try expect("}")
    return values
  }

  private mutating func list(depth: Int) throws(FieldsFault) -> [Fields.Value] {
    var items: [Fields.Value] = []
    skipSpace()
    if take("]") { return items }
    repeat {
      skipSpace()
      if let item = try value(depth: depth) { items.append(item) }
      skipSpace()
    } while take(",")
    try expect("]")
    return items
  }

  /// `true`, `false`, `null` or a number.
  private mutating func word() throws(FieldsFault) -> Fields.Value? {
    let start = index
    while let byte = next, byte > 0x20, byte != 0x2C, byte != 0x5D, byte != 0x7D { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    if word == "null" { return nil }
    if word == "true" || word == "false" { return .text(word) }
    let isNumber = word.first.map { $0 == "-" || $0.isNumber } ?? false
    guard isNumber, word.utf8.allSatisfy({ "+-.0123456789Ee".utf8.contains($0) }), Double(word) != nil else {
      index = start
      throw broken
    }
    return .text(word)
  }

  /// The rest of a string after its first quote.
  private mutating func string() throws(FieldsFault) -> String {
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard text.count <= FieldLimits.fieldBytes else { throw .fieldTooLong(name: "") }
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw broken
      default: text.append(byte)
      }
    }
    throw broken
  }

  private mutating func escape(into text: inout [UInt8]) throws(FieldsFault) {
    guard let byte = next else { throw broken }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: Character(try scalar()).utf8)
    default: throw broken
    }
  }

  /// One scalar of `\uXXXX`, or of two of them that make a pair.
  private mutating func scalar() throws(FieldsFault) -> Unicode.Scalar {
    let first = try unit()
    guard (0xD800...0xDBFF).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw broken }
      return scalar
    }
    try expect("\\")
    try expect("u")
    let second = try unit()
    guard (0xDC00...0xDFFF).contains(second) else { throw broken }
    guard let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else { throw broken }
    return scalar
  }

  private mutating func unit() throws(FieldsFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = hexValue(next) else { throw broken }
      unit = unit << 4 | UInt32(digit)
      index += 1
    }
    return unit
  }
}
