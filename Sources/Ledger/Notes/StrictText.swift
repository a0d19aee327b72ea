import Foundation

/// Parts of a text, told apart by their bytes. Swift takes two texts for the same that Unicode calls equivalent, and a
/// letter with an accent behind it for one character; a signature does neither.
enum StrictText {
  private static let lineFeed: UInt8 = 0x0A

  /// The lines of a text, each of which ends in a line feed that is left out; nil where the last doesn't.
  static func lines(_ text: String) -> [String]? {
    guard text.utf8.last == lineFeed else { return nil }
    return parts(text, at: lineFeed).dropLast()
  }

  /// The pieces between the bytes that are `separator`, which is ASCII.
  static func parts(_ text: String, at separator: UInt8) -> [String] {
    text.utf8.split(separator: separator, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// What stands before the first empty line, with the line feed at its end, and what stands behind it.
  static func cutAtFirstEmptyLine(_ text: String) -> (before: String, behind: String)? {
    let bytes = text.utf8
    var last: UInt8 = 0
    for place in bytes.indices {
      if last == lineFeed, bytes[place] == lineFeed { return cut(text, at: place) }
      last = bytes[place]
    }
    return nil
  }

  /// The same with the last empty line.
  static func cutAtLastEmptyLine(_ text: String) -> (before: String, behind: String)? {
    let bytes = text.utf8
    var last: UInt8 = 0
    for place in bytes.indices.reversed() {
      if last == lineFeed, bytes[place] == lineFeed { return cut(text, at: bytes.index(after: place)) }
      last = bytes[place]
    }
    return nil
  }

  private static func cut(_ text: String, at emptyLine: String.Index) -> (before: String, behind: String) {
    (String(text[..<emptyLine]), String(text[text.utf8.index(after: emptyLine)...]))
  }

  static func isSame(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    one.utf8.elementsEqual(other.utf8)
  }

  /// What stands behind `start`, which is ASCII; nil for a text that begins otherwise.
  static func behind(_ start: String, in text: String) -> String? {
    guard text.utf8.starts(with: start.utf8) else { return nil }
    return String(text[text.utf8.index(text.startIndex, offsetBy: start.utf8.count)...])
  }

  /// A decimal number without leading zeros.
  static func number(_ text: String) -> UInt64? {
    guard let number = UInt64(text), isSame(text, "\(number)") else { return nil }
    return number
  }
}

/// Base64 with padding, RFC 4648, section 4, in its one form.
enum StrictBase64 {
  static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  static func bytes(_ text: String) -> [UInt8]? {
    guard let data = Data(base64Encoded: text), StrictText.isSame(data.base64EncodedString(), text) else { return nil }
    return [UInt8](data)
  }

  /// Lines of one hash each.
  static func text(_ hashes: [MerkleHash]) -> String {
    hashes.map { "\(text($0.bytes))\n" }.joined()
  }

  /// Nil unless each line is one hash.
  static func hashes(_ lines: some Sequence<String>) -> [MerkleHash]? {
    var hashes: [MerkleHash] = []
    for line in lines {
      guard let hash = bytes(line).flatMap({ MerkleHash($0) }) else { return nil }
      hashes.append(hash)
    }
    return hashes
  }
}
