/// The languages in which everything here is said.
package enum Language: String, CaseIterable, Codable, Sendable {
  case english = "en"
  case chinese = "zh-Hans"

  /// The other one, which each page offers.
  var other: Language { self == .english ? .chinese : .english }

  /// What the language calls itself.
  var ownName: String { self == .english ? "English" : "中文" }

  /// The language that an `Accept-Language` asks for first (RFC 9110, 12.5.4); English when it asks for neither.
  init(accepting header: String?) {
    let wishes = (header ?? "").split(separator: ",").prefix(acceptedLanguagesLimit).compactMap(Wish.init)
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
}

private let acceptedLanguagesLimit = 32

private struct Wish {
  let language: Language
  let weight: Double

  init?(_ item: Substring) {
    let parts = item.split(separator: ";")
    guard let tag = parts.first?.drop(while: { $0 == " " }), let language = Language(tag: tag) else { return nil }
    self.language = language
    let quality = parts.dropFirst().lazy.map { $0.filter { $0 != " " } }.first { $0.hasPrefix("q=") }
    weight = quality.flatMap { Double($0.dropFirst(2)) } ?? 1
    if weight <= 0 { return nil }
  }
}
