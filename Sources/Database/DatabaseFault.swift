internal import GRDB
internal import GRDBSQLite

/// What can go wrong between us and the database. None of the cases holds a value of a row or of a statement.
package enum DatabaseFault: Error, Sendable, Hashable {
  /// A row with this key is there already.
  case uniqueViolation
  /// Somebody else kept the database locked for longer than five seconds.
  case busy
  /// The disk, or what the database may use of it, is full.
  case full
  /// The file is no database, or no longer a sound one.
  case damaged
  /// The file can't be opened or made, because of its folder or its permissions, or
  /// keeps no durable log where it lies.
  case cannotOpen
  /// As many writes, or as many reads, wait as may; nothing was done.
  case queueFull
  /// The database was closed; nothing was done.
  case closed
  /// SQLite gave up the transaction that this write was part of; nothing of it was kept.
  case transactionLost
  /// The column, whose name is given, holds another kind of value than was asked for.
  case wrongKind(column: String)
  /// Anything else, by the engine's own number for it (SQLite: the extended result code).
  case other(code: Int)
}

extension DatabaseFault {
  /// The fault that SQLite's extended result code stands for.
  init(sqliteCode code: CInt) {
    // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID are macros that Swift can't see.
    let uniqueness = [6, 8, 10].map { SQLITE_CONSTRAINT | $0 << 8 }
    self =
      switch code & 0xFF {
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_FULL: .full
      // The driver's word for a connection that was closed; we don't misuse one otherwise.
      case SQLITE_MISUSE: .closed
      case SQLITE_CANTOPEN: .cannotOpen
      case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged
      case _ where uniqueness.contains(code): .uniqueViolation
      default: .other(code: Int(code))
      }
  }

  /// What the driver threw, without the text and the statement that its error carries.
  init(_ error: any Error) {
    switch error {
    case let fault as DatabaseFault: self = fault
    case let error as DatabaseError: self.init(sqliteCode: error.extendedResultCode.rawValue)
    default: self = .other(code: Int(SQLITE_ERROR))
    }
  }
}
