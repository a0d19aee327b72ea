import Database
import Deadlines
import Foundation
import Ledger
import Office
import Store
import Synchronization
import Testing
import Vault

@testable import Web

/// The gallery, walked through once for all tests.
enum PagesHouse {
  static let gallery = Task { try await Gallery(of: sampleSite()) { try await house($0) } }

  static var samples: [Sample] {
    get async throws { try await gallery.value.samples }
  }

  private static func house(_ workplace: String) async throws -> GalleryHouse {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let store = try await Store(
      database: SQLiteDatabase(path: folder.appending(path: "redress.sqlite").path),
      second: SQLiteDatabase(path: folder.appending(path: "second.sqlite").path, secureDelete: true))
    let settings = Settings(
      name: workplace, origin: "ledger.example.org", zone: .utc, calendar: .china,
      filesFolder: folder.appending(path: "files").path, scryptCost: .least)
    let secret = try #require(Secret32([UInt8](repeating: 7, count: 32)))
    let log = try LogKey(seed: [UInt8](repeating: 9, count: 32), origin: "ledger.example.org")
    let clock = WalkClock()
    let office = try Office(
      store: store, settings: settings, secrets: Secrets(pseudonyms: secret, marks: secret, log: log, blinding: secret),
      random: .system, now: { clock.now }, realNow: { WalkClock.beginning })
    return GalleryHouse(office: office) { hours in
      let target = clock.now.adding(hours: hours)
      while let due = try await office.nextDue(), due <= target, clock.now < due {
        clock.set(to: due)
        _ = try await office.climbLadder()
      }
      clock.set(to: target)
      _ = try await office.climbLadder()
    }
  }
}

/// It begins on Monday, 1 March 2021, at 09:00.
private final class WalkClock: Sendable {
  static let beginning = Instant(milliseconds: 1_614_589_200_000)

  private let instant = Mutex(beginning)

  var now: Instant { instant.withLock { $0 } }

  func set(to later: Instant) { instant.withLock { $0 = later } }
}
