package import Database

/// What one tick adds to the ledger.
package struct Growth: Sendable {
  /// A tile of level 1 or above, as it is from now on.
  package struct Tile: Sendable {
    let level: Int
    let number: Int64
    let hashes: [UInt8]

    package init(level: Int, number: Int64, hashes: [UInt8]) {
      self.level = level
      self.number = number
      self.hashes = hashes
    }
  }

  /// Where the first of `entries` stands.
  let place: Int64
  let entries: [[UInt8]]
  let tiles: [Tile]
  /// What one of the entries, at the place `leaf`, holds, by the places of the commitments; nil where nothing waited.
  let held: (leaf: Int64, places: ClosedRange<Int64>)?
  /// The last place of the plain texts that are entries now; 0 where there were none.
  let governance: Int64
  /// The signed checkpoint over all of it.
  let note: String

  package init(
    place: Int64, entries: [[UInt8]], tiles: [Tile], held: (leaf: Int64, places: ClosedRange<Int64>)?,
    governance: Int64, note: String
  ) {
    self.place = place
    self.entries = entries
    self.tiles = tiles
    self.held = held
    self.governance = governance
    self.note = note
  }
}

extension Growth {
  fileprivate func write(to writing: Writing) throws {
    try Leaves.add(entries, from: place, in: writing)
    for tile in tiles { try Leaves.put(tile.hashes, level: tile.level, number: tile.number, in: writing) }
    if let held {
      try Commitments.hold(
        first: held.places.lowerBound, last: held.places.upperBound, by: held.leaf, in: writing)
    }
    try Governance.settle(through: governance, in: writing)
    try Leaves.put(checkpoint: note, in: writing)
  }
}

extension Store {
  /// Closes what waits: nothing that is recorded later is in what `body` reads, and everything from before is.
  package func close<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
    try await database.write { try body($0) }
  }

  /// Adds a tick to the ledger: durable in the database first, then in the second store. Somebody else's entry at the
  /// same place is a unique violation, and nothing is added.
  package func extend(by growth: Growth) async throws {
    try await database.write { try growth.write(to: $0) }
    try await witness(growth.entries, from: growth.place, note: growth.note)
  }

  /// Takes entries back that the database had lost, with the event that says so, in one transaction.
  package func takeBack(
    _ growth: Growth, saying entries: Entries, and body: @escaping @Sendable (Writing) throws -> Void
  ) async throws {
    try await record(entries) { writing in
      try growth.write(to: writing)
      try body(writing)
    }
  }

  /// Queues what the ledger has to say of the time before there was one, once.
  package func sayUnsaid(_ texts: [String]) async throws {
    try await database.write { try Governance.say(texts, in: $0) }
  }

  /// Tells the second store of entries that the database has.
  package func witness(_ entries: [[UInt8]], from place: Int64, note: String) async throws {
    try await second.write { writing in
      try Leaves.add(entries, from: place, in: writing)
      try Leaves.put(checkpoint: note, in: writing)
    }
  }
}
