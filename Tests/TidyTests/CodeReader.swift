/// Reads Swift and leaves out comments and the literal parts of strings; what is interpolated stays.
/// A regular expression literal is taken for code: quotes and braces in one would be misread.
struct CodeReader {
  private enum Place {
    case code(parentheses: Int)
    case string(hashes: Int, isLong: Bool)
    case comment(depth: Int)
  }

  private let characters: [Character]
  private var index = 0
  private var places: [Place] = [.code(parentheses: 0)]
  private var result = ""

  static func code(of text: String) -> [String] {
    var reader = CodeReader(characters: Array(text))
    while reader.index < reader.characters.count { reader.step() }
    return reader.result.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func step() {
    switch places[places.count - 1] {
    case .code(let parentheses): stepInCode(parentheses)
    case .string(let hashes, let isLong): stepInString(hashes, isLong)
    case .comment(let depth): stepInComment(depth)
    }
  }

  private mutating func stepInCode(_ parentheses: Int) {
    if sees("//") {
      while index < characters.count, characters[index] != "\n" { index += 1 }
    } else if sees("/*") {
      places.append(.comment(depth: 1))
      index += 2
    } else if let (hashes, isLong) = stringBegins() {
      result += "\""
      places.append(.string(hashes: hashes, isLong: isLong))
      index += hashes + (isLong ? 3 : 1)
    } else {
      count(characters[index], parentheses)
    }
  }

  /// Takes one character of code over, and leaves an interpolation when its parenthesis closes.
  private mutating func count(_ character: Character, _ parentheses: Int) {
    result.append(character)
    index += 1
    let isOutermost = places.count == 1
    switch character {
    case "(": places[places.count - 1] = .code(parentheses: parentheses + 1)
    case ")" where parentheses == 0 && !isOutermost: places.removeLast()
    case ")": places[places.count - 1] = .code(parentheses: parentheses - 1)
    default: break
    }
  }

  private mutating func stepInString(_ hashes: Int, _ isLong: Bool) {
    let tail = String(repeating: "#", count: hashes)
    if sees((isLong ? "\"\"\"" : "\"") + tail) {
      result += "\""
      places.removeLast()
      index += hashes + (isLong ? 3 : 1)
    } else if sees("\\" + tail + "(") {
      result += "("
      places.append(.code(parentheses: 0))
      index += hashes + 2
    } else if sees("\\" + tail) {
      index += hashes + 2
    } else {
      if characters[index] == "\n" { result += "\n" }
      index += 1
    }
  }

  private mutating func stepInComment(_ depth: Int) {
    if sees("*/") {
      if depth == 1 { places.removeLast() } else { places[places.count - 1] = .comment(depth: depth - 1) }
      index += 2
    } else if sees("/*") {
      places[places.count - 1] = .comment(depth: depth + 1)
      index += 2
    } else {
      if characters[index] == "\n" { result += "\n" }
      index += 1
    }
  }

  private func stringBegins() -> (hashes: Int, isLong: Bool)? {
    var quote = index
    while quote < characters.count, characters[quote] == "#" { quote += 1 }
    guard quote < characters.count, characters[quote] == "\"" else { return nil }
    let isLong = quote + 2 < characters.count && characters[quote + 1] == "\"" && characters[quote + 2] == "\""
    return (quote - index, isLong)
  }

  private func sees(_ text: String) -> Bool {
    var at = index
    for character in text {
      guard at < characters.count, characters[at] == character else { return false }
      at += 1
    }
    return true
  }
}
