/// Brings a database to the tables that this program knows, step by step.
///
/// Each migration runs once, in order, in one transaction with the record that it ran (the table `migrations`, by place
/// and name). A migration that has been in the world isn't changed any more; another one is added after it.
package struct Migrator: Sendable {
  /// Why a database isn't touched.
  package enum Refusal: Error, Sendable, Hashable {
    /// It has been through a migration that this program doesn't know: it belongs to a newer one.
    case databaseIsNewer(migration: String)
    /// At the place of the migration `expected` it has been through another one: it is none of ours.
    case historyDiffers(expected: String, found: String)
  }

  private let migrations: [(name: String, statements: [SQL])]

  /// Names differ from one another; each of the statements is exactly one.
  package init(_ migrations: [(name: String, statements: [SQL])]) {
    precondition(Set(migrations.map(\.name)).count == migrations.count, "Two migrations share a name.")
    self.migrations = migrations
  }

  /// Runs what hasn't been run. Throws a `Refusal`, before anything is changed, or a `DatabaseFault`; the migrations
  /// before the one that failed then stay.
  package func migrate(_ database: SQLiteDatabase) async throws {
    let done = try await database.write { try history($0) }
    try check(done)
    for place in migrations.indices.dropFirst(done.count) {
      try await database.write { try run(place, $0) }
    }
  }

  /// The names of the migrations that were run, in order.
  private func history(_ writing: Writing) throws -> [String] {
    try writing.run(
      """
      CREATE TABLE IF NOT EXISTS migrations (
        place \(.integer) NOT NULL PRIMARY KEY,
        name \(.text) NOT NULL UNIQUE
      ) \(.strict)
      """)
    return try writing.rows("SELECT name FROM migrations ORDER BY place").map { try $0.text("name") }
  }

  private func check(_ done: [String]) throws(Refusal) {
    for (known, found) in zip(migrations, done) where known.name != found {
      throw .historyDiffers(expected: known.name, found: found)
    }
    if done.count > migrations.count { throw .databaseIsNewer(migration: done[migrations.count]) }
  }

  private func run(_ place: Int, _ writing: Writing) throws {
    // What a step moves elsewhere must not stay where it was.
    try writing.overwritingDeleted {
      for statement in migrations[place].statements { try writing.run(statement) }
    }
    try writing.run("INSERT INTO migrations (place, name) VALUES (\(place), \(migrations[place].name))")
  }
}
