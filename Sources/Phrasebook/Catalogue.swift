/// Every phrase that the sources say, read from them: there is no list beside the code that could miss one. What the
/// invented people of the gallery say is not for translators.
package struct Catalogue: Sendable {
  package struct Entry: Sendable {
    /// The English with numbers for its values, by which a translation is found.
    package let pattern: String
    /// What the Chinese says with the same numbers; several where one English stands for several things.
    package internal(set) var chinese: [String]
    /// The files in which it stands, from the folder of the sources.
    package internal(set) var places: [String]
    /// The code of each value, as a hint to translators.
    package let values: [String]
  }

  /// One phrase as it stands at one place.
  package struct Spoken: Sendable {
    package let english: String
    package let chinese: String
    package let file: String
    package let line: Int
  }

  /// In the order of their files.
  package private(set) var entries: [Entry] = []
  package private(set) var spoken: [Spoken] = []
  /// Where a phrase is not written as two literals, as `file:line`.
  package private(set) var unread: [String] = []

  /// `files` are Swift, by their path from the folder of the sources.
  package init(_ files: [(path: String, text: String)]) {
    var places: [String: Int] = [:]
    for file in files.sorted(by: { $0.path < $1.path }) {
      let found = SwiftStrings(file.text)
      unread += found.unread.map { "\(file.path):\($0)" }
      for call in found.calls where Catalogue.isPhrase(call) {
        let english = Marked(english: call.first)
        let chinese = Marked(chinese: call.second, values: english.values)
        spoken.append(Spoken(english: english.pattern, chinese: chinese.pattern, file: file.path, line: call.line))
        guard english.saysSomething, !file.path.hasPrefix("Gallery/") else { continue }
        if let place = places[english.pattern] {
          if !entries[place].chinese.contains(chinese.pattern) { entries[place].chinese.append(chinese.pattern) }
          if !entries[place].places.contains(file.path) { entries[place].places.append(file.path) }
        } else {
          places[english.pattern] = entries.count
          entries.append(
            Entry(
              pattern: english.pattern, chinese: [chinese.pattern], places: [file.path], values: english.values))
        }
      }
    }
  }

  /// The patterns of all entries.
  package var patterns: Set<String> { Set(entries.map(\.pattern)) }

  /// A call with a text of ours in two languages: by its name, or since the second is no ASCII.
  private static func isPhrase(_ call: SwiftStrings.Call) -> Bool {
    ["Phrase", "visit", "self"].contains(call.callee) || call.second.words.utf8.contains { $0 >= 0x80 }
  }
}

/// A literal with numbers for its values.
private struct Marked {
  var pattern = ""
  var values: [String] = []

  init(english: SwiftStrings.Literal) {
    for piece in english.pieces {
      switch piece {
      case .words(let words): pattern += words
      case .value(let code, let literals):
        if code.hasPrefix("as:") {
          pattern += Template.remarkMark(literals.first ?? "")
        } else {
          let isCount = code.contains(", one:") && literals.count >= 2
          let number = values.count
          let literals = Array(literals.suffix(2))
          pattern += isCount ? Template.countMark(number, one: literals[0], other: literals[1]) : "{\(number)}"
          values.append(Marked.bare(code))
        }
      }
    }
  }

  init(chinese: SwiftStrings.Literal, values: [String]) {
    self.values = values
    for piece in chinese.pieces {
      switch piece {
      case .words(let words): pattern += words
      case .value(let code, _):
        let bare = Marked.bare(code)
        pattern += values.firstIndex(of: bare).map { "{\($0)}" } ?? "{…}"
      }
    }
  }

  /// Whether there is anything to translate: not so where the text is one value and nothing else.
  var saysSomething: Bool { !pattern.isEmpty && pattern != "{0}" }

  /// The code without a label before it or the forms after it.
  private static func bare(_ code: String) -> String {
    var code = Substring(code)
    for label in ["capital: ", "small: ", "ordinal: "] where code.hasPrefix(label) {
      code = code.dropFirst(label.count)
    }
    if let forms = code.firstRange(of: ", one:") { code = code[..<forms.lowerBound] }
    return String(code)
  }
}
