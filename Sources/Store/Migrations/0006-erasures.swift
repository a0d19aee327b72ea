import Database

/// What stays of cases that were erased, and the way from a commitment to its event.
extension Migrations {
  static let erasures: [SQL] = [
    "CREATE INDEX events_by_place ON events (place)",
    "CREATE INDEX workplace_events_by_place ON workplace_events (place)",
    // `certificate` is the SHA-256 of the purge certificate, whose text the second store has.
    """
    CREATE TABLE erasures (
      case_id \(.bytes) PRIMARY KEY, erased_on \(.integer) NOT NULL, certificate \(.bytes) NOT NULL
    )
    """,
    // The commitments whose events are gone.
    "CREATE TABLE erased (place \(.integer) PRIMARY KEY, certificate \(.bytes) NOT NULL)",
  ]

  /// The ledger's keys, the last of them signs; and the purge certificates, beside their tombstones.
  static let logKeys: [SQL] = [
    """
    CREATE TABLE log_keys (
      number \(.integer) PRIMARY KEY, verifier \(.text) NOT NULL UNIQUE, seed \(.bytes), made_at \(.integer) NOT NULL,
      told_at \(.integer), last_tick \(.integer)
    )
    """,
    """
    CREATE TABLE purge_certificates (
      case_id \(.bytes) PRIMARY KEY, certificate \(.text) NOT NULL, done_at \(.integer)
    )
    """,
  ]
}
