import Markup

extension Fields {
  /// What an `application/x-www-form-urlencoded` body holds.
  init(form bytes: [UInt8]) throws(FieldsFault) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .wrongCharset }
    var tree = FieldTree()
    for pair in text.utf8.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = try formDecoded(parts[0])
      try tree.add(name, parts.count > 1 ? try formDecoded(parts[1]) : "")
    }
    self = tree.fields
  }

  /// What a query holds; nothing when it can't be read.
  init(query: String) {
    self = (try? Fields(form: Array(query.utf8))) ?? Fields()
  }
}

/// `+` is a space, `%XX` a byte.
private func formDecoded(_ part: Substring.UTF8View) throws(FieldsFault) -> String {
  var decoded: [UInt8] = []
  decoded.reserveCapacity(part.count)
  var bytes = part.makeIterator()
  while let byte = bytes.next() {
    switch byte {
    case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
    case UInt8(ascii: "%"):
      guard let high = hexValue(bytes.next()), let low = hexValue(bytes.next()) else { throw .brokenForm }
      decoded.append(high << 4 | low)
    default: decoded.append(byte)
    }
  }
  guard let text = String(validating: decoded, as: UTF8.self) else { throw .wrongCharset }
  return text
}

/// The number that a digit of base 16 stands for.
func hexValue(_ byte: UInt8?) -> UInt8? {
  switch byte {
  case .some(let byte) where (0x30...0x39).contains(byte): byte - 0x30
  case .some(let byte) where (0x41...0x46).contains(byte): byte - 0x37
  case .some(let byte) where (0x61...0x66).contains(byte): byte - 0x57
  default: nil
  }
}
