import Testing

@testable import Ledger

@Suite("The ledger's tree")
struct TreeTests {
  /// What is proved of a tree, against one that is made as RFC 6962 says: these leaves, these growths.
  private func prove(_ indices: [Int], growing olds: [Int], to size: Int, in naive: NaiveTree) throws -> Bool {
    let prover = Prover(size: UInt64(size), reading: naive.tile)
    let root = naive.root(0..<size)
    guard try prover.root() == root else { return false }
    let paths = try prover.inclusion(of: indices.map(UInt64.init))
    for (index, path) in zip(indices, paths) {
      let made = try Proof.root(of: naive.leaf(index), at: UInt64(index), in: UInt64(size), path: path)
      guard made == root, path == naive.inclusion(of: index, in: size) else { return false }
    }
    for old in olds {
      let path = try prover.consistency(from: UInt64(old))
      guard path == (old == 0 ? [] : naive.consistency(from: old, to: size)) else { return false }
      try Proof.checkGrowth(from: UInt64(old), naive.root(0..<old), to: UInt64(size), root, path: path)
    }
    return true
  }

  @Test("A hash asks for no stricter place in memory than a task gives to what it keeps over an await.")
  func alignment() {
    #expect(MemoryLayout<MerkleHash>.size == MerkleHash.byteCount && MemoryLayout<MerkleHash>.alignment <= 16)
    #expect(MemoryLayout<Checkpoint>.alignment <= 16)
  }

  @Test("Every leaf of every tree of up to 200 leaves is proved, and every growth.", arguments: 0..<4)
  func small(part: Int) throws {
    let naive = NaiveTree(count: 200)
    for size in stride(from: 1 + part, through: 200, by: 4) {
      let olds = size <= 130 ? Array(0...size) : Array(stride(from: size % 9, through: size, by: 9))
      #expect(try prove(Array(0..<size), growing: olds, to: size, in: naive), "\(size) leaves")
    }
  }

  @Test("Leaves and growths are proved at every size up to 1,000, each leaf at many sizes.", arguments: 0..<4)
  func everySize(part: Int) throws {
    let naive = NaiveTree(count: 1_000)
    for size in stride(from: 201 + part, through: 1_000, by: 4) {
      let indices = Array(stride(from: size % 97, to: size, by: 97)) + [size - 1]
      let olds = Array(stride(from: size % 331, through: size, by: 331))
      #expect(try prove(indices, growing: olds, to: size, in: naive), "\(size) leaves")
    }
  }

  @Test("Leaves and growths are proved at random sizes up to 1,000,000.", arguments: 0..<4 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var random = Seeded(seed)
    let naive = NaiveTree.million(using: &random)
    let sizes =
      [65_535, 65_536, 65_537, 1_000_000] + (0..<12).map { _ in Int.random(in: 1...1_000_000, using: &random) }
    for size in sizes {
      let indices = [0, size - 1, size / 2] + (0..<9).map { _ in Int.random(in: 0..<size, using: &random) }
      let olds = [1, size - 1, size] + (0..<5).map { _ in Int.random(in: 1...size, using: &random) }
      #expect(try prove(indices, growing: olds, to: size, in: naive), "\(size) leaves, seed \(seed)")
    }
  }

  @Test("A tree that grows leaf by leaf has the root of one made at once, and is never more than 64 hashes.")
  func frontier() throws {
    let naive = NaiveTree(count: 1_000)
    var frontier = Frontier()
    #expect(frontier.root == .empty)
    for size in 1...1_000 {
      frontier.append(naive.leaf(size - 1))
      #expect(frontier.size == size && frontier.peaks.count == size.nonzeroBitCount)
      guard frontier.root == naive.root(0..<size) else {
        Issue.record("\(size) leaves")
        return
      }
    }
    #expect(throws: LedgerFault.proof) { try Frontier(size: 3, peaks: [.empty]) }
  }

  @Test("A tree that lies in tiles goes on growing where it was.")
  func resumed() throws {
    var random = Seeded(7)
    let naive = NaiveTree.million(using: &random)
    for start in [0, 1, 255, 256, 70_000, 999_937] {
      let prover = Prover(size: 1_000_000, reading: naive.tile)
      var frontier = try prover.frontier(of: UInt64(start))
      #expect(try frontier == Frontier(size: UInt64(start), peaks: frontier.peaks))
      for size in start..<start + 60 { frontier.append(naive.leaf(size)) }
      #expect(frontier.root == naive.root(0..<start + 60))
      #expect(try prover.root(of: UInt64(start)) == naive.root(0..<start))
    }
    #expect(try Prover(size: 0, reading: naive.tile).root() == .empty)
  }

  @Test("A proof reads a few tiles, each once, and no tile that the tree doesn't have.")
  func reads() throws {
    var random = Seeded(8)
    let naive = NaiveTree.million(using: &random)
    for index in [0, 4_711, 123_456, 699_999] as [UInt64] {
      var read: [Tile] = []
      let prover = Prover(size: 700_000) { tile in
        read.append(tile)
        return naive.tile(tile)
      }
      _ = try prover.inclusion(of: index)
      _ = try prover.inclusion(of: [])
      #expect(read.count <= 5 && Set(read).count == read.count && read.allSatisfy { $0.lies(within: 700_000) })
    }
  }

  @Test("A tile with a hash too few or too many proves nothing.")
  func wrongTiles() {
    let naive = NaiveTree(count: 600)
    for wrong in [{ Array(naive.tile($0).dropLast()) }, { naive.tile($0) + [.empty] }] as [(Tile) -> [MerkleHash]] {
      let prover = Prover(size: 600, reading: wrong)
      #expect(throws: LedgerFault.proof) { try prover.root() }
      #expect(throws: LedgerFault.proof) { try prover.inclusion(of: 599) }
      #expect(throws: LedgerFault.proof) { try prover.consistency(from: 3) }
    }
  }
}
