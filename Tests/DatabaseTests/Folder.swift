import Foundation
import Testing

@testable import Database

/// A folder for one test, which goes with it.
struct Folder {
  let url: URL

  var file: String { url.appending(path: "test.sqlite").path }

  /// Hands a folder to `body` and takes it away afterwards.
  static func lend(_ body: (Folder) async throws -> Void) async throws {
    let folder = Folder(url: FileManager.default.temporaryDirectory.appending(path: UUID().uuidString))
    try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.url) }
    try await body(folder)
  }
}

/// Hands a new database to `body`, with the table `words (id, word)`.
func withDatabase(
  readers: Int = 2, secureDelete: Bool = false, waitingLimit: Int = 1_024,
  _ body: (SQLiteDatabase) async throws -> Void
) async throws {
  try await Folder.lend { folder in
    let database = try SQLiteDatabase(
      path: folder.file, readers: readers, secureDelete: secureDelete, waitingLimit: waitingLimit)
    try await database.write { writing in
      try writing.run("CREATE TABLE words (id \(.integer) NOT NULL PRIMARY KEY, word \(.text) UNIQUE) \(.strict)")
    }
    try await body(database)
    try await database.close()
  }
}

extension SQLiteDatabase {
  /// The words in the table, by their ids.
  func words() async throws -> [String] {
    try await read { try $0.rows("SELECT word FROM words ORDER BY id").map { try $0.text("word") } }
  }

  /// Puts one word in.
  func insert(_ word: String, id: Int) async throws {
    try await write { try $0.run("INSERT INTO words (id, word) VALUES (\(id), \(word))") }
  }
}
