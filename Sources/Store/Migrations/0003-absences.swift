import Database

/// When those who have a seat are away, as they said themselves.
extension Migrations {
  static let absences: [SQL] = [
    """
    CREATE TABLE absences (
      id \(.bytes) PRIMARY KEY, person \(.bytes) NOT NULL, from_day \(.integer) NOT NULL,
      until_day \(.integer) NOT NULL, planned_at \(.integer) NOT NULL
    )
    """,
    "CREATE INDEX absences_by_end ON absences (until_day)",
  ]
}
