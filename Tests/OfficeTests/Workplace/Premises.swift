import Database
import Deadlines
import Foundation
import Ledger
import Store
import Synchronization
import Testing
import Vault
import Workplace

@testable import Office

/// A clock that stands still until it is moved. It begins on Monday, 1 March 2021, at 09:00 in Shanghai.
final class StandingClock: Sendable {
  private let instant = Mutex(Instant(milliseconds: 1_614_560_400_000))

  var now: Instant { instant.withLock { $0 } }

  func move(minutes: Int) { instant.withLock { $0 = $0.adding(minutes: minutes) } }

  func move(seconds: Int) {
    instant.withLock { $0 = Instant(milliseconds: $0.milliseconds + Int64(seconds) * 1_000) }
  }
}

/// An office in a folder of its own.
struct Premises: Sendable {
  let folder: URL
  let office: Office
  let clock: StandingClock

  /// Hands an office to `body` and takes its folder away afterwards.
  static func lend(_ body: (Premises) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let clock = StandingClock()
    let premises = Premises(folder: folder, office: try await open(folder, clock), clock: clock)
    try await body(premises)
    try await premises.office.store.database.close()
    try await premises.office.store.second.close()
  }

  /// The same workplace as another program has it open.
  func another() async throws -> Office { try await Self.open(folder, clock) }

  private static func open(_ folder: URL, _ clock: StandingClock) async throws -> Office {
    let store = try await Store(
      database: SQLiteDatabase(path: folder.appending(path: "redress.sqlite").path),
      second: SQLiteDatabase(path: folder.appending(path: "second.sqlite").path, secureDelete: true))
    let settings = Settings(
      name: "Plum & Sons", origin: "ledger.example.org", zone: Zone(offsetSeconds: 8 * 3600),
      calendar: .china, filesFolder: folder.appending(path: "files").path, scryptCost: .least)
    let secret = try #require(Secret32([UInt8](repeating: 7, count: 32)))
    let log = try LogKey(seed: [UInt8](repeating: 9, count: 32), origin: "ledger.example.org")
    return try Office(
      store: store, settings: settings, secrets: Secrets(pseudonyms: secret, marks: secret, log: log, blinding: secret),
      random: .system, now: { clock.now })
  }
}

/// The list with which most tests begin: a small workplace of two teams.
let smallList = """
  id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status
  1,刘敏,Minnie,min@example.org,Board,Chief,,,woman,zh;en,active
  2,Wei Zhang,逍遥子,wei@example.org,Sales,Head,1,,man,zh;en,active
  3,王小明,,ming@example.org,Sales,Clerk,2,,man,zh,active
  4,Anna Ortiz,,anna@example.org,Legal,Head,1,,woman,en,active
  5,Ben Lo,,ben@example.org,Legal,Clerk,4,,man,en;zh,active
  6,Cleo Hart,,cleo@example.org,Outside,,,,woman,en,outside
  """

extension Premises {
  /// Imports `list` and returns who is known now, by their number.
  @discardableResult
  func people(_ list: String = smallList) async throws -> [String: Person] {
    _ = try await office.importPeople(csv: [UInt8](list.utf8)).get()
    return Dictionary(uniqueKeysWithValues: try await office.peopleList().map { ($0.number, $0) })
  }

  /// Founds an AID team of Wei (head) and Anna, and a board with Cleo as its adviser; accounts by number.
  func founded() async throws -> [String: FoundingAccount] {
    let people = try await people()
    let places: [(String, BodyKind, Seat.Rank, Seat.Side)] = [
      ("2", .aid, .head, .staff), ("4", .aid, .member, .staff), ("6", .board, .adviser, .outside),
    ]
    let accounts = try await office.foundBodies(
      places.map { Place(person: try #require(people[$0.0]).id, body: $0.1, rank: $0.2, side: $0.3) },
      until: office.today.adding(months: 24)
    ).get()
    return Dictionary(uniqueKeysWithValues: accounts.map { ($0.person.number, $0) })
  }

  /// Signs somebody in.
  func session(of account: FoundingAccount) async throws -> StaffSession {
    let signedIn = try await office.signIn(email: account.person.email, passphrase: account.passphrase).get()
    return try #require(try await office.staffSession(token: signedIn.token))
  }
}
