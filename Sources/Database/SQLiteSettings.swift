internal import Foundation
internal import GRDB

/// How every connection to SQLite is set up.
enum SQLiteSettings {
  /// Memory that one connection may keep for pages, in KiB: the writer's and each reader's.
  static let writerCacheKiB = 8_192
  static let readerCacheKiB = 2_048
  /// What stays of the log's file once its content was taken over, in bytes.
  static let logLengthLimit = 16 << 20
  /// How long to wait for another process before `DatabaseFault.busy`.
  static let busySeconds = 5.0

  /// Makes the file unless it is there, so that only its owner may read it; SQLite gives its log the same permissions.
  ///
  /// A file that is there isn't opened here: closing it again would take away the locks that SQLite holds on it.
  static func makeFile(at path: String) throws(DatabaseFault) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 || errno == EEXIST else { throw .cannotOpen }
    if descriptor >= 0 { close(descriptor) }
  }

  static func configuration(readers: Int, secureDelete: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = readers
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(busySeconds)
    configuration.prepareDatabase { connection in
      let cache = connection.configuration.readonly ? readerCacheKiB : writerCacheKiB
      for pragma in [
        "cache_size = -\(cache)",
        "temp_store = MEMORY",
        "mmap_size = 0",
        "trusted_schema = OFF",
        "secure_delete = \(secureDelete ? "ON" : "OFF")",
        "journal_size_limit = \(logLengthLimit)",
      ] {
        try connection.execute(sql: "PRAGMA \(pragma)")
      }
    }
    return configuration
  }

  /// Sets `synchronous=FULL`, which the driver lowers when it opens the log, and reads it back.
  static func makeDurable(_ connection: GRDB.Database) throws {
    try connection.execute(sql: "PRAGMA synchronous = FULL")
    let reading = Reading(connection: connection)
    let full = try reading.row("PRAGMA synchronous")?[0]
    let log = try reading.row("PRAGMA journal_mode")?[0]
    guard full == .integer(2), log == .text("wal") else { throw DatabaseFault.cannotOpen }
  }
}
