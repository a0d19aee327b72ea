import Testing

@testable import Ledger

/// What somebody can try who sees every entry of the ledger and some proofs, and has no seed.
@Suite("Busy ticks and idle ones")
struct DistinguisherTests {
  private static let ticks = 700
  private let period: PeriodSeed

  init() throws { period = try PeriodSeed((0..<32).map { UInt8($0) }) }

  private func tree(_ tick: Int, holding count: Int) -> TickTree {
    let commitments = (0..<count).map { Digest.sha256(NaiveTree.entry(tick) + NaiveTree.entry($0)) }
    return TickTree(commitments, seed: period.seed(of: UInt64(tick)))
  }

  /// How many of so many hashes have each bit set.
  private func bits(_ hashes: [MerkleHash]) -> [Int] {
    var counts = [Int](repeating: 0, count: 256)
    for hash in hashes {
      for (place, byte) in hash.bytes.enumerated() where byte != 0 {
        for bit in 0..<8 { counts[8 * place + bit] += Int(byte >> UInt8(bit) & 1) }
      }
    }
    return counts
  }

  /// The largest distance of any bit from being set half of the time, in standard deviations; beyond 5 once in 7,000.
  private func skew(_ hashes: [MerkleHash]) -> Double {
    let (half, deviation) = (Double(hashes.count) / 2, Double(hashes.count).squareRoot() / 2)
    return bits(hashes).map { abs(Double($0) - half) / deviation }.max() ?? 0
  }

  /// The largest distance between two lots in how often any bit is set, in standard deviations.
  private func difference(_ one: [MerkleHash], _ other: [MerkleHash]) -> Double {
    let deviation = (Double(one.count + other.count) / 4).squareRoot()
    return zip(bits(one), bits(other)).map { abs(Double($0 - $1)) / deviation }.max() ?? 0
  }

  @Test("Entries of ticks with nothing, one and many commitments are of one length and differ in no bit's frequency.")
  func roots() {
    var lots: [[MerkleHash]] = []
    for (lot, count) in [0, 1, 5].enumerated() {
      let entries = (0..<Self.ticks).map { number -> TickEntry in
        let tick = lot * Self.ticks + number
        return TickEntry(tick: UInt64(tick), milliseconds: UInt64(tick), root: tree(tick, holding: count).root)
      }
      #expect(entries.allSatisfy { $0.bytes.count == TickEntry.byteCount })
      lots.append(entries.map(\.root))
    }
    #expect(Set(lots.joined()).count == 3 * Self.ticks, "no root comes twice")
    for lot in lots { #expect(skew(lot) < 5) }
    #expect(difference(lots[0], lots[1]) < 5 && difference(lots[0], lots[2]) < 5)
  }

  @Test("Whoever has the proof of their own commitment can't tell whether there were others in its tick.")
  func ways() {
    let alone = (0..<100).map { tree($0, holding: 1).proof(of: 0) }
    let among = (100..<200).map { tree($0, holding: 30).proof(of: 15) }
    #expect((alone + among).allSatisfy { $0.path.count == TickTree.depth })
    let (one, other) = (alone.flatMap(\.path), among.flatMap(\.path))
    #expect(Set(one + other).count == one.count + other.count, "no hash comes twice")
    #expect(skew(one) < 5 && skew(other) < 5 && difference(one, other) < 5)
    for height in 0..<TickTree.depth {
      #expect(difference(alone.map { $0.path[height] }, among.map { $0.path[height] }) < 5)
    }
  }

  @Test(
    "What stands for nothing can't be made from what is public: not by hashing, not from other ticks, not from a way.")
  func nothingPublic() throws {
    let seed = period.seed(of: 7)
    var guesses: Set<MerkleHash> = []
    for start in [
      MerkleHash.empty, .leaf([]), .leaf([UInt8](repeating: 0, count: 32)),
      MerkleHash([UInt8](repeating: 0, count: 32)),
    ] {
      var row = try #require(start)
      for _ in 0...TickTree.depth {
        guesses.insert(row)
        row = .node(row, row)
      }
    }
    guesses.formUnion(tree(6, holding: 1).proof(of: 0).path)
    let empties = (0...16).map { height in
      (0..<4).filter { $0 < 1 << (16 - height) }.map { seed.empty(height: height, place: $0) }
    }
    #expect(Set(empties.joined()).count == empties.joined().count && guesses.isDisjoint(with: empties.joined()))
    for height in 0..<16 {
      let children = MerkleHash.node(empties[height][0], empties[height][1])
      #expect(children != empties[height + 1][0], "an idle subtree isn't made of its halves, so no half tells of it")
    }
    #expect(tree(7, holding: 0).root == empties[16][0])
  }
}
