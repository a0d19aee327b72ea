extension XLIFF {
  /// What is wrong with a file of translations, with the unit in which it is.
  package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    package let unit: String?
    package let sentence: String
    package var description: String { unit.map { "\($0): \(sentence)" } ?? sentence }
  }

  /// Reads a file and finds every fault in it, so that all can be mended at once.
  package static func read(_ bytes: [UInt8]) -> (file: XLIFF?, faults: [Fault]) {
    let root: XMLElement
    do { root = try XMLReader.root(of: bytes) } catch {
      return (nil, [Fault(unit: nil, sentence: "Line \(error.line): \(error.reason)")])
    }
    guard root.name == "xliff", root.attributes["version"]?.hasPrefix("2.") == true else {
      return (nil, [Fault(unit: nil, sentence: "This is not XLIFF 2.")])
    }
    guard let tag = root.attributes["trgLang"], isTag(tag) else {
      return (nil, [Fault(unit: nil, sentence: "trgLang must be the tag of a language, such as de or pt-BR.")])
    }
    guard !["en", "zh"].contains(tag.prefix { $0 != "-" }.lowercased()) else {
      return (
        nil, [Fault(unit: nil, sentence: "English and Chinese stand in the pages themselves; trgLang is another.")]
      )
    }
    var reader = UnitReader(tag: tag)
    for file in root.all("file") { reader.read(file) }
    if reader.faults.isEmpty, reader.units[ownName]?.target == nil {
      reader.faults.append(
        Fault(unit: id(of: ownName), sentence: "Say what the language calls itself: pages offer it by that name."))
    }
    let units = reader.order.compactMap { reader.units[$0] }
    return (XLIFF(tag: tag, units: units), reader.faults)
  }

  /// Letters, digits and hyphens as BCP 47 has them, and fit for a file's name.
  package static func isTag(_ tag: String) -> Bool {
    tag.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}/) != nil
  }
}

/// Reads the units of a file one after the other.
private struct UnitReader {
  var units: [String: XLIFF.Unit] = [:]
  var order: [String] = []
  var faults: [XLIFF.Fault] = []
  private let speech: SpeechReader?

  init(tag: String) { speech = try? SpeechReader(tag: tag) }

  /// The units in a file or a group.
  mutating func read(_ element: XMLElement) {
    for group in element.all("group") { read(group) }
    for unit in element.all("unit") { readUnit(unit) }
  }

  private mutating func readUnit(_ element: XMLElement) {
    let id = element.attributes["id"] ?? "a unit without id"
    var (source, target): (String, String?) = ("", nil)
    for case .element(let part) in element.nodes where part.name == "segment" || part.name == "ignorable" {
      source += part.all("source").map { text($0, id) }.joined()
      for said in part.all("target") { target = (target ?? "") + text(said, id) }
    }
    let pattern = element.attributes["name"] ?? source
    if XLIFF.source(of: pattern) != source { fault(id, "Its English was changed; export it anew.") }
    if target?.isEmpty == true { target = nil }
    if let target { check(target, pattern, id) }
    let unit = XLIFF.Unit(id: id, pattern: pattern, target: target)
    guard let before = units.updateValue(unit, forKey: pattern) else { return order.append(pattern) }
    if before.target != target { fault(id, "It stands here twice, and is translated in two ways.") }
  }

  /// The text of a source or a target, with its values as `{0}`.
  private mutating func text(_ element: XMLElement, _ id: String) -> String {
    var text = ""
    for node in element.nodes {
      switch node {
      case .text(let words): text += words
      case .element(let value) where value.name == "ph":
        let number = value.attributes["id"].flatMap { $0.hasPrefix("v") ? Int($0.dropFirst()) : nil }
        if let number { text += "{\(number)}" } else { fault(id, "A value in it has an id that is not ours.") }
      case .element(let marked) where marked.name == "mrk": text += self.text(marked, id)
      case .element(let other): fault(id, "<\(other.name)> has no place in it; only the values may stand in a text.")
      }
    }
    return text
  }

  private mutating func check(_ target: String, _ pattern: String, _ id: String) {
    if target.count > targetLimit { fault(id, "It is longer than \(targetLimit) characters.") }
    if target.contains(where: { $0 == "<" || $0 == ">" }) { fault(id, "It holds markup; a phrase is text.") }
    if target.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      fault(id, "It holds a character that can't be seen, such as the end of a line.")
    }
    let wanted = (try? Template(pattern))?.values ?? []
    do throws(Template.Fault) {
      let given = try Template(target).values
      for number in wanted.subtracting(given).sorted() { fault(id, "The value {\(number)} is missing.") }
      for number in given.subtracting(wanted).sorted() { fault(id, "There is no value {\(number)} in the English.") }
    } catch { fault(id, error.sentence) }
    for finding in speech?.findings(in: target) ?? [] { fault(id, "“\(finding.words)”: \(finding.rule.name)") }
  }

  private mutating func fault(_ id: String, _ sentence: String) {
    faults.append(XLIFF.Fault(unit: id, sentence: sentence))
  }
}

private let targetLimit = 4_000

extension Template.Fault {
  var sentence: String {
    switch self {
    case .brace: "A brace stands alone."
    case .hole(let inner): "{\(inner)} can't be read; write {0}, or {0|one:…|other:…} for words after a number."
    case .formsMissing(let inner): "{\(inner)} needs a form for all other numbers, other:…"
    }
  }
}
