import Database

/// The versions of the numbers for help outside.
extension Migrations {
  static let helpNumbers: [SQL] = [
    "CREATE TABLE help_versions (version \(.integer) PRIMARY KEY, at \(.integer) NOT NULL, file \(.text) NOT NULL)"
  ]
}
