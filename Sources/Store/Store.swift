package import Database

/// Where things are kept: the database (envelopes and facts) and the second store (what makes them openable).
///
/// Obligations, on which everything else rests:
/// - ``record(_:and:)`` is the only way to write what the ledger hears of, and takes at least one entry: **a write that
///   the ledger never hears of does not compile**. ``keep(_:)`` writes what must stay out of a public record, and
///   only to the tables of ``keptTables``.
/// - What either returns from is durable.
/// - What the second store must hold for an entry to be openable is durable before the entry is.
package struct Store: Sendable {
  package let database: SQLiteDatabase
  package let second: SQLiteDatabase

  /// Opens both and brings them to the tables that this program knows. Throws when one belongs to a newer program.
  package init(database: SQLiteDatabase, second: SQLiteDatabase) async throws {
    self.database = database
    self.second = second
    try await Migrations.database.migrate(database)
    try await Migrations.second.migrate(second)
  }

  /// Tables that ``keep(_:)`` may write: none of them says what was done on a case or to the workplace.
  package static let keptTables = [
    "drafts", "files", "uploads", "invitations", "share_offers", "settings", "period_seeds", "cosignatures",
  ]

  package func read<T: Sendable>(_ body: @Sendable (Reading) throws -> T) async throws -> T {
    try await database.read(body)
  }

  /// Writes what stays out of the public record.
  package func keep<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
    try await database.write(body)
  }

  /// Writes entries with the commitments that the ledger will hold, and what follows from them, in one transaction.
  package func record<T: Sendable>(
    _ entries: Entries, and body: @escaping @Sendable (Writing) throws -> T
  ) async throws -> T {
    try await database.write { writing in
      for entry in entries.all { try entry.write(to: writing) }
      return try body(writing)
    }
  }
}
