import Database
import Deadlines
import Foundation
import Ledger
import Store

extension Office {
  /// The longest text of a promise or proof that is read, in bytes.
  package static let promiseLimit = 1 << 16

  /// Says whether a promise was kept: its JSON, or the text of a proof. Its signature is checked before anything is
  /// looked up, so that nobody learns anything by a promise that they made themselves.
  package func checkPromise(_ text: String) async throws -> PromiseVerdict {
    guard text.utf8.count <= Office.promiseLimit else { return .unreadable }
    if let proof = try? TlogProof(text) {
      guard let proof = try? CommitmentProof(proof) else { return .unreadable }
      return try await check(proof)
    }
    guard let promise = try? JSONDecoder().decode(Ledger.Promise.self, from: Data(text.utf8)) else {
      return .unreadable
    }
    return try await check(promise)
  }

  /// Every key that this ledger has signed by.
  var verifierKeys: [VerifierKey] {
    get throws { try ledgerKeys.map { try VerifierKey($0) } }
  }

  private func check(_ promise: Ledger.Promise) async throws -> PromiseVerdict {
    let keys = logKeys.known(at: promise.tick)
    guard keys.contains(where: { (try? promise.verify(by: $0)) != nil }) else { return .foreign }
    guard let open = ledger.open else { return .stopped }
    let until = due(ofTick: promise.tick)
    guard let note = open.publishedNote else { return .waiting(tick: promise.tick, until: until) }
    let size = Int64(open.published)
    let found = try await store.read { reading -> (due: Int64?, place: Int64?, leaf: Int64?) in
      let due = try Office.firstTick(from: promise.tick, below: size, in: reading)
      let last = due ?? size - 1
      let early = promise.tick - min(promise.tick, Tick.promisedAhead)
      let first = try Office.firstTick(from: early, below: size, in: reading) ?? last
      var place = try Commitments.place(of: promise.commitment, heldBy: min(first, last)...last, in: reading)
      if place == nil, due != nil { place = try Commitments.place(of: promise.commitment, in: reading) }
      return (due, place, try place.flatMap { try Commitments.held(with: $0, in: reading)?.leaf })
    }
    var proof: CommitmentProof?
    if let place = found.place, let leaf = found.leaf, leaf < size {
      proof = try await self.proof(ofCommitmentAt: place)
    }
    // It may be there before its time.
    if let proof, proof.index <= UInt64(found.due ?? size) { return .kept(try await kept(proof, promise.tick)) }
    guard let due = found.due else { return .waiting(tick: promise.tick, until: until) }
    return .broken(
      BrokenPromise(
        tick: promise.tick, checkpoint: note.encoded,
        around: try await entries(around: due, under: note, open.published),
        late: proof?.tlogProof.encoded))
  }

  /// A proof of ours holds if our ledger begins as it says.
  private func check(_ proof: CommitmentProof) async throws -> PromiseVerdict {
    guard let checkpoint = try? proof.check(signedBy: try verifierKeys) else { return .foreign }
    guard let open = ledger.open, let note = open.publishedNote else { return .stopped }
    let kept = PromiseVerdict.kept(KeptPromise(proof, around: []))
    if checkpoint.size > open.published {
      // Made while it was being asked.
      return checkpoint.size <= open.frontier.size ? kept : .forked(theirs: proof.note.encoded, ours: note.encoded)
    }
    let root = try await store.read { reading in
      try Prover(size: open.published, reading: { try Office.hashes(of: $0, in: reading) }).root(of: checkpoint.size)
    }
    return root == checkpoint.root ? kept : .forked(theirs: proof.note.encoded, ours: note.encoded)
  }

  /// The first entry of a tick that is `tick` or later, among the first `size`; nil where there is none yet.
  static func firstTick(from tick: UInt64, below size: Int64, in reading: Reading) throws -> Int64? {
    var (low, high) = (Int64(0), size)
    while low < high {
      let middle = low + (high - low) / 2
      let next = try nextTick(at: middle, below: size, in: reading)
      if let next, next.tick < tick { low = next.leaf + 1 } else { high = middle }
    }
    return try nextTick(at: low, below: size, in: reading)?.leaf
  }

  /// The first tick's entry from a place on: plain texts may stand before it.
  private static func nextTick(
    at place: Int64, below size: Int64, in reading: Reading
  ) throws -> (leaf: Int64, tick: UInt64)? {
    var leaf = place
    while leaf < size {
      guard let bytes = try Leaves.entry(at: leaf, in: reading) else { throw DatabaseFault.damaged }
      if case .tick(let entry) = try LedgerEntry(bytes) { return (leaf, entry.tick) }
      leaf += 1
    }
    return nil
  }
}

extension KeptPromise {
  init(_ proof: CommitmentProof, around: [String]) {
    self.init(
      entry: proof.index, tick: proof.entry.tick, at: Instant(milliseconds: Int64(proof.entry.milliseconds)),
      proof: proof.tlogProof.encoded, checkpoint: proof.note.encoded, around: around)
  }
}
