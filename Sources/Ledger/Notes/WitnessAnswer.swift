/// What a witness answers, and what it then remembers: the whole judgement of C2SP tlog-witness without I/O.
package enum WitnessAnswer: Hashable, Sendable {
  /// 200: the line to publish. The checkpoint is remembered, durably, before this is sent.
  case cosigned(SignedNote.Signature, Checkpoint)
  /// 400: the body isn't a request, or the old size is beyond the new.
  case malformed
  /// 403: nobody of those who may sign for this log did.
  case unsigned
  /// 404: nobody told this witness of such a log.
  case unknownLog
  /// 409: the witness was elsewhere; its size.
  case conflict(UInt64)
  /// 422: the log has not only grown.
  case inconsistent

  /// Judges the body of a request, which is at most `WitnessRequest.longest` bytes long. Otherwise as the text's.
  package static func to(
    _ body: [UInt8], logs: [VerifierKey], last: (String) -> Checkpoint?, at seconds: UInt64, by key: LogKey
  ) throws(LedgerFault) -> WitnessAnswer {
    guard body.count <= WitnessRequest.longest, let text = String(validating: body, as: UTF8.self) else {
      return .malformed
    }
    return try to(text, logs: logs, last: last, at: seconds, by: key)
  }

  /// Judges a request. `logs` are the keys of the logs that this witness knows; `last` gives the last checkpoint of an
  /// origin that it signed, and is asked only for origins of `logs`; `seconds` are since 1970-01-01 00:00 UTC, and not 0. Throws
  /// `library` when signing fails.
  package static func to(
    _ body: String, logs: [VerifierKey], last: (String) -> Checkpoint?, at seconds: UInt64, by key: LogKey
  ) throws(LedgerFault) -> WitnessAnswer {
    let request: WitnessRequest
    let checkpoint: Checkpoint
    do throws(LedgerFault) {
      request = try WitnessRequest(body)
      checkpoint = try Checkpoint(text: request.note.text)
    } catch {
      return .malformed
    }
    let trusted = logs.filter { $0.isNamed(checkpoint.origin) && $0.kind == .log }
    guard !trusted.isEmpty else { return .unknownLog }
    guard (try? request.note.verified(by: trusted)) != nil else { return .unsigned }
    guard request.old <= checkpoint.size else { return .malformed }
    let known = last(checkpoint.origin) ?? Checkpoint(origin: checkpoint.origin, size: 0, root: .empty)
    guard request.old == known.size else { return .conflict(known.size) }
    let grows: Void? = try? Proof.checkGrowth(
      from: known.size, known.root, to: checkpoint.size, checkpoint.root, path: request.proof)
    guard grows != nil else { return .inconsistent }
    return .cosigned(try Cosignature.line(under: checkpoint, at: seconds, by: key), checkpoint)
  }
}
