import HTTPTypes
import Markup
import Office

/// Who may read the ledger's entries. Its key, and the check of a promise, are open to everybody.
package enum LedgerReaders: Hashable, Sendable {
  case everybody
  /// Who knows the word that the workplace gave its people, who is signed in, and who has filed a report.
  case employees(word: String)

  /// The least length of the word, in characters.
  package static let wordCharacters = 16
  /// Its greatest length, in bytes of UTF-8.
  package static let wordBytes = 128
  /// The name to which the word belongs.
  package static let user = "ledger"

  /// Employees who know this word; nil where it is too short, too long, or can't be typed.
  package init?(word: String) {
    let isTyped =
      word.unicodeScalars.allSatisfy { !$0.properties.isWhitespace || $0 == " " }
      && word.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard word.count >= Self.wordCharacters, word.utf8.count <= Self.wordBytes, isTyped else { return nil }
    self = .employees(word: word)
  }
}

extension SiteMap {
  /// Addresses for those who may read the ledger.
  func ledgerReaders(_ office: Office) -> Routes<Reporter> {
    Routes(map: self) { visit in
      if try await visit.mayReadLedger(office) { return .seen(Reporter(visit: nil)) }
      return .answered(try visit.refuseLedger())
    }
  }
}

extension Visit {
  /// Asked in an order that tells nothing: a wrong word is worth as much as none.
  func mayReadLedger(_ office: Office) async throws -> Bool {
    guard case .employees(let word) = site.ledgerReaders else { return true }
    if let given = basicCredentials, isSame(given, Array("\(LedgerReaders.user):\(word)".utf8)) { return true }
    if try await staff(office) != nil { return true }
    guard let token = bearer ?? cookie(.visit), let visit = try await office.visit(token: token) else { return false }
    return visit.filedAt != nil
  }

  /// 401, with what a browser needs to ask for the word.
  fileprivate func refuseLedger() throws -> Answer {
    var answer = try seen(by: Nobody()).show(.ledgerForEmployees)
    answer.headers[.wwwAuthenticate] = "Basic realm=\"ledger\", charset=\"UTF-8\""
    return answer
  }
}

extension Problem {
  static let ledgerForEmployees = Problem(
    .signedOut, "ledger-word", Phrase("For people of this workplace", "只对本单位的人开放"),
    Phrase(
      "The ledger of this workplace is shown to its own people only. The name is ledger; the word is the one that it gave them. Whoever holds a promise can check it without.",
      "本单位的台账只给本单位的人看。用户名填 ledger，口令是单位发的那个。手里有回执的人，不用口令也能查验。"))
}

/// Whether two texts are the same, in a time that depends on the length of `given` alone.
func isSame(_ given: [UInt8], _ kept: [UInt8]) -> Bool {
  guard !kept.isEmpty else { return false }
  var difference = UInt64(given.count ^ kept.count)
  for (place, byte) in given.enumerated() { difference |= UInt64(byte ^ kept[place % kept.count]) }
  return difference == 0
}
