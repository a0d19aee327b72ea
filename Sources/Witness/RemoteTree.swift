package import Ledger

/// A ledger's tree, as its tiles and bundles say that it is: proofs are made from them as the ledger itself makes them.
package struct RemoteTree: Sendable {
  /// No ledger has more entries: at one a minute they would take five hundred million years.
  static let mostEntries: UInt64 = 1 << 48

  private let reader: LedgerReader
  private let size: UInt64

  /// A tree of so many entries.
  init(_ reader: LedgerReader, size: UInt64) {
    self.reader = reader
    self.size = size
  }

  /// What the tiles say of the tree, and of its first leaves.
  package struct Growth: Sendable {
    package let root: MerkleHash
    /// The root over the first leaves.
    package let prefix: MerkleHash
    /// The consistency proof from there to the root.
    package let path: [MerkleHash]
  }

  /// How the tree grew from its first `old` leaves, of which it has as many. Nothing of it is checked.
  package func growth(from old: UInt64) async throws -> Growth {
    try await made { prover in
      Growth(root: try prover.root(), prefix: try prover.root(of: old), path: try prover.consistency(from: old))
    }
  }

  /// The entries of a bundle, which the tree has. Nothing of them is checked.
  package func bundle(_ number: UInt64) async throws -> [[UInt8]] {
    guard let tile = Tile(level: 0, number: number, size: size) else { throw WitnessFault.lying }
    return try await reader.entries(number, width: tile.width)
  }

  /// Entries that stand side by side, each with its way to `root`. Throws `TilesDiffer` where one doesn't lead there.
  func entries(_ places: ClosedRange<UInt64>, under root: MerkleHash) async throws -> [ProvenEntry] {
    let bundles = places.lowerBound >> UInt64(Tile.height)...places.upperBound >> UInt64(Tile.height)
    var entries: [[UInt8]] = []
    for number in bundles { entries += try await bundle(number) }
    let skipped = Int(places.lowerBound & UInt64(Tile.fullWidth - 1))
    let paths = try await made { try $0.inclusion(of: Array(places)) }
    return try zip(zip(places, entries.dropFirst(skipped)), paths).map { found, path in
      let (place, entry) = found
      guard (try? Proof.root(of: .leaf(entry), at: place, in: size, path: path)) == root else { throw TilesDiffer() }
      return ProvenEntry(index: place, bytes: entry, path: path)
    }
  }

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
}

/// What the ledger serves isn't what it signed.
struct TilesDiffer: Error {}

/// An entry with its way to a root that was signed.
struct ProvenEntry: Sendable {
  let index: UInt64
  let bytes: [UInt8]
  let path: [MerkleHash]

  /// Nil where it is a plain one.
  var tick: TickEntry? { try? TickEntry(bytes) }

  /// As a file, with the entry as extra data.
  func proof(under note: SignedNote) -> TlogProof { TlogProof(extra: bytes, index: index, path: path, note: note) }
}
