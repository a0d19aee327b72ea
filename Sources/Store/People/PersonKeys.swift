package import Database
package import Deadlines
package import Workplace

/// Each seated person's keys, as far as the database holds them: nothing here opens anything without the second store.
package enum PersonKeys {
  package struct Row: Sendable {
    package let person: ID<Person>
    package let publicKey: [UInt8]
    package let signingKey: [UInt8]
    /// The private key under the passphrase and the pepper.
    package let locked: [UInt8]
    package let madeAt: Instant
    /// When two had confirmed the fingerprint; until then nothing is sealed to this key.
    package let confirmedAt: Instant?
    /// What the second store's key says of a confirmed key; nil until then.
    package let confirmation: [UInt8]?

    package init(
      person: ID<Person>, publicKey: [UInt8], signingKey: [UInt8], locked: [UInt8], madeAt: Instant,
      confirmedAt: Instant? = nil, confirmation: [UInt8]? = nil
    ) {
      self.person = person
      self.publicKey = publicKey
      self.signingKey = signingKey
      self.locked = locked
      self.madeAt = madeAt
      self.confirmedAt = confirmedAt
      self.confirmation = confirmation
    }
  }

  package static func row(of person: ID<Person>, in reading: Reading) throws -> Row? {
    try reading.row(
      """
      SELECT person, public_key, signing_key, locked, made_at, confirmed_at, confirmation
      FROM person_keys
      WHERE person = \(person.bytes)
      """
    ).map(row)
  }

  package static func all(in reading: Reading) throws -> [Row] {
    try reading.rows(
      "SELECT person, public_key, signing_key, locked, made_at, confirmed_at, confirmation FROM person_keys"
    ).map(row)
  }

  /// Writes somebody's key; one that stood there is gone, with what was said about it.
  package static func put(_ key: Row, in writing: Writing) throws {
    try writing.run("DELETE FROM key_statements WHERE person = \(key.person.bytes)")
    try writing.run("DELETE FROM person_keys WHERE person = \(key.person.bytes)")
    try writing.run(
      """
      INSERT INTO person_keys (person, public_key, signing_key, locked, made_at, confirmed_at, confirmation)
      VALUES (\(key.person.bytes), \(key.publicKey), \(key.signingKey), \(key.locked), \(key.madeAt.milliseconds),
        \(key.confirmedAt?.milliseconds), \(key.confirmation))
      """)
  }

  package static func confirm(
    _ person: ID<Person>, as confirmation: [UInt8], at now: Instant, in writing: Writing
  ) throws {
    try writing.run(
      """
      UPDATE person_keys SET confirmed_at = \(now.milliseconds), confirmation = \(confirmation)
      WHERE person = \(person.bytes)
      """)
  }

  private static func row(_ row: Database.Row) throws -> Row {
    Row(
      person: try row.id("person"), publicKey: try row.bytes("public_key"), signingKey: try row.bytes("signing_key"),
      locked: try row.bytes("locked"), madeAt: Instant(milliseconds: try row.int64("made_at")),
      confirmedAt: try row.optionalInt64("confirmed_at").map { Instant(milliseconds: $0) },
      confirmation: try row.optionalBytes("confirmation"))
  }
}
