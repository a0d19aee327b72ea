import Database
import Deadlines
import Foundation
import Ledger
import Office
import Store
import Vault

/// A ledger as years of an idle workplace leave it, written in large steps: what lies in the stores is the same as if each
/// tick had been added in its minute.
extension FilledWorkplace {
  private static let ticksAtOnce = 65_536

  /// Adds the ticks of the minutes that have just passed, and writes the seeds that open them to `seeds`.
  func grow(by count: Int, seeds: String) async throws {
    guard count > 0 else { return }
    try await office.openLedger()
    try await office.makeTick()
    office.publishTick()
    let note = try await office.ledgerCheckpoint() ?? ""
    var (size, first) = (try Checkpoint(text: SignedNote(note).text).size, Tick.at(clock.now.milliseconds) + 1)
    let last = first + UInt64(count)
    while first < last {
      let ticks = first..<min(last, first + UInt64(Self.ticksAtOnce))
      try await add(ticks, to: size)
      (size, first) = (size + UInt64(ticks.count), ticks.upperBound)
    }
    clock.move(minutes: count)
    try await office.openLedger()
    try Data(try await office.ownSeeds().text.utf8).write(to: URL(fileURLWithPath: seeds))
  }

  private func add(_ ticks: Range<UInt64>, to size: UInt64) async throws {
    var entries: [[UInt8]] = []
    for tick in ticks {
      let seed = try PeriodSeed(of: PeriodSeed.period(of: tick), under: office.secrets.blinding.bytes).seed(of: tick)
      entries.append(
        TickEntry(tick: tick, milliseconds: Tick.beginning(of: tick), root: TickTree([], seed: seed).root).bytes)
    }
    let hashes = entries.map { MerkleHash.leaf($0) }
    let (tiles, frontier) = try await store.read { reading in
      let tiles = try TileGrowth.tiles(adding: hashes, to: size) { try Self.hashes(of: $0, in: reading) }
      var frontier = try Prover(size: size, reading: { try Self.hashes(of: $0, in: reading) }).frontier()
      for hash in hashes { frontier.append(hash) }
      return (tiles, frontier)
    }
    let note = try Checkpoint(origin: office.ledgerOrigin, size: frontier.size, root: frontier.root)
      .signed(by: [office.secrets.log])
    try await store.extend(
      by: Growth(
        place: Int64(size), entries: entries,
        tiles: tiles.map {
          Growth.Tile(level: $0.tile.level, number: Int64($0.tile.number), hashes: $0.hashes.flatMap(\.bytes))
        },
        held: nil, governance: 0, note: note.encoded))
  }

  private static func hashes(of tile: Ledger.Tile, in reading: Reading) throws -> [MerkleHash] {
    if tile.level == 0 {
      return try Leaves.entries(from: Int64(tile.number) << 8, limit: tile.width, in: reading).map { .leaf($0) }
    }
    let bytes = try Leaves.tile(level: tile.level, number: Int64(tile.number), in: reading) ?? []
    return stride(from: 0, to: min(bytes.count, tile.width * 32), by: 32).compactMap { MerkleHash(bytes[$0..<$0 + 32]) }
  }
}
