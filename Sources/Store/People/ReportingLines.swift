package import Database
package import Deadlines
package import Workplace

/// The chart with its history. Lines are closed, never taken out.
package enum ReportingLines {
  static func insert(_ line: ReportingLine, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO lines (person, above, kind, from_day, until_day)
      VALUES (\(line.person.bytes), \(line.above.bytes), \(line.kind), \(line.from.number), \(line.until?.number))
      """)
  }

  /// Ends the line that is in force between these two on the day that `line` says.
  static func close(_ line: ReportingLine, in writing: Writing) throws {
    try writing.run(
      """
      UPDATE lines SET until_day = \(line.until?.number)
      WHERE person = \(line.person.bytes) AND above = \(line.above.bytes) AND kind = \(line.kind)
        AND until_day IS NULL
      """)
  }

  /// Lines in force today, of everybody.
  package static func open(in reading: Reading) throws -> [ReportingLine] {
    try reading.rows("SELECT person, above, kind, from_day, until_day FROM lines WHERE until_day IS NULL").map(line)
  }

  /// All that ``Conflict`` asks about `people`: every line upwards from each of them that was in force on `day` or
  /// after it, and the lines of those who reported to one of them directly or were their assistants. Takes time in
  /// proportion to what it finds, whatever the size of the workplace.
  package static func lines(
    concerning people: some Collection<ID<Person>>, since day: Day, in reading: Reading
  ) throws -> Lines {
    var found: Set<ReportingLine> = []
    let all = Array(Set(people))
    for start in stride(from: 0, to: all.count, by: People.listLimit) {
      let part = all[start..<min(start + People.listLimit, all.count)].map(\.bytes)
      found.formUnion(try lines(concerning: part, since: day, in: reading))
    }
    return Lines(found)
  }

  /// `UNION` takes each person once, so that a circle ends.
  private static func lines(
    concerning people: [[UInt8]], since day: Day, in reading: Reading
  ) throws -> [ReportingLine] {
    try reading.rows(
      """
      WITH RECURSIVE chain (person) AS (
        SELECT id FROM people WHERE id IN \(list: people)
        UNION
        SELECT l.above FROM lines l JOIN chain c ON l.person = c.person
        WHERE l.until_day IS NULL OR l.until_day > \(day.number)
      )
      SELECT l.person, l.above, l.kind, l.from_day, l.until_day FROM lines l JOIN chain c ON l.person = c.person
      WHERE l.until_day IS NULL OR l.until_day > \(day.number)
      UNION
      SELECT person, above, kind, from_day, until_day FROM lines
      WHERE above IN \(list: people) AND (until_day IS NULL OR until_day > \(day.number))
      """
    ).map(line)
  }

  private static func line(_ row: Row) throws -> ReportingLine {
    ReportingLine(
      person: try row.id("person"), above: try row.id("above"), kind: try row.word("kind"),
      from: Day(number: Int32(try row.int("from_day"))),
      until: try row.optionalInt("until_day").map { Day(number: Int32($0)) })
  }
}
