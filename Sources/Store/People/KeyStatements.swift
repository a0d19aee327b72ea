package import Database
package import Deadlines
package import Workplace

/// Signed statements by which seated members confirm a colleague's key.
package enum KeyStatements {
  package struct Row: Sendable {
    package let person: ID<Person>
    package let signer: ID<Person>
    /// The key that it was signed with: the signer may have another one by now.
    package let signingKey: [UInt8]
    package let signature: [UInt8]
    /// The moment that the statement names.
    package let signedAt: Instant

    package init(
      person: ID<Person>, signer: ID<Person>, signingKey: [UInt8], signature: [UInt8], signedAt: Instant
    ) {
      self.person = person
      self.signer = signer
      self.signingKey = signingKey
      self.signature = signature
      self.signedAt = signedAt
    }
  }

  package static func all(in reading: Reading) throws -> [Row] {
    try reading.rows("SELECT person, signer, signing_key, signature, signed_at FROM key_statements").map(row)
  }

  package static func about(_ person: ID<Person>, in reading: Reading) throws -> [Row] {
    try reading.rows(
      """
      SELECT person, signer, signing_key, signature, signed_at FROM key_statements
      WHERE person = \(person.bytes) ORDER BY signed_at, signer
      """
    ).map(row)
  }

  /// The same signer's second statement about somebody is a unique violation.
  package static func add(_ statement: Row, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO key_statements (person, signer, signing_key, signature, signed_at)
      VALUES (\(statement.person.bytes), \(statement.signer.bytes), \(statement.signingKey), \(statement.signature),
        \(statement.signedAt.milliseconds))
      """)
  }

  private static func row(_ row: Database.Row) throws -> Row {
    Row(
      person: try row.id("person"), signer: try row.id("signer"), signingKey: try row.bytes("signing_key"),
      signature: try row.bytes("signature"), signedAt: Instant(milliseconds: try row.int64("signed_at")))
  }
}
