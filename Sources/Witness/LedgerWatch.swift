package import Ledger

/// Looks at a ledger from outside, as a witness without an open port does: fetches the checkpoint, makes the proof that
/// the ledger has only grown from the tiles, and has the witness judge, remember and sign.
package struct LedgerWatch: Sendable {
  /// What was seen.
  package enum Verdict: Sendable {
    /// The ledger has only grown, from so many leaves; here is what the witness signed.
    case sound(SignedNote, from: UInt64)
    /// No key that the witness was given signed this checkpoint.
    case unsigned(SignedNote)
    /// The ledger showed two histories.
    case forked(ForkEvidence)
    /// The ledger shows fewer leaves than it signed before.
    case shrunk(earlier: SignedNote, now: SignedNote)
    /// The tiles that the ledger serves are not those of the checkpoint that it signed.
    case tilesDiffer(SignedNote)
  }

  private let reader: LedgerReader
  private let keeper: WitnessKeeper

  package init(_ reader: LedgerReader, by keeper: WitnessKeeper) {
    self.reader = reader
    self.keeper = keeper
  }

  /// Looks once. What it signs or can prove is remembered durably. Throws `WitnessFault` where the ledger can't be read,
  /// and what writing the state throws.
  package func look() async throws -> Verdict {
    let note = try await reader.checkpoint()
    guard let now = try? Checkpoint(note, signedBy: keeper.logs) else { return .unsigned(note) }
    let earlier = keeper.note(of: now.origin)
    let known = try earlier.map { note in try Checkpoint(text: note.text) }
    if let earlier, let known {
      if now.size < known.size { return .shrunk(earlier: earlier, now: note) }
      if now.size == known.size, now.root != known.root {
        return try await forked(ForkEvidence(earlier: earlier, later: note, prefix: now.root, path: []))
      }
    }
    let old = known?.size ?? 0
    let growth = try await growth(from: old, to: now.size)
    guard growth.root == now.root else { return .tilesDiffer(note) }
    if let earlier, let known, growth.prefix != known.root {
      return try await forked(ForkEvidence(earlier: earlier, later: note, prefix: growth.prefix, path: growth.path))
    }
    let request = WitnessRequest(old: old, proof: growth.path, note: note)
    guard case .cosigned = try await keeper.answer([UInt8](request.encoded.utf8)),
      let signed = keeper.note(of: now.origin)
    else {
      return .unsigned(note)
    }
    return .sound(signed, from: old)
  }

  /// It is told even where it proves nothing to others: where a key under the earlier note isn't among those given now.
  private func forked(_ fork: ForkEvidence) async throws -> Verdict {
    if (try? fork.check(signedBy: keeper.logs)) != nil { try await keeper.keep(fork) }
    return .forked(fork)
  }

  /// What the tiles of a tree say.
  private struct Growth {
    let root: MerkleHash
    /// The root over its first leaves.
    let prefix: MerkleHash
    let path: [MerkleHash]

    init(from old: UInt64, to size: UInt64, reading read: @escaping (Tile) throws -> [MerkleHash]) throws {
      let prover = Prover(size: size, reading: read)
      root = try prover.root()
      prefix = try prover.root(of: old)
      path = try prover.consistency(from: old)
    }
  }

  /// Which tiles are needed doesn't depend on what is in them: so they are found with empty ones, fetched all at once,
  /// and only then read.
  private func growth(from old: UInt64, to size: UInt64) async throws -> Growth {
    var needed: Set<Tile> = []
    _ = try Growth(from: old, to: size) { tile in
      needed.insert(tile)
      return Array(repeating: .empty, count: tile.width)
    }
    let tiles = try await fetch(needed)
    return try Growth(from: old, to: size) { tile in tiles[tile] ?? [] }
  }

  private func fetch(_ needed: Set<Tile>) async throws -> [Tile: [MerkleHash]] {
    try await withThrowingTaskGroup(of: (Tile, [MerkleHash]).self) { group in
      for tile in needed { group.addTask { (tile, try await reader.tile(tile)) } }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }
}
