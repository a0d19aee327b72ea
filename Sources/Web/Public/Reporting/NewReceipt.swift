import Markup
import Office

extension Paths {
  static let newReceipt = Path.root / "receipt" / "new"
}

extension SiteMap {
  /// A code before the first word. Nothing else is stored with it.
  func addNewReceipt(_ office: Office) {
    passers.post(Paths.newReceipt) { visit, incoming in
      _ = try await incoming.fields()
      let begun = try await office.newReceipt(language: visit.language.rawValue)
      let model = NewReceipt(receipt: begun.codeText ?? "", token: begun.tokenText)
      let done = try visit.done(model, .created, then: Paths.report())
      return visit.wantsJSON ? done : done.keeping(begun)
    }
  }
}

/// A fresh code, and the token with which to write under it.
struct NewReceipt: Encodable, Sendable {
  let receipt: String
  let token: String
}
