@testable import Ledger

/// A tree as RFC 6962, section 2.1, defines it, word for word, to compare ours with. It remembers what it worked out.
final class NaiveTree {
  let leaf: (Int) -> MerkleHash
  private var known: [Range<Int>: MerkleHash] = [:]
  private var tiles: [Tile: [MerkleHash]] = [:]

  init(leaf: @escaping (Int) -> MerkleHash) { self.leaf = leaf }

  /// A tree whose entries are the numbers from 0, in four bytes, as in the vectors.
  init(count: Int) {
    let leaves = (0..<count).map { MerkleHash.leaf(Self.entry($0)) }
    leaf = { leaves[$0] }
  }

  static func entry(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(number).bigEndian) { Array($0) }
  }

  /// A tree of a million leaves that is made in no time: each 256 of them are one of 64 rows, drawn at random.
  static func million(using random: inout Seeded) -> NaiveTree {
    let rows = (0..<64).map { row in (0..<256).map { MerkleHash.leaf([UInt8(row), UInt8($0)]) } }
    let drawn = (0..<3_907).map { _ in Int.random(in: 0..<64, using: &random) }
    let roots = rows.map { MerkleHash.root(of: $0) }
    let tree = NaiveTree { rows[drawn[$0 / 256]][$0 % 256] }
    for (number, row) in drawn.enumerated() { tree.known[number * 256..<(number + 1) * 256] = roots[row] }
    return tree
  }

  /// MTH(D[range]).
  func root(_ range: Range<Int>) -> MerkleHash {
    if let known = known[range] { return known }
    let made: MerkleHash
    switch range.count {
    case 0: made = .empty
    case 1: made = leaf(range.lowerBound)
    default:
      let middle = range.lowerBound + Self.half(range.count)
      made = .node(root(range.lowerBound..<middle), root(middle..<range.upperBound))
    }
    known[range] = made
    return made
  }

  /// PATH(index, D[0:size]), section 2.1.1.
  func inclusion(of index: Int, in size: Int) -> [MerkleHash] { inclusion(of: index, in: 0..<size) }

  private func inclusion(of index: Int, in range: Range<Int>) -> [MerkleHash] {
    guard range.count > 1 else { return [] }
    let middle = range.lowerBound + Self.half(range.count)
    let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
    return index < middle
      ? inclusion(of: index, in: left) + [root(right)] : inclusion(of: index, in: right) + [root(left)]
  }

  /// PROOF(old, D[0:size]), section 2.1.2.
  func consistency(from old: Int, to size: Int) -> [MerkleHash] { subproof(old, 0..<size, isWhole: true) }

  /// SUBPROOF(old, D[range], isWhole).
  private func subproof(_ old: Int, _ range: Range<Int>, isWhole: Bool) -> [MerkleHash] {
    if old == range.count { return isWhole ? [] : [root(range)] }
    let half = Self.half(range.count)
    let (left, right) = (
      range.lowerBound..<range.lowerBound + half, range.lowerBound + half..<range.upperBound
    )
    return old <= half
      ? subproof(old, left, isWhole: isWhole) + [root(right)]
      : subproof(old - half, right, isWhole: false) + [root(left)]
  }

  /// The hashes of a tile of a tree that is as large as this one.
  func tile(_ tile: Tile) -> [MerkleHash] {
    if let made = tiles[tile] { return made }
    let span = 1 << (8 * tile.level)
    let made = (0..<tile.width).map { place in
      let first = (Int(tile.number) * 256 + place) * span
      return root(first..<first + span)
    }
    tiles[tile] = made
    return made
  }

  /// The largest power of two below `count`.
  private static func half(_ count: Int) -> Int {
    var half = 1
    while half * 2 < count { half *= 2 }
    return half
  }
}
