import Testing

@testable import Ledger

@Suite("The ledger's tree")
struct TreeTests {
  @Test("Every leaf is proved, every growth is proved, at every size up to 1,000.", arguments: 0..<8)
  func everySize(part: Int) throws {
    let naive = NaiveTree(count: 1_000)
    for size in stride(from: 1 + part, through: 1_000, by: 8) {
      let prover = Prover(size: UInt64(size), reading: naive.tile)
      let root = naive.root(0..<size)
      #expect(try prover.root() == root)
      let step = size <= 257 ? 1 : 17
      let indices = Array(stride(from: size % step, to: size, by: step))
      let paths = try prover.inclusion(of: indices.map(UInt64.init))
      for (index, path) in zip(indices, paths) {
        let made = try Proof.root(of: naive.leaves[index], at: UInt64(index), in: UInt64(size), path: path)
        guard path == naive.inclusion(of: index, in: size), made == root else {
          Issue.record("the leaf \(index) of \(size)")
          return
        }
      }
      for old in size <= 130 ? Array(0...size) : Array(stride(from: size % 83, through: size, by: 83)) {
        let path = try prover.consistency(from: UInt64(old))
        try Proof.checkGrowth(from: UInt64(old), naive.root(0..<old), to: UInt64(size), root, path: path)
        guard path == (old == 0 ? [] : naive.consistency(from: old, to: size)) else {
          Issue.record("the growth from \(old) to \(size)")
          return
        }
      }
    }
  }

  @Test("A tree that grows has the root of one that is made at once, and stays as small as its size has bits.")
  func frontier() throws {
    let naive = NaiveTree(count: 1_000)
    var frontier = Frontier()
    #expect(frontier.root == .empty)
    for size in 1...1_000 {
      frontier.append(naive.leaves[size - 1])
      guard frontier.root == naive.root(0..<size), frontier.peaks.count == size.nonzeroBitCount else {
        Issue.record("\(size) leaves")
        return
      }
      let prover = Prover(size: 1_000, reading: naive.tile)
      if size % 37 == 0 {
        #expect(try prover.root(of: UInt64(size)) == frontier.root)
        #expect(try prover.frontier(of: UInt64(size)) == frontier)
        #expect(try Frontier(size: frontier.size, peaks: frontier.peaks) == frontier)
      }
    }
    #expect(throws: LedgerFault.proof) { try Frontier(size: 3, peaks: [.empty]) }
    #expect(try Prover(size: 0, reading: naive.tile).root() == .empty)
    #expect(try Prover(size: 0, reading: naive.tile).frontier() == Frontier())
  }
}
