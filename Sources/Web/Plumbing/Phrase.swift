/// A text in each language, side by side. The literals are ours; what is interpolated may be anybody's, since a phrase
/// is text and is escaped wherever it stands in a page. A phrase within a phrase is said in the same language:
///
///     Phrase("Given to \(role.words)", "交给\(role.words)")
struct Phrase: Sendable {
  private let source: EnglishText
  let chinese: String

  init(_ english: EnglishText, _ chinese: ChineseText) {
    source = english
    self.chinese = chinese.text
  }

  /// What isn't a literal of ours: a name, somebody's words. A further language takes the English as it is.
  @_disfavoredOverload
  init<Name: StringProtocol>(_ english: Name, _ chinese: Name) {
    source = EnglishText(asWritten: String(english))
    self.chinese = String(chinese)
  }

  var english: String { source.text }

  subscript(language: Language) -> String {
    switch language {
    case .english: source.text
    case .chinese: chinese
    case .translated(let translation): translation.text(of: source)
    }
  }
}

/// The same where it reads the same.
extension Phrase: Hashable {
  static func == (left: Phrase, right: Phrase) -> Bool {
    left.english == right.english && left.chinese == right.chinese
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(english)
    hasher.combine(chinese)
  }
}
