import Database

/// Uploads that can go on after the connection was cut.
extension Migrations {
  static let uploads: [SQL] = [
    """
    CREATE TABLE uploads (
      id \(.bytes) PRIMARY KEY, draft \(.bytes) NOT NULL, file \(.bytes) NOT NULL UNIQUE, head \(.bytes) NOT NULL,
      chunks \(.integer) NOT NULL, tail \(.bytes), stored \(.integer), ends_at \(.integer) NOT NULL
    )
    """,
    "CREATE INDEX uploads_by_draft ON uploads (draft)",
    "CREATE INDEX uploads_by_end ON uploads (ends_at)",
  ]
}
