/// The four lines of a promise, however they came: with full-width colons, in one line, in another order.
struct ShownLines: Sendable {
  static let names = ["origin", "commitment", "tick", "signature"]
  /// The longest text that is read so, in bytes: far more than four lines have.
  private static let longest = 4_096

  private let values: [String: String]

  /// Nil where no line is named, where one is there twice in two ways, and for what has a form of its own.
  init?(_ text: String) {
    guard text.utf8.count <= ShownLines.longest, !text.contains("{"), !text.contains("c2sp.org/") else { return nil }
    let named = /(?i)(?:^|[^\p{L}\p{N}])(origin|commitment|tick|signature)\s*[:：]/
    let found = text.matches(of: named)
    guard !found.isEmpty else { return nil }
    var values: [String: String] = [:]
    for (number, match) in found.enumerated() {
      let end = number + 1 < found.count ? found[number + 1].range.lowerBound : text.endIndex
      let value = ShownLines.plain(text[match.range.upperBound..<end])
      let name = match.1.lowercased()
      guard values[name] == nil || values[name] == value else { return nil }
      values[name] = value
    }
    self.values = values
  }

  init(_ object: Fields) {
    values = Dictionary(
      ShownLines.names.compactMap { name in object.text(name).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What isn't there, in the order of the lines.
  var missing: [String] { ShownLines.names.filter { (values[$0] ?? "").isEmpty } }

  /// As a page shows them.
  var text: String { ShownLines.names.map { "\($0): \(values[$0] ?? "")\n" }.joined() }

  /// No value has a space in it, or a comma at its end: what stands between is how it was written down.
  private static func plain(_ value: Substring) -> String {
    let scalars = value.unicodeScalars.filter {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
    }
    var plain = String(String.UnicodeScalarView(scalars))
    while let last = plain.last, ",;，；、。".contains(last) { plain.removeLast() }
    return plain
  }
}
