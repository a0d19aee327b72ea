import Workplace

/// What the ledger says of a workplace event in plain text, for everybody to read: `docs/formats/governance.md`. It
/// holds ids, words and numbers, and nobody's name.
extension WorkplaceEvent {
  /// The longest text, in bytes.
  package static let governanceByteLimit = 65_535

  static let governanceVersion = "redress/governance/v1"

  /// The text of this event; nil for what is nobody's business but the workplace's. The same event always has the same
  /// text.
  package var governance: String? {
    guard let said = deed.governance else { return nil }
    var lines = [GovernanceLine("at", at), GovernanceLine("by", by?.description ?? GovernanceLine.server)]
    lines += [GovernanceLine("what", said.what)] + said.lines
    return Self.governanceVersion + "\n" + lines.map(\.text).joined()
  }

  /// Reads what ``governance`` wrote, and refuses whatever it wouldn't have written just so.
  package init(governance text: String) throws(GovernanceFault) {
    guard text.utf8.count <= Self.governanceByteLimit else { throw .tooLong }
    var fields = try GovernanceFields(text)
    self.init(at: try fields.instant("at"), by: try fields.by(), deed: try Deed(governance: &fields))
    try fields.end()
    guard governance.map({ $0.utf8.elementsEqual(text.utf8) }) == true else { throw .notCanonical }
  }
}

/// Why a text is not what the ledger says of a workplace event.
package enum GovernanceFault: Error, Hashable, Sendable, CaseIterable {
  case tooLong
  /// It begins with another line.
  case unknownVersion
  /// It speaks of something that is not known here.
  case unknownWord
  /// A line is missing, is none, or stands where another should.
  case wrongShape
  /// It says something that is written otherwise.
  case notCanonical
}
