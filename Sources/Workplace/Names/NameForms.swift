/// The forms of one name, as folded scalars. A form may stand twice.
struct NameForms {
  private(set) var wholes: [[UInt32]] = []
  private(set) var parts: [[UInt32]] = []

  /// The most combinations of readings that are told apart for one name.
  static var readingsLimit: Int { 8 }

  /// The most words of a name in letters that are looked at.
  static var wordsLimit: Int { 6 }

  init(_ name: NameText) {
    let hanzi = name.tokens.filter(\.isHanzi).map(\.scalars)
    let words = name.tokens.filter { !$0.isHanzi }.map(\.scalars)
    if hanzi.isEmpty {
      addWords(words)
    } else {
      if !words.isEmpty { wholes.append(name.tokens.flatMap(\.scalars)) }
      if !words.isEmpty { addWords(words) }
      addHanzi(hanzi)
    }
  }

  /// A name in hanzi, in one run or in several (阿卜杜拉·买买提).
  private mutating func addHanzi(_ runs: [[UInt32]]) {
    let name = Array(runs.joined())
    wholes.append(name)
    if runs.count > 1, runs.contains(where: { $0.count > 2 }) {
      wholes.append(Array(runs.reversed().joined()))
      parts += runs
    }
    let readings = Surnames.readings(of: name)
    let lengths = name.count <= 4 ? Surnames.lengths(in: name) : []
    for length in lengths {
      parts += [Array(name[..<length]), Array(name[length...])]
    }
    for syllables in Self.combinations(readings) {
      addPinyin(syllables, surnameLengths: lengths)
    }
  }

  private mutating func addPinyin(_ syllables: [[UInt32]], surnameLengths: [Int]) {
    wholes.append(Array(syllables.joined()))
    for length in surnameLengths {
      let surname = Array(syllables[..<length].joined())
      let given = Array(syllables[length...].joined())
      wholes.append(given + surname)
      parts += [surname, given]
    }
  }

  private mutating func addWords(_ all: [[UInt32]]) {
    let words = all.prefix(Self.wordsLimit)
    guard let first = words.first, let last = words.last else { return }
    let joined = Array(words.joined())
    wholes.append(joined)
    guard words.count > 1 else { return }
    let butFirst = Array(words.dropFirst().joined())
    let butLast = Array(words.dropLast().joined())
    parts += words.filter { $0.count > 1 }
    wholes.append(butFirst + first)
    guard words.count > 2 else { return }
    wholes += [last + butLast, first + last, last + first]
    parts += [butFirst, butLast]
  }

  /// The first combinations of `readings`, one for each character, in all the ways in which ü is written.
  static func combinations(_ readings: [[Spelling]]) -> [[[UInt32]]] {
    guard readings.allSatisfy({ !$0.isEmpty }) else { return [] }
    var combinations: [[[UInt32]]] = [[]]
    for choices in readings {
      let writings = choices.flatMap(Pinyin.writings).map(\.scalars)
      combinations = Array(combinations.lazy.flatMap { start in writings.map { start + [$0] } }.prefix(readingsLimit))
    }
    return combinations
  }
}

extension Spelling {
  /// The folded scalars that it packs.
  var scalars: [UInt32] {
    let mask: UInt128 = (1 << UInt128(script.width)) - 1
    let base: UInt32 = script == .letters ? 0x60 : 0x33FF
    return (0..<count).map { UInt32(truncatingIfNeeded: suffix(from: $0) & mask) + base }
  }
}
