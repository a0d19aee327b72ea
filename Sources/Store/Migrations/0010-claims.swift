import Database

/// What a witness holds against the ledger, in the second store.
extension Migrations {
  static let claims: [SQL] = [
    "CREATE TABLE claims (number \(.integer) PRIMARY KEY, witness \(.text) NOT NULL, note \(.text) NOT NULL)"
  ]
}
