/// Reads the string literals of Swift that stand alone in the first two places of a call: the two languages of a phrase.
/// Comments are left out; what is interpolated is read as code again. A regular expression literal is taken for code, so
/// that a quote in one would be misread.
struct SwiftStrings {
  /// A string literal, or several joined by `+`.
  struct Literal {
    enum Piece {
      case words(String)
      /// What is interpolated: its code, and the literals in it.
      case value(String, literals: [String])
    }

    var pieces: [Piece] = []

    var words: String {
      pieces.map { piece in if case .words(let words) = piece { words } else { "" } }.joined()
    }
  }

  /// A call whose first two arguments are literals.
  struct Call {
    let callee: String
    let first: Literal
    let second: Literal
    let line: Int
    fileprivate let start: Int
  }

  enum Token {
    case open(callee: String, line: Int, start: Int)
    case close, comma, plus, other
    case literal(Literal)
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private(set) var calls: [Call] = []
  /// Lines with a phrase that holds a literal and is not made of two.
  private(set) var unread: [Int] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    _ = code(within: false)
    calls.sort { $0.start < $1.start }
  }

  /// Reads code up to its end, or up to the parenthesis that closes an interpolation, and gathers the calls in it.
  private mutating func code(within isInterpolation: Bool) -> [Token] {
    var tokens: [Token] = []
    var depth = 0
    while index < bytes.count {
      if sees("//") {
        while index < bytes.count, bytes[index] != newline { index += 1 }
      } else if sees("/*") {
        skipComment()
      } else if let (hashes, isLong) = literalBegins() {
        tokens.append(.literal(literal(hashes, isLong)))
      } else if let token = token(&depth, isInterpolation) {
        tokens.append(token)
      } else if isInterpolation, depth < 0 {
        break
      }
    }
    gather(tokens)
    return tokens
  }

  /// One byte of code as a token; nothing for space and for what ends an interpolation.
  private mutating func token(_ depth: inout Int, _ isInterpolation: Bool) -> Token? {
    let byte = bytes[index]
    defer {
      if byte == newline { line += 1 }
      index += 1
    }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["):
      depth += 1
      return .open(callee: byte == UInt8(ascii: "(") ? callee() : "", line: line, start: index)
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      depth -= 1
      return depth < 0 && isInterpolation ? nil : .close
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "+"): return .plus
    case UInt8(ascii: " "), newline: return nil
    default: return .other
    }
  }

  /// The name before the parenthesis at which we stand.
  private func callee() -> String {
    var start = index
    while start > 0, isName(bytes[start - 1]) { start -= 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if sees("/*") {
        depth += 1
        index += 2
      } else if sees("*/") {
        depth -= 1
        index += 2
      } else {
        if bytes[index] == newline { line += 1 }
        index += 1
      }
    } while depth > 0 && index < bytes.count
  }

  private func literalBegins() -> (hashes: Int, isLong: Bool)? {
    var quote = index
    while quote < bytes.count, bytes[quote] == UInt8(ascii: "#") { quote += 1 }
    guard quote < bytes.count, bytes[quote] == UInt8(ascii: "\"") else { return nil }
    let isLong = bytes[quote...].starts(with: "\"\"\"".utf8)
    return (quote - index, isLong)
  }

  private mutating func literal(_ hashes: Int, _ isLong: Bool) -> Literal {
    let tail = String(repeating: "#", count: hashes)
    let (end, escape) = ((isLong ? "\"\"\"" : "\"") + tail, "\\" + tail)
    index += hashes + (isLong ? 3 : 1)
    var literal = Literal()
    var words: [UInt8] = []
    func flush() {
      if !words.isEmpty { literal.pieces.append(.words(String(decoding: words, as: UTF8.self))) }
      words = []
    }
    while index < bytes.count, !sees(end) {
      if sees(escape + "(") {
        flush()
        index += escape.utf8.count + 1
        literal.pieces.append(value())
      } else if sees(escape) {
        index += escape.utf8.count
        words += escaped()
      } else {
        if bytes[index] == newline { line += 1 }
        words.append(bytes[index])
        index += 1
      }
    }
    index += end.utf8.count
    flush()
    return literal
  }

  private mutating func value() -> Literal.Piece {
    let start = index
    let tokens = code(within: true)
    let text = String(decoding: bytes[start..<max(start, index - 1)], as: UTF8.self)
    let literals = tokens.compactMap { token in if case .literal(let literal) = token { literal.words } else { nil } }
    return .value(text, literals: literals)
  }

  /// What stands after a backslash; a line that goes on gives nothing.
  private mutating func escaped() -> [UInt8] {
    guard index < bytes.count else { return [] }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [newline]
    case UInt8(ascii: "t"): return [9]
    case newline:
      line += 1
      return []
    case UInt8(ascii: "u"):
      let digits = bytes[index...].dropFirst().prefix { $0 != UInt8(ascii: "}") }
      index += digits.count + 2
      let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      return scalar.map { Array(String(Character($0)).utf8) } ?? []
    default: return [byte]
    }
  }

  private func sees(_ text: String) -> Bool {
    bytes[index] == text.utf8.first && bytes[index...].starts(with: text.utf8)
  }
}

extension SwiftStrings {
  /// Finds the calls among the tokens of one stretch of code.
  private mutating func gather(_ tokens: [Token]) {
    for (place, token) in tokens.enumerated() {
      guard case .open(let callee, let line, let start) = token else { continue }
      var at = place + 1
      let first = SwiftStrings.joined(tokens, &at)
      if first != nil, at < tokens.count, case .comma = tokens[at] {
        at += 1
        if let first, let second = SwiftStrings.joined(tokens, &at), SwiftStrings.ends(tokens, at) {
          calls.append(Call(callee: callee, first: first, second: second, line: line, start: start))
          continue
        }
      }
      if ["Phrase", "visit", "self"].contains(callee), SwiftStrings.holdsLiteral(tokens, after: place) {
        unread.append(line)
      }
    }
  }

  /// The literals joined by `+` from `at` on.
  private static func joined(_ tokens: [Token], _ at: inout Int) -> Literal? {
    guard at < tokens.count, case .literal(var whole) = tokens[at] else { return nil }
    at += 1
    while at + 1 < tokens.count, case .plus = tokens[at], case .literal(let next) = tokens[at + 1] {
      whole.pieces += next.pieces
      at += 2
    }
    return whole
  }

  private static func ends(_ tokens: [Token], _ at: Int) -> Bool {
    guard at < tokens.count else { return true }
    switch tokens[at] {
    case .close, .comma: return true
    default: return false
    }
  }

  private static func holdsLiteral(_ tokens: [Token], after place: Int) -> Bool {
    var depth = 1
    for token in tokens[(place + 1)...] {
      switch token {
      case .literal where depth == 1: return true
      case .open: depth += 1
      case .close: depth -= 1
      default: break
      }
      if depth == 0 { return false }
    }
    return false
  }
}

private let newline = UInt8(ascii: "\n")

private func isName(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."): true
  default: byte >= 0x80
  }
}
