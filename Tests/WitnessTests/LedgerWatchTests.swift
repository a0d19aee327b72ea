import Ledger
import Testing

@testable import Witness

@Suite("A ledger is watched from outside")
struct LedgerWatchTests {
  private func watching(
    _ ledger: Grown, _ body: @Sendable @escaping (Served, LedgerWatch, WitnessKeeper) async throws -> Void
  ) async throws {
    let served = Served(ledger)
    let keeper = try keeper()
    try await answering(served.answer) { address in
      let reader = LedgerReader(address)
      defer { reader.close() }
      try await body(served, LedgerWatch(reader, by: keeper), keeper)
    }
  }

  @Test("A ledger that only grows is signed each time, whatever it grew by, and the note carries both signatures.")
  func grows() async throws {
    try await watching(Grown(0)) { served, watch, keeper in
      var before: UInt64 = 0
      for size in [0, 1, 1, 5, 255, 256, 300, 1_000, 66_000] {
        let ledger = Grown(size)
        served.become(ledger)
        guard case .sound(let note, let from) = try await watch.look() else { Issue.record("\(size)"); return }
        #expect(from == before)
        #expect(note.text == ledger.checkpoint.text)
        #expect(try note.verified(by: [Grown.key.verifierKey, keeper.key]).count == 2)
        before = UInt64(size)
      }
    }
  }

  @Test(
    "An entry that was altered or taken out after it was signed is told, with a proof that anybody can check.",
    arguments: [(100, 100), (100, 101), (128, 300), (300, 700), (1, 2)])
  func forked(before: Int, after: Int) async throws {
    try await watching(Grown(before)) { served, watch, keeper in
      _ = try await watch.look()
      served.become(Grown(after, fork: before / 2))
      guard case .forked(let fork) = try await watch.look() else { Issue.record("not seen"); return }
      try fork.check(signedBy: [Grown.key.verifierKey])
      #expect(try ForkEvidence(fork.encoded) == fork)
      #expect(keeper.note(of: Grown.origin)?.text == Grown(before).checkpoint.text)
      #expect(keeper.fork(of: Grown.origin) == fork)
    }
  }

  @Test("A ledger that shows fewer leaves than it signed is told, with both notes.")
  func shrunk() async throws {
    try await watching(Grown(300)) { served, watch, keeper in
      _ = try await watch.look()
      served.become(Grown(299))
      guard case .shrunk(let earlier, let now) = try await watch.look() else { Issue.record("not seen"); return }
      #expect(earlier.text == Grown(300).checkpoint.text && now.text == Grown(299).checkpoint.text)
      #expect(keeper.note(of: Grown.origin)?.text == Grown(300).checkpoint.text)
    }
  }

  @Test("Tiles that aren't those of the checkpoint are told from a fork, the first time too.")
  func tilesDiffer() async throws {
    try await watching(Grown(300)) { served, watch, keeper in
      for size in [300, 500] {
        served.become(Grown(size, fork: 250), showing: try Grown(size).note())
        guard case .tilesDiffer = try await watch.look() else { Issue.record("not seen"); return }
        #expect(keeper.fork(of: Grown.origin) == nil)
        served.become(Grown(300))
        guard case .sound = try await watch.look() else { Issue.record("not signed"); return }
      }
    }
  }

  @Test("A checkpoint that none of the given keys signed is never signed, and a size beyond reason only fails.")
  func unsigned() async throws {
    try await watching(Grown(3, key: Grown.signing(2))) { served, watch, keeper in
      guard case .unsigned = try await watch.look() else { Issue.record("signed"); return }
      #expect(keeper.note(of: Grown.origin) == nil)
      let endless = Checkpoint(origin: Grown.origin, size: .max, root: .empty)
      served.become(Grown(3), showing: try endless.signed(by: [Grown.key]))
      await #expect(throws: WitnessFault.refused(404)) { try await watch.look() }
    }
  }
}
