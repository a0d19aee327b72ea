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
      let reader = LedgerReader(address, patience: .seconds(3_600))
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
        let seen = try await watch.look()
        #expect(seen.from == before)
        #expect(seen.note.text == ledger.checkpoint.text)
        #expect(try seen.note.verified(by: [Grown.key.verifierKey, keeper.key]).count == 2)
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
      guard case .forked(let fork)? = await difference(watch) else { Issue.record("not seen"); return }
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
      guard case .shrunk(let earlier, let now)? = await difference(watch) else { Issue.record("not seen"); return }
      #expect(earlier.text == Grown(300).checkpoint.text && now.text == Grown(299).checkpoint.text)
      #expect(keeper.note(of: Grown.origin)?.text == Grown(300).checkpoint.text)
    }
  }

  @Test("Tiles that aren't those of the checkpoint are told from a fork, the first time too.")
  func tilesDiffer() async throws {
    try await watching(Grown(300)) { served, watch, keeper in
      for size in [300, 500] {
        served.become(Grown(size, fork: 250), showing: try Grown(size).note())
        guard case .tilesDiffer? = await difference(watch) else { Issue.record("not seen"); return }
        #expect(keeper.fork(of: Grown.origin) == nil)
        served.become(Grown(300))
        #expect(try await watch.look().note.text == Grown(300).checkpoint.text)
      }
    }
  }

  @Test("A checkpoint that none of the given keys signed is never signed, nor is a size beyond reason.")
  func unsigned() async throws {
    try await watching(Grown(3, key: Grown.signing(2))) { served, watch, keeper in
      guard case .unsigned? = await difference(watch) else { Issue.record("signed"); return }
      #expect(keeper.note(of: Grown.origin) == nil)
      for size in [UInt64.max, RemoteTree.mostEntries + 1] {
        let note = try Checkpoint(origin: Grown.origin, size: size, root: .empty).signed(by: [Grown.key])
        served.become(Grown(3), showing: note)
        #expect(await difference(watch) == .endless(note))
      }
    }
  }

  /// What is found to be wrong.
  private func difference(_ watch: LedgerWatch) async -> LedgerDifference? {
    do { _ = try await watch.look() } catch { return error as? LedgerDifference }
    return nil
  }
}
