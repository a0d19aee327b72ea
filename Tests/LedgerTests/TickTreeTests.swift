import Testing

@testable import Ledger

@Suite("A tick's tree")
struct TickTreeTests {
  struct Empty: Decodable {
    let height, place: Int
    let hash: Hex
  }
  struct Way: Decodable {
    let number: Int
    let path: [Hex]
  }
  struct Known: Decodable {
    let tick: UInt64
    let count: Int
    let periodSeed, root, allPlaces, entry: Hex
    let places: [UInt16]
    let empty: [Empty]
    let proofs: [Way]
  }
  struct Ticks: Decodable {
    let key: Hex
    let ticks: [Known]
  }
  struct File: Decodable { let ticks: Ticks }

  private static func seed(_ tick: UInt64 = 1) throws -> TickSeed {
    try PeriodSeed([UInt8](repeating: 9, count: 32)).seed(of: tick)
  }

  private static func commitments(_ count: Int) -> [[UInt8]] {
    (0..<count).map { Digest.sha256(Array("commitment".utf8) + NaiveTree.entry($0)) }
  }

  @Test("Seeds, places, roots and ways are those of the vectors, from no commitment to 65,536.", arguments: 0..<6)
  func vectorTicks(number: Int) throws {
    let file = try vectors("ledger", as: File.self).ticks
    let known = file.ticks[number]
    let period = try PeriodSeed(of: PeriodSeed.period(of: known.tick), under: file.key.bytes)
    #expect(period.bytes == known.periodSeed.bytes)
    let seed = period.seed(of: known.tick)
    for empty in known.empty { #expect(seed.empty(height: empty.height, place: empty.place).bytes == empty.hash.bytes) }
    let tree = TickTree(Self.commitments(known.count), seed: seed)
    #expect(Array(tree.places.prefix(40)) == known.places)
    #expect(Digest.sha256(tree.places.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == known.allPlaces.bytes)
    #expect(tree.root.bytes == known.root.bytes)
    let entry = TickEntry(tick: known.tick, milliseconds: 60_000 * known.tick % (1 << 48), root: tree.root)
    #expect(entry.bytes == known.entry.bytes)
    for proof in known.proofs { #expect(tree.proof(of: proof.number).path.map(\.bytes) == proof.path.map(\.bytes)) }
  }

  @Test("Each commitment is proved by sixteen hashes, and nothing else is proved.", arguments: [1, 2, 3, 500])
  func proofs(count: Int) throws {
    let commitments = Self.commitments(count)
    let tree = TickTree(commitments, seed: try Self.seed())
    for number in stride(from: 0, to: count, by: max(1, count / 20)) {
      let proof = tree.proof(of: number)
      #expect(proof.path.count == 16 && proof.root(of: commitments[number]) == tree.root)
      #expect(proof.root(of: Self.commitments(count + 1)[count]) != tree.root)
      for bit in 0..<16 {
        let elsewhere = TickProof(place: proof.place ^ 1 << UInt16(bit), path: proof.path)
        #expect(elsewhere.root(of: commitments[number]) != tree.root)
        var path = proof.path
        path[bit] = .leaf(path[bit].bytes)
        #expect(TickProof(place: proof.place, path: path).root(of: commitments[number]) != tree.root)
      }
    }
  }

  @Test("The root follows from the seed and the commitments in their order, and from nothing less.")
  func determined() throws {
    let (commitments, seed) = (Self.commitments(5), try Self.seed())
    let root = TickTree(commitments, seed: seed).root
    #expect(TickTree(commitments, seed: seed).root == root)
    #expect(TickTree(commitments, seed: try Self.seed(2)).root != root)
    #expect(TickTree(commitments.reversed(), seed: seed).root != root)
    #expect(TickTree([commitments[1], commitments[0]] + commitments[2...], seed: seed).root != root)
    for out in commitments.indices {
      var fewer = commitments
      fewer.remove(at: out)
      #expect(TickTree(fewer, seed: seed).root != root, "without \(out)")
    }
    #expect(TickTree(commitments + Self.commitments(6).suffix(1), seed: seed).root != root)
  }

  @Test("Seeds of ticks, periods and keys have nothing to do with one another, and a printed seed shows nothing.")
  func seeds() throws {
    let keys = [[UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32)]
    let periods = try keys.flatMap { key in try [0, 1, 256].map { try PeriodSeed(of: $0, under: key) } }
    let empties = periods.flatMap { period in [0, 1, 43_200].map { period.seed(of: $0).empty(height: 16, place: 0) } }
    #expect(Set(periods).count == 6 && Set(empties).count == 18)
    #expect(PeriodSeed.period(of: 43_199) == 0 && PeriodSeed.period(of: 43_200) == 1)
    #expect(throws: LedgerFault.encoding) { try PeriodSeed([1]) }
    #expect(throws: LedgerFault.encoding) { try PeriodSeed(of: 1, under: [1]) }
    var dumped = "\(periods[0]) \(periods[0].seed(of: 1)) "
    dump(periods[0], to: &dumped)
    dump(periods[0].seed(of: 1), to: &dumped)
    #expect(dumped == "PeriodSeed TickSeed - PeriodSeed\n- TickSeed\n")
  }

  @Test("Places are drawn evenly, and no two commitments of a tick stand in one.")
  func places() throws {
    let tree = TickTree(Self.commitments(3_000), seed: try Self.seed())
    #expect(Set(tree.places).count == 3_000)
    var first = [Int](repeating: 0, count: 64)
    var all = first
    for place in tree.places { all[Int(place) / 1_024] += 1 }
    for tick in 0..<3_200 as Range<UInt64> {
      first[Int(try Self.seed(tick).places(block: 0)[0]) / 1_024] += 1
    }
    // Chi-square of 63 degrees of freedom: above 120 once in a hundred thousand times.
    for (counts, mean) in [(first, 50.0), (all, 3_000.0 / 64)] {
      let square = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean }
      #expect(square < 120 && square > 20)
    }
  }
}
