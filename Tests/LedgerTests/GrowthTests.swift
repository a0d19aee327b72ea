import Testing

@testable import Ledger

@Suite("Tiles of a ledger that grows")
struct GrowthTests {
  /// The tiles of a store: level 0 from the leaves, the others as they were written last.
  private struct Kept {
    let naive: NaiveTree
    var tiles: [Tile: [MerkleHash]] = [:]
    var size = 0

    mutating func grow(by count: Int) throws {
      let leaves = (size..<size + count).map(naive.leaf)
      let grown = try TileGrowth.tiles(adding: leaves, to: UInt64(size)) { tile in
        tile.level == 0 ? naive.tile(tile) : tiles[Tile(level: tile.level, number: tile.number)] ?? []
      }
      for (tile, hashes) in grown {
        #expect(tile.level > 0 && tile.width == hashes.count)
        tiles[Tile(level: tile.level, number: tile.number)] = hashes
      }
      size += count
    }
  }

  @Test(
    "However many leaves come at once, the tiles above them are those of the tree.", arguments: 0..<4 as Range<UInt64>)
  func grown(seed: UInt64) throws {
    var random = Seeded(seed)
    var kept = Kept(naive: .million(using: &random))
    let steps =
      [0, 1, 254, 1, 1, 255, 257, 65_000, 22] + (0..<20).map { _ in Int.random(in: 0..<3_000, using: &random) }
    for step in steps {
      try kept.grow(by: step)
      let prover = Prover(size: UInt64(kept.size)) { tile in
        tile.level == 0 ? kept.naive.tile(tile) : kept.tiles[Tile(level: tile.level, number: tile.number)] ?? []
      }
      #expect(try prover.root() == kept.naive.root(0..<kept.size), "\(kept.size) leaves, seed \(seed)")
      let needed = (1..<8).reduce(0) { $0 + (kept.size >> (8 * $1) + 255) >> 8 }
      #expect(kept.tiles.count == needed, "no tile too many")
    }
  }

  @Test("Tiles that were kept with a hash too few don't grow.")
  func tooFew() {
    let naive = NaiveTree(count: 300)
    #expect(throws: LedgerFault.proof) {
      try TileGrowth.tiles(adding: [naive.leaf(299)], to: 299) { Array(naive.tile($0).dropLast()) }
    }
  }

  private func entry(_ number: Int) -> [UInt8] {
    number % 97 == 96
      ? Array("text \(number)".utf8)
      : TickEntry(tick: UInt64(number), milliseconds: UInt64(number), root: .leaf(NaiveTree.entry(number))).bytes
  }

  @Test("A walk makes every tile of the ledger once, and its root, whatever its size.")
  func walked() throws {
    let naive = NaiveTree { MerkleHash.leaf(entry($0)) }
    var (walk, full) = (LedgerWalk(), [Tile]())
    #expect(walk.root == .empty && walk.unfinished.isEmpty && walk.lastTick == nil)
    for size in 1...66_000 {
      for made in try walk.add(entry(size - 1)) {
        full.append(made.tile)
        #expect(made.hashes == naive.tile(made.tile))
      }
      guard size < 600 && size % 7 == 0 || [255, 256, 257, 65_535, 65_536, 65_537, 66_000].contains(size) else {
        continue
      }
      #expect(walk.root == naive.root(0..<size) && walk.size == UInt64(size))
      for made in walk.unfinished { #expect(made.hashes == naive.tile(made.tile)) }
      let all = full + walk.unfinished.map(\.tile)
      let known = (0..<3).flatMap { level in (0..<300).compactMap { Tile(level: level, number: $0, size: UInt64(size)) }
      }
      #expect(Set(all) == Set(known) && all.count == known.count)
    }
    #expect(walk.lastTick?.tick == 65_999)
  }

  @Test("A walk stops at an entry that is none, and at a tick that isn't later than the one before.")
  func stopped() throws {
    var walk = LedgerWalk()
    _ = try walk.add(entry(5))
    _ = try walk.add(Array("text".utf8))
    for tick in [0, 4, 5] { #expect(throws: LedgerWalk.Fault.tickOrder) { try walk.add(entry(tick)) } }
    for wrong in [[], [2], Array(entry(6).dropLast())] {
      #expect(throws: LedgerWalk.Fault.unreadable) { try walk.add(wrong) }
    }
    #expect(walk.size == 2 && walk.lastTick?.tick == 5)
    _ = try walk.add(entry(6))
    #expect(walk.size == 3)
  }

  @Test("A file of period seeds is read as it is written, and no other way.")
  func periodSeeds() throws {
    let seed = try PeriodSeed([UInt8](repeating: 0xAB, count: 32))
    let seeds = PeriodSeeds(origin: "log.example", seeds: [0: seed, 687: seed])
    let line = String(repeating: "ab", count: 32)
    #expect(
      seeds.text == "redress/period-seeds/v1\nlog.example\n0 \(line)\n687 \(line)\n" && "\(seeds)" == "PeriodSeeds")
    #expect(try PeriodSeeds(seeds.text) == seeds)
    #expect(seeds.seed(of: 43_199) != nil && seeds.seed(of: 43_200) == nil && seeds.seed(of: 687 * 43_200) != nil)
    #expect(throws: LedgerFault.origin) { try PeriodSeeds(seeds.text.replacing("log.example", with: "log example")) }
    for (part, instead) in [
      ("v1", "v2"), ("0 a", "0  a"), ("0 a", "00 a"), ("0 a", "+0 a"), ("0 a", "688 a"), ("687 a", "0 a"),
      ("687 a", "687 A"),
      ("687 ab", "687 "), ("\n0", "\n\n0"), ("\n0", "\r\n0"), ("\n687", "687"), ("687", "18446744073709551616"),
    ] {
      let text = seeds.text.replacing(part, with: instead)
      #expect(throws: LedgerFault.self, "\(part) as \(instead)") { try PeriodSeeds(text) }
    }
    #expect(throws: LedgerFault.encoding) { try PeriodSeeds(String(seeds.text.dropLast())) }
    #expect(throws: LedgerFault.encoding) {
      try PeriodSeeds(seeds.text + String(repeating: " ", count: PeriodSeeds.longest))
    }
  }
}
