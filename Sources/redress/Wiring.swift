import Database
import Deadlines
import Foundation
import Ledger
import Logging
import Office
import Store
import Vault
import Web

/// Puts the parts together: the two stores, the keys of the second, the office, the site.
enum Wiring {
  /// Opens both stores under these folders, making them where they aren't.
  static func store(data: URL, keys: URL) async throws -> Store {
    for folder in [data, keys] {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    return try await Store(
      database: SQLiteDatabase(path: database(in: data)),
      second: SQLiteDatabase(path: second(in: keys), readers: 2, secureDelete: true))
  }

  static func database(in folder: URL) -> String { folder.appending(path: "redress.db").path }

  static func second(in folder: URL) -> String { folder.appending(path: "keys.db").path }

  /// The keys of the second store, made when it is new.
  static func secrets(of store: Store, origin: String, random: Randomness) async throws -> Secrets {
    let fresh = (0..<3).map { _ in random.bytes(32) }
    let found = try await store.second.write { writing in
      try zip(["pseudonyms", "marks", "blinding"], fresh).map { name, fresh in
        try StoredSecrets.secret(name, orElse: fresh, in: writing)
      }
    }
    guard let pseudonyms = Secret32(found[0]), let marks = Secret32(found[1]), let blinding = Secret32(found[2]) else {
      throw DatabaseFault.damaged
    }
    let log = try await LogKeys.present(of: store, origin: origin, random: random, at: SystemClock.now)
    return Secrets(pseudonyms: pseudonyms, marks: marks, log: log, blinding: blinding)
  }

  /// The office of a workplace that is there already: in a wrong folder no store is made, and no key.
  static func presentOffice(_ configuration: Configuration) async throws -> Office {
    let places = [
      ("database", database(in: configuration.data), "REDRESS_DATA"),
      ("second store", second(in: configuration.keys), "REDRESS_KEYS"),
    ]
    for (name, path, variable) in places where !FileManager.default.fileExists(atPath: path) {
      throw Stopped(
        "There is no \(path): no workplace has its \(name) there. \(variable) says in which folder it lies.")
    }
    return try await office(configuration)
  }

  /// The office of a configured workplace, whose stores are made where they aren't there.
  static func office(_ configuration: Configuration) async throws -> Office {
    let store = try await store(data: configuration.data, keys: configuration.keys)
    let settings = Settings(
      name: configuration.workplace, origin: configuration.origin, zone: configuration.zone,
      calendar: configuration.calendar, filesFolder: configuration.data.appending(path: "files").path,
      fileMegabytes: configuration.fileMegabytes)
    return try Office(
      store: store, settings: settings,
      secrets: try await secrets(of: store, origin: configuration.origin, random: .system), random: .system,
      now: { SystemClock.now })
  }
}

/// The only clock of the product.
enum SystemClock {
  static var now: Instant { Instant(milliseconds: Int64((Date.now.timeIntervalSince1970 * 1000).rounded(.down))) }
}
