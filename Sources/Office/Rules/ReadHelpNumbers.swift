package import Workplace

extension HelpNumbers {
  /// Reads a file such as `numbers.yaml`.
  package static func read(_ bytes: [UInt8]) -> RulesRead<HelpNumbers> {
    var reader = RulesReader()
    return RulesRead(reader.helpNumbers(bytes), reader)
  }
}

extension RulesReader {
  fileprivate mutating func helpNumbers(_ bytes: [UInt8]) -> HelpNumbers? {
    guard let file = open(bytes, keys: ["numbers"]) else { return nil }
    let keys = ["need", "name", "number", "hours", "languages", "purpose", "source", "checked"]
    guard let rows = mappings("numbers", in: file, keys: keys) else { return nil }
    let numbers = rows.compactMap { helpNumber($0) }
    guard !numbers.isEmpty || !faults.isEmpty else {
      return refuse(.empty("numbers"), line: line(of: "numbers", in: file))
    }
    return HelpNumbers(numbers)
  }

  /// Every part is read, so that all that is wrong with it is told.
  private mutating func helpNumber(_ row: Mapping) -> HelpNumber? {
    let need = word("need", in: row, as: HelpNumber.Need.self)
    let (name, number, hours) = (wording("name", in: row), text("number", in: row), wording("hours", in: row))
    let (languages, purpose) = (texts("languages", in: row), wording("purpose", in: row))
    let (source, checked) = (text("source", in: row), day("checked", in: row))
    guard let need, let name, let number, let hours, let languages, let purpose, let source, let checked else {
      return nil
    }
    return HelpNumber(
      need: need, name: name, number: number, hours: hours, languages: languages, purpose: purpose, source: source,
      checked: checked)
  }
}
