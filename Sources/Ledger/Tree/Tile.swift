/// A tile of the tree: up to 256 hashes that stand side by side, eight levels below the tile above. C2SP tlog-tiles.
///
/// Level 0 has the hashes of the leaves; each hash of a level above is the root of a full tile below.
package struct Tile: Hashable, Sendable {
  /// How many hashes a full tile has.
  package static let fullWidth = 256
  /// How many levels of the tree one tile spans.
  package static let height = 8
  /// The highest level that the format knows.
  package static let highestLevel = 63

  package let level: Int
  /// The place of the tile in its level, from 0.
  package let number: UInt64
  /// How many hashes it has: 1 to 256.
  package let width: Int

  package init(level: Int, number: UInt64, width: Int = Tile.fullWidth) {
    precondition((0...Self.highestLevel).contains(level) && (1...Self.fullWidth).contains(width))
    self.level = level
    self.number = number
    self.width = width
  }

  /// The tile at a place, as wide as it is in a tree of `size` leaves; nil where such a tree has none.
  package init?(level: Int, number: UInt64, size: UInt64) {
    guard level * Self.height < UInt64.bitWidth else { return nil }
    let hashes = size >> (level * Self.height)
    let (first, isBeyond) = number.multipliedReportingOverflow(by: UInt64(Self.fullWidth))
    guard !isBeyond, first < hashes else { return nil }
    self.init(level: level, number: number, width: Int(min(hashes - first, UInt64(Self.fullWidth))))
  }

  /// Whether a tree of `size` leaves has it, at this width or wider.
  package func lies(within size: UInt64) -> Bool {
    guard let there = Tile(level: level, number: number, size: size) else { return false }
    return width <= there.width
  }

  /// Its address behind `tile/`, such as `0/x001/x234/067.p/17`.
  package var path: String { "\(level)/\(TilePath.text(number: number, width: width))" }

  /// Reads `path`; nil for anything that `path` doesn't write.
  package init?(path: some StringProtocol) {
    let parts = String(path).split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let level = Int(parts[0]), (0...Self.highestLevel).contains(level), parts[0] == "\(level)",
      let (number, width) = TilePath.read(parts[1])
    else { return nil }
    self.init(level: level, number: number, width: width)
  }
}

/// How tlog-tiles writes a number and a width: `x001/x234/067.p/17`.
package enum TilePath {
  /// Seven groups of three digits are more than a tree can have.
  private static let mostGroups = 7

  package static func text(number: UInt64, width: Int) -> String {
    var groups = [three(number % 1_000)]
    var rest = number / 1_000
    while rest > 0 {
      groups.append("x" + three(rest % 1_000))
      rest /= 1_000
    }
    let path = groups.reversed().joined(separator: "/")
    return width == Tile.fullWidth ? path : "\(path).p/\(width)"
  }

  /// Nil for anything that `text` doesn't write.
  package static func read(_ text: some StringProtocol) -> (number: UInt64, width: Int)? {
    var groups = String(text).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var width = Tile.fullWidth
    if groups.count >= 2, groups[groups.count - 2].hasSuffix(".p") {
      guard let partial = Int(groups.removeLast()), (1..<Tile.fullWidth).contains(partial) else { return nil }
      width = partial
      groups[groups.count - 1].removeLast(2)
    }
    guard groups.count <= mostGroups else { return nil }
    var number: UInt64 = 0
    for (place, group) in groups.enumerated() {
      let digits = place == groups.count - 1 ? group : String(group.dropFirst())
      guard let value = UInt64(digits), value < 1_000 else { return nil }
      let (more, isBeyond) = number.multipliedReportingOverflow(by: 1_000)
      guard !isBeyond else { return nil }
      let (sum, isAbove) = more.addingReportingOverflow(value)
      guard !isAbove else { return nil }
      number = sum
    }
    return Self.text(number: number, width: width) == String(text) ? (number, width) : nil
  }

  private static func three(_ number: UInt64) -> String {
    String("000\(number)".suffix(3))
  }
}
