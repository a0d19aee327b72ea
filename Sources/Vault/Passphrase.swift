import Foundation

/// Passphrases of words, made by the server and never chosen, so that a stolen disk gains nothing by guessing.
package enum Passphrase {
  /// Words in a generated passphrase: seven of 2,048 are 77 bits.
  package static let wordCount = 7
  /// The longest passphrase that is read, in bytes of UTF-8 once normalised.
  package static let byteLimit = 1024

  /// A fresh passphrase: seven words of `PassphraseWords.all`, one space between.
  package static func generate(random: Randomness) -> String {
    let bytes = random.bytes(2 * wordCount)
    return (0..<wordCount).map { place in
      let number = Int(bytes[2 * place]) << 8 | Int(bytes[2 * place + 1])
      return PassphraseWords.all[number % PassphraseWords.all.count]
    }.joined(separator: " ")
  }

  /// The passphrase as its bytes go into the derivation, whatever keyboard typed it: NFKC, A to Z made small, no white
  /// space at either end, one space wherever there is any inside. Nil when nothing is left or too much.
  static func normalized(_ typed: String) -> [UInt8]? {
    guard typed.utf8.count <= 4 * byteLimit else { return nil }
    let words = typed.precomposedStringWithCompatibilityMapping.unicodeScalars
      .split(whereSeparator: \.properties.isWhitespace)
      .map { word in word.flatMap { String($0).utf8.map(small) } }
    let bytes = [UInt8](words.joined(separator: [0x20]))
    return (1...byteLimit).contains(bytes.count) ? bytes : nil
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}
