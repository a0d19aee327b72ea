package import Casework
package import Deadlines
import Ledger
package import Vault
package import Workplace

/// What a reporter's visit knows: enough to read the case and to write the draft, and for a while the code itself.
/// Nothing of it can be opened without the token, which only the browser or program holds.
package struct ReporterVisit: Sendable {
  /// A visit ends so many hours after it was last used.
  package static let idleHours = 2
  /// The code is kept so many minutes after filing, for whoever loads the receipt page again.
  package static let codeMinutes = 15

  package let token: Secret32
  /// Nil from a quarter of an hour after filing on, and for those who came back to a case.
  package let code: ReceiptCode?
  /// Hash of the code's look-up id: where the draft lies, and later the case.
  package let draft: [UInt8]
  package let privateKey: PrivateKey
  package let draftKey: Secret32
  /// The language in which the visit began.
  package let language: String?
  /// When the report was filed; nil while it is a draft.
  package let filedAt: Instant?

  /// The token as a cookie or a program carries it: 52 symbols of small Base32.
  package var tokenText: String { VisitToken.text(of: token) }

  /// The code as it is shown: five groups of four symbols.
  package var codeText: String? { code?.text }

  /// What a form carries, to be compared with the visit that it comes back in. It opens nothing.
  package var draftID: String { ID<Draft>(bytes: Digest.sha256(draft).prefix(16))?.description ?? "" }

  /// Whether the receipt code of this visit stands somewhere in `text`, however it is cased or spaced, even when the
  /// visit doesn't know it any more: asked of a message before it is sent.
  package func codeOccurs(in text: String) -> Bool {
    if let code { return code.occurs(in: text) }
    let symbols = Array(text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    guard symbols.count >= ReceiptCode.symbolCount else { return false }
    return (0...symbols.count - ReceiptCode.symbolCount).contains { start in
      var window = String.UnicodeScalarView()
      window.append(contentsOf: symbols[start..<start + ReceiptCode.symbolCount])
      return (try? ReceiptCode(typed: String(window)))?.lookUpHash == draft
    }
  }

  /// Draft ids in seals have 16 bytes.
  var sealedID: [UInt8] { Array(draft.prefix(16)) }
}

/// Somebody who came back with their code.
package struct ReporterReturn: Sendable {
  package let visit: ReporterVisit
  /// Their case; nil when the report was never filed and its draft is still here.
  package let file: ID<Case>?
}

/// Why what was typed leads nowhere. All but the last are typing errors, told before anything is looked up.
package enum ReturnRefusal: Error, Sendable, Hashable {
  /// So many symbols, where twenty are wanted.
  case length(Int)
  /// The character at this place, counted from 1 without spaces and hyphens, stands in no code.
  case symbol(Int)
  /// One symbol is wrong, or two neighbours are swapped.
  case check
  /// A good code that isn't here.
  case unknown
  /// The case was erased on that day, as the rules want it.
  case erased(Day)

  init(_ fault: ReceiptCode.Fault) {
    switch fault {
    case .length(let count): self = .length(count)
    case .symbol(let place): self = .symbol(place)
    case .check: self = .check
    }
  }
}
