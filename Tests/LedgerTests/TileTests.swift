import Testing

@testable import Ledger

@Suite("Tiles and entry bundles")
struct TileTests {
  struct Address: Decodable {
    let number: UInt64
    let width: Int
    let path: String
  }
  struct Bundle: Decodable {
    let lengths: [Int]
    let hash: Hex
  }
  struct File: Decodable {
    let tilePaths: [Address]
    let bundles: [Bundle]
  }

  private func tiles(of size: UInt64) -> [Tile] {
    (0...Tile.highestLevel).flatMap { level in
      (0..<300).compactMap { Tile(level: level, number: $0, size: size) }
    }
  }

  @Test("Tiles have the addresses that tlog-tiles gives them, and those of the vectors.")
  func addresses() throws {
    #expect(TilePath.text(number: 1_234_067, width: 256) == "x001/x234/067")
    #expect(Tile(level: 0, number: 273, width: 112).path == "0/273.p/112")
    #expect(Tile(path: "63/000") == Tile(level: 63, number: 0))
    for known in try vectors("ledger", as: File.self).tilePaths {
      #expect(TilePath.text(number: known.number, width: known.width) == known.path)
      let read = TilePath.read(known.path)
      #expect(read?.number == known.number && read?.width == known.width)
    }
  }

  @Test("A tree of 70,000 leaves has the tiles that tlog-tiles counts, and one of 256 two.")
  func counts() {
    let many = tiles(of: 70_000)
    let widths = { (level: Int) in many.filter { $0.level == level }.map(\.width) }
    #expect(widths(0) == Array(repeating: 256, count: 273) + [112])
    #expect(widths(1) == [256, 17] && widths(2) == [1] && many.count == 277)
    #expect(tiles(of: 256) == [Tile(level: 0, number: 0), Tile(level: 1, number: 0, width: 1)])
    #expect(tiles(of: 0) == [] && tiles(of: 1) == [Tile(level: 0, number: 0, width: 1)])
  }

  @Test("A tile lies within every tree from its own size on, and within no smaller one.")
  func within() {
    let tile = Tile(level: 1, number: 2, width: 17)
    let needed: UInt64 = (2 * 256 + 17) * 256
    #expect(tile.lies(within: needed) && tile.lies(within: .max) && !tile.lies(within: needed - 1))
    #expect(!Tile(level: 8, number: 0, width: 1).lies(within: .max))
    #expect(!Tile(level: 0, number: .max, width: 1).lies(within: .max))
    #expect(Tile(level: 0, number: .max / 256, width: 255).lies(within: .max))
  }

  @Test(
    "An address that isn't written as it must be is none.",
    arguments: [
      "", "/", "0", "0/", "0/1", "0/01", "0/0001", "00/001", "+1/001", "64/001", "-1/001", "0/000/001", "0/x000/001",
      "0/x001/1", "0/x1/001", "0/001.p", "0/001.p/", "0/001.p/0", "0/001.p/256", "0/001.p/01", "0/001.p/+1",
      "0/001.P/1", "0/001.p/1/", "0/001/", "/0/001", "0/X001/001", "0/x001/x001", "0/٠٠١", "0/00\u{301}1", "0/..",
      "0/x999/x999/x999/x999/x999/x999/x999/999", "0/x018/x446/x744/x073/x709/x551/616", "0/x00A/001", "entries/001",
    ])
  func wrongAddress(path: String) {
    #expect(Tile(path: path) == nil)
  }

  @Test("Entry bundles are those of the vectors, and give back their entries.")
  func bundles() throws {
    for known in try vectors("ledger", as: File.self).bundles {
      let entries = known.lengths.enumerated().map { number, length in
        (0..<length).map { UInt8(truncatingIfNeeded: number + $0) }
      }
      let bytes = EntryBundle.bytes(of: entries)
      #expect(Digest.sha256(bytes) == known.hash.bytes)
      #expect(try EntryBundle.entries(bytes) == entries)
    }
  }

  @Test("A bundle that ends early or has more than 256 entries is refused.")
  func wrongBundles() throws {
    let bytes = EntryBundle.bytes(of: [[1, 2, 3], [], [4]])
    #expect(bytes == [0, 3, 1, 2, 3, 0, 0, 0, 1, 4])
    let whole: Set = [0, 5, 7, 10]
    for count in 0...10 where !whole.contains(count) {
      #expect(throws: LedgerFault.encoding) { try EntryBundle.entries(Array(bytes.prefix(count))) }
    }
    #expect(try EntryBundle.entries([UInt8](repeating: 0, count: 512)).count == 256)
    #expect(throws: LedgerFault.encoding) { try EntryBundle.entries([UInt8](repeating: 0, count: 514)) }
  }
}
