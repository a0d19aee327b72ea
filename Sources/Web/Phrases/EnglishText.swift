import Phrasebook

/// The English of a phrase as it reads, with the places where values stand in it, so that another language may be put
/// in its place. A literal without values costs what a string costs.
///
///     "in \(hours) hours"                         in 3 hours      pattern: in {0} hours
///     "\(count, one: "file", other: "files")"     1 file          pattern: {0} {0|one:file|other:files}
///     "\(as: "a day")\(weekday) \(number)"        Monday 3        pattern: {as a day}{0} {1}
struct EnglishText: ExpressibleByStringInterpolation, Hashable, Sendable {
  /// A value in the text.
  struct Hole: Hashable, Sendable {
    /// Where it stands in the UTF-8 of the text.
    let place: Range<Int>
    let value: Value
  }

  enum Value: Hashable, Sendable {
    case text
    case number(Int)
    case phrase(Phrase)
    /// A phrase that begins with a capital.
    case capital(Phrase)
    case count(Int, one: String, other: String)
    /// No value: a word to translators, by which two phrases that read the same differ.
    case remark(String)
  }

  let text: String
  let holes: [Hole]

  init(stringLiteral text: String) {
    self.text = text
    holes = []
  }

  /// Somebody's words, or a name: the same in every language.
  init(asWritten text: String) {
    self.text = text
    holes = [Hole(place: 0..<text.utf8.count, value: .text)]
  }

  init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
    holes = stringInterpolation.holes
  }

  private init(text: String, holes: [Hole]) {
    self.text = text
    self.holes = holes
  }

  static func + (left: EnglishText, right: EnglishText) -> EnglishText {
    let start = left.text.utf8.count
    let moved = right.holes.map { hole in
      Hole(place: hole.place.lowerBound + start..<hole.place.upperBound + start, value: hole.value)
    }
    return EnglishText(text: left.text + right.text, holes: left.holes + moved)
  }

  /// The value that the text consists of and nothing else, so that there is nothing to translate.
  var onlyValue: Hole? {
    guard holes.count == 1, holes[0].place == 0..<text.utf8.count else { return nil }
    switch holes[0].value {
    case .text, .number, .phrase, .capital: return holes[0]
    case .count, .remark: return nil
    }
  }

  /// By which a translation is found.
  var pattern: String {
    guard !holes.isEmpty else { return text }
    var pattern = ""
    var end = 0
    var number = 0
    for hole in holes {
      pattern += slice(end..<hole.place.lowerBound)
      pattern += hole.value.mark(number)
      if hole.value.isArgument { number += 1 }
      end = hole.place.upperBound
    }
    return pattern + slice(end..<text.utf8.count)
  }

  /// The part of the text at this place of its UTF-8.
  func slice(_ place: Range<Int>) -> Substring {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: place.lowerBound)
    return text[start..<bytes.index(start, offsetBy: place.count)]
  }
}

extension EnglishText.Value {
  /// Whether it has a number of its own among the values.
  var isArgument: Bool {
    if case .remark = self { false } else { true }
  }

  /// How a pattern writes it.
  func mark(_ number: Int) -> String {
    switch self {
    case .text, .number, .phrase, .capital: "{\(number)}"
    case .count(_, let one, let other): Template.countMark(number, one: one, other: other)
    case .remark(let words): Template.remarkMark(words)
    }
  }
}
