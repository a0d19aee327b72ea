extension EnglishText {
  struct StringInterpolation: StringInterpolationProtocol {
    private(set) var text = ""
    private(set) var holes: [Hole] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
      holes.reserveCapacity(interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ text: String) { append(text, .text) }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(value.description, .text) }

    mutating func appendInterpolation(_ number: Int) { append(number.description, .number(number)) }

    /// A phrase, said in the same language.
    mutating func appendInterpolation(_ phrase: Phrase) { append(phrase.english, .phrase(phrase)) }

    /// A phrase at the beginning of a sentence, whatever the language.
    mutating func appendInterpolation(capital phrase: Phrase) {
      append(phrase.english.withCapital, .capital(phrase))
    }

    /// A phrase within a sentence: English begins it small, any other language says it as it stands.
    mutating func appendInterpolation(small phrase: Phrase) {
      append(phrase.english.prefix(1).lowercased() + phrase.english.dropFirst(), .phrase(phrase))
    }

    /// The number with its noun: "1 file", "3 files".
    mutating func appendInterpolation(_ count: Int, one: String, other: String) {
      append("\(count) \(count == 1 ? one : other)", .count(count, one: one, other: other))
    }

    /// "3rd"; other languages get the number.
    mutating func appendInterpolation(ordinal number: Int) { append(number.ordinal, .number(number)) }

    /// Writes nothing; tells translators what is meant, and keeps apart what reads the same.
    mutating func appendInterpolation(as remark: String) { append("", .remark(remark)) }

    private mutating func append(_ words: String, _ value: Value) {
      let start = text.utf8.count
      text += words
      holes.append(Hole(place: start..<text.utf8.count, value: value))
    }
  }
}

/// The Chinese of a phrase.
struct ChineseText: ExpressibleByStringInterpolation, Hashable, Sendable {
  let text: String

  static func + (left: ChineseText, right: ChineseText) -> ChineseText {
    ChineseText(stringLiteral: left.text + right.text)
  }

  init(stringLiteral text: String) { self.text = text }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  struct StringInterpolation: StringInterpolationProtocol {
    private(set) var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) { text += value.description }

    /// A phrase, said in Chinese.
    mutating func appendInterpolation(_ phrase: Phrase) { text += phrase.chinese }
  }
}

extension Int {
  /// "1st", "22nd", "13th".
  fileprivate var ordinal: String {
    let suffix =
      switch (self % 10, self % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(self)\(suffix)"
  }
}

extension StringProtocol {
  /// The same with a capital at its beginning.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
