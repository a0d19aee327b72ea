package import Casework
package import Database
package import Deadlines
package import Workplace

/// Cases and their events. A case is read by folding its events; the other tables are projections for lists.
package enum Cases {
  /// An event as it was stored.
  package struct Stored: Sendable {
    package let event: Event
    package let sealed: [UInt8]
  }

  /// Every event of a case, in order; empty for a case that isn't here.
  package static func events(of file: ID<Case>, in reading: Reading) throws -> [Stored] {
    try reading.rows("SELECT facts, sealed FROM events WHERE case_id = \(file.bytes) ORDER BY sequence").map {
      Stored(event: try Event(facts: try $0.bytes("facts")), sealed: try $0.bytes("sealed"))
    }
  }

  /// Only what was done, without what is sealed: enough to decide.
  package static func folded(_ file: ID<Case>, in reading: Reading) throws -> Case? {
    Case(
      try reading.rows("SELECT facts FROM events WHERE case_id = \(file.bytes) ORDER BY sequence").map {
        try Event(facts: try $0.bytes("facts"))
      })
  }

  /// The rows of a case that has just begun.
  package static func add(_ file: Case, reference: Int, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO cases (id, reference, state, level, received_at, next_due, sequence, assignee, epoch)
      VALUES (\(file.id.bytes), \(reference), \(file.state), \(file.level), \(file.receivedAt.milliseconds),
        \(file.nextDue?.milliseconds), \(file.sequence), \(file.assignee?.person?.bytes), \(file.epoch))
      """)
    try project(file.openDuties, of: file.id, in: writing)
  }

  /// Brings the rows of a case to where its events have brought it.
  package static func update(_ file: Case, in writing: Writing) throws {
    try writing.run(
      """
      UPDATE cases SET state = \(file.state), level = \(file.level), next_due = \(file.nextDue?.milliseconds),
        sequence = \(file.sequence), assignee = \(file.assignee?.person?.bytes),
        epoch = \(file.epoch) WHERE id = \(file.id.bytes)
      """)
    try writing.run("DELETE FROM duties WHERE case_id = \(file.id.bytes)")
    try project(file.openDuties, of: file.id, in: writing)
  }

  /// Only open duties have rows: work never grows with what is finished.
  private static func project(_ duties: [Duty], of file: ID<Case>, in writing: Writing) throws {
    for duty in duties {
      try writing.run(
        """
        INSERT INTO duties (case_id, number, kind, owed_at, due, next_due, role, holder, missed_at)
        VALUES (\(file.bytes), \(duty.number), \(duty.kind), \(duty.owedAt.milliseconds), \(duty.due.milliseconds),
          \(duty.nextDue.milliseconds), \(duty.holder.role), \(duty.holder.person?.bytes),
          \(duty.missed.last?.milliseconds))
        """)
    }
  }

  /// Cases of which a day has passed, the longest late first, at most `limit`.
  package static func late(at now: Instant, limit: Int, in reading: Reading) throws -> [ID<Case>] {
    try reading.rows(
      """
      SELECT id FROM cases WHERE next_due IS NOT NULL AND next_due <= \(now.milliseconds)
      ORDER BY next_due, id LIMIT \(limit)
      """
    ).map { try $0.id("id") }
  }

  /// Cases of which `holder` owes something before `until`, in the order of their ids after `place`.
  package static func held(
    by holder: Pseudonym, dueBefore until: Instant, after place: ID<Case>?, limit: Int, in reading: Reading
  ) throws -> [ID<Case>] {
    try reading.rows(
      """
      SELECT DISTINCT case_id FROM duties
      WHERE holder = \(holder.bytes) AND next_due < \(until.milliseconds) AND case_id > \(place?.bytes ?? [])
      ORDER BY case_id LIMIT \(limit)
      """
    ).map { try $0.id("case_id") }
  }

  /// When the next day passes; nil when nothing is owed anywhere.
  package static func nextDue(in reading: Reading) throws -> Instant? {
    try reading.row("SELECT MIN(next_due) AS next_due FROM cases WHERE next_due IS NOT NULL")?
      .optionalInt64("next_due").map { Instant(milliseconds: $0) }
  }

  /// Some case, whichever comes first; nil where there is none.
  package static func any(in reading: Reading) throws -> ID<Case>? {
    try reading.row("SELECT id FROM cases LIMIT 1")?.id("id")
  }

  /// Cases in the order of their ids after `place`.
  package static func ids(after place: ID<Case>?, limit: Int, in reading: Reading) throws -> [ID<Case>] {
    try reading.rows("SELECT id FROM cases WHERE id > \(place?.bytes ?? []) ORDER BY id LIMIT \(limit)").map {
      try $0.id("id")
    }
  }

  package static func reference(of file: ID<Case>, in reading: Reading) throws -> Int? {
    try reading.row("SELECT reference FROM cases WHERE id = \(file.bytes)")?.int("reference")
  }
}

extension Row {
  /// An id of 16 bytes; other bytes are damage.
  package func id<Of>(_ column: String) throws -> ID<Of> {
    guard let id = ID<Of>(bytes: try bytes(column)) else { throw DatabaseFault.damaged }
    return id
  }

  package func optionalID<Of>(_ column: String) throws -> ID<Of>? {
    guard let bytes = try optionalBytes(column) else { return nil }
    guard let id = ID<Of>(bytes: bytes) else { throw DatabaseFault.damaged }
    return id
  }

  /// A word of an enum; another word is damage.
  package func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
    guard let word = Word(rawValue: try text(column)) else { throw DatabaseFault.damaged }
    return word
  }
}
