import Ledger
import Store
import Synchronization
import Testing

@testable import Office

@Suite("Trees of large ticks")
struct TickShelfTests {
  private struct Failed: Error {}

  /// How often each tick's tree was made.
  private final class Made: Sendable {
    private let counts = Mutex<[UInt64: Int]>([:])

    subscript(tick: UInt64) -> Int { counts.withLock { $0[tick] ?? 0 } }

    func note(_ tick: UInt64) { counts.withLock { $0[tick, default: 0] += 1 } }
  }

  private func entry(_ tick: UInt64) -> TickEntry { TickEntry(tick: tick, milliseconds: 0, root: .empty) }

  private func ask(_ shelf: TickShelf, for tick: UInt64, _ made: Made, fails: Bool = false) async throws -> HeldTick {
    let (entry, seed) = (entry(tick), try PeriodSeed([UInt8](repeating: 1, count: 32)).seed(of: tick))
    return try await shelf.tick(entry) {
      made.note(tick)
      if fails { throw Failed() }
      let commitment = [UInt8](repeating: UInt8(tick), count: 32)
      return HeldTick(
        held: Commitments.Held(leaf: 0, first: 1, last: 1), entry: entry, tree: TickTree([commitment], seed: seed))
    }
  }

  @Test("Many who ask for proofs of one tick wait for one tree, which is kept while few others are asked for.")
  func once() async throws {
    let (shelf, made) = (TickShelf(), Made())
    let trees = try await withThrowingTaskGroup(of: MerkleHash.self) { group in
      for number in 0..<60 { group.addTask { try await ask(shelf, for: UInt64(number % 3), made).tree.root } }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(trees.count == 3)
    #expect((0..<3).allSatisfy { made[$0] == 1 })
    for tick in 10..<(10 + UInt64(TickShelf.limit)) { _ = try await ask(shelf, for: tick, made) }
    _ = try await ask(shelf, for: 0, made)
    #expect(made[0] == 2, "the one that nobody asked for longest made room")
    _ = try await ask(shelf, for: 13, made)
    #expect(made[13] == 1)
  }

  @Test("A tree that couldn't be made is tried again by the next who asks.")
  func failed() async throws {
    let (shelf, made) = (TickShelf(), Made())
    await #expect(throws: Failed.self) { try await ask(shelf, for: 1, made, fails: true) }
    _ = try await ask(shelf, for: 1, made)
    #expect(made[1] == 2)
  }
}
