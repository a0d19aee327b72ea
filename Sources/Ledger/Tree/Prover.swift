/// Proofs about a tree that lies in tiles: that a leaf is in it, and that it has only grown. RFC 6962, section 2.1.
///
/// It reads the few tiles that a proof needs, each once, and keeps none of them afterwards.
///
/// ```swift
/// let prover = Prover(size: 70_000) { tile in try hashes(of: tile) }
/// let path = try prover.inclusion(of: 4_711)
/// ```
package struct Prover {
  /// How many leaves the tree has.
  package let size: UInt64
  private let read: (Tile) throws -> [MerkleHash]

  /// `read` gives the hashes of a tile, as many as its width; otherwise the proof throws `proof`.
  package init(size: UInt64, reading read: @escaping (Tile) throws -> [MerkleHash]) {
    self.size = size
    self.read = read
  }

  /// The root of the tree, or of a smaller one that it has grown from.
  package func root(of smaller: UInt64? = nil) throws -> MerkleHash {
    let size = smaller ?? self.size
    precondition(size <= self.size, "The tree has not grown as far.")
    guard size > 0 else { return .empty }
    var rows = Rows(size: self.size, read: read)
    return try rows.root(0, size)
  }

  /// The tree, or a smaller one that it has grown from, ready to grow.
  package func frontier(of smaller: UInt64? = nil) throws -> Frontier {
    let size = smaller ?? self.size
    precondition(size <= self.size, "The tree has not grown as far.")
    var rows = Rows(size: self.size, read: read)
    var peaks: [MerkleHash] = []
    var low: UInt64 = 0
    while low < size {
      let high = low + 1 << (UInt64.bitWidth - 1 - (size - low).leadingZeroBitCount)
      peaks.append(try rows.root(low, high))
      low = high
    }
    return try Frontier(size: size, peaks: peaks)
  }

  /// The hashes that lead from the leaf at `index` to the root, the leaf's sibling first.
  package func inclusion(of index: UInt64) throws -> [MerkleHash] {
    var rows = Rows(size: size, read: read)
    return try inclusion(of: index, from: &rows)
  }

  /// The same for several leaves, reading what they share once.
  package func inclusion(of indices: [UInt64]) throws -> [[MerkleHash]] {
    var rows = Rows(size: size, read: read)
    return try indices.map { try inclusion(of: $0, from: &rows) }
  }

  private func inclusion(of index: UInt64, from rows: inout Rows) throws -> [MerkleHash] {
    precondition(index < size, "The tree has no such leaf.")
    var (low, high) = (UInt64(0), size)
    var path: [MerkleHash] = []
    while high - low > 1 {
      let middle = low + Rows.split(high - low)
      if index < middle {
        path.append(try rows.root(middle, high))
        high = middle
      } else {
        path.append(try rows.root(low, middle))
        low = middle
      }
    }
    return path.reversed()
  }

  /// The hashes that show that this tree has grown from its first `old` leaves; none where `old` is 0 or `size`.
  package func consistency(from old: UInt64) throws -> [MerkleHash] {
    precondition(old <= size, "The tree has not grown as far.")
    guard old > 0, old < size else { return [] }
    var rows = Rows(size: size, read: read)
    var (low, high) = (UInt64(0), size)
    var path: [MerkleHash] = []
    while old != high {
      let middle = low + Rows.split(high - low)
      if old <= middle {
        path.append(try rows.root(middle, high))
        high = middle
      } else {
        path.append(try rows.root(low, middle))
        low = middle
      }
    }
    if low > 0 { path.append(try rows.root(low, high)) }
    return path.reversed()
  }
}

/// The rows of the tree that a proof has read.
private struct Rows {
  private struct Subtree: Hashable {
    let low, high: UInt64
  }

  let size: UInt64
  let read: (Tile) throws -> [MerkleHash]
  private var tiles: [Tile: [MerkleHash]] = [:]
  private var roots: [Subtree: MerkleHash] = [:]

  init(size: UInt64, read: @escaping (Tile) throws -> [MerkleHash]) {
    self.size = size
    self.read = read
  }

  /// The largest power of two below `count`, which is at least 2.
  static func split(_ count: UInt64) -> UInt64 { 1 << (UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount) }

  /// The root over the leaves from `low` up to `high`, as RFC 6962 splits them.
  mutating func root(_ low: UInt64, _ high: UInt64) throws -> MerkleHash {
    if let known = roots[Subtree(low: low, high: high)] { return known }
    let count = high - low
    let made: MerkleHash
    if count & (count - 1) == 0 {
      made = try full(height: count.trailingZeroBitCount, at: low / count)
    } else {
      let middle = low + Self.split(count)
      made = .node(try root(low, middle), try root(middle, high))
    }
    roots[Subtree(low: low, high: high)] = made
    return made
  }

  /// The root of the full subtree of 2^`height` leaves at `place` among those of its height.
  private mutating func full(height: Int, at place: UInt64) throws -> MerkleHash {
    let level = height / Tile.height
    let count = 1 << (height % Tile.height)
    let first = place << (height % Tile.height)
    guard let tile = Tile(level: level, number: first / UInt64(Tile.fullWidth), size: size) else {
      throw LedgerFault.proof
    }
    let hashes = try hashes(of: tile)
    let start = Int(first % UInt64(Tile.fullWidth))
    guard start + count <= hashes.count else { throw LedgerFault.proof }
    return .root(of: hashes[start..<start + count])
  }

  private mutating func hashes(of tile: Tile) throws -> [MerkleHash] {
    if let known = tiles[tile] { return known }
    let hashes = try read(tile)
    guard hashes.count == tile.width else { throw LedgerFault.proof }
    tiles[tile] = hashes
    return hashes
  }
}
