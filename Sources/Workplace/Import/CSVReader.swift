/// Reads comma-separated values (RFC 4180) row by row: UTF-8 with or without a byte order mark, lines ended by LF or
/// CR LF, fields quoted or not. Blank lines are passed over. Holds one row at a time.
package struct CSVReader: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place: Int
  private var line = 1

  /// The rows of `bytes`; the header is a row like any other.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// One row, and the line on which it began, counted from 1.
  package struct Row: Equatable, Sendable {
    package let line: Int
    /// The fields without their quotes, or what stopped the row from being read.
    package let fields: Result<[String], Fault>
  }

  package enum Fault: Error, Equatable, Sendable {
    /// A quote opens on the row's line and nothing closes it: the rest of the file was not read.
    case openQuote
    /// A quote in an unquoted field, or text after the closing quote.
    case strayQuote
    case notUTF8
  }

  package mutating func next() -> Row? {
    skipBlankLines()
    guard place < bytes.count else { return nil }
    let first = line
    var fields: [String] = []
    var fault: Fault?
    var ended = false
    while !ended {
      let start = line
      switch bytes[place...].first == quote ? quotedField() : plainField() {
      case .success(let field): fields.append(field)
      case .failure(.openQuote): return Row(line: start, fields: .failure(.openQuote))
      case .failure(let found): fault = fault ?? found
      }
      ended = endOfField()
    }
    return Row(line: first, fields: fault.map { .failure($0) } ?? .success(fields))
  }

  private mutating func skipBlankLines() {
    while place < bytes.count {
      if bytes[place] == carriageReturn, place + 1 < bytes.count, bytes[place + 1] == lineFeed { place += 1 }
      guard bytes[place] == lineFeed else { return }
      place += 1
      line += 1
    }
  }

  /// Reads up to the next comma or line end.
  private mutating func plainField() -> Result<String, Fault> {
    let start = place
    var hasQuote = false
    while place < bytes.count, bytes[place] != comma, bytes[place] != lineFeed {
      if bytes[place] == quote { hasQuote = true }
      place += 1
    }
    let endsWithReturn =
      place > start && bytes[place - 1] == carriageReturn && place < bytes.count
      && bytes[place] == lineFeed
    return hasQuote ? .failure(.strayQuote) : text(bytes[start..<(endsWithReturn ? place - 1 : place)])
  }

  /// Reads from an opening quote past its closing one.
  private mutating func quotedField() -> Result<String, Fault> {
    place += 1
    var content: [UInt8] = []
    var start = place
    while place < bytes.count {
      if bytes[place] == lineFeed { line += 1 }
      if bytes[place] == quote {
        content += bytes[start..<place]
        place += 1
        guard place < bytes.count, bytes[place] == quote else { return afterQuote(content) }
        start = place
      }
      place += 1
    }
    return .failure(.openQuote)
  }

  /// Sees that nothing but the end of the field follows its closing quote.
  private mutating func afterQuote(_ content: [UInt8]) -> Result<String, Fault> {
    if place + 1 < bytes.count, bytes[place] == carriageReturn, bytes[place + 1] == lineFeed { place += 1 }
    if place == bytes.count || bytes[place] == comma || bytes[place] == lineFeed { return text(content[...]) }
    while place < bytes.count, bytes[place] != comma, bytes[place] != lineFeed { place += 1 }
    return .failure(.strayQuote)
  }

  /// Passes the comma or line end at which a field stopped, and tells whether the row ended with it.
  private mutating func endOfField() -> Bool {
    guard place < bytes.count else { return true }
    let endsRow = bytes[place] == lineFeed
    if endsRow { line += 1 }
    place += 1
    return endsRow
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> Result<String, Fault> {
    String(validating: bytes, as: UTF8.self).map { .success($0) } ?? .failure(.notUTF8)
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let carriageReturn = UInt8(ascii: "\r")
private let lineFeed = UInt8(ascii: "\n")
