import Database

/// An event's row is kept under the place of its commitment, and what an entry holds under its first place: neither needs
/// an index beside the table any more.
extension Migrations {
  static let places: [SQL] =
    eventsByPlace + [
      "DROP INDEX workplace_events_by_place",
      """
      CREATE TABLE held_by_place (
        first \(.integer) PRIMARY KEY, last \(.integer) NOT NULL, leaf \(.integer) NOT NULL
      )
      """,
      "INSERT INTO held_by_place (first, last, leaf) SELECT first, last, leaf FROM held ORDER BY first",
      "DROP TABLE held",
      "ALTER TABLE held_by_place RENAME TO held",
    ]

  /// Events from before there was a ledger, whose places the next start finds, stand at places below 0 until then.
  private static let eventsByPlace: [SQL] = [
    """
    CREATE TABLE events_by_place_kept (
      place \(.integer) PRIMARY KEY, case_id \(.bytes) NOT NULL, sequence \(.integer) NOT NULL,
      facts \(.bytes) NOT NULL, sealed \(.bytes) NOT NULL, nonce \(.bytes) NOT NULL, UNIQUE (case_id, sequence)
    )
    """,
    """
    INSERT INTO events_by_place_kept (place, case_id, sequence, facts, sealed, nonce)
    SELECT place, case_id, sequence, facts, sealed, nonce FROM events WHERE place IS NOT NULL ORDER BY place
    """,
    """
    INSERT INTO events_by_place_kept (place, case_id, sequence, facts, sealed, nonce)
    SELECT -rowid, case_id, sequence, facts, sealed, nonce FROM events WHERE place IS NULL
    """,
    "DROP TABLE events",
    "ALTER TABLE events_by_place_kept RENAME TO events",
  ]
}
