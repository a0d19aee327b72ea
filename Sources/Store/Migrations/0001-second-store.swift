import Database

/// The second store's tables: small, elsewhere on disk, never in the same backup, and overwritten when erased.
extension Migrations {
  static let secondStore: [SQL] = [
    "CREATE TABLE secrets (name \(.text) PRIMARY KEY, value \(.bytes) NOT NULL)",
    "CREATE TABLE peppers (person \(.bytes) PRIMARY KEY, value \(.bytes) NOT NULL)",
    // A case without a secret was erased on that day: the tombstone that no old backup brings back.
    "CREATE TABLE shreds (case_id \(.bytes) PRIMARY KEY, secret \(.bytes), erased_on \(.integer))",
    """
    CREATE TABLE sessions (
      hash \(.bytes) PRIMARY KEY, kind \(.text) NOT NULL, subject \(.bytes), kept \(.bytes) NOT NULL,
      used_at \(.integer) NOT NULL, ends_at \(.integer) NOT NULL
    )
    """,
    // Who stepped aside from a case, or was put out: no later naming grants them again.
    "CREATE TABLE outs (case_id \(.bytes) NOT NULL, holder \(.bytes) NOT NULL, PRIMARY KEY (case_id, holder))",
    "CREATE INDEX sessions_by_end ON sessions (ends_at)",
  ]
}
