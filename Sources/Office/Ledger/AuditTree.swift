import Database
import Ledger
import Store

/// The entries, their tiles, their root, and what each tick holds.
extension LedgerAuditor {
  /// What is found of tiles and ticks on the way; the root says first whether the entries themselves are altered.
  struct Way {
    var walk = LedgerWalk()
    /// The place of the next commitment that an entry may hold.
    var next: Int64 = 1
    /// What the next entries hold, the first last, and from which place on more of it is read; nil where there is no more.
    var held: [Commitments.Held] = []
    var heldFrom: Int64? = .min
    var tile: LedgerFinding?
    var tick: LedgerFinding?
    /// Ticks that held something of which nothing is here any more.
    var emptied: [(leaf: Int64, tick: UInt64)] = []
    /// When the last tick was made that had room for more.
    var roomAt: Int64?
    /// The checkpoints that were seen elsewhere, the smallest last.
    var seen: [Checkpoint]
  }

  mutating func checkTree() throws {
    let size = try Leaves.count(in: reading)
    let checkpoint = try checkpoint(over: size)
    var way = Way(seen: try seen(below: size))
    try compareSeen(&way)
    var place: Int64 = 0
    while place < size {
      let rows = try AuditRows.entries(from: place, limit: Self.entriesAtOnce, in: reading)
      if let wrong = rows.enumerated().first(where: { $1.place != place + Int64($0) }) {
        throw LedgerFinding(.missingEntry, leaf: place + Int64(wrong.offset))
      }
      for (place, entry) in rows { try take(entry, at: place, try held(by: place, &way), &way) }
      place += Int64(rows.count)
      means.progress(.entries(place, of: size))
    }
    if let left = try nextHeld(&way) { throw LedgerFinding(.held, leaf: left.leaf) }
    for made in way.walk.unfinished { try compare(made, &way) }
    if let checkpoint, way.walk.root != checkpoint.root { throw LedgerFinding(.root, leaf: way.tile?.leaf) }
    if size > 0, try LedgerAuditor.tick(Leaves.entry(at: size - 1, in: reading)) == nil {
      throw LedgerFinding(.lastEntry, leaf: size - 1)
    }
    try checkSurplusTiles(UInt64(size), &way)
    if let finding = way.tile { throw finding }
    lastTick = way.walk.lastTick
    restores = accountingRestores()
    try checkEmptied(way)
    (audit.entries, audit.root, audit.commitments) = (size, way.walk.root, way.next - 1)
  }

  /// What the entry at `leaf` says it holds; nil where it holds nothing.
  private func held(by leaf: Int64, _ way: inout Way) throws -> Commitments.Held? {
    guard let next = try nextHeld(&way) else { return nil }
    // Places and entries grow together.
    guard next.leaf >= leaf else { throw LedgerFinding(.held, leaf: next.leaf) }
    return next.leaf == leaf ? way.held.popLast() : nil
  }

  private func nextHeld(_ way: inout Way) throws -> Commitments.Held? {
    if way.held.isEmpty, let from = way.heldFrom {
      way.held = try AuditRows.held(from: from, limit: Self.entriesAtOnce, in: reading).reversed()
      way.heldFrom = way.held.first.flatMap { $0.first == .max ? nil : $0.first + 1 }
    }
    return way.held.last
  }

  private func checkpoint(over size: Int64) throws -> Checkpoint? {
    guard let note = try Leaves.checkpoint(in: reading) else {
      if size > 0 { throw LedgerFinding(.noCheckpoint) }
      return nil
    }
    guard let checkpoint = try? Checkpoint(SignedNote(note), signedBy: keys) else {
      throw LedgerFinding(.checkpointSignature)
    }
    guard checkpoint.size == UInt64(size) else {
      throw LedgerFinding(.size, leaf: min(size, Int64(clamping: checkpoint.size)))
    }
    return checkpoint
  }

  private mutating func take(_ bytes: [UInt8], at leaf: Int64, _ held: Commitments.Held?, _ way: inout Way) throws {
    let before = way.walk.lastTick
    do throws(LedgerWalk.Fault) {
      for made in try way.walk.add(bytes) { try? compare(made, &way) }
    } catch {
      throw LedgerFinding(error == .tickOrder ? .tickOrder : .unreadableEntry, leaf: leaf)
    }
    try compareSeen(&way)
    guard let entry = LedgerAuditor.tick(bytes) else {
      plain.append(AuditedText(leaf: leaf, text: String(decoding: bytes, as: UTF8.self)))
      if held != nil { throw LedgerFinding(.held, leaf: leaf) }
      return
    }
    audit.ticks += 1
    noteClock(of: entry, at: leaf)
    for place in plain.indices.reversed() {
      guard plain[place].tick == nil else { break }
      plain[place].tick = entry.tick
    }
    var commitments: [[UInt8]] = []
    if let held {
      commitments = try self.commitments(held, entry, &way)
      runs.append(run(held, entry, after: before, &way))
    }
    if held.map({ $0.count < Int64(TickTree.limit) }) ?? true {
      way.roomAt = Int64(entry.milliseconds)
    }
    try open(entry, at: leaf, commitments, &way)
  }

  private func run(
    _ held: Commitments.Held, _ entry: TickEntry, after before: TickEntry?, _ way: inout Way
  ) -> AuditedRun {
    AuditedRun(
      places: held.first...held.last, leaf: held.leaf, tick: entry.tick, before: before?.tick,
      from: way.roomAt ?? .min, until: max(Int64(entry.milliseconds), Int64(before?.milliseconds ?? 0)))
  }

  /// The commitments that an entry says it holds: they follow those of the entry before, and none is missing.
  private func commitments(_ held: Commitments.Held, _ entry: TickEntry, _ way: inout Way) throws -> [[UInt8]] {
    guard held.first == way.next, held.last >= held.first, held.last - held.first < Int64(TickTree.limit) else {
      throw LedgerFinding(.held, leaf: held.leaf, tick: entry.tick)
    }
    way.next = held.last + 1
    let commitments = try Commitments.all(held, in: reading)
    guard commitments.count == held.count else {
      throw LedgerFinding(
        .missingCommitment, leaf: held.leaf, tick: entry.tick,
        place: try AuditRows.firstMissing(in: held.first...held.last, reading))
    }
    return commitments
  }

  /// Makes the tick's root again, where its seed is at hand.
  private mutating func open(
    _ entry: TickEntry, at leaf: Int64, _ commitments: [[UInt8]], _ way: inout Way
  ) throws {
    guard let seed = means.seeds?.seed(of: entry.tick) else {
      let period = PeriodSeed.period(of: entry.tick)
      if audit.missingPeriods.last != period { audit.missingPeriods.append(period) }
      return
    }
    guard Set(commitments).count == commitments.count,
      commitments.allSatisfy({ $0.count == Commitment.byteCount }),
      TickTree(commitments, seed: seed).root == entry.root
    else {
      if commitments.isEmpty {
        way.emptied.append((leaf, entry.tick))
      } else if way.tick == nil {
        way.tick = LedgerFinding(.tickRoot, leaf: leaf, tick: entry.tick)
      }
      return
    }
    audit.opened += 1
  }

  /// What is gone from a tick was lost in a restore that the ledger names, or is the first that differs.
  private mutating func checkEmptied(_ way: Way) throws {
    let wrong = way.emptied.first { !isLost($0.tick) }
    let finding = wrong.map { LedgerFinding(.tickRoot, leaf: $0.leaf, tick: $0.tick) }
    if let first = [finding, way.tick].compactMap({ $0 }).min(by: { $0.leaf ?? 0 < $1.leaf ?? 0 }) { throw first }
    audit.lost = Int64(way.emptied.count)
  }

  static func tick(_ bytes: [UInt8]?) -> TickEntry? { bytes.flatMap { try? TickEntry($0) } }
}

/// The tiles of level 1 and above, which are stored beside the entries.
extension LedgerAuditor {
  private func compare(_ made: LedgerWalk.Made, _ way: inout Way) throws {
    let tile = made.tile
    guard tile.level > 0, way.tile == nil else { return }
    let stored = try Leaves.tile(level: tile.level, number: Int64(tile.number), in: reading)
    guard stored != made.hashes.flatMap(\.bytes) else { return }
    var hash = 0
    while let stored, hash < made.hashes.count,
      stored.count >= (hash + 1) * MerkleHash.byteCount,
      Array(stored[hash * MerkleHash.byteCount..<(hash + 1) * MerkleHash.byteCount]) == made.hashes[hash].bytes
    { hash += 1 }
    // Each hash of the tile stands for so many entries.
    let first = (Int64(tile.number) << Int64(Tile.height) + Int64(hash)) << Int64(Tile.height * tile.level)
    way.tile = LedgerFinding(.tile, leaf: first)
  }

  private func checkSurplusTiles(_ size: UInt64, _ way: inout Way) throws {
    var surplus: LedgerFinding?
    try AuditRows.eachTile(in: reading) { level, number in
      guard surplus == nil, level > 0, level <= Int64(Tile.highestLevel), number >= 0,
        Tile(level: Int(level), number: UInt64(number), size: size) != nil
      else {
        surplus = surplus ?? LedgerFinding(.tile, leaf: Int64(clamping: size))
        return
      }
    }
    way.tile = way.tile ?? surplus
  }
}
