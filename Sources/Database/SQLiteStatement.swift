internal import GRDB
internal import GRDBSQLite

/// A prepared SQLite statement with its values bound, stepped through once.
///
/// The driver prepares and keeps it; binding and reading are done here, because the driver ends text at its first zero
/// byte and makes `NULL` of no bytes. Text and bytes come back as they went in.
final class SQLiteStatement {
  private let statement: GRDB.Statement
  private let connection: GRDB.Database
  private var handle: OpaquePointer { statement.sqliteStatement }

  /// Prepares `sql`, or takes it from those kept, and binds its values.
  init(_ sql: SQL, on connection: GRDB.Database) throws(DatabaseFault) {
    let (text, values) = sql.rendered(in: .sqlite)
    self.connection = connection
    do {
      statement = try Self.prepared(text, kept: !sql.varies, on: connection)
    } catch {
      throw DatabaseFault(error)
    }
    precondition(sqlite3_bind_parameter_count(handle) == values.count, "A statement writes `\\(value)`, never `?`.")
    for (index, value) in values.enumerated() {
      try bind(value, at: CInt(index + 1))
    }
  }

  /// Leaves nothing of the values in the statement, which is kept.
  deinit {
    sqlite3_reset(statement.sqliteStatement)
    sqlite3_clear_bindings(statement.sqliteStatement)
  }

  /// One that is being stepped through, by a loop around this one, isn't taken a second time.
  private static func prepared(
    _ text: String, kept: Bool, on connection: GRDB.Database
  ) throws -> GRDB.Statement {
    guard kept else { return try connection.makeStatement(sql: text) }
    let statement = try connection.cachedStatement(sql: text)
    guard sqlite3_stmt_busy(statement.sqliteStatement) == 0 else { return try connection.makeStatement(sql: text) }
    return statement
  }

  private func bind(_ value: Value, at index: CInt) throws(DatabaseFault) {
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code =
      switch value {
      case .null: sqlite3_bind_null(handle, index)
      case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
      case .text(let text): sqlite3_bind_text(handle, index, text, CInt(text.utf8.count), copied)
      case .bytes([]): sqlite3_bind_zeroblob(handle, index, 0)
      case .bytes(let bytes): sqlite3_bind_blob(handle, index, bytes, CInt(bytes.count), copied)
      }
    guard code == SQLITE_OK else { throw DatabaseFault(sqliteCode: code) }
  }

  /// The names of the columns that each row has.
  var columns: Row.Columns { Row.Columns(names: statement.columnNames) }

  /// Goes to the next row; `false` after the last. A cancelled task, which only a read has, goes no further.
  func step() throws(DatabaseFault) -> Bool {
    if Task.isCancelled { throw DatabaseFault(sqliteCode: SQLITE_INTERRUPT) }
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let extended = sqlite3_extended_errcode(connection.sqliteConnection)
      throw DatabaseFault(sqliteCode: extended & 0xFF == code & 0xFF ? extended : code)
    }
  }

  /// The row that `step` came to.
  func row(_ columns: Row.Columns) throws(DatabaseFault) -> Row {
    var values: [Value] = []
    values.reserveCapacity(columns.names.count)
    for index in columns.names.indices {
      guard let value = value(at: CInt(index)) else { throw .wrongKind(column: columns.names[index]) }
      values.append(value)
    }
    return Row(columns: columns, values: values)
  }

  /// The value in the column at `index`; `nil` for a fraction, which none of our values is.
  private func value(at index: CInt) -> Value? {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_NULL: .null
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, index))
    case SQLITE_TEXT:
      .text(String(decoding: buffer(UnsafeRawPointer(sqlite3_column_text(handle, index)), at: index), as: UTF8.self))
    case SQLITE_BLOB: .bytes([UInt8](buffer(sqlite3_column_blob(handle, index), at: index)))
    default: nil
    }
  }

  private func buffer(_ start: UnsafeRawPointer?, at index: CInt) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, index)))
  }
}
