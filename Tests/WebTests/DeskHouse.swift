import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Office
import Store
import Synchronization
import Testing
import Vault
import Workplace

@testable import Web

/// A workplace with its bodies and a site of its own, where only the desk answers.
struct DeskHouse: Sendable {
  let office: Office
  let ask: Asking
  let people: [String: Person]
  let accounts: [String: FoundingAccount]
  private let clock: HouseClock

  func later(hours: Int) { clock.move(hours: hours) }

  /// Hands a house to `body` and takes it down afterwards.
  static func lend(_ body: @Sendable @escaping (DeskHouse) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let clock = HouseClock()
    let office = try await open(folder, clock)
    _ = try await office.importPeople(csv: [UInt8](peopleList.utf8)).get()
    let people = Dictionary(uniqueKeysWithValues: try await office.peopleList().map { ($0.number, $0) })
    let accounts = try await found(office, people)
    try await running({ $0.addDesk(office) }) { ask in
      try await body(DeskHouse(office: office, ask: ask, people: people, accounts: accounts, clock: clock))
    }
    try await office.store.database.close()
    try await office.store.second.close()
  }

  private static func open(_ folder: URL, _ clock: HouseClock) async throws -> Office {
    let store = try await Store(
      database: SQLiteDatabase(path: folder.appending(path: "redress.sqlite").path),
      second: SQLiteDatabase(path: folder.appending(path: "second.sqlite").path, secureDelete: true))
    let settings = Settings(
      name: "Example & Co", origin: "ledger.example.org", zone: .utc, calendar: .china,
      filesFolder: folder.appending(path: "files").path, scryptCost: .least)
    let secret = try #require(Secret32([UInt8](repeating: 7, count: 32)))
    let log = try LogKey(seed: [UInt8](repeating: 9, count: 32), origin: "ledger.example.org")
    return try Office(
      store: store, settings: settings, secrets: Secrets(pseudonyms: secret, marks: secret, log: log, blinding: secret),
      random: .system, now: { clock.now })
  }

  private static func found(_ office: Office, _ people: [String: Person]) async throws -> [String: FoundingAccount] {
    let places: [(String, BodyKind, Seat.Rank, Seat.Side)] = [
      ("10", .aid, .head, .staff), ("11", .aid, .member, .staff), ("12", .aid, .member, .staff),
      ("13", .committee, .head, .management), ("14", .committee, .member, .employees),
      ("15", .board, .member, .management), ("16", .board, .adviser, .outside),
      ("17", .board, .adviserDeputy, .outside), ("18", .board, .member, .employees),
    ]
    let founded = try await office.foundBodies(
      places.map { Place(person: try #require(people[$0.0]).id, body: $0.1, rank: $0.2, side: $0.3) },
      until: office.today.adding(months: 24)
    ).get()
    return Dictionary(uniqueKeysWithValues: founded.map { ($0.person.number, $0) })
  }
}

/// A clock that stands still until it is moved. It begins on Monday, 1 March 2021, at 09:00.
private final class HouseClock: Sendable {
  private let instant = Mutex(Instant(milliseconds: 1_614_589_200_000))

  var now: Instant { instant.withLock { $0 } }

  func move(hours: Int) { instant.withLock { $0 = $0.adding(hours: hours) } }
}

private let peopleList = """
  id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status
  1,Wei Zhang,逍遥子,wei@example.org,Sales,Head,,,man,zh;en,active
  2,王小明,,ming@example.org,Sales,Clerk,1,,man,zh,active
  10,Hanna Lind,,hanna@example.org,Legal,Head,,,woman,en,active
  11,Ben Lo,,ben@example.org,Finance,Clerk,,,man,en;zh,active
  12,Ines Duarte,,ines@example.org,People,Clerk,,,woman,en,active
  13,Ruth Adeyemi,,ruth@example.org,Board,Chief,,,woman,en,active
  14,周一诺,,yinuo@example.org,Works,Clerk,,,woman,zh,active
  15,Tom Berg,,tom@example.org,Board,Member,,,man,en,active
  16,Cleo Hart,,cleo@example.org,Outside,,,,woman,en,outside
  17,Dana Voss,,dana@example.org,Outside,,,,woman,en,outside
  18,Omar Said,,omar@example.org,Works,Clerk,,,man,en,active
  19,Nora Falk,,nora@example.org,Legal,Clerk,,,woman,en,active
  """

extension DeskHouse {
  /// Signs somebody in as a program does; gives the token.
  func token(of number: String) async throws -> String {
    let account = try #require(accounts[number])
    let reply = try await post("/session", ["email": account.person.email, "passphrase": account.passphrase])
    return try #require(reply.json["token"] as? String)
  }

  /// Files a report about the person with this number; with nil nobody is named.
  func report(about number: String?, what: String = "It happened after the dinner.") async throws -> String {
    var answers = DraftAnswers()
    answers.what = what
    if let number { answers.people = [DraftPerson(person: try #require(people[number]).id, part: .did)] }
    return try await office.submitReport(answers, files: [], receipt: nil).get().filed.file.description
  }

  func get(_ path: String, as token: String? = nil, language: String = "en") async throws -> Asking.Reply {
    try await ask("GET", path, headers: headers(token, language))
  }

  func post(_ path: String, _ fields: [String: Any], as token: String? = nil) async throws -> Asking.Reply {
    let body = String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
    return try await ask(
      "POST", path, headers: headers(token).merging(["Content-Type": "application/json"]) { $1 }, body: body)
  }

  /// As a browser sees it.
  func page(_ path: String, as token: String, language: String = "en") async throws -> Asking.Reply {
    try await ask(
      "GET", path, headers: ["Cookie": "__Host-desk=\(token)", "Accept": "text/html", "Accept-Language": language])
  }

  /// As a browser sends a form.
  func send(_ path: String, _ form: String, as token: String?, language: String = "en") async throws -> Asking.Reply {
    var headers = [
      "Accept": "text/html", "Accept-Language": language, "Content-Type": "application/x-www-form-urlencoded",
    ]
    if let token { headers["Cookie"] = "__Host-desk=\(token)" }
    return try await ask("POST", path, headers: headers, body: form)
  }

  private func headers(_ token: String?, _ language: String = "en") -> [String: String] {
    var headers = ["Accept": "application/json", "Accept-Language": language]
    if let token { headers["Authorization"] = "Bearer \(token)" }
    return headers
  }
}

extension Asking.Reply {
  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any] ?? [:]
  }

  func objects(_ name: String) -> [[String: Any]] { json[name] as? [[String: Any]] ?? [] }
}
