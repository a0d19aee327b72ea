/// Why sealed bytes were not made or not opened. A fault carries no value, so that none can end in a log.
package enum VaultFault: Error, Sendable, Equatable, CaseIterable {
  /// Bytes have a length that the format does not know.
  case length
  /// Bytes name a version that this program does not know.
  case version
  /// The key, the passphrase or the context is another, or a byte was altered: nothing tells which.
  case doesNotOpen
  /// What was opened does not have the shape that the format gives it.
  case malformed
  /// Text, file, passphrase or number of cells is beyond the format's bound.
  case tooLarge
  /// The cost of a passphrase's derivation is outside its bounds.
  case cost
  /// The cryptographic library failed, for example for want of memory.
  case library
}

/// Runs `work` and tells any error of it as `fault`.
func orThrow<Result>(_ fault: VaultFault, _ work: () throws -> Result) throws(VaultFault) -> Result {
  do { return try work() } catch { throw fault }
}
