import Vault

/// Draws numbers from the office's randomness, for what is made of `RandomNumberGenerator`s.
struct Draw: RandomNumberGenerator {
  let random: Randomness

  mutating func next() -> UInt64 { random.bytes(8).reduce(0) { $0 << 8 | UInt64($1) } }
}

/// A case's reference: a word and four digits, easy to say on the telephone, never a serial number. Kept as
/// word × 9,000 + number − 1,000; `Web` has the words.
package enum Reference {
  package static let words = 64

  static func random(using draw: inout Draw) -> Int { Int.random(in: 0..<words * 9_000, using: &draw) }

  /// The word's place, and the number: 1000 to 9999.
  package static func parts(_ reference: Int) -> (word: Int, number: Int) {
    (reference / 9_000, 1_000 + reference % 9_000)
  }

  /// The reference of a word and a number; nil where there is none.
  package static func reference(word: Int, number: Int) -> Int? {
    (0..<words).contains(word) && (1_000...9_999).contains(number) ? word * 9_000 + number - 1_000 : nil
  }
}
