package import Database
package import Deadlines
package import Workplace

/// One-time links by which somebody makes their key: only the hash of the token is stored.
package enum Invitations {
  /// Invites `person`; an earlier link of theirs is worth nothing from then on.
  package static func put(
    _ hash: [UInt8], for person: ID<Person>, at now: Instant, until end: Instant, in writing: Writing
  ) throws {
    try writing.run("DELETE FROM invitations WHERE person = \(person.bytes) OR ends_at <= \(now.milliseconds)")
    try writing.run(
      """
      INSERT INTO invitations (hash, person, made_at, ends_at)
      VALUES (\(hash), \(person.bytes), \(now.milliseconds), \(end.milliseconds))
      """)
  }

  /// Whom the link invites, if it is still good.
  package static func person(invitedBy hash: [UInt8], at now: Instant, in reading: Reading) throws -> ID<Person>? {
    try reading.row(
      "SELECT person FROM invitations WHERE hash = \(hash) AND ends_at > \(now.milliseconds)"
    )?.id("person")
  }

  /// Uses the link up. False when somebody else was quicker.
  package static func use(_ hash: [UInt8], in writing: Writing) throws -> Bool {
    try writing.run("DELETE FROM invitations WHERE hash = \(hash)") == 1
  }
}
