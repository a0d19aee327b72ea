import Ledger
import Vault

/// What a cookie or a one-time link holds: 32 random bytes, written as 64 hexadecimal digits. Only its hash is stored,
/// and things are kept under it that nobody else opens. It never shows itself in a log.
package struct Token: Sendable, Equatable {
  let secret: Secret32

  init(random: Randomness) { secret = Secret32(random: random) }

  /// The token that is written so; nil for anything that `text` doesn't write.
  package init?(text: String) {
    let digits = text.utf8.compactMap { Self.digits.firstIndex(of: $0) }
    guard digits.count == 2 * Secret32.byteCount, text.utf8.count == digits.count else { return nil }
    let bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    guard let secret = Secret32(bytes) else { return nil }
    self.secret = secret
  }

  package var text: String {
    String(decoding: secret.bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// What is stored of it.
  var hash: [UInt8] { Digest.sha256(secret.bytes) }

  private static let digits = [UInt8]("0123456789abcdef".utf8)
}

extension Token: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "Token" }
  package var debugDescription: String { "Token" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
