import Database
import Ledger
import Store

extension Office {
  /// Finds where the ledger stands, and whether it is whole: for the program that adds the ticks. A ledger that isn't
  /// whole takes no entry; nothing else stops.
  package func openLedger() async throws {
    let (mine, note) = try await store.read { (try Leaves.count(in: $0), try Leaves.checkpoint(in: $0)) }
    let size = UInt64(mine)
    let frontier = try await store.read { reading in
      try Prover(size: size, reading: { try Office.hashes(of: $0, in: reading) }).frontier()
    }
    guard try isSigned(frontier, note) else { return ledger.stop(.altered) }
    try await tellSecondStore(mine, note)
    let signed = try note.map { try SignedNote($0) }
    let last = try await store.read { try mine == 0 ? nil : Leaves.entry(at: mine - 1, in: $0) }
    let lastTick = try last.map { try TickEntry($0).tick }
    ledger.begin(
      LedgerHead.Open(frontier: frontier, note: signed, published: size, publishedNote: signed), lastTick: lastTick ?? 0
    )
  }

  private func isSigned(_ frontier: Frontier, _ note: String?) throws -> Bool {
    guard let note else { return frontier.size == 0 }
    let checkpoint = try Checkpoint(SignedNote(note), signedBy: [secrets.log.verifierKey])
    return checkpoint.size == frontier.size && checkpoint.root == frontier.root
  }

  /// What a crash kept from the second store.
  private func tellSecondStore(_ mine: Int64, _ note: String?) async throws {
    let theirs = try await store.second.read { try Leaves.count(in: $0) }
    guard theirs < mine, let note else { return }
    let missing = try await store.read { try Leaves.entries(from: theirs, limit: Int(mine - theirs), in: $0) }
    try await store.witness(missing, from: theirs, note: note)
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
}
