import Markup

extension Visit {
  /// Somebody's name, marked where it is in another script than the page: then a screen reader says it in the right voice.
  func name(_ name: String) -> HTML { sentence(name, naming: [name]) }

  /// A sentence in which these names stand.
  func sentence(_ sentence: String, naming names: [String]) -> HTML {
    var (html, rest): (HTML, Substring) = ("", sentence[...])
    let foreign = names.compactMap { name in foreignTag(of: name).map { (name: name, tag: $0) } }
    while let next = foreign.compactMap({ one in rest.firstRange(of: one.name).map { (place: $0, tag: one.tag) } })
      .min(by: { ($0.place.lowerBound, $1.place.upperBound) < ($1.place.lowerBound, $0.place.upperBound) })
    {
      html =
        html + "\(String(rest[..<next.place.lowerBound]))<span lang=\"\(next.tag)\">\(String(rest[next.place]))</span>"
      rest = rest[next.place.upperBound...]
    }
    return html + "\(String(rest))"
  }

  /// The language as which a name is to be read that isn't in the page's script; nil for one that is, or an empty one.
  private func foreignTag(of name: String) -> String? {
    let isHan = name.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    let isLatin = name.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
    if language.rawValue.hasPrefix("zh") { return isHan || !isLatin ? nil : Language.english.rawValue }
    return isHan ? Language.chinese.rawValue : nil
  }
}
