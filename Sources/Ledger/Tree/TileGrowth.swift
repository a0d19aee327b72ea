/// Which tiles change when a tree grows. Level 0 needs no tile: it is the entries themselves.
package enum TileGrowth {
  /// The tiles of level 1 and above that are new or wider, from the lowest level up, when `leaves` are added to a tree of
  /// `size` leaves. `read` gives the hashes of tiles that the tree had, of any level. Throws `proof` when it gives too few.
  package static func tiles(
    adding leaves: [MerkleHash], to size: UInt64, reading read: (Tile) throws -> [MerkleHash]
  ) throws -> [(tile: Tile, hashes: [MerkleHash])] {
    var changed: [(tile: Tile, hashes: [MerkleHash])] = []
    var (level, size, added) = (0, size, leaves)
    while !added.isEmpty {
      let tiles = try grown(level: level, from: size, by: added, reading: read)
      if level > 0 { changed += tiles }
      added = tiles.filter { $0.tile.width == Tile.fullWidth }.map { .root(of: $0.hashes) }
      size >>= Tile.height
      level += 1
    }
    return changed
  }

  private static func grown(
    level: Int, from size: UInt64, by added: [MerkleHash], reading read: (Tile) throws -> [MerkleHash]
  ) throws -> [(tile: Tile, hashes: [MerkleHash])] {
    var number = size >> Tile.height
    let there = Int(size & UInt64(Tile.fullWidth - 1))
    var hashes = there == 0 ? [] : try read(Tile(level: level, number: number, width: there))
    guard hashes.count == there else { throw LedgerFault.proof }
    var tiles: [(tile: Tile, hashes: [MerkleHash])] = []
    for hash in added {
      hashes.append(hash)
      if hashes.count == Tile.fullWidth {
        tiles.append((Tile(level: level, number: number), hashes))
        hashes = []
        number += 1
      }
    }
    if !hashes.isEmpty { tiles.append((Tile(level: level, number: number, width: hashes.count), hashes)) }
    return tiles
  }
}
