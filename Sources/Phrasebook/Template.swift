/// How a language says a phrase: words, the values where they stand, and words that follow a number.
///
///     In {0} {0|one:Stunde|other:Stunden}
package struct Template: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case words(String)
    case value(Int)
    /// The words for the number that the value is, by its plural form.
    case forms(Int, [PluralForm: String])
  }

  package enum Fault: Error, Hashable, Sendable {
    /// A brace without its other.
    case brace
    /// What stands between braces is neither `{0}` nor `{0|one:…|other:…}`.
    case hole(String)
    /// No `other:` among the forms.
    case formsMissing(String)
  }

  package let pieces: [Piece]

  package init(_ text: String) throws(Fault) {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { throw .brace }
      if brace > rest.startIndex { pieces.append(.words(String(rest[..<brace]))) }
      let inner = rest[rest.index(after: brace)..<end]
      if !inner.hasPrefix("as ") { pieces.append(try Template.hole(inner)) }
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  private static func hole(_ inner: Substring) throws(Fault) -> Piece {
    let parts = inner.split(separator: "|", omittingEmptySubsequences: false)
    guard let first = parts.first, let number = Int(first), (0..<valuesLimit).contains(number) else {
      throw .hole(String(inner))
    }
    guard parts.count > 1 else { return .value(number) }
    var forms: [PluralForm: String] = [:]
    for part in parts.dropFirst() {
      guard let colon = part.firstIndex(of: ":"), let form = PluralForm(rawValue: String(part[..<colon])) else {
        throw .hole(String(inner))
      }
      forms[form] = String(part[part.index(after: colon)...])
    }
    guard forms[.other] != nil else { throw .formsMissing(String(inner)) }
    return .forms(number, forms)
  }

  /// The values that are used.
  package var values: Set<Int> {
    Set(
      pieces.compactMap { piece in
        switch piece {
        case .words: nil
        case .value(let number), .forms(let number, _): number
        }
      })
  }
}

extension Template {
  /// How a pattern writes a number with its noun.
  package static func countMark(_ number: Int, one: String, other: String) -> String {
    "{\(number)} {\(number)|one:\(one)|other:\(other)}"
  }

  /// How a pattern writes a word to translators.
  package static func remarkMark(_ words: String) -> String { "{as \(words)}" }
}

private let valuesLimit = 32
