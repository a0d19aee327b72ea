import Database
import Ledger
import Store

/// Where a store's ledger stands: its tree, and the note that signs it.
struct LedgerStanding: Sendable {
  var frontier: Frontier
  /// Nil before the first tick.
  var note: SignedNote?
  /// The newest tick; nil before the first.
  var last: TickEntry?

  var size: Int64 { Int64(frontier.size) }
}

extension Office {
  /// Where the database's ledger stands. Throws ``LedgerStop/altered`` unless its tree is the one that was signed, and
  /// ``LedgerStop/foreign`` unless we signed it.
  func standing() async throws -> LedgerStanding {
    let (size, note) = try await store.read { (try Leaves.count(in: $0), try Leaves.checkpoint(in: $0)) }
    let checkpoint = try note.map { try signed($0) }
    let frontier: Frontier
    let last: [UInt8]?
    do {
      (frontier, last) = try await store.read { reading in
        let prover = Prover(size: UInt64(size), reading: { try Office.hashes(of: $0, in: reading) })
        return (try prover.frontier(), try size == 0 ? nil : Leaves.entry(at: size - 1, in: reading))
      }
    } catch DatabaseFault.damaged {
      throw LedgerStop.altered
    }
    guard checkpoint?.size ?? 0 == frontier.size, checkpoint.map({ $0.root == frontier.root }) ?? true else {
      throw LedgerStop.altered
    }
    let tick = try last.map { try TickEntry($0) }
    return LedgerStanding(frontier: frontier, note: try note.map { try SignedNote($0) }, last: tick)
  }

  /// What a note says that one of our keys signed. Throws ``LedgerStop/foreign`` for another, and
  /// ``LedgerStop/altered`` for what is none.
  func signed(_ note: String) throws -> Checkpoint {
    let parsed: SignedNote
    do { parsed = try SignedNote(note) } catch { throw LedgerStop.altered }
    do { return try Checkpoint(parsed, signedBy: logKeys.known) } catch { throw LedgerStop.foreign }
  }

  /// The hashes of a tile as it is stored: level 0 made from the entries.
  static func hashes(of tile: Ledger.Tile, in reading: Reading) throws -> [MerkleHash] {
    let number = Int64(tile.number)
    if tile.level == 0 {
      return try Leaves.entries(from: number << Int64(Ledger.Tile.height), limit: tile.width, in: reading)
        .map { .leaf($0) }
    }
    guard let bytes = try Leaves.tile(level: tile.level, number: number, in: reading),
      bytes.count >= tile.width * MerkleHash.byteCount
    else { throw DatabaseFault.damaged }
    return try (0..<tile.width).map { place in
      let start = place * MerkleHash.byteCount
      guard let hash = MerkleHash(bytes[start..<start + MerkleHash.byteCount]) else { throw DatabaseFault.damaged }
      return hash
    }
  }

  /// The tiles that change when entries are added, as they are stored.
  func tiles(adding hashes: [MerkleHash], to size: UInt64) async throws -> [Growth.Tile] {
    try await store.read { reading in
      try TileGrowth.tiles(adding: hashes, to: size, reading: { try Office.hashes(of: $0, in: reading) })
    }.map { tile, hashes in
      Growth.Tile(level: tile.level, number: Int64(tile.number), hashes: hashes.flatMap(\.bytes))
    }
  }
}
