/// Finds the way back of somebody in what they show: a receipt code isn't asked for where a promise is checked, and must
/// not come back on a page. Wider than a code is: what only looks like one isn't shown again either.
enum ShownCode {
  private static let groupCount = 5
  private static let groupLength = 4

  /// Whether five groups of four symbols stand behind one another, or one line holds twenty and nothing else.
  static func stands(in text: String) -> Bool {
    // A proof says on a line of its own whose it is: a name may have as many letters as a code.
    if text.hasPrefix("c2sp.org/") { return false }
    let scalars = text.unicodeScalars
    return hasGroups(scalars) || scalars.split(whereSeparator: isLineEnd).contains(where: isWhole)
  }

  private static func hasGroups(_ scalars: String.UnicodeScalarView) -> Bool {
    var (groups, length, isSpoilt) = (0, 0, false)
    for scalar in scalars {
      if isSymbol(scalar) {
        length += 1
        continue
      }
      if isSeparator(scalar), length == 0 { continue }
      groups = length == groupLength && !isSpoilt ? groups + 1 : 0
      if groups == groupCount { return true }
      // What is glued to a group by anything else is no code's.
      (length, isSpoilt) = (0, !isSeparator(scalar) && isWordLike(scalar))
      if !isSeparator(scalar) { groups = 0 }
    }
    return groups == groupCount - 1 && length == groupLength && !isSpoilt
  }

  private static func isWhole(_ line: Substring.UnicodeScalarView) -> Bool {
    let left = line.filter { !isSeparator($0) }
    return left.count == groupCount * groupLength && left.allSatisfy(isSymbol)
  }

  /// Digits and letters but U, small or full-width ones too: O is read as 0, I and L as 1.
  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    let narrow = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    switch narrow {
    case 0x30...0x39: return true
    case 0x41...0x5A, 0x61...0x7A: return narrow & ~0x20 != 0x55
    default: return false
    }
  }

  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || "+/=_".unicodeScalars.contains(scalar)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDash || scalar.properties.isDefaultIgnorableCodePoint
      || scalar == "_" || scalar == "·"
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
