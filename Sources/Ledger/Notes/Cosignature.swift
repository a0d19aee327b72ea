/// A witness's word that, as of a moment, this is the largest checkpoint of the ledger that it saw, and that the ledger
/// has only grown. C2SP tlog-cosignature, the form with Ed25519.
package struct Cosignature: Hashable, Sendable {
  /// The moments that a cosignature can tell.
  private static let moments: ClosedRange<UInt64> = 1...UInt64(Int64.max)

  /// When the witness signed, in seconds since 1970-01-01 00:00 UTC.
  package let seconds: UInt64
  /// Ed25519 over `message(at:text:)`, 64 bytes.
  package let signature: [UInt8]

  /// Reads what stands in a line of a note. Throws `encoding`, also where the moment is missing, which is 0.
  package init(_ line: SignedNote.Signature) throws(LedgerFault) {
    guard line.bytes.count == 72 else { throw .encoding }
    seconds = line.bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    guard Self.moments.contains(seconds) else { throw .encoding }
    signature = Array(line.bytes.dropFirst(8))
  }

  /// The line that the witness's key puts under a checkpoint, at a moment that is one of `moments`. Throws `library`.
  package static func line(
    under checkpoint: Checkpoint, at seconds: UInt64, by key: LogKey
  ) throws(LedgerFault) -> SignedNote.Signature {
    precondition(key.verifierKey.kind == .witness, "A log's key cosigns nothing.")
    precondition(moments.contains(seconds), "A cosignature has a moment.")
    let signature = try key.sign(message(at: seconds, text: checkpoint.text))
    let moment = withUnsafeBytes(of: seconds.bigEndian) { [UInt8]($0) }
    return SignedNote.Signature(
      name: key.verifierKey.origin, keyID: key.verifierKey.keyID, bytes: moment + signature)
  }

  /// What is signed: two lines before the text of the checkpoint.
  static func message(at seconds: UInt64, text: String) -> [UInt8] {
    [UInt8]("cosignature/v1\ntime \(seconds)\n\(text)".utf8)
  }
}
