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
    package let mark: [UInt8]

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

  /// The next `limit` rows, dummies among them.
  package static func rows(
    for holder: Pseudonym, scope: Scope, state: CaseState?, order: Order, after place: Place?, limit: Int,
    in reading: Reading
  ) throws -> [Row] {
    try reading.rows(
      """
      SELECT DISTINCT c.id, c.reference, c.state, c.level, c.received_at, c.next_due, c.epoch, g.mark
      FROM cases c JOIN grants g ON g.case_id = c.id AND g.holder = \(holder.bytes) AND g.epoch = c.epoch
      WHERE \(fragment: filter(scope, holder)) AND \(fragment: filter(state)) AND \(fragment: filter(order, place))
      ORDER BY \(fragment: order == .due ? "c.next_due, c.id" : "c.received_at DESC, c.id DESC") LIMIT \(limit)
      """
    ).map(row)
  }

  /// The case with this reference: a row for each grant that the person has of it, dummies among them.
  package static func rows(
    reference: Int, for holder: Pseudonym, scope: Scope, in reading: Reading
  ) throws -> [Row] {
    try reading.rows(
      """
      SELECT c.id, c.reference, c.state, c.level, c.received_at, c.next_due, c.epoch, g.mark
      FROM cases c JOIN grants g ON g.case_id = c.id AND g.holder = \(holder.bytes) AND g.epoch = c.epoch
      WHERE c.reference = \(reference) AND \(fragment: filter(scope, holder))
      """
    ).map(row)
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

  private static func row(_ row: Database.Row) throws -> Row {
    Row(
      file: try row.id("id"), reference: try row.int("reference"), state: try row.word("state"),
      level: try row.word("level"), receivedAt: Instant(milliseconds: try row.int64("received_at")),
      nextDue: try row.optionalInt64("next_due").map { Instant(milliseconds: $0) }, epoch: try row.int("epoch"),
      mark: try row.bytes("mark"))
  }
}
