import Ledger
import Witness

/// Proofs about a ledger at an address, made from its tiles.
struct RemoteTree {
  let reader: LedgerReader
  let size: UInt64

  /// Makes something from tiles. Which ones are needed doesn't depend on what is in them: so they are found with empty
  /// ones, fetched all at once, and only then read.
  private func made<Made: Sendable>(_ make: (Prover) throws -> Made) async throws -> Made {
    var needed: Set<Tile> = []
    _ = try make(
      Prover(size: size) { tile in
        needed.insert(tile)
        return Array(repeating: .empty, count: tile.width)
      })
    let tiles = try await fetch(needed)
    return try make(Prover(size: size) { tiles[$0] ?? [] })
  }

  private func fetch(_ needed: Set<Tile>) async throws -> [Tile: [MerkleHash]] {
    try await withThrowingTaskGroup(of: (Tile, [MerkleHash]).self) { group in
      for tile in needed { group.addTask { (tile, try await reader.tile(tile)) } }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  /// The root over some first leaves, and the way from it to the root.
  struct Growth: Sendable {
    let prefix: MerkleHash
    let path: [MerkleHash]
  }

  func growth(from old: UInt64) async throws -> Growth {
    try await made { Growth(prefix: try $0.root(of: old), path: try $0.consistency(from: old)) }
  }

  func inclusion(of index: UInt64) async throws -> [MerkleHash] {
    try await made { try $0.inclusion(of: index) }
  }

  /// One entry.
  func entry(at index: UInt64) async throws -> [UInt8] {
    let number = index >> UInt64(Tile.height)
    guard let tile = Tile(level: 0, number: number, size: size) else { throw WitnessFault.lying }
    return try await reader.entries(number, width: tile.width)[Int(index & UInt64(Tile.fullWidth - 1))]
  }
}
