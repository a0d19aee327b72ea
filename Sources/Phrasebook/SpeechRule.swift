/// Something that no text of ours says, as a pattern that finds it.
package struct SpeechRule: Sendable, Hashable {
  /// Where a text stands, and so who reads it.
  package enum Area: Sendable, Hashable {
    /// The pages of reporters, and those that need no account.
    case reporters
    case staff
    /// Words that stand on pages of both.
    case both
  }

  /// The language of the texts that it is about: `en`, `zh-Hans`, `de`.
  package let tag: String
  /// What such a text does, as in "It asks what somebody wore."
  package let name: String
  /// A regular expression; upper and lower case are one.
  package let pattern: String
  /// Where it holds; everywhere when there is none.
  package let area: Area?

  init(_ tag: String, _ name: String, _ alternatives: String..., in area: Area? = nil) {
    self.tag = tag
    self.name = name
    pattern = alternatives.joined(separator: "|")
    self.area = area
  }

  /// What is never asked, never said, and how Chinese is set.
  package static let all = neverAskedInEnglish + neverAskedInChinese + neverAskedInGerman + neverSaid + setting
}

extension SpeechRule.Area {
  /// The area of a file of `Sources/Web`, by its path from there.
  package init(file: String) {
    // What is said to whom a report is about says 您, though it stands among the pages of reporters.
    if file.hasSuffix("OtherSide.swift") {
      self = .both
      return
    }
    switch file.prefix(while: { $0 != "/" }) {
    case "Public": self = .reporters
    case "Desk": self = .staff
    default: self = .both
    }
  }
}

/// Reads texts by the rules of one language.
package struct SpeechReader {
  /// A rule with the words that break it.
  package struct Finding: Hashable, Sendable {
    package let rule: SpeechRule
    package let words: String
  }

  private let rules: [(rule: SpeechRule, regex: Regex<AnyRegexOutput>)]

  /// For the language of this tag. A language without rules of its own gets those that hold in each.
  package init(tag: String) throws {
    let language = tag.prefix { $0 != "-" }
    rules = try SpeechRule.all.filter { rule in
      rule.tag == "*" || rule.tag.prefix { $0 != "-" } == language
    }.map { ($0, try Regex($0.pattern).ignoresCase()) }
  }

  /// What a text says that it shouldn't, where it stands.
  package func findings(in text: String, _ area: SpeechRule.Area = .both) -> [Finding] {
    let text = withWordOfLatinLetters(text)
    return rules.compactMap { rule, regex in
      guard rule.area == nil || rule.area == area, let found = text.firstMatch(of: regex) else { return nil }
      return Finding(rule: rule, words: String(text[found.range]))
    }
  }
}

/// The Chinese word that is written TA, for one whose sex is open, as any other Chinese word.
private func withWordOfLatinLetters(_ text: String) -> String {
  text.replacing(/([^A-Za-z]|^)TA(?![A-Za-z])/) { "\($0.1)她" }
}
