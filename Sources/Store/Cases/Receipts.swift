package import Casework
package import Database
package import Workplace

/// The way back to a case: the hash of a receipt code's look-up id, and the public half of its key.
package enum Receipts {
  package struct Row: Sendable {
    package let hash: [UInt8]
    package let file: ID<Case>
    package let publicKey: [UInt8]
    /// The promise that filing returned, as JSON: the same again when replayed.
    package let promise: String
  }

  package static func row(_ hash: [UInt8], in reading: Reading) throws -> Row? {
    try row(reading.row("SELECT hash, case_id, public_key, promise FROM receipts WHERE hash = \(hash)"))
  }

  package static func row(of file: ID<Case>, in reading: Reading) throws -> Row? {
    try row(reading.row("SELECT hash, case_id, public_key, promise FROM receipts WHERE case_id = \(file.bytes)"))
  }

  private static func row(_ row: Database.Row?) throws -> Row? {
    guard let row else { return nil }
    return Row(
      hash: try row.bytes("hash"), file: try row.id("case_id"), publicKey: try row.bytes("public_key"),
      promise: try row.text("promise"))
  }

  /// A second case under the same code is a unique violation: so a replayed submit finds its case.
  package static func add(
    _ hash: [UInt8], file: ID<Case>, publicKey: [UInt8], promise: String, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO receipts (hash, case_id, public_key, promise)
      VALUES (\(hash), \(file.bytes), \(publicKey), \(promise))
      """)
  }
}
