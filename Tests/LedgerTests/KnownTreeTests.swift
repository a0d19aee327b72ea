import Testing

@testable import Ledger

/// Trees whose hashes somebody else worked out.
@Suite("Known trees")
struct KnownTreeTests {
  struct Inclusion: Decodable {
    let index: UInt64
    let path: [Hex]
  }
  struct Consistency: Decodable {
    let old: UInt64
    let path: [Hex]
  }
  struct KnownTile: Decodable {
    let path: String
    let hash: Hex
  }
  struct Known: Decodable {
    let size, tileCount: Int
    let root: Hex
    let inclusion: [Inclusion]
    let consistency: [Consistency]
    let tiles: [KnownTile]
  }
  struct Eight: Decodable { let entries, roots: [Hex] }
  struct File: Decodable {
    let trees: [Known]
    let eight: Eight
  }

  @Test("A tree of nothing has the hash of nothing.")
  func empty() {
    let hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(Hexadecimal.text(MerkleHash.empty.bytes) == hash && Frontier().root == .empty)
    #expect(Hexadecimal.text(MerkleHash.leaf([]).bytes).hasPrefix("6e340b9c"))
  }

  @Test("The eight entries that Certificate Transparency tests with have the roots that it published.")
  func eight() throws {
    let published = [
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]
    let known = try vectors("ledger", as: File.self).eight
    var frontier = Frontier()
    var roots = [frontier.root]
    for entry in known.entries {
      frontier.append(.leaf(entry.bytes))
      roots.append(frontier.root)
    }
    #expect(roots.map { Hexadecimal.text($0.bytes) } == published && roots.map(\.bytes) == known.roots.map(\.bytes))
  }

  @Test("The tree of seven leaves of RFC 9162, section 2.1.5, has the proofs that stand there.")
  func seven() throws {
    let naive = NaiveTree(count: 7)
    let leaf = naive.leaf
    let (a, b, c, d, e, f, j) = (leaf(0), leaf(1), leaf(2), leaf(3), leaf(4), leaf(5), leaf(6))
    let (g, h, i) = (MerkleHash.node(a, b), MerkleHash.node(c, d), MerkleHash.node(e, f))
    let (k, l) = (MerkleHash.node(g, h), MerkleHash.node(i, j))
    let prover = Prover(size: 7, reading: naive.tile)
    #expect(try prover.root() == .node(k, l))
    #expect(try prover.inclusion(of: 0) == [b, h, l])
    #expect(try prover.inclusion(of: 3) == [c, g, l])
    #expect(try prover.inclusion(of: 4) == [f, j, k])
    #expect(try prover.inclusion(of: 6) == [i, k])
    #expect(try prover.consistency(from: 3) == [c, d, g, l])
    #expect(try prover.consistency(from: 4) == [l])
    #expect(try prover.consistency(from: 6) == [i, j, k])
    #expect(try prover.root(of: 3) == .node(g, c) && prover.root(of: 4) == k && prover.root(of: 6) == .node(k, i))
  }

  @Test("Roots, tiles and proofs are those of the vectors.")
  func vectorTrees() throws {
    let leaves = (0..<70_000).map { MerkleHash.leaf(NaiveTree.entry($0)) }
    for known in try vectors("ledger", as: File.self).trees {
      let tiles = self.tiles(leaves[..<known.size])
      #expect(tiles.count == known.tileCount)
      for tile in known.tiles {
        let hashes = try #require(Tile(path: tile.path).flatMap { tiles[$0] })
        #expect(Digest.sha256(hashes.flatMap(\.bytes)) == tile.hash.bytes, "\(tile.path) of \(known.size)")
      }
      let size = UInt64(known.size)
      let prover = Prover(size: size) { tiles[$0] ?? [] }
      let root = try prover.root()
      #expect(root.bytes == known.root.bytes)
      for inclusion in known.inclusion {
        let path = inclusion.path.compactMap { MerkleHash($0.bytes) }
        #expect(try prover.inclusion(of: inclusion.index) == path)
        let leaf = leaves[Int(inclusion.index)]
        #expect(try Proof.root(of: leaf, at: inclusion.index, in: size, path: path) == root)
      }
      for growth in known.consistency {
        let path = growth.path.compactMap { MerkleHash($0.bytes) }
        #expect(try prover.consistency(from: growth.old) == path)
        try Proof.checkGrowth(from: growth.old, prover.root(of: growth.old), to: size, root, path: path)
      }
    }
  }

  /// Every tile of a tree, made from the level below.
  private func tiles(_ leaves: ArraySlice<MerkleHash>) -> [Tile: [MerkleHash]] {
    var tiles: [Tile: [MerkleHash]] = [:]
    var (row, level) = (Array(leaves), 0)
    while !row.isEmpty {
      var above: [MerkleHash] = []
      for start in stride(from: 0, to: row.count, by: 256) {
        let hashes = Array(row[start..<min(start + 256, row.count)])
        tiles[Tile(level: level, number: UInt64(start / 256), width: hashes.count)] = hashes
        if hashes.count == 256 { above.append(.root(of: hashes)) }
      }
      (row, level) = (above, level + 1)
    }
    return tiles
  }
}
