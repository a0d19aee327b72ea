import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store

/// What the reporter's page shows of the ledger, with all that is needed to check it.
package struct ReporterProofs: Sendable {
  package let ledger: ReporterLedger
  package let file: ProofFile
  /// Whether the server's own check of all of it came out well; nil where there is nothing to check yet.
  package let isSound: Bool?
}

extension Office {
  /// Proofs that the ledger holds what the reporter sees of their case; nil where their code belongs to none.
  package func reporterProofs(for visit: ReporterVisit) async throws -> ReporterProofs? {
    try await proofChecks.pass { try await proofs(for: visit) }
  }

  private func proofs(for visit: ReporterVisit) async throws -> ReporterProofs? {
    guard let scene = try await scene(for: visit) else { return nil }
    let shown = try await reporterLedger(of: scene.files, promise: scene.promise)
    let proofs = try await proofs(of: shown)
    let promise = try JSONDecoder().decode(Promise.self, from: Data(scene.promise.utf8))
    let growth = try await growth(in: proofs)
    let file = ProofFile(
      format: ProofFile.format, keys: ledgerKeys, promise: promise,
      opening: try await opening(of: scene),
      entries: zip(shown.entries, proofs).map { entry, proof in
        ProofFile.Entry(what: entry.deed.word, at: entry.at.milliseconds, proof: proof?.tlogProof.encoded)
      }, growth: growth, around: try await around(promise, proofs.first ?? nil))
    return ReporterProofs(ledger: shown, file: file, isSound: file.isSound(by: try verifierKeys))
  }

  /// What shows that a later tick than the promised one is the first behind it.
  private func around(_ promise: Ledger.Promise, _ proof: CommitmentProof?) async throws -> [String]? {
    guard let proof, proof.entry.tick > promise.tick else { return nil }
    return try await kept(proof, promise.tick).around
  }

  /// One for each entry that is held; each tick's tree is made once.
  private func proofs(of shown: ReporterLedger) async throws -> [CommitmentProof?] {
    guard let open = ledger.open else { return shown.entries.map { _ in nil } }
    let rows = shown.entries.map(\.holding)
    let last = rows.compactMap { $0?.held.leaf }.filter { $0 < Int64(open.published) }.max() ?? 0
    guard let (note, size) = try await store.read({ try open.note(holding: last, in: $0) }) else {
      return rows.map { _ in nil }
    }
    let held = rows.compactMap { $0 }.filter { $0.held.leaf < Int64(size) }
    let ways = try await ways(to: held, in: size)
    var ticks: [Int64: HeldTick] = [:]
    for row in held where ticks[row.held.leaf] == nil {
      ticks[row.held.leaf] = try await heldTick(row.held, entry: row.entry)
    }
    return try rows.map { row in
      guard let row, let way = ways[row.place], let tick = ticks[row.held.leaf] else { return nil }
      return CommitmentProof(
        commitment: way.commitment, tickProof: try tick.proof(at: row.place), entry: tick.entry,
        index: UInt64(row.held.leaf), path: way.path, note: note)
    }
  }

  /// For the place of each commitment, itself and the way from its entry to the root.
  private func ways(
    to rows: [Holdings.Row], in size: UInt64
  ) async throws -> [Int64: (commitment: [UInt8], path: [MerkleHash])] {
    try await store.read { reading in
      let prover = Prover(size: size, reading: { try Office.hashes(of: $0, in: reading) })
      let paths = try prover.inclusion(of: rows.map { UInt64($0.held.leaf) })
      var ways: [Int64: (commitment: [UInt8], path: [MerkleHash])] = [:]
      for (row, path) in zip(rows, paths) {
        ways[row.place] = (try Office.commitment(at: row.place, in: reading), path)
      }
      return ways
    }
  }

  /// From the size at which the first of them came in.
  private func growth(in proofs: [CommitmentProof?]) async throws -> ProofFile.Growth? {
    guard let first = proofs.compactMap({ $0 }).min(by: { $0.index < $1.index }) else { return nil }
    var growth = try await growth(from: first.index + 1, to: Checkpoint(text: first.note.text).size)
    growth.note = try await checkpoint(of: first.index + 1, endingWith: first.entry.tick)
    return growth
  }

  /// The checkpoint that was signed when a tick's entry was the last: the same text has the same signature.
  private func checkpoint(of size: UInt64, endingWith tick: UInt64) async throws -> String {
    guard let open = ledger.open, let now = open.publishedNote.flatMap({ try? Checkpoint(text: $0.text) }) else {
      throw DatabaseFault.damaged
    }
    let (root, path) = try await store.read { reading in
      let prover = Prover(size: now.size, reading: { try Office.hashes(of: $0, in: reading) })
      return (try prover.root(of: size), try prover.consistency(from: size))
    }
    // Nothing is signed that the ledger, as it is in memory, hasn't grown from.
    try Proof.checkGrowth(from: size, root, to: now.size, now.root, path: path)
    return try Checkpoint(origin: ledgerOrigin, size: size, root: root).signed(by: logKeys.signers(of: tick)).encoded
  }

  /// That the ledger of `size` leaves has grown from its first `old`.
  func growth(from old: UInt64, to size: UInt64) async throws -> ProofFile.Growth {
    try await store.read { reading in
      let prover = Prover(size: size, reading: { try Office.hashes(of: $0, in: reading) })
      return ProofFile.Growth(
        size: old, root: try prover.root(of: old).base64, path: try prover.consistency(from: old).map(\.base64))
    }
  }

  /// Only of the report itself: the facts of later events would tell how much was written behind the scenes.
  private func opening(of scene: ReporterScene) async throws -> ProofFile.Opening? {
    let found = try await store.read { try Holdings.opening(of: scene.file.id, sequence: 1, in: $0) }
    return found.map { found in
      ProofFile.Opening(
        nonce: found.nonce, facts: found.facts, sealedDigest: Digest.sha256(found.sealed))
    }
  }
}

extension MerkleHash {
  var base64: String { bytes.base64 }
}

extension [UInt8] {
  var base64: String { Data(self).base64EncodedString() }
}
