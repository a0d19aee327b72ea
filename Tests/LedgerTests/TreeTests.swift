import Testing

@testable import Ledger

@Suite("The ledger's tree")
struct TreeTests {
  static let leaves = (0..<400).map { MerkleHash.leaf([UInt8($0 & 255), UInt8($0 >> 8)]) }

  /// RFC 6962, section 2.1, word for word.
  static func naiveRoot(_ leaves: ArraySlice<MerkleHash>) -> MerkleHash {
    if leaves.isEmpty { return .empty }
    if leaves.count == 1 { return leaves.first! }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    let middle = leaves.startIndex + half
    return .node(naiveRoot(leaves[..<middle]), naiveRoot(leaves[middle...]))
  }

  static func tile(_ tile: Tile) -> [MerkleHash] {
    let span = 1 << (8 * tile.level)
    return (0..<tile.width).map { place in
      let first = (Int(tile.number) * 256 + place) * span
      return MerkleHash.root(of: leaves[first..<first + span])
    }
  }

  @Test("Every leaf of every tree is proved, and every growth.")
  func proves() throws {
    var frontier = Frontier()
    for size in 1...300 {
      frontier.append(Self.leaves[size - 1])
      let root = Self.naiveRoot(Self.leaves[..<size])
      #expect(frontier.root == root)
      let prover = Prover(size: UInt64(size), reading: Self.tile)
      #expect(try prover.root() == root)
      for index in stride(from: 0, to: size, by: 7) {
        let path = try prover.inclusion(of: UInt64(index))
        #expect(try Proof.root(of: Self.leaves[index], at: UInt64(index), in: UInt64(size), path: path) == root)
      }
      for old in stride(from: 0, through: size, by: 5) {
        let path = try prover.consistency(from: UInt64(old))
        try Proof.checkGrowth(
          from: UInt64(old), Self.naiveRoot(Self.leaves[..<old]), to: UInt64(size), root, path: path)
      }
    }
  }
}
