/// How each Chinese character is read, without tones.
struct Pinyin: Sendable {
  /// Decoded from the tables when first asked for.
  static let table = Pinyin()

  private let readings: [UInt32: [Spelling]]

  private init() {
    let pairs = [PinyinTable.first, PinyinTable.others].joined(separator: " ")
    let readings = SyllableStream(pairs).lazy.compactMap { letters, character in
      Spelling(letters.map(\.value)).map { (character, [$0]) }
    }
    self.readings = Dictionary(readings, uniquingKeysWith: +)
  }

  /// The readings of a character, the most usual first; none if it isn't in the table.
  func readings(of character: UInt32) -> [Spelling] {
    readings[character] ?? []
  }

  /// How a syllable may be written by people who have no ü at hand: `lü` as `lv`, `lyu` or `lu`.
  static func writings(of syllable: Spelling) -> [Spelling] {
    let letters = (0..<syllable.count).map { UInt32(truncatingIfNeeded: syllable.suffix(from: $0) & 31) + 0x60 }
    guard letters.count > 1, letters[1] == 0x76 else { return [syllable] }
    let others = [[0x79, 0x75], [0x75]].compactMap { Spelling([letters[0]] + $0 + letters.dropFirst(2)) }
    return [syllable] + others
  }
}
