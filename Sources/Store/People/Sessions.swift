package import Database
package import Deadlines

/// Who is signed in and who visits, in the second store. A row holds the hash of a token and what is sealed under it:
/// the store alone lets nobody in.
package enum Sessions {
  /// Whose session it is. The words are stored.
  package enum Kind: String, Sendable, CaseIterable {
    case staff
    case visit
  }

  package struct Row: Sendable {
    /// SHA-256 of the token.
    package let hash: [UInt8]
    package let kind: Kind
    /// Whose it is, as the kind has it: a person's id, or nil.
    package let subject: [UInt8]?
    /// What is sealed under the token.
    package let kept: [UInt8]
    package let usedAt: Instant
    /// When it ends whatever happens.
    package let endsAt: Instant

    package init(hash: [UInt8], kind: Kind, subject: [UInt8]?, kept: [UInt8], usedAt: Instant, endsAt: Instant) {
      self.hash = hash
      self.kind = kind
      self.subject = subject
      self.kept = kept
      self.usedAt = usedAt
      self.endsAt = endsAt
    }
  }

  /// Writes a session, or what has become of it.
  package static func put(_ session: Row, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO sessions (hash, kind, subject, kept, used_at, ends_at)
      VALUES (\(session.hash), \(session.kind), \(session.subject), \(session.kept),
        \(session.usedAt.milliseconds), \(session.endsAt.milliseconds))
      ON CONFLICT (hash) DO UPDATE SET subject = excluded.subject, kept = excluded.kept, used_at = excluded.used_at,
        ends_at = excluded.ends_at
      """)
  }

  /// The session of that kind, whether or not its time is over: that is for the caller to say.
  package static func find(_ hash: [UInt8], _ kind: Kind, in reading: Reading) throws -> Row? {
    try reading.row(
      """
      SELECT hash, kind, subject, kept, used_at, ends_at FROM sessions WHERE hash = \(hash) AND kind = \(kind)
      """
    ).map {
      Row(
        hash: try $0.bytes("hash"), kind: try $0.word("kind"), subject: try $0.optionalBytes("subject"),
        kept: try $0.bytes("kept"), usedAt: Instant(milliseconds: try $0.int64("used_at")),
        endsAt: Instant(milliseconds: try $0.int64("ends_at")))
    }
  }

  /// Notes that it was used.
  package static func touch(_ hash: [UInt8], at now: Instant, in writing: Writing) throws {
    try writing.run("UPDATE sessions SET used_at = \(now.milliseconds) WHERE hash = \(hash)")
  }

  package static func end(_ hash: [UInt8], in writing: Writing) throws {
    try writing.run("DELETE FROM sessions WHERE hash = \(hash)")
  }

  /// Ends all sessions of that kind which belong to `subject`.
  package static func endAll(_ kind: Kind, of subject: [UInt8], in writing: Writing) throws {
    try writing.run("DELETE FROM sessions WHERE kind = \(kind) AND subject = \(subject)")
  }

  /// Takes out what has ended, and what nobody has used since `idleSince`; returns how many those were.
  @discardableResult
  package static func sweep(
    _ kind: Kind, at now: Instant, idleSince: Instant, in writing: Writing
  ) throws -> Int {
    try writing.run(
      """
      DELETE FROM sessions
      WHERE kind = \(kind) AND (ends_at <= \(now.milliseconds) OR used_at <= \(idleSince.milliseconds))
      """)
  }
}
