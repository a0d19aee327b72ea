package import Database
package import Deadlines
package import Workplace

/// When those who have a seat are away.
package enum Absences {
  /// Everybody's absences that are not over on `day`, the next first.
  package static func open(on day: Day, in reading: Reading) throws -> [Absence] {
    try reading.rows(
      """
      SELECT id, person, from_day, until_day, planned_at FROM absences WHERE until_day > \(day.number)
      ORDER BY from_day, id
      """
    ).map { row in
      Absence(
        id: try row.id("id"), person: try row.id("person"), from: Day(number: Int32(try row.int("from_day"))),
        until: Day(number: Int32(try row.int("until_day"))),
        plannedAt: Instant(milliseconds: try row.int64("planned_at")))
    }
  }

  package static func add(_ absence: Absence, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO absences (id, person, from_day, until_day, planned_at)
      VALUES (\(absence.id.bytes), \(absence.person.bytes), \(absence.from.number), \(absence.until.number),
        \(absence.plannedAt.milliseconds))
      """)
  }

  /// They are back on `day`; an absence that has not begun by then never was.
  package static func end(_ id: ID<Absence>, on day: Day, in writing: Writing) throws {
    try writing.run("DELETE FROM absences WHERE id = \(id.bytes) AND from_day >= \(day.number)")
    try writing.run("UPDATE absences SET until_day = \(day.number) WHERE id = \(id.bytes)")
  }
}
