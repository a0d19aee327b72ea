import Database
import Foundation
import Ledger
import Store

/// What the ledger says of something that somebody kept, once they hold it out.
package struct ProofVerdict: Sendable {
  /// Of the promise; of the first proof where there is no promise.
  package let verdict: PromiseVerdict
  /// The tick that was promised; nil where only a proof was shown.
  package let tick: UInt64?
  /// How many proofs it has, and how many of them fit.
  package let proofs: Int
  package let fitting: Int
  /// Whether its opening is that of the promised commitment; nil where it has none.
  package let isOpened: Bool?
  /// From the size of the checkpoint that was shown to the present one, `checkpoint`; nil where none was shown. Where the
  /// verdict is ``PromiseVerdict/forked(theirs:ours:)`` its root is another than that of `theirs`.
  package let growth: ProofFile.Growth?
  /// The newest signed checkpoint that everybody may see.
  package let checkpoint: String?
  /// Whether it says that it is by this ledger.
  package let namesThisLedger: Bool

  package init(
    verdict: PromiseVerdict, tick: UInt64? = nil, proofs: Int = 0, fitting: Int = 0, isOpened: Bool? = nil,
    growth: ProofFile.Growth? = nil, checkpoint: String? = nil, namesThisLedger: Bool = false
  ) {
    self.verdict = verdict
    self.tick = tick
    self.proofs = proofs
    self.fitting = fitting
    self.isOpened = isOpened
    self.growth = growth
    self.checkpoint = checkpoint
    self.namesThisLedger = namesThisLedger
  }
}

extension Office {
  /// Says what a promise, a proof or a kept file is worth. Signatures are checked before anything is looked up.
  package func checkProofFile(_ text: String) async throws -> ProofVerdict {
    try await proofChecks.pass { try await check(text) }
  }

  private func check(_ text: String) async throws -> ProofVerdict {
    guard let file = ProofFile(read: text) else {
      return ProofVerdict(verdict: .unreadable)
    }
    let verdict = try await verdict(on: file)
    let open = ledger.open
    return ProofVerdict(
      verdict: verdict, tick: file.promise?.tick, proofs: file.proofs.count, fitting: file.fitting(try verifierKeys),
      isOpened: file.isOpened,
      growth: verdict == .foreign ? nil : try await growth(since: shown(verdict, file), open),
      checkpoint: verdict == .foreign ? nil : open?.publishedNote?.encoded, namesThisLedger: file.origin == ledgerOrigin
    )
  }

  /// The worst of what is to be said: a second story of the ledger weighs more than a promise that was kept.
  private func verdict(on file: ProofFile) async throws -> PromiseVerdict {
    var verdicts: [PromiseVerdict] = []
    if let promise = file.promise {
      verdicts.append(try await checkPromise(String(decoding: try JSONEncoder().encode(promise), as: UTF8.self)))
      if verdicts == [.foreign] { return .foreign }
    }
    // Proofs under one checkpoint stand or fall together.
    var notes: Set<SignedNote> = []
    for proof in file.proofs.compactMap({ $0 }) where notes.insert(proof.note).inserted {
      verdicts.append(try await checkPromise(proof.tlogProof.encoded))
    }
    let forked = verdicts.first { if case .forked = $0 { true } else { false } }
    return forked ?? verdicts.first ?? .unreadable
  }

  /// The note that is held against the ledger: the one that it contradicts, or that of the first proof.
  private func shown(_ verdict: PromiseVerdict, _ file: ProofFile) -> SignedNote? {
    if case .forked(let theirs, _) = verdict { return try? SignedNote(theirs) }
    return file.proofs.compactMap { $0 }.first?.note
  }

  /// How the ledger went on from its entries of the size that a checkpoint was signed over. Where their root is another
  /// than the checkpoint's, that shows to anybody that the ledger has two histories.
  private func growth(since note: SignedNote?, _ open: LedgerHead.Open?) async throws -> ProofFile.Growth? {
    let keys = try verifierKeys
    guard let open, let note, let checkpoint = try? Checkpoint(note, signedBy: keys), checkpoint.size > 0,
      checkpoint.size <= open.published
    else { return nil }
    return try await growth(from: checkpoint.size, to: open.published)
  }
}
