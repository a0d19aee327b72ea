/// Why a server that was asked gave nothing that can be used. A fault carries no text of the server's.
package enum WitnessFault: Error, Sendable, Hashable {
  /// Nobody answers at the address: no such host, no such port, a broken connection, a certificate that isn't trusted.
  case down
  /// The answer wasn't there in time.
  case slow
  /// It answered with this status of HTTP. A redirection counts as one.
  case refused(Int)
  /// The answer is longer than such an answer may be.
  case tooLong
  /// It answered as if all were well, with something that isn't: no signature of its key, one of another checkpoint, or
  /// bytes that are nothing of the kind.
  case lying
  /// The witness signed for a ledger of so many leaves, more than ours has: ours lost some, or the witness says so. The
  /// number isn't signed; `WitnessClient.latest` fetches what is.
  case ahead(UInt64)
  /// The witness signed for a ledger that ours doesn't continue, or takes the proof that it does for none.
  case inconsistent
  /// We couldn't make the proof from the witness's size to ours.
  case unproven
}
