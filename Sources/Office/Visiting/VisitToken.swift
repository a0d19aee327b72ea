import Ledger
import Store
import Vault
import Workplace

/// How the secret of a visit is written, and where its visit lies.
enum VisitToken {
  /// 52 symbols: the two halves, each as an id is written.
  static func text(of token: Secret32) -> String {
    [token.bytes.prefix(16), token.bytes.suffix(16)].compactMap { ID<Secret32>(bytes: $0)?.description }.joined()
  }

  /// Nil unless `text` is what `text(of:)` writes.
  static func token(_ text: String) -> Secret32? {
    let half = ID<Secret32>.textLength
    guard text.utf8.count == 2 * half, let first = ID<Secret32>(String(text.prefix(half))),
      let second = ID<Secret32>(String(text.dropFirst(half)))
    else { return nil }
    return Secret32(first.bytes + second.bytes)
  }

  static func place(of token: Secret32) -> Store.VisitPlace {
    Store.VisitPlace(
      visit: Digest.sha256(token.bytes), code: Digest.sha256(Array("redress/visit-code/v1".utf8) + token.bytes))
  }
}
