import Database

extension DatabaseFault {
  /// Why a store couldn't be used, and what to do.
  var sentence: String {
    switch self {
    case .busy: "Another program keeps the database locked. Try again in a moment."
    case .full: "The disk is full. Nothing was changed."
    case .damaged, .wrongKind:
      "The database is damaged, or is none. Copy both folders as they are before anything else, then bring back a backup."
    case .cannotOpen: "The database can't be opened: may this user read and write it, and the folder that it lies in?"
    case .queueFull, .transactionLost: "The database couldn't take it in just now; nothing was changed. Try again."
    case .closed: "The database was closed before this was done."
    case .uniqueViolation: "The database has this already; nothing was changed."
    case .other(let code): "The database failed (number \(code) of SQLite)."
    }
  }
}
