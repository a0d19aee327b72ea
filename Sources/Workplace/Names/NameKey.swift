/// What a spelling is filed and looked up under: 64 bits, mixed so that any of them can choose a place in a table.
///
/// Two spellings within one edit of each other always share a key of one of these kinds, or one spelling's exact key
/// is the other's with two symbols swapped or one removed:
/// - letters: an edit spares one half, so each spelling is filed under both its halves with its length;
/// - hanzi: halves would be single characters, so each is filed once for each of its places left open.
enum NameKey {
  static func exact(_ spelling: Spelling, _ role: NameRole) -> UInt64 {
    mixed(spelling.symbols, 0, 0, spelling.script, role)
  }

  /// The key of all spellings of `length` letters whose first half is `symbols`.
  static func firstHalf(_ symbols: UInt128, length: Int, _ role: NameRole) -> UInt64 {
    mixed(symbols, 1, length, .letters, role)
  }

  /// The key of all spellings of `length` letters whose second half is `symbols`.
  static func secondHalf(_ symbols: UInt128, length: Int, _ role: NameRole) -> UInt64 {
    mixed(symbols, 2, length, .letters, role)
  }

  /// The key of all spellings of `length` hanzi that are `rest` but for the one at `place`.
  static func open(_ rest: UInt128, place: Int, length: Int, _ role: NameRole) -> UInt64 {
    mixed(rest, 3 + place, length, .hanzi, role)
  }

  /// All keys under which `spelling` is filed.
  static func all(_ spelling: Spelling, _ role: NameRole, _ visit: (UInt64) -> Void) {
    visit(exact(spelling, role))
    let length = spelling.count
    guard role == .whole || length >= NameIndex.loosePartLength else { return }
    switch spelling.script {
    case .letters:
      visit(firstHalf(spelling.prefix(length / 2), length: length, role))
      visit(secondHalf(spelling.suffix(from: length / 2), length: length, role))
    case .hanzi:
      for place in 0..<length {
        visit(open(spelling.removing(place).symbols, place: place, length: length, role))
      }
    }
  }

  private static func mixed(
    _ symbols: UInt128, _ kind: Int, _ length: Int, _ script: Spelling.Script, _ role: NameRole
  ) -> UInt64 {
    let tag = UInt64(kind << 8 | length << 2 | (script == .hanzi ? 2 : 0) | (role == .part ? 1 : 0))
    var key = UInt64(truncatingIfNeeded: symbols) &* 0x9E37_79B9_7F4A_7C15
    key ^= UInt64(truncatingIfNeeded: symbols >> 64) &* 0xC2B2_AE3D_27D4_EB4F
    key ^= tag &* 0x1656_67B1_9E37_79F9
    key = (key ^ key >> 32) &* 0xD6E8_FEB8_6659_FD93
    key = (key ^ key >> 29) &* 0xA24B_AED4_963E_E407
    return key ^ key >> 32
  }
}

/// Whether a spelling is of a whole name or of a part of one.
enum NameRole: Hashable, Sendable {
  case whole, part
}
