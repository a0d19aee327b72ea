import Deadlines
import Foundation
import Ledger
import Office
import Witness

/// Asks a ledger whether it kept a promise and still begins as the proofs say.
struct PromiseAtAddress {
  let reader: LedgerReader
  /// Those that may have signed; empty takes the site's own word for it.
  let keys: [VerifierKey]

  func sentence(of held: HeldProofs) async throws -> String {
    let keys = self.keys.isEmpty ? try await reader.keys() : self.keys
    try held.check(by: keys, areTrusted: !self.keys.isEmpty)
    let watch = PromiseWatch(reader)
    // Before the ledger is looked at, so that what it offers isn't newer than what it shows.
    let offered: CommitmentProof? = if let promise = held.promise { try await watch.offer(for: promise) } else { nil }
    let now = UInt64(max(0, SystemClock.now.milliseconds))
    let shown: ShownLedger
    do { shown = try await ShownLedger(reader, signedBy: keys) } catch WitnessFault.refused(404)
      where held.proofs.isEmpty && held.promise.map({ !PromiseWatch.isLate($0.tick, at: now) }) ?? false
    {
      return "Not yet due: the ledger has no entry yet."
    }
    var said: [String] = []
    var notes: Set<SignedNote> = []
    for proof in held.proofs {
      if notes.insert(proof.note).inserted { try await shown.growth(from: proof.note) }
      said.append("The ledger \(shown.checkpoint.origin) holds it: \(proof.sentence). It has only grown since.")
    }
    guard let promise = held.promise else { return said.joined(separator: "\n") }
    let proofs = [held.proofs.first, offered].compactMap { $0 }
    let verdict = try await watch.verdict(on: promise, by: shown, proofs: proofs, at: now)
    return (said + [try sentence(of: verdict, on: promise)]).joined(separator: "\n")
  }

  private func sentence(of verdict: PromiseWatch.Verdict, on promise: Ledger.Promise) throws -> String {
    switch verdict {
    case .kept(let proof): return "Kept: \(proof.sentence)."
    case .waiting: return "Not yet due: the ledger hasn't come to the tick \(promise.tick)."
    case .overdue(let note):
      throw Differs(
        "Overdue: by this machine's clock the minute of the tick \(promise.tick) is more than "
          + "\(PromiseWatch.lateness / 60_000) minutes past, and the ledger hasn't come to it. It stands still, or the "
          + "clock here is wrong. Its newest signed checkpoint:", evidence: note.encoded)
    case .broken(let proofs):
      throw Differs(
        "Not kept: the ledger has come to the tick \(promise.tick) and shows no way to what it promised. The promise, and "
          + "the entries around that tick, each under the signed checkpoint, prove it as long as the ledger shows none.",
        evidence: ([try promise.json] + proofs.map(\.encoded)).joined(separator: "\n"))
    }
  }
}

extension Ledger.Promise {
  fileprivate var json: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) + "\n" }
  }
}

extension CommitmentProof {
  /// Where it stands.
  var sentence: String {
    let made = Date(timeIntervalSince1970: Double(entry.milliseconds) / 1000).formatted(.iso8601)
    return "entry \(index), tick \(entry.tick), made \(made)"
  }
}
