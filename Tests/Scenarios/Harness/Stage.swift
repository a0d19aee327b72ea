import Database
import Deadlines
import Foundation
import Ledger
import Logging
import Markup
import Office
import ServiceLifecycle
import Store
import Synchronization
import Testing
import Vault
import Web
import Workplace

/// A clock that stands still until it is moved. It begins on Monday, 1 March 2021, at 09:00 in Shanghai.
final class StandingClock: Sendable {
  private let instant = Mutex(Instant(milliseconds: 1_614_560_400_000))

  var now: Instant { instant.withLock { $0 } }

  func move(minutes: Int) { instant.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// A workplace with every body seated, whose site listens at a port of its own.
struct Stage: Sendable {
  let office: Office
  let clock: StandingClock
  let wire: Wire
  let journal: Journal
  let people: [String: Person]
  private let accounts: [String: FoundingAccount]

  /// What a scenario sets of the site.
  private struct Say: Sendable {
    let translations: [Translation]
    let ledgerReaders: LedgerReaders
  }

  /// Hands the running site to `body`; afterwards it has stopped and its folder is gone.
  static func set(
    translations: [Translation] = [], ledgerReaders: LedgerReaders = .everybody,
    _ body: @Sendable @escaping (Stage) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let clock = StandingClock()
    let office = try await office(in: folder, clock)
    try await run(office, clock, Say(translations: translations, ledgerReaders: ledgerReaders), body)
    try await office.store.database.close()
    try await office.store.second.close()
  }

  private static func office(in folder: URL, _ clock: StandingClock) async throws -> Office {
    let store = try await Store(
      database: SQLiteDatabase(path: folder.appending(path: "redress.sqlite").path),
      second: SQLiteDatabase(path: folder.appending(path: "second.sqlite").path, secureDelete: true))
    let settings = Settings(
      name: "Plum & Sons", origin: "ledger.example.org", zone: Zone(offsetSeconds: 8 * 3600), calendar: .china,
      filesFolder: folder.appending(path: "files").path, scryptCost: .least)
    let secret = try #require(Secret32([UInt8](repeating: 7, count: 32)))
    let log = try LogKey(seed: [UInt8](repeating: 9, count: 32), origin: "ledger.example.org")
    return try Office(
      store: store, settings: settings,
      secrets: Secrets(pseudonyms: secret, marks: secret, log: log, blinding: Secret32(random: .system)),
      random: .system, now: { clock.now })
  }

  /// Seats everybody, opens the port, and stops the server the way a signal does once `body` has returned or failed.
  private static func run(
    _ office: Office, _ clock: StandingClock, _ say: Say,
    _ body: @Sendable @escaping (Stage) async throws -> Void
  ) async throws {
    _ = try await office.importPeople(csv: Array(Roll.people.utf8)).get()
    let people = Dictionary(uniqueKeysWithValues: try await office.peopleList().map { ($0.number, $0) })
    let seats = try Roll.seats.map {
      Place(person: try #require(people[$0.number]).id, body: $0.body, rank: $0.rank, side: $0.side)
    }
    let accounts = try await office.foundBodies(seats, until: Day(year: 2023, month: 3, day: 1)!).get()
    try await office.openLedger()
    let journal = Journal()
    let (ports, opened) = AsyncStream.makeStream(of: Int.self)
    let server = ServiceGroup(
      configuration: .init(
        services: [.init(service: site(office, journal, say) { opened.yield($0) })],
        gracefulShutdownSignals: [],
        logger: journal.logger))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { opened.finish() }
        try await server.run()
      }
      var port: Int?
      for await number in ports {
        port = number
        break
      }
      let stage = Stage(
        office: office, clock: clock, wire: Wire(port: try #require(port)), journal: journal, people: people,
        accounts: Dictionary(uniqueKeysWithValues: accounts.map { ($0.person.number, $0) }))
      let outcome = await Task { try await body(stage) }.result
      await server.triggerGracefulShutdown()
      try await group.waitForAll()
      try outcome.get()
    }
  }

  private static func site(
    _ office: Office, _ journal: Journal, _ say: Say,
    onRunning: @escaping @Sendable (Int) async -> Void
  ) -> some Service {
    Application.site(
      Site(
        workplace: office.settings.name, neutralPlace: Link(outside: "https://www.example.org/")!,
        zone: office.settings.zone, translations: say.translations, isDemonstration: false,
        ledgerReaders: say.ledgerReaders, randomness: { office.random.bytes($0) },
        stopwatch: ContinuousClock()),
      of: office, at: Application.Address(host: "127.0.0.1", port: 0), logger: journal.logger, onRunning: onRunning)
  }
}

extension Stage {
  /// Lets time pass; whatever became due in it moves on.
  func later(hours: Int) async throws {
    clock.move(minutes: hours * 60)
    _ = try await office.climbLadder()
  }

  /// So many minutes pass, each with its tick of the ledger.
  func ticks(_ count: Int = 1) async throws {
    for _ in 0..<count {
      clock.move(minutes: 1)
      try await office.makeTick()
      office.publishTick()
    }
  }

  func id(_ number: String) throws -> String { try #require(people[number]).id.description }

  func name(_ number: String) throws -> String { try #require(people[number]).name }

  func account(_ number: String) throws -> (email: String, passphrase: String) {
    let account = try #require(accounts[number])
    return (account.person.email, account.passphrase)
  }

  /// Somebody who comes with a program that nobody knows.
  var stranger: Program { Program(wire: wire) }

  /// Somebody with a browser of their own.
  func browser(_ language: String = "en") -> Browser { Browser(wire: wire, language: language) }

  /// Somebody who comes back with their code, however they write it.
  func back(with code: String) async throws -> Program {
    let reply = try await stranger.post("/receipt", ["receipt": .text(code)])
    let token: String = try #require(reply.json.token.text)
    return stranger.bearing(token)
  }

  /// A member of a body, signed in with a program.
  func staff(_ number: String) async throws -> Program {
    let (email, passphrase) = try account(number)
    let reply = try await stranger.post("/session", ["email": .text(email), "passphrase": .text(passphrase)])
    let token: String = try #require(reply.json.token.text)
    return stranger.bearing(token)
  }
}
