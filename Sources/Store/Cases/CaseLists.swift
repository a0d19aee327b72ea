package import Casework
package import Database
package import Deadlines
package import Workplace

/// Lists of cases for one person. Each row comes with the person's mark, so that whoever reads the list can leave out
/// what is a dummy: the database alone can't tell.
package enum CaseLists {
  /// In which order, and from where.
  package enum Order: String, CaseIterable, Sendable {
    /// What is owed first.
    case due
    /// The newest first.
    case received
  }

  /// Where a page begins: after this row.
  package struct Place: Hashable, Sendable {
    package let key: Int64
    package let file: ID<Case>

    package init(key: Int64, file: ID<Case>) {
      self.key = key
      self.file = file
    }
  }

  package struct Row: Sendable {
    package let file: ID<Case>
    package let reference: Int
    package let state: CaseState
    package let level: Level
    package let receivedAt: Instant
    package let nextDue: Instant?
    package let epoch: Int
    /// The marks of the person's grants of the newest epoch: real ones and dummies.
    package fileprivate(set) var marks: [Mark]

    /// The mark of one grant, with the grant's number.
    package struct Mark: Sendable {
      package let number: Int
      package let bytes: [UInt8]
    }

    /// Where the row stands in `order`.
    package func place(in order: Order) -> Place {
      Place(key: order == .due ? nextDue?.milliseconds ?? .max : receivedAt.milliseconds, file: file)
    }
  }

  /// Which cases a list is about.
  package enum Scope: Sendable {
    /// All that the person has a grant of, real or not.
    case all
    /// Those of which a duty has come to one of these roles, or which the person has opened together with another.
    case reached([SeatRole])
    /// Those of which the person holds a duty.
    case mine
  }

  /// The next `limit` cases of which the person has a grant, dummies among them.
  package static func rows(
    for holder: Pseudonym, scope: Scope, state: CaseState?, order: Order, after place: Place?, limit: Int,
    in reading: Reading
  ) throws -> [Row] {
    let sorted: SQL = order == .due ? "c.next_due, c.id" : "c.received_at DESC, c.id DESC"
    return try rows(
      """
      SELECT c.id, c.reference, c.state, c.level, c.received_at, c.next_due, c.epoch, g.number, g.mark
      FROM (
        SELECT c.id, c.reference, c.state, c.level, c.received_at, c.next_due, c.epoch FROM cases c
        WHERE \(fragment: filter(order, place)) AND \(fragment: filter(state)) AND \(fragment: filter(scope, holder))
          AND EXISTS (SELECT 1 FROM grants h WHERE h.case_id = c.id AND h.holder = \(holder.bytes) AND h.epoch = c.epoch)
        ORDER BY \(fragment: sorted) LIMIT \(limit)
      ) c JOIN grants g ON g.case_id = c.id AND g.holder = \(holder.bytes) AND g.epoch = c.epoch
      ORDER BY \(fragment: sorted)
      """, in: reading)
  }

  /// The case with this reference, if the person has a grant of it, real or not.
  package static func row(
    reference: Int, for holder: Pseudonym, scope: Scope, in reading: Reading
  ) throws -> Row? {
    try rows(
      """
      SELECT c.id, c.reference, c.state, c.level, c.received_at, c.next_due, c.epoch, g.number, g.mark
      FROM cases c JOIN grants g ON g.case_id = c.id AND g.holder = \(holder.bytes) AND g.epoch = c.epoch
      WHERE c.reference = \(reference) AND \(fragment: filter(scope, holder))
      """, in: reading
    ).first
  }

  /// One row for each case, with the marks of all its grants.
  private static func rows(_ sql: SQL, in reading: Reading) throws -> [Row] {
    var rows: [Row] = []
    try reading.each(sql) { found in
      let mark = Row.Mark(number: try found.int("number"), bytes: try found.bytes("mark"))
      if rows.last?.file.bytes == (try found.bytes("id")) {
        rows[rows.count - 1].marks.append(mark)
      } else {
        rows.append(try row(found, mark: mark))
      }
    }
    return rows
  }

  private static func filter(_ scope: Scope, _ holder: Pseudonym) -> SQL {
    switch scope {
    case .all: "1 = 1"
    case .mine: "c.id IN (SELECT case_id FROM duties WHERE holder = \(holder.bytes))"
    case .reached(let roles):
      """
      (c.id IN (SELECT case_id FROM duties WHERE role IN \(list: roles.map(\.rawValue)))
        OR c.id IN (SELECT case_id FROM grants WHERE holder = \(holder.bytes) AND number = 9))
      """
    }
  }

  private static func filter(_ state: CaseState?) -> SQL {
    guard let state else { return "1 = 1" }
    return "c.state = \(state)"
  }

  private static func filter(_ order: Order, _ place: Place?) -> SQL {
    switch (order, place) {
    case (.due, nil): "c.next_due IS NOT NULL"
    case (.due, let place?):
      "c.next_due IS NOT NULL AND (c.next_due, c.id) > (\(place.key), \(place.file.bytes))"
    case (.received, nil): "1 = 1"
    case (.received, let place?): "(c.received_at, c.id) < (\(place.key), \(place.file.bytes))"
    }
  }

  private static func row(_ row: Database.Row, mark: Row.Mark) throws -> Row {
    Row(
      file: try row.id("id"), reference: try row.int("reference"), state: try row.word("state"),
      level: try row.word("level"), receivedAt: Instant(milliseconds: try row.int64("received_at")),
      nextDue: try row.optionalInt64("next_due").map { Instant(milliseconds: $0) }, epoch: try row.int("epoch"),
      marks: [mark])
  }
}
