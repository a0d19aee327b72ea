/// Under which keys all spellings within one edit of a given one are sure to be found.
enum NameProbe {
  /// Visits the keys; see `NameKey` for why they suffice. What is found under them has still to be compared.
  static func keys(near spelling: Spelling, _ role: NameRole, _ visit: (UInt64) -> Void) {
    switch spelling.script {
    case .letters: letterKeys(near: spelling, role, visit)
    case .hanzi: hanziKeys(near: spelling, role, visit)
    }
  }

  private static func letterKeys(near spelling: Spelling, _ role: NameRole, _ visit: (UInt64) -> Void) {
    let count = spelling.count
    for length in max(1, count - 1)...min(count + 1, Spelling.Script.letters.lengthLimit) {
      let half = length / 2
      visit(NameKey.firstHalf(spelling.prefix(half), length: length, role))
      let rest = spelling.suffix(from: count - (length - half))
      visit(NameKey.secondHalf(rest, length: length, role))
    }
    // A swap across the middle touches both halves.
    if count > 1 { visit(NameKey.exact(spelling.swapping(count / 2 - 1), role)) }
  }

  private static func hanziKeys(near spelling: Spelling, _ role: NameRole, _ visit: (UInt64) -> Void) {
    let count = spelling.count
    visit(NameKey.exact(spelling, role))
    for place in 0..<count {
      let rest = spelling.removing(place)
      visit(NameKey.open(rest.symbols, place: place, length: count, role))
      if count > 1 { visit(NameKey.exact(rest, role)) }
      if place + 1 < count { visit(NameKey.exact(spelling.swapping(place), role)) }
    }
    guard count < Spelling.Script.hanzi.lengthLimit else { return }
    for place in 0...count {
      visit(NameKey.open(spelling.symbols, place: place, length: count + 1, role))
    }
  }
}
