package import Deadlines
import Ledger
package import Workplace

/// What stays of a case that was erased: which it was, why, and which entries of the ledger held its events. See
/// `docs/formats/purge-certificate.md`.
package struct PurgeCertificate: Hashable, Sendable {
  /// One event that is gone: the ledger's entry that holds its commitment, and the commitment, 32 bytes.
  package struct Event: Hashable, Sendable {
    package let leaf: Int64
    package let commitment: [UInt8]

    package init(leaf: Int64, commitment: [UInt8]) {
      self.leaf = leaf
      self.commitment = commitment
    }
  }

  /// The longest rule, in characters.
  package static let ruleLimit = 500
  private static let firstLine = "redress/purge-certificate/v1"
  private static let commandLine = "command-line"

  package let origin: String
  /// 32 bytes.
  package let nonce: [UInt8]
  /// The case's reference as it is kept.
  package let reference: Int
  package let day: Day
  /// Who erased it; nobody where it was whoever runs the server.
  package let by: [ID<Person>]
  package let rule: String
  package let events: [Event]

  package init(
    origin: String, nonce: [UInt8], reference: Int, day: Day, by: [ID<Person>], rule: String, events: [Event]
  ) {
    (self.origin, self.nonce, self.reference, self.day) = (origin, nonce, reference, day)
    (self.by, self.rule, self.events) = (by, rule, events)
  }

  package var text: String {
    let who = by.isEmpty ? Self.commandLine : by.map(\.description).joined(separator: " ")
    return """
      \(Self.firstLine)
      \(origin)
      \(Self.hexadecimal(nonce))
      case \(reference)
      day \(day.iso)
      by \(who)
      rule \(rule)
      events \(events.count)

      """ + events.map { "\($0.leaf) \(Self.hexadecimal($0.commitment))\n" }.joined()
  }

  /// What the public entry says of it, 32 bytes.
  package var digest: [UInt8] { Digest.sha256([UInt8](text.utf8)) }

  /// Reads what ``text`` writes; nil for anything else.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 9, lines[0] == Self.firstLine, let nonce = Self.bytes(lines[2]), nonce.count == 32,
      let reference = Self.value("case", lines[3]).flatMap({ Int($0) }),
      let day = Self.value("day", lines[4]).flatMap({ Day(iso: $0) }),
      let who = Self.value("by", lines[5]), let rule = Self.value("rule", lines[6]),
      let events = Self.events(lines[8...])
    else { return nil }
    let people = who == Self.commandLine ? [] : who.split(separator: " ").map { ID<Person>(String($0)) }
    guard people.allSatisfy({ $0 != nil }), Self.isRule(rule) else { return nil }
    self.init(
      origin: lines[1], nonce: nonce, reference: reference, day: day, by: people.compactMap { $0 }, rule: rule,
      events: events)
    guard self.text == text else { return nil }
  }

  /// Whether a text can stand as the rule: one line that isn't empty, without control characters.
  package static func isRule(_ text: String) -> Bool {
    !text.isEmpty && text.count <= ruleLimit && text.contains { !$0.isWhitespace }
      && text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        default: true
        }
      }
  }

  private static func events(_ lines: ArraySlice<String>) -> [Event]? {
    var events: [Event] = []
    for line in lines.dropLast() {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let leaf = Int64(parts[0]), leaf >= 0, let commitment = bytes(parts[1]),
        commitment.count == Commitment.byteCount
      else { return nil }
      events.append(Event(leaf: leaf, commitment: commitment))
    }
    return events
  }

  private static func value(_ key: String, _ line: String) -> String? {
    line.hasPrefix(key + " ") ? String(line.dropFirst(key.count + 1)) : nil
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
