/// The tree of one tick: depth 16, the commitments that waited at random places, pseudorandom hashes where there are
/// none. Its root says nothing of how many there are. docs/formats/tick.md.
///
/// ```swift
/// let tree = TickTree(commitments, seed: period.seed(of: tick))
/// let entry = TickEntry(tick: tick, milliseconds: now, root: tree.root)
/// let proof = tree.proof(of: 0)
/// ```
package struct TickTree: Sendable {
  package static let depth = 16
  /// How many commitments one tick can hold.
  package static let limit = 1 << depth

  /// Where each commitment stands, in their order.
  package let places: [UInt16]
  private let seed: TickSeed
  /// For each height, from the commitments up to the root, the hashes that have a commitment below, by place.
  private let rows: [[(place: Int, hash: MerkleHash)]]

  /// The tree of commitments in the order in which they came, at most `limit`, none twice.
  package init(_ commitments: [[UInt8]], seed: TickSeed) {
    precondition(commitments.count <= Self.limit, "A tick holds at most 65,536 commitments.")
    self.seed = seed
    guard !commitments.isEmpty else {
      (places, rows) = ([], [])
      return
    }
    let places = Self.places(commitments.count, seed: seed)
    self.places = places
    var row = zip(places, commitments).map { (place: Int($0), hash: MerkleHash.leaf($1)) }
    row.sort { $0.place < $1.place }
    var rows = [row]
    for height in 0..<Self.depth { rows.append(Self.above(rows[height], height: height, seed: seed)) }
    self.rows = rows
  }

  /// The root, which the ledger's entry carries.
  package var root: MerkleHash { rows.last?.first?.hash ?? seed.empty(height: Self.depth, place: 0) }

  /// The way from a commitment, by its place in the order in which they came, to the root.
  package func proof(of number: Int) -> TickProof {
    var place = Int(places[number])
    var path: [MerkleHash] = []
    for height in 0..<Self.depth {
      path.append(hash(at: place ^ 1, height: height))
      place >>= 1
    }
    return TickProof(place: places[number], path: path)
  }

  private func hash(at place: Int, height: Int) -> MerkleHash {
    let row = rows[height]
    var (low, high) = (0, row.count)
    while low < high {
      let middle = (low + high) / 2
      if row[middle].place < place { low = middle + 1 } else { high = middle }
    }
    if low < row.count, row[low].place == place { return row[low].hash }
    return seed.empty(height: height, place: place)
  }

  /// The first places of the seed's sequence that were not there before.
  private static func places(_ count: Int, seed: TickSeed) -> [UInt16] {
    var taken = [Bool](repeating: false, count: count == 0 ? 0 : limit)
    var places: [UInt16] = []
    places.reserveCapacity(count)
    var block = 0
    while places.count < count {
      for place in seed.places(block: block) where places.count < count && !taken[Int(place)] {
        taken[Int(place)] = true
        places.append(place)
      }
      block += 1
    }
    return places
  }

  private static func above(
    _ row: [(place: Int, hash: MerkleHash)], height: Int, seed: TickSeed
  ) -> [(place: Int, hash: MerkleHash)] {
    var above: [(place: Int, hash: MerkleHash)] = []
    above.reserveCapacity(row.count)
    var next = 0
    while next < row.count {
      let (place, hash) = row[next]
      next += 1
      if place & 1 == 1 {
        above.append((place >> 1, .node(seed.empty(height: height, place: place - 1), hash)))
      } else if next < row.count, row[next].place == place + 1 {
        above.append((place >> 1, .node(hash, row[next].hash)))
        next += 1
      } else {
        above.append((place >> 1, .node(hash, seed.empty(height: height, place: place + 1))))
      }
    }
    return above
  }
}

/// The way from a commitment to its tick's root: always sixteen hashes.
package struct TickProof: Hashable, Sendable {
  /// Where the commitment stands among 65,536 places.
  package let place: UInt16
  /// The hashes beside the way, the commitment's neighbour first.
  package let path: [MerkleHash]

  package init(place: UInt16, path: [MerkleHash]) {
    precondition(path.count == TickTree.depth, "The way through a tick has sixteen steps.")
    self.place = place
    self.path = path
  }

  /// The tick's root, if the commitment stands in it.
  package func root(of commitment: [UInt8]) -> MerkleHash {
    var (place, root) = (Int(place), MerkleHash.leaf(commitment))
    for hash in path {
      root = place & 1 == 1 ? .node(hash, root) : .node(root, hash)
      place >>= 1
    }
    return root
  }
}
