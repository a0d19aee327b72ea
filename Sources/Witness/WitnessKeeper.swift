import Dispatch
package import Ledger
import Synchronization

/// A witness at work: it judges one request after the other, and what it signed is written before anybody hears of it.
///
/// - Nothing comes between a judgement and its writing, so that two requests at once can't take the ledger back.
/// - A signature whose state couldn't be written never leaves.
/// - Judging and writing block a queue of their own, and none of the threads that tasks share.
package final class WitnessKeeper: Sendable {
  /// Makes a state durable, or throws.
  package typealias Writing = @Sendable (WitnessState) throws -> Void

  /// The witness's name and key.
  package let key: VerifierKey
  /// The keys of the ledgers that it follows.
  package let logs: [VerifierKey]
  private let signer: LogKey
  private let seconds: @Sendable () -> UInt64
  private let write: Writing
  private let state: Mutex<WitnessState>
  private let queue = DispatchQueue(label: "redress.witness")

  /// A witness that goes on from `state`. `logs` are keys of logs, several of one name where a log's key was changed;
  /// `seconds` tells the time since 1970; `write` makes a state durable.
  package init(
    _ state: WitnessState, logs: [VerifierKey], seconds: @escaping @Sendable () -> UInt64, write: @escaping Writing
  ) {
    signer = state.key
    key = signer.verifierKey
    self.logs = logs
    self.seconds = seconds
    self.write = write
    self.state = Mutex(state)
  }

  /// Judges the body of a request. Throws what `write` throws, and `LedgerFault` when signing fails; nothing is signed
  /// then.
  package func answer(_ body: [UInt8]) async throws -> WitnessAnswer {
    try await inTurn { try self.judge(body) }
  }

  /// The last checkpoint of a ledger that this witness signed, with the log's signatures and its own.
  package func note(of origin: String) -> SignedNote? { state.withLock { $0.note(of: origin) } }

  /// The proof that a ledger showed two histories, where there is one.
  package func fork(of origin: String) -> ForkEvidence? { state.withLock { $0.fork(of: origin) } }

  /// Keeps the proof that a ledger showed two histories. Throws `LedgerFault` unless it proves that of a ledger that
  /// this witness follows, and what `write` throws.
  package func keep(_ fork: ForkEvidence) async throws {
    try fork.check(signedBy: logs)
    let origin = try Checkpoint(text: fork.later.text).origin
    try await inTurn { try self.change { $0.keep(fork, of: origin) } }
  }

  private func judge(_ body: [UInt8]) throws -> WitnessAnswer {
    let state = state.withLock { $0 }
    let answer = try WitnessAnswer.to(
      body, logs: logs, last: { state.checkpoint(of: $0) }, at: max(1, seconds()), by: signer)
    switch answer {
    case .cosigned(let line, let checkpoint):
      // What is remembered already needs no writing, however often it is asked.
      if state.checkpoint(of: checkpoint.origin) == checkpoint { return answer }
      guard state.hasRoom(for: checkpoint.origin) else { return .unknownLog }
      let note = try WitnessRequest(String(decoding: body, as: UTF8.self)).note
      try change { $0.remember(self.cosigned(note, line), of: checkpoint.origin) }
    case .conflict, .inconsistent:
      if let (fork, origin) = try contradiction(in: body, to: state), state.fork(of: origin) == nil {
        try change { $0.keep(fork, of: origin) }
      }
    case .malformed, .unsigned, .unknownLog: break
    }
    return answer
  }

  /// What was written is what is remembered, in this order.
  private func change(_ alter: (inout WitnessState) -> Void) throws {
    var state = state.withLock { $0 }
    alter(&state)
    try write(state)
    self.state.withLock { $0 = state }
  }

  /// Of the signatures those that were checked, and the witness's own.
  private func cosigned(_ note: SignedNote, _ line: SignedNote.Signature) -> SignedNote {
    let checked = note.signatures.filter { signature in
      logs.contains { $0.kind == .log && $0.isNamed(signature.name) && $0.keyID == signature.keyID }
    }
    return SignedNote(text: note.text, signatures: checked + [line])
  }

  /// A checkpoint that the log signed, of a size that it signed another root for: no proof of growth is needed to see
  /// that both can't be true.
  private func contradiction(in body: [UInt8], to state: WitnessState) throws -> (ForkEvidence, String)? {
    let note = try WitnessRequest(String(decoding: body, as: UTF8.self)).note
    let checkpoint = try Checkpoint(note, signedBy: logs)
    guard let known = state.note(of: checkpoint.origin), let last = state.checkpoint(of: checkpoint.origin),
      last.size == checkpoint.size, last.root != checkpoint.root
    else { return nil }
    return (ForkEvidence(earlier: known, later: note, prefix: checkpoint.root, path: []), checkpoint.origin)
  }

  private func inTurn<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work() }) }
    }
  }
}
