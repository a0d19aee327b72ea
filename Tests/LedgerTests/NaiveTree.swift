@testable import Ledger

/// A tree as RFC 6962, section 2.1, defines it, word for word, to compare ours with. It remembers what it worked out.
final class NaiveTree {
  let leaves: [MerkleHash]
  private var known: [Range<Int>: MerkleHash] = [:]

  init(_ leaves: [MerkleHash]) { self.leaves = leaves }

  /// A tree whose entries are the numbers from 0, in two bytes.
  convenience init(count: Int) {
    self.init((0..<count).map { .leaf([UInt8($0 >> 8), UInt8($0 & 255)]) })
  }

  /// MTH(D[range]).
  func root(_ range: Range<Int>) -> MerkleHash {
    if let known = known[range] { return known }
    let made: MerkleHash
    switch range.count {
    case 0: made = .empty
    case 1: made = leaves[range.lowerBound]
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
      ? subproof(old, left, isWhole: isWhole) + [root(right)] : subproof(old - half, right, isWhole: false) + [root(left)]
  }

  /// The hashes of a tile of a tree that is as large as this one.
  func tile(_ tile: Tile) -> [MerkleHash] {
    let span = 1 << (8 * tile.level)
    return (0..<tile.width).map { place in
      let first = (Int(tile.number) * 256 + place) * span
      return root(first..<first + span)
    }
  }

  /// The largest power of two below `count`.
  private static func half(_ count: Int) -> Int {
    var half = 1
    while half * 2 < count { half *= 2 }
    return half
  }
}
