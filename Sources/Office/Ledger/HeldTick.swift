import Database
import Ledger
import Store

/// A tick that holds something, and its tree: from it the proofs of what it holds are made.
struct HeldTick: Sendable {
  /// From so many commitments on its tree is kept a while: making it takes 3 ms and more.
  static let shelvedFrom: Int64 = 1_024

  let held: Commitments.Held
  let entry: TickEntry
  let tree: TickTree

  /// The way from the commitment at a place to the tick's root.
  func proof(at place: Int64) throws -> TickProof {
    guard place >= held.first, place - held.first < Int64(tree.places.count) else { throw DatabaseFault.damaged }
    return tree.proof(of: Int(place - held.first))
  }
}

/// The trees of a few large ticks of which proofs were asked last. Many who ask at once for the same wait for one tree.
actor TickShelf {
  /// A tree of 65,536 commitments takes about 5 MB.
  static let limit = 4

  /// The one that was asked for last stands last.
  private var shelved: [(entry: TickEntry, tick: Task<HeldTick, any Error>)] = []

  func tick(_ entry: TickEntry, orMake make: @escaping @Sendable () async throws -> HeldTick) async throws -> HeldTick {
    let known = shelved.firstIndex { $0.entry == entry }.map { shelved.remove(at: $0).tick }
    let tick = known ?? Task { try await make() }
    shelved.append((entry, tick))
    if shelved.count > TickShelf.limit { shelved.removeFirst() }
    do { return try await tick.value } catch {
      shelved.removeAll { $0.tick == tick }
      throw error
    }
  }
}

extension Office {
  /// The tick whose entry, with these bytes, holds that.
  func heldTick(_ held: Commitments.Held, entry bytes: [UInt8]) async throws -> HeldTick {
    guard (1...Int64(TickTree.limit)).contains(held.count) else { throw DatabaseFault.damaged }
    let entry = try TickEntry(bytes)
    guard held.count >= HeldTick.shelvedFrom else { return try await make(held, entry) }
    return try await tickShelf.tick(entry) { try await make(held, entry) }
  }

  /// The commitment at a place, 32 bytes.
  static func commitment(at place: Int64, in reading: Reading) throws -> [UInt8] {
    guard let commitment = try Commitments.commitment(at: place, in: reading),
      commitment.count == Commitment.byteCount
    else { throw DatabaseFault.damaged }
    return commitment
  }

  private func make(_ held: Commitments.Held, _ entry: TickEntry) async throws -> HeldTick {
    let commitments = try await store.read { try Commitments.all(held, in: $0) }
    return HeldTick(held: held, entry: entry, tree: TickTree(commitments, seed: try seed(of: entry.tick)))
  }
}
