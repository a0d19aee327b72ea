/// A file of translations: XLIFF 2.0 (OASIS), one unit for each phrase. Values are `<ph/>`; the words that follow a number
/// stand as text, `{0|one:file|other:files}`, with as many forms as the language has.
package struct XLIFF: Sendable {
  package struct Unit: Sendable, Hashable {
    package let id: String
    /// The English with numbers for its values, and the remark that tells it from others.
    package let pattern: String
    /// `nil` until somebody has translated it.
    package var target: String?

    package init(id: String, pattern: String, target: String?) {
      self.id = id
      self.pattern = pattern
      self.target = target
    }
  }

  /// As in `lang`.
  package let tag: String
  package var units: [Unit]

  package init(tag: String, units: [Unit]) {
    self.tag = tag
    self.units = units
  }

  /// The unit in which a language says what it calls itself.
  package static let ownName = "\(Template.remarkMark("what this language calls itself"))English"

  /// What stands in a unit's `<source>`: the pattern without the remark.
  static func source(of pattern: String) -> String {
    guard pattern.hasPrefix("{as "), let end = pattern.firstIndex(of: "}") else { return pattern }
    return String(pattern[pattern.index(after: end)...])
  }

  /// The remark of a pattern.
  static func remark(of pattern: String) -> String? {
    guard pattern.hasPrefix("{as "), let end = pattern.firstIndex(of: "}") else { return nil }
    return String(pattern[..<end].dropFirst(4))
  }

  /// The id of a phrase's unit: the same wherever it stands, and another when it changes (FNV-1a, 64 bits).
  static func id(of pattern: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in pattern.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "p" + String(repeating: "0", count: 16 - String(hash, radix: 16).count) + String(hash, radix: 16)
  }
}

extension XLIFF {
  /// The file with which a translator begins, or goes on: every phrase of the catalogue, with what is said for it so far.
  package static func text(_ catalogue: Catalogue, in tag: String, said: [String: String] = [:]) -> String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\" trgLang=\"\(tag.inXML)\">",
      "<file id=\"redress\">",
    ]
    for entry in catalogue.entries { lines += unit(entry, said[entry.pattern]) }
    return (lines + ["</file>", "</xliff>", ""]).joined(separator: "\n")
  }

  private static func unit(_ entry: Catalogue.Entry, _ target: String?) -> [String] {
    var notes = entry.chinese.map { ("zh-Hans", $0) }
    if let remark = remark(of: entry.pattern) { notes.append(("meaning", remark)) }
    notes += entry.values.enumerated().map { ("value", "{\($0)} \($1)") }
    notes += entry.places.map { ("where", $0) }
    let state = target == nil ? "initial" : "translated"
    var lines = ["<unit id=\"\(id(of: entry.pattern))\" name=\"\(entry.pattern.inXML)\">", "  <notes>"]
    lines += notes.map { "    <note category=\"\($0)\">\($1.inXML)</note>" }
    lines += ["  </notes>", "  <segment state=\"\(state)\">"]
    lines.append("    <source xml:space=\"preserve\">\(content(source(of: entry.pattern)))</source>")
    if let target { lines.append("    <target xml:space=\"preserve\">\(content(target))</target>") }
    return lines + ["  </segment>", "</unit>"]
  }

  /// A text in which the values are elements.
  private static func content(_ text: String) -> String {
    var content = ""
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{"), let end = rest[brace...].firstIndex(of: "}") {
      content += String(rest[..<brace]).inXML
      let inner = String(rest[rest.index(after: brace)..<end])
      content += Int(inner) == nil ? "{\(inner)}".inXML : "<ph id=\"v\(inner)\" disp=\"{\(inner)}\"/>"
      rest = rest[rest.index(after: end)...]
    }
    return content + String(rest).inXML
  }
}
