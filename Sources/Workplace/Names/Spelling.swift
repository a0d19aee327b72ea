/// One way of writing a name, packed into 16 bytes: up to 24 letters a–z, or up to 6 hanzi, with its first symbol in
/// the lowest bits. Comparing, cutting and editing it are shifts of one integer.
struct Spelling: Hashable, Sendable {
  /// The symbols from the lowest bits up; no symbol is 0, so that the length needs no place of its own.
  private(set) var symbols: UInt128
  let script: Script

  enum Script: Hashable, Sendable {
    case letters, hanzi

    /// The bits of one symbol.
    var width: Int { self == .letters ? 5 : 20 }
    var lengthLimit: Int { self == .letters ? 24 : 6 }

    /// The symbol for a scalar of this script, after folding; nil for any other.
    func symbol(_ scalar: UInt32) -> UInt128? {
      switch self {
      case .letters: (0x61...0x7A).contains(scalar) ? UInt128(scalar - 0x60) : nil
      case .hanzi: isHanzi(scalar) ? UInt128(scalar - 0x33FF) : nil
      }
    }
  }

  init(symbols: UInt128, script: Script) {
    self.symbols = symbols
    self.script = script
  }

  /// Packs `scalars`, folded already; nil if there are none, too many, or others than one script's.
  init?(_ scalars: some Collection<UInt32>) {
    guard let first = scalars.first else { return nil }
    let script: Script = isHanzi(first) ? .hanzi : .letters
    guard scalars.count <= script.lengthLimit else { return nil }
    var symbols: UInt128 = 0
    var place = 0
    for scalar in scalars {
      guard let symbol = script.symbol(scalar) else { return nil }
      symbols |= symbol &<< UInt128(place)
      place += script.width
    }
    self.init(symbols: symbols, script: script)
  }

  /// The number of symbols.
  var count: Int { (128 - symbols.leadingZeroBitCount + script.width - 1) / script.width }

  /// The symbols before `end`.
  func prefix(_ end: Int) -> UInt128 { symbols & ((1 &<< UInt128(end * script.width)) - 1) }

  /// The symbols from `start` on.
  func suffix(from start: Int) -> UInt128 { symbols &>> UInt128(start * script.width) }

  /// Without the symbol at `place`.
  func removing(_ place: Int) -> Spelling {
    let rest = suffix(from: place + 1) &<< UInt128(place * script.width)
    return Spelling(symbols: prefix(place) | rest, script: script)
  }

  /// With the symbols at `place` and after it the other way round.
  func swapping(_ place: Int) -> Spelling {
    let mask: UInt128 = (1 &<< UInt128(script.width)) - 1
    let change = (suffix(from: place) ^ suffix(from: place + 1)) & mask
    let both = change | change &<< UInt128(script.width)
    return Spelling(symbols: symbols ^ both &<< UInt128(place * script.width), script: script)
  }

  /// `self` and then `other`, of the same script; nil if that is too long.
  func appending(_ other: Spelling) -> Spelling? {
    let length = count
    guard length + other.count <= script.lengthLimit else { return nil }
    return Spelling(symbols: symbols | other.symbols &<< UInt128(length * script.width), script: script)
  }

  /// Whether at most one insertion, deletion, substitution or swap of neighbours leads from one to the other.
  func isWithinOneEdit(of other: Spelling) -> Bool {
    guard script == other.script else { return false }
    let difference = symbols ^ other.symbols
    if difference == 0 { return true }
    let first = difference.trailingZeroBitCount / script.width
    switch count - other.count {
    case 1: return removing(first).symbols == other.symbols
    case -1: return other.removing(first).symbols == symbols
    case 0:
      let last = (127 - difference.leadingZeroBitCount) / script.width
      return first == last || last == first + 1 && swapping(first).symbols == other.symbols
    default: return false
    }
  }
}

/// Whether a scalar is a Chinese character.
func isHanzi(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3134F: true
  default: false
  }
}
