package import Phrasebook
import Synchronization

/// A further language, as data: what it says for each English pattern. What it doesn't say is said in English.
package final class Translation: Sendable {
  /// As in `lang`: `de`, `pt-BR`.
  package let tag: String
  /// What the language calls itself.
  package let ownName: String
  private let templates: [String: Template]
  private let untold = Mutex<Set<String>>([])

  init(tag: String, ownName: String, _ templates: [String: Template]) {
    self.tag = tag
    self.ownName = ownName
    self.templates = templates
  }

  /// What a file of translations says, of which every fault was mended.
  package convenience init(_ file: XLIFF) {
    var said: [String: String] = [:]
    for unit in file.units { said[unit.pattern] = unit.target }
    self.init(
      tag: file.tag, ownName: said[XLIFF.ownName] ?? file.tag, said.compactMapValues { text in try? Template(text) })
  }

  /// How many phrases it says.
  package var count: Int { templates.count }

  /// The patterns that were wanted so far and that it doesn't say.
  package var missing: Set<String> { untold.withLock { $0 } }

  /// Whether it is written from right to left.
  var isRightToLeft: Bool {
    ["ar", "fa", "he", "ur", "ps", "ug", "yi", "dv", "ckb"].contains(tag.prefix { $0 != "-" })
  }

  /// What it says for this English.
  func text(of english: EnglishText) -> String {
    if let value = english.onlyValue { return words(of: value, in: english) }
    let pattern = english.pattern
    guard let template = templates[pattern] else {
      untold.withLock { _ = $0.insert(pattern) }
      return english.text
    }
    let values = english.holes.filter(\.value.isArgument)
    var text = ""
    for piece in template.pieces {
      switch piece {
      case .words(let words): text += words
      case .value(let number):
        if values.indices.contains(number) { text += words(of: values[number], in: english) }
      case .forms(let number, let forms):
        if values.indices.contains(number) { text += form(of: values[number], in: english, forms) }
      }
    }
    return text
  }

  private func words(of hole: EnglishText.Hole, in english: EnglishText) -> String {
    switch hole.value {
    case .phrase(let phrase): phrase[.translated(self)]
    case .capital(let phrase): phrase[.translated(self)].withCapital
    case .count(let count, _, _): count.description
    case .number(let number): number.description
    case .text, .remark: String(english.slice(hole.place))
    }
  }

  private func form(of hole: EnglishText.Hole, in english: EnglishText, _ forms: [PluralForm: String]) -> String {
    let number =
      switch hole.value {
      case .number(let number), .count(let number, _, _): number
      default: Int(english.slice(hole.place)) ?? 0
      }
    return forms[PluralForm(number, in: tag)] ?? forms[.other] ?? ""
  }
}

/// The same language, whatever it says.
extension Translation: Hashable {
  package static func == (left: Translation, right: Translation) -> Bool { left.tag == right.tag }
  package func hash(into hasher: inout Hasher) { hasher.combine(tag) }
}
