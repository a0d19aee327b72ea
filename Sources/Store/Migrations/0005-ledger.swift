import Database

/// The ledger: its entries, its tiles, and what it holds of what waited. Nothing of it says what happened.
extension Migrations {
  static let ledger: [SQL] = [
    "ALTER TABLE commitments RENAME TO commitments_before",
    "CREATE TABLE commitments (place \(.integer) PRIMARY KEY, commitment \(.bytes) NOT NULL)",
    "INSERT INTO commitments (place, commitment) SELECT place, commitment FROM commitments_before ORDER BY place",
    "DROP TABLE commitments_before",
    // Where the commitment of an event stands; of events from before, the next start finds it.
    "ALTER TABLE events ADD COLUMN place \(.integer)",
    "ALTER TABLE workplace_events ADD COLUMN place \(.integer)",
    "CREATE TABLE leaves (place \(.integer) PRIMARY KEY, entry \(.bytes) NOT NULL)",
    """
    CREATE TABLE tiles (
      level \(.integer) NOT NULL, number \(.integer) NOT NULL, hashes \(.bytes) NOT NULL, PRIMARY KEY (level, number)
    )
    """,
    "CREATE TABLE held (leaf \(.integer) PRIMARY KEY, first \(.integer) NOT NULL UNIQUE, last \(.integer) NOT NULL)",
    "CREATE TABLE governance (place \(.integer) PRIMARY KEY, text \(.text) NOT NULL)",
    "CREATE TABLE checkpoints (number \(.integer) PRIMARY KEY, note \(.text) NOT NULL)",
  ]

  /// The second store keeps the entries again: it is the ledger's nearest witness.
  static let secondLedger: [SQL] = [
    "CREATE TABLE leaves (place \(.integer) PRIMARY KEY, entry \(.bytes) NOT NULL)",
    "CREATE TABLE checkpoints (number \(.integer) PRIMARY KEY, note \(.text) NOT NULL)",
  ]
}
