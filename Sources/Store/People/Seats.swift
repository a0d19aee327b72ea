package import Database
package import Deadlines
package import Workplace

/// The seats of the bodies, those whose term is over among them.
package enum Seats {
  package static func all(in reading: Reading) throws -> [Seat] {
    try reading.rows("SELECT id, body, person, rank, side, from_day, until_day FROM seats ORDER BY from_day, id")
      .map(seat)
  }

  package static func seat(_ id: ID<Seat>, in reading: Reading) throws -> Seat? {
    try reading.row(
      "SELECT id, body, person, rank, side, from_day, until_day FROM seats WHERE id = \(id.bytes)"
    ).map(seat)
  }

  package static func add(_ seat: Seat, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO seats (id, body, person, rank, side, from_day, until_day)
      VALUES (\(seat.id.bytes), \(seat.body), \(seat.person.bytes), \(seat.rank), \(seat.side),
        \(seat.from.number), \(seat.until.number))
      """)
  }

  /// Ends a term before `day`.
  package static func end(_ id: ID<Seat>, on day: Day, in writing: Writing) throws {
    try writing.run("UPDATE seats SET until_day = \(day.number) WHERE id = \(id.bytes)")
  }

  private static func seat(_ row: Row) throws -> Seat {
    Seat(
      id: try row.id("id"), body: try row.word("body"), person: try row.id("person"), rank: try row.word("rank"),
      side: try row.word("side"), from: Day(number: Int32(try row.int("from_day"))),
      until: Day(number: Int32(try row.int("until_day"))))
  }
}
