import Database

/// The ledger's witnesses, and what of the ledger is plain text.
extension Migrations {
  static let witnesses: [SQL] = [
    "CREATE TABLE witnesses (key \(.text) PRIMARY KEY, address \(.text) NOT NULL, since \(.integer) NOT NULL)",
    // Of each witness the last checkpoint that it signed, as our note, and its line under it.
    """
    CREATE TABLE cosignatures (
      key \(.text) PRIMARY KEY, size \(.integer) NOT NULL, note \(.text) NOT NULL, line \(.text) NOT NULL,
      at \(.integer) NOT NULL
    )
    """,
    // An entry of a tick has 45 bytes, and each plain text more. They are few, and an index of them alone costs the
    // others nothing.
    "CREATE INDEX plain_leaves ON leaves (place) WHERE length(entry) > 45",
    // What happened to the workplace before there was a ledger has not been said yet.
    "CREATE TABLE unsaid (sequence \(.integer) PRIMARY KEY)",
    "INSERT INTO unsaid (sequence) SELECT sequence FROM workplace_events WHERE place IS NULL",
  ]
}
