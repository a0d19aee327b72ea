/// The languages in which everything here is said: two that each phrase is written in, and those that a workplace adds.
package enum Language: Hashable, Sendable {
  case english, chinese
  case translated(Translation)

  /// Those that each phrase is written in.
  static let allCases: [Language] = [.english, .chinese]

  private static let ownNames = Phrase("\(as: "what this language calls itself")English", "中文")

  /// As in `lang`: `en`, `zh-Hans`, `de`.
  var rawValue: String {
    switch self {
    case .english: "en"
    case .chinese: "zh-Hans"
    case .translated(let translation): translation.tag
    }
  }

  /// What the language calls itself.
  var ownName: String {
    switch self {
    case .english: Language.ownNames.english
    case .chinese: Language.ownNames.chinese
    case .translated(let translation): translation.ownName
    }
  }

  /// `rtl` for a language that is written from right to left.
  var direction: String? {
    if case .translated(let translation) = self, translation.isRightToLeft { "rtl" } else { nil }
  }

  /// What stands between two sentences, or a sentence and a link after it. Chinese has its space within the full stop.
  var gap: String {
    switch self {
    case .english: " "
    case .chinese: ""
    case .translated(let translation): ["zh", "ja"].contains(translation.tag.prefix { $0 != "-" }) ? "" : " "
    }
  }

  /// The language that an `Accept-Language` asks for first (RFC 9110, 12.5.4); English when it asks for none of them.
  init(accepting header: String?, among languages: [Language] = Language.allCases) {
    let wishes = (header ?? "").split(separator: ",").prefix(acceptedLanguagesLimit).compactMap {
      Wish($0, among: languages)
    }
    let best = wishes.enumerated().max { left, right in
      (left.element.weight, -left.offset) < (right.element.weight, -right.offset)
    }
    self = best?.element.language ?? .english
  }

  /// The language of a tag such as `zh-CN` or `en-GB`.
  init?(tag: some StringProtocol) {
    switch tag.prefix(2).lowercased() {
    case "en": self = .english
    case "zh": self = .chinese
    default: return nil
    }
  }

  /// The one of these languages that a tag such as `de-AT` means: the very same, or else one of the same name.
  init?(tag: some StringProtocol, among languages: [Language]) {
    let wanted = tag.lowercased()
    let name = wanted.prefix { $0 != "-" }
    let same = languages.first { $0.rawValue.lowercased() == wanted }
    guard let found = same ?? languages.first(where: { $0.rawValue.lowercased().prefix { $0 != "-" } == name }) else {
      return nil
    }
    self = found
  }
}

private let acceptedLanguagesLimit = 32

private struct Wish {
  let language: Language
  let weight: Double

  init?(_ item: Substring, among languages: [Language]) {
    let parts = item.split(separator: ";")
    guard let tag = parts.first?.drop(while: { $0 == " " }).prefix(while: { $0 != " " }),
      let language = Language(tag: tag, among: languages)
    else { return nil }
    self.language = language
    let quality = parts.dropFirst().lazy.map { $0.filter { $0 != " " } }.first { $0.hasPrefix("q=") }
    weight = quality.flatMap { Double($0.dropFirst(2)) } ?? 1
    if weight <= 0 { return nil }
  }
}
