/// Goes through a ledger from its first entry to its last, makes each tile again, and stops at the first entry that
/// can't stand there. It keeps at most one unfinished tile of each level, however long the ledger is.
///
/// ```swift
/// var walk = LedgerWalk()
/// for entry in entries {
///   for tile in try walk.add(entry) { … }  // each full tile, compared with the one that was shown
/// }
/// for tile in walk.unfinished { … }
/// walk.root
/// ```
package struct LedgerWalk: Sendable {
  /// A tile as the entries make it.
  package struct Made: Sendable {
    package let tile: Tile
    package let hashes: [MerkleHash]
  }

  /// Why an entry can't stand where it stands.
  package enum Fault: Error, Hashable, Sendable {
    /// It is no entry of a kind that there is.
    case unreadable
    /// Its tick is not later than that of the tick before.
    case tickOrder
  }

  /// How many entries there were.
  package private(set) var size: UInt64 = 0
  /// The last tick; nil before the first.
  package private(set) var lastTick: TickEntry?
  private var rows: [[MerkleHash]] = [[]]

  package init() {}

  /// Takes the next entry and returns the tiles that it fills, from the lowest level up.
  package mutating func add(_ bytes: [UInt8]) throws(Fault) -> [Made] {
    let entry: LedgerEntry
    do throws(LedgerFault) { entry = try LedgerEntry(bytes) } catch { throw .unreadable }
    if case .tick(let tick) = entry {
      if let last = lastTick, tick.tick <= last.tick { throw .tickOrder }
      lastTick = tick
    }
    size += 1
    rows[0].append(.leaf(bytes))
    var made: [Made] = []
    var level = 0
    while rows[level].count == Tile.fullWidth {
      made.append(Made(tile: Tile(level: level, number: number(of: level) - 1), hashes: rows[level]))
      if level + 1 == rows.count { rows.append([]) }
      rows[level + 1].append(.root(of: rows[level]))
      rows[level].removeAll(keepingCapacity: true)
      level += 1
    }
    return made
  }

  /// The tiles that are not full yet, from the lowest level up.
  package var unfinished: [Made] {
    rows.indices.filter { !rows[$0].isEmpty }.map { level in
      Made(
        tile: Tile(level: level, number: number(of: level), width: rows[level].count), hashes: rows[level])
    }
  }

  /// The root over all entries so far.
  package var root: MerkleHash {
    var root: MerkleHash?
    for row in rows {
      var high = row.count
      while high > 0 {
        let count = 1 << high.trailingZeroBitCount
        let peak = MerkleHash.root(of: row[high - count..<high])
        root = root.map { .node(peak, $0) } ?? peak
        high -= count
      }
    }
    return root ?? .empty
  }

  /// The number of the tile that fills now in a level.
  private func number(of level: Int) -> UInt64 { size >> (Tile.height * (level + 1)) }
}
