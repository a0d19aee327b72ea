/// Why the ledger did not take a key, a name or a promise. A fault carries no value.
package enum LedgerFault: Error, Sendable, Equatable, CaseIterable {
  /// The ledger's name is empty, longer than 255 bytes, or has white space, a control character or a plus sign in it.
  case origin
  /// A key, commitment or signature is not of its length or its encoding.
  case encoding
  /// The signature is not by this key over these words.
  case signature
  /// The cryptographic library failed.
  case library
}
