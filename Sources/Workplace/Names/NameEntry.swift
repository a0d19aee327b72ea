/// A spelling with its role in one integer, for sorting and keeping: a spelling needs 120 of its 128 bits.
struct NameEntry: Comparable {
  let bits: UInt128

  init(_ bits: UInt128) {
    self.bits = bits
  }

  init(_ spelling: Spelling, _ role: NameRole) {
    let tag: UInt128 = (spelling.script == .hanzi ? 2 : 0) | (role == .part ? 1 : 0)
    bits = tag << 126 | spelling.symbols
  }

  var spelling: Spelling {
    Spelling(symbols: bits & ((1 << 126) - 1), script: bits >> 127 == 1 ? .hanzi : .letters)
  }

  var role: NameRole { bits >> 126 & 1 == 1 ? .part : .whole }

  static func < (one: Self, other: Self) -> Bool { one.bits < other.bits }
}
