import Crypto
import Foundation

/// The reporter's way back: 19 random symbols (95 bits) and a check symbol. docs/formats/receipt.md.
package struct ReceiptCode: Sendable, Hashable {
  /// Why what was typed is no receipt code. Found before anything is looked up.
  package enum Fault: Error, Sendable, Hashable {
    /// So many symbols were typed, where twenty are wanted.
    case length(Int)
    /// The character at this place, counted from 1 without spaces and hyphens, stands in no code.
    case symbol(Int)
    /// One symbol is wrong or two neighbours are swapped.
    case check
  }

  /// Symbols in a code, the check symbol included.
  package static let symbolCount = 20

  private let random: [UInt8]

  /// A fresh code.
  package static func generate(random: Randomness) -> ReceiptCode {
    ReceiptCode(random: random.bytes(symbolCount - 1).map { $0 & 31 })
  }

  /// The code that somebody typed: small letters and full-width forms are welcome, spaces and hyphens are ignored
  /// wherever they stand, O is 0, I and L are 1.
  package init(typed text: String) throws(Fault) {
    let typed = text.unicodeScalars.filter { !Self.isSeparator($0) }
    guard typed.count <= 2 * Self.symbolCount else { throw .length(typed.count) }
    var symbols: [UInt8] = []
    for (place, scalar) in typed.enumerated() {
      guard let value = Crockford.value(of: scalar) else { throw .symbol(place + 1) }
      symbols.append(value)
    }
    guard symbols.count == Self.symbolCount else { throw .length(symbols.count) }
    guard Damm.isComplete(symbols) else { throw .check }
    self.init(random: symbols.dropLast())
  }

  private init(random: [UInt8]) {
    self.random = random
  }

  /// The twenty symbols, the check symbol last.
  package var symbols: [Character] { values.map { Crockford.alphabet[Int($0)] } }

  /// The code as it is shown: five groups of four symbols with hyphens between.
  package var text: String { Crockford.grouped(values) }

  /// What the case is found by, 32 bytes. Only its hash is stored.
  package var lookUp: [UInt8] { derived("look-up").bytes }

  /// SHA-256 of `lookUp`: what is stored beside the case.
  package var lookUpHash: [UInt8] { sha256(lookUp) }

  /// The reporter's key pair; only its public half is stored. Throws `library` only.
  package var privateKey: PrivateKey {
    get throws(VaultFault) { try PrivateKey(seed: derived("key")) }
  }

  /// What the reporter's drafts and uploads are sealed under.
  package var draftKey: Secret32 { derived("draft") }

  /// Whether the code stands somewhere in `text`, however it is cased or spaced and with or without its check
  /// symbol: asked of a message before it is sent.
  package func occurs(in text: String) -> Bool {
    let stream = text.unicodeScalars.compactMap(Self.valueInText)
    guard stream.count >= random.count else { return false }
    return (0...stream.count - random.count).contains { start in
      stream[start] == random[0] && stream[start..<start + random.count].elementsEqual(random)
    }
  }

  private var values: [UInt8] { random + [Damm.check(random)] }

  private func derived(_ purpose: String) -> Secret32 {
    let key = SymmetricKey(data: Crockford.bits(ofSymbols: random))
    return Secret32(key: Derivation.bytes(32, from: key, salt: [], info: "redress/receipt/v1/\(purpose)".label))
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDash || scalar.properties.isDefaultIgnorableCodePoint
  }

  /// A symbol's value; 255 for a letter or digit that is none; nil for what may stand between symbols.
  private static func valueInText(_ scalar: Unicode.Scalar) -> UInt8? {
    if let value = Crockford.value(of: scalar) { return value }
    return scalar.properties.isAlphabetic ? 255 : nil
  }
}

extension ReceiptCode: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "ReceiptCode" }
  package var debugDescription: String { "ReceiptCode" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// Damm's check symbol over GF(32) with x⁵ + x² + 1: x ∗ y = 2·(x ⊕ y) is totally anti-symmetric, so any one wrong
/// symbol and any swap of two neighbours is found.
enum Damm {
  static func check(_ symbols: [UInt8]) -> UInt8 {
    symbols.reduce(0) { doubled($0 ^ $1) }
  }

  static func isComplete(_ symbols: [UInt8]) -> Bool { check(symbols) == 0 }

  private static func doubled(_ x: UInt8) -> UInt8 {
    (x << 1 ^ (x & 16 == 0 ? 0 : 0b100101)) & 31
  }
}
