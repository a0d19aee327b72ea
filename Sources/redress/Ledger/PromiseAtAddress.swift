import Foundation
import Ledger
import Witness

/// Asks a ledger whether it kept a promise, and believes only what its signature and the entries show.
struct PromiseAtAddress {
  let reader: LedgerReader
  /// Those that may have signed; empty takes the site's own word for it.
  let keys: [VerifierKey]

  func sentence(of held: HeldPromise) async throws -> String {
    let keys = self.keys.isEmpty ? [try await reader.key()] : self.keys
    let proofs = try await grown(held.proofs, keys)
    guard let promise = held.promise else { return proofs.joined(separator: "\n") }
    guard keys.contains(where: { (try? promise.verify(by: $0)) != nil }) else {
      throw Differs("The promise isn't signed by this ledger's key.")
    }
    return (proofs + [try await kept(promise, keys)]).joined(separator: "\n")
  }

  /// Each proof that is held must be one of the history that the ledger shows now.
  private func grown(_ proofs: [CommitmentProof], _ keys: [VerifierKey]) async throws -> [String] {
    guard !proofs.isEmpty else { return [] }
    let note = try await reader.checkpoint()
    let now = try checkpoint(note, keys)
    var said: [String] = []
    for proof in proofs {
      guard let then = try? proof.check(signedBy: keys) else {
        throw Differs("A proof doesn't hold: it doesn't lead to a checkpoint that the ledger's key signed.")
      }
      let both = proof.note.encoded + "\n" + note.encoded
      guard then.size <= now.size else {
        throw Differs("The ledger has shrunk since it gave the proof. Both notes:", evidence: both)
      }
      let growth = try await RemoteTree(reader: reader, size: now.size).growth(from: then.size)
      guard (try? Proof.checkGrowth(from: then.size, growth.prefix, to: now.size, now.root, path: growth.path)) != nil
      else { throw Differs("The tiles that the ledger serves aren't those of its checkpoint.", evidence: note.encoded) }
      guard growth.prefix == then.root else {
        let fork = ForkEvidence(earlier: proof.note, later: note, prefix: growth.prefix, path: growth.path)
        throw Differs(
          "The ledger has two histories: it has not grown from the proof. Anybody can check this:",
          evidence: fork.encoded)
      }
      said.append(
        "The ledger \(then.origin) holds it: entry \(proof.index), tick \(proof.entry.tick), made \(proof.entry.moment). "
          + "It has only grown since.")
    }
    return said
  }

  private func checkpoint(_ note: SignedNote, _ keys: [VerifierKey]) throws -> Checkpoint {
    guard let checkpoint = try? Checkpoint(note, signedBy: keys) else {
      throw Differs("The checkpoint isn't signed by the ledger's key.", evidence: note.encoded)
    }
    return checkpoint
  }
}

/// The promise itself.
extension PromiseAtAddress {
  /// What the site says; only the proof is believed.
  private struct Answer: Decodable {
    let verdict: String
    let proof: String?
  }

  private struct Question: Encodable { let promise: Ledger.Promise }

  private func kept(_ promise: Ledger.Promise, _ keys: [VerifierKey]) async throws -> String {
    let answer = try await answer(to: promise)
    if let proof = answer?.proof.flatMap({ try? CommitmentProof(TlogProof($0)) }),
      proof.commitment == promise.commitment,
      let checkpoint = try? proof.check(signedBy: keys), try await isInTime(proof, promise, checkpoint)
    {
      return "Kept: entry \(proof.index), tick \(proof.entry.tick), made \(proof.entry.moment)."
    }
    let note = try await reader.checkpoint()
    let now = try checkpoint(note, keys)
    guard let due = try await firstTick(from: promise.tick, in: now) else {
      return "Not yet due: the ledger hasn't come to the tick \(promise.tick)."
    }
    throw Differs(
      "Not kept: the ledger has come to the tick \(promise.tick) and shows no way to what it promised. The promise, the "
        + "entries around that tick, each under the signed checkpoint, prove it as long as the ledger shows none.",
      evidence: try await evidence(promise, around: due, in: now, note))
  }

  private func answer(to promise: Ledger.Promise) async throws -> Answer? {
    let body = [UInt8](try JSONEncoder().encode(Question(promise: promise)))
    let reply = try await reader.post("ledger/promise", body, upTo: 4 * LedgerReader.longestAnswer)
    guard reply.status == 200 else { throw WitnessFault.refused(reply.status) }
    return try? JSONDecoder().decode(Answer.self, from: Data(reply.body))
  }

  /// Whether an entry is that of the promised tick, the first one after it where it was left out, or an earlier one.
  private func isInTime(
    _ proof: CommitmentProof, _ promise: Ledger.Promise, _ checkpoint: Checkpoint
  ) async throws -> Bool {
    if proof.entry.tick <= promise.tick { return true }
    return try await firstTick(from: promise.tick, in: checkpoint) == proof.index
  }

  /// The first entry of a tick that is `tick` or later; nil where there is none yet.
  private func firstTick(from tick: UInt64, in checkpoint: Checkpoint) async throws -> UInt64? {
    let tree = RemoteTree(reader: reader, size: checkpoint.size)
    var (low, high) = (UInt64(0), checkpoint.size)
    while low < high {
      let middle = low + (high - low) / 2
      let next = try await nextTick(at: middle, in: tree)
      if let next, next.tick < tick { low = next.place + 1 } else { high = middle }
    }
    return try await nextTick(at: low, in: tree)?.place
  }

  /// The first tick's entry from a place on: plain texts may stand before it.
  private func nextTick(at place: UInt64, in tree: RemoteTree) async throws -> (place: UInt64, tick: UInt64)? {
    var place = place
    while place < tree.size {
      if let entry = try? TickEntry(try await tree.entry(at: place)) { return (place, entry.tick) }
      place += 1
    }
    return nil
  }

  private func evidence(
    _ promise: Ledger.Promise, around due: UInt64, in checkpoint: Checkpoint, _ note: SignedNote
  ) async throws -> String {
    let tree = RemoteTree(reader: reader, size: checkpoint.size)
    var parts = [String(decoding: try JSONEncoder().encode(promise), as: UTF8.self) + "\n"]
    for index in (due == 0 ? 0 : due - 1)...due {
      let entry = try await tree.entry(at: index)
      let proof = TlogProof(extra: entry, index: index, path: try await tree.inclusion(of: index), note: note)
      let root = try? Proof.root(of: .leaf(entry), at: index, in: checkpoint.size, path: proof.path)
      guard root == checkpoint.root else {
        throw Differs("The tiles that the ledger serves aren't those of its checkpoint.", evidence: note.encoded)
      }
      parts.append(proof.encoded)
    }
    return parts.joined(separator: "\n")
  }
}
