import Ledger
import Testing

@testable import Witness

@Suite("A promise is checked from outside")
struct PromiseWatchTests {
  private static let commitment = [UInt8](repeating: 3, count: 32)

  private func promise(_ tick: UInt64) throws -> Ledger.Promise {
    try Ledger.Promise(of: Self.commitment, tick: Minutes.first + tick, by: Grown.key)
  }

  /// What is said of a promise for `tick`, at the moment of another one; nil where the ledger isn't what it signed.
  private func verdict(
    _ served: Served, on tick: UInt64, at now: UInt64, keys: [VerifierKey] = [Grown.key.verifierKey]
  ) async throws -> Result<PromiseWatch.Verdict, LedgerDifference> {
    let promise = try promise(tick)
    nonisolated(unsafe) var said: Result<PromiseWatch.Verdict, LedgerDifference>?
    try await answering(served.answer) { address in
      let reader = LedgerReader(address, patience: .seconds(3_600))
      defer { reader.close() }
      let watch = PromiseWatch(reader)
      do {
        let offer = try await watch.offer(for: promise)
        let shown = try await ShownLedger(reader, signedBy: keys)
        said = .success(
          try await watch.verdict(
            on: promise, by: shown, proofs: [offer].compactMap { $0 }, at: (Minutes.first + now) * Minutes.length))
      } catch let difference as LedgerDifference { said = .failure(difference) }
    }
    return try #require(said)
  }

  @Test("A promise is kept by its own tick, one before, or the first after it where that one was left out.")
  func kept() async throws {
    let lines: [Line] = [.tick(0), .plain("seat"), .tick(1), .tick(4, holding: Self.commitment), .tick(5)]
    let minutes = Minutes(lines)
    let served = Served(try minutes.ledger())
    served.offer(try minutes.proof(at: 3))
    for promised: UInt64 in [2, 3, 4, 5, 9] {
      guard case .success(.kept(let proof)) = try await verdict(served, on: promised, at: 5) else {
        Issue.record("\(promised)")
        continue
      }
      #expect(proof.index == 3)
    }
    guard case .success(.broken) = try await verdict(served, on: 1, at: 5) else { Issue.record("late"); return }
  }

  @Test("A broken promise is proved by the tick before, the first from the promised one on, and all between.")
  func broken() async throws {
    let between = (0..<300).map { Line.plain("seat \($0)") }
    let lines = [.tick(0), .tick(1)] + between + [.tick(3), .tick(4, holding: Self.commitment)]
    let minutes = Minutes(lines)
    let served = Served(try minutes.ledger())
    served.offer(try minutes.proof(at: lines.count - 1))
    guard case .success(.broken(let proofs)) = try await verdict(served, on: 2, at: 4) else {
      Issue.record("not broken")
      return
    }
    #expect(proofs.map(\.index) == (1...302).map { UInt64($0) })
    for proof in proofs { _ = try proof.checkpoint(holding: proof.extra, signedBy: [Grown.key.verifierKey]) }
    guard case .success(.broken(let first)) = try await verdict(served, on: 0, at: 4) else {
      Issue.record("not broken")
      return
    }
    #expect(first.map(\.index) == [0])
  }

  @Test("No bundle that is made up turns a late proof into a kept promise, or a due one into one that isn't.")
  func madeUp() async throws {
    let minutes = Minutes([.tick(0), .tick(1), .tick(2), .tick(3), .tick(4, holding: Self.commitment)])
    let served = Served(try minutes.ledger())
    served.offer(try minutes.proof(at: 4))
    let plain = [UInt8]("seat".utf8)
    let early = try Minutes([.tick(0)]).ledger().entries[0]
    let lies = [[2: plain, 3: plain], [2: early, 3: early], [2: early, 3: early, 4: early]]
    for lie in lies {
      served.makeUp(lie)
      guard case .failure(.tilesDiffer) = try await verdict(served, on: 2, at: 4) else {
        Issue.record("believed: \(lie.keys)")
        continue
      }
    }
  }

  @Test("A promise waits for its tick; a ledger that stands still for more than ten minutes is said to.")
  func waiting() async throws {
    let served = Served(try Minutes([.tick(0), .tick(1)]).ledger())
    guard case .success(.waiting) = try await verdict(served, on: 3, at: 13) else { Issue.record("early"); return }
    guard case .success(.overdue(let note)) = try await verdict(served, on: 3, at: 14) else {
      Issue.record("late")
      return
    }
    let signed = try Minutes([.tick(0), .tick(1)]).ledger().note()
    #expect(note == signed)
    served.become(try Minutes([.tick(0), .tick(1)], length: 1_000).ledger())
    guard case .success(.waiting) = try await verdict(served, on: 3, at: 9_999) else {
      Issue.record("a demonstration")
      return
    }
    served.become(Grown(0))
    guard case .success(.waiting) = try await verdict(served, on: 3, at: 9_999) else { Issue.record("empty"); return }
  }

  @Test("A proof of another history than the ledger shows is told as a fork.")
  func forked() async throws {
    let other = Minutes([.tick(0), .plain("seat"), .tick(2, holding: Self.commitment)])
    let served = Served(try Minutes([.tick(0), .tick(1), .tick(2), .tick(3)]).ledger())
    served.offer(try other.proof(at: 2))
    guard case .failure(.forked(let fork)) = try await verdict(served, on: 2, at: 3) else {
      Issue.record("not seen")
      return
    }
    try fork.check(signedBy: [Grown.key.verifierKey])
  }

  @Test("A ledger that doesn't end with a tick is told.")
  func noTick() async throws {
    let served = Served(try Minutes([.tick(0), .plain("seat")]).ledger())
    guard case .failure(.endsWithoutTick) = try await verdict(served, on: 3, at: 3) else {
      Issue.record("not seen")
      return
    }
  }

  @Test("A ledger of another name says nothing of a promise, though its key was given as well.")
  func otherName() async throws {
    let other = Grown.signing(2, origin: "other.example.org")
    let note = try Checkpoint(origin: "other.example.org", size: 0, root: .empty).signed(by: [other])
    let served = Served(Grown(0))
    served.become(Grown(0), showing: note)
    let said = try await verdict(served, on: 3, at: 3, keys: [Grown.key.verifierKey, other.verifierKey])
    guard case .failure(.otherName(note)) = said else {
      Issue.record("believed")
      return
    }
  }
}
