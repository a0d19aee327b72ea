/// Why the ledger did not take a key, a name, a promise or a proof. A fault carries no value.
package enum LedgerFault: Error, Sendable, Equatable, CaseIterable {
  /// The ledger's name is empty, longer than 255 bytes, or has white space, a control character or a plus sign in it.
  case origin
  /// A key, commitment, entry or signature is not of its length or its encoding.
  case encoding
  /// A text is not a note, a checkpoint or a request to a witness, or is too long.
  case note
  /// A proof doesn't lead to the root that it should lead to, or is none.
  case proof
  /// The signature is not by this key over these words.
  case signature
  /// The cryptographic library failed.
  case library
}
