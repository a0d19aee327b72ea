import Ledger

/// A ledger of ticks that never were.
enum MadeUp {
  static func hash(_ number: Int) -> MerkleHash {
    withUnsafeBytes(of: UInt64(number).bigEndian) { .leaf($0) }
  }

  /// The entries at these places.
  static func entries(_ places: Range<Int>) -> [[UInt8]] {
    places.map { place in
      TickEntry(tick: UInt64(place), milliseconds: 60_000 * UInt64(place), root: hash(place)).bytes
    }
  }

  /// The hashes of every level from 1 up, of a tree of so many leaves; each leaf is shown once, in order.
  static func rows(_ leaves: Int, each show: (MerkleHash) -> Void) -> [[MerkleHash]] {
    var rows: [[MerkleHash]] = [[]]
    for start in stride(from: 0, to: leaves, by: Tile.fullWidth) {
      let hashes = entries(start..<min(start + Tile.fullWidth, leaves)).map { MerkleHash.leaf($0) }
      for hash in hashes { show(hash) }
      if hashes.count == Tile.fullWidth { rows[0].append(.root(of: hashes)) }
    }
    while let row = rows.last, row.count >= Tile.fullWidth {
      rows.append(
        (0..<row.count / Tile.fullWidth).map { .root(of: row[$0 * Tile.fullWidth..<($0 + 1) * Tile.fullWidth]) })
    }
    return rows
  }
}
