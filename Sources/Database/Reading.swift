internal import GRDB

/// The database as it stood at one moment, for as long as a transaction lasts.
///
/// It is of use only inside the closure that it was given to.
package class Reading {
  let connection: GRDB.Database

  init(connection: GRDB.Database) {
    self.connection = connection
  }

  /// All rows that `sql` gives, in its order.
  package final func rows(_ sql: SQL) throws(DatabaseFault) -> [Row] {
    let statement = try SQLiteStatement(sql, on: connection)
    let columns = statement.columns
    var rows: [Row] = []
    while try statement.step() { rows.append(try statement.row(columns)) }
    return rows
  }

  /// The first row that `sql` gives, or `nil` when it gives none. All are read: where there can be many, say `LIMIT 1`.
  package final func row(_ sql: SQL) throws(DatabaseFault) -> Row? {
    try rows(sql).first
  }

  /// Hands each row that `sql` gives to `body`, one at a time, so that never more than one is in memory.
  package final func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
    let statement = try SQLiteStatement(sql, on: connection)
    let columns = statement.columns
    while try statement.step() { try body(try statement.row(columns)) }
  }
}

/// A transaction that writes; what it has written, it reads.
///
/// It is of use only inside the closure that it was given to.
package final class Writing: Reading {
  /// Runs `sql`, which changes something, and returns how many rows it inserted, updated or deleted itself (neither
  /// those that triggers nor those that foreign keys changed). Rows of `RETURNING` come from `rows` and `row`.
  @discardableResult
  package func run(_ sql: SQL) throws(DatabaseFault) -> Int {
    let before = connection.totalChangesCount
    let statement = try SQLiteStatement(sql, on: connection)
    while try statement.step() {}
    return connection.totalChangesCount == before ? 0 : connection.changesCount
  }

  /// Runs `body`, and overwrites with zeros what it deletes or replaces. Other writes of this connection leave it to
  /// time, unless the database was opened so.
  package func overwritingDeleted<T>(_ body: () throws -> T) throws -> T {
    let before = try row("PRAGMA secure_delete")?.int(0) ?? 0
    _ = try rows("PRAGMA secure_delete = ON")
    defer { if before == 0 { _ = try? rows("PRAGMA secure_delete = OFF") } }
    return try body()
  }
}
