import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Office
import Store
import Synchronization
import Vault
import Workplace

/// A clock that moves when it is told to.
final class TickClock: Sendable {
  private let instant: Mutex<Instant>

  init(_ now: Instant) { instant = Mutex(now) }

  var now: Instant { instant.withLock { $0 } }

  func move(minutes: Int) { instant.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// A workplace that is founded in a folder, as `redress serve` finds it.
struct FilledWorkplace {
  let environment: [String: String]
  let store: Store
  let office: Office
  /// By which the ledger ticks; cases are written as of `now`.
  let clock: TickClock
  private let secrets: Secrets
  private let terms: Terms
  private let now: Instant

  /// Founded so many minutes ago.
  init(folder: URL, minutesAgo: Int = 0) async throws {
    let (data, keys) = (folder.appending(path: "data"), folder.appending(path: "keys"))
    environment = ["REDRESS_DATA": data.path, "REDRESS_KEYS": keys.path]
    for place in [data, keys] { try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true) }
    store = try await Store(
      database: SQLiteDatabase(path: data.appending(path: "redress.db").path),
      second: SQLiteDatabase(path: keys.appending(path: "keys.db").path, secureDelete: true))
    secrets = try await FilledWorkplace.secrets(store)
    let now = Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)).adding(minutes: -minutesAgo)
    self.now = now
    let settings = Settings(
      name: "Bench", origin: "localhost", zone: .utc, calendar: .weekdays,
      filesFolder: data.appending(path: "files").path)
    let clock = TickClock(now)
    self.clock = clock
    office = try Office(
      store: store, settings: settings, secrets: secrets, random: .system, now: { now }, realNow: { clock.now })
    terms = Terms(procedure: .baseline, count: settings.count)
  }

  private static func secrets(_ store: Store) async throws -> Secrets {
    let found = try await store.second.write { writing in
      try ["pseudonyms", "marks", "log", "blinding"].map {
        try StoredSecrets.secret($0, orElse: Randomness.system.bytes(32), in: writing)
      }
    }
    guard let pseudonyms = Secret32(found[0]), let marks = Secret32(found[1]), let blinding = Secret32(found[3]) else {
      throw DatabaseFault.damaged
    }
    return Secrets(
      pseudonyms: pseudonyms, marks: marks, log: try LogKey(seed: found[2], origin: "localhost"),
      blinding: blinding)
  }

  /// Five of the AID team, three of the committee, two of the panel, the outside adviser and deputy.
  private static let places: [(BodyKind, Seat.Rank, Seat.Side)] =
    [(.aid, .head, .staff)] + Array(repeating: (.aid, .member, .staff), count: 4)
    + [(.committee, .head, .management), (.committee, .member, .employees), (.committee, .member, .outside)]
    + [(.panel, .head, .staff), (.panel, .member, .staff)]
    + [(.board, .adviser, .outside), (.board, .adviserDeputy, .outside)]

  func found() async throws -> [FoundingAccount] {
    let header = "id,name,aliases,email,department,title,manager_id,assistant_of,gender,languages,status\n"
    let chief = "0,Person Zero,,p0@example.org,Board,,,,,en,active\n"
    let rows = (1...60).map {
      "\($0),Person \(FilledWorkplace.spelt($0)),,p\($0)@example.org,D\($0 % 6),,\($0 < 7 ? 0 : $0 % 6 + 1),,,en,active\n"
    }
    _ = try await office.importPeople(csv: [UInt8]((header + chief + rows.joined()).utf8)).get()
    let people = Dictionary(uniqueKeysWithValues: try await office.peopleList().map { ($0.number, $0.id) })
    let places = FilledWorkplace.places.enumerated().compactMap { index, place in
      people["\(index + 10)"].map { Place(person: $0, body: place.0, rank: place.1, side: place.2) }
    }
    return try await office.foundBodies(places, until: office.today.adding(months: 24)).get()
  }

  /// A name for a number: letters only.
  private static func spelt(_ number: Int) -> String {
    "\(number)".map { String(["Ab", "Bo", "Ce", "Du", "Ed", "Fa", "Gi", "Ho", "Iv", "Jo"][Int(String($0)) ?? 0]) }
      .joined()
  }

  /// Writes cases as they stand in lists: events, rows, duties and marks. Nobody opens them here, so nothing is sealed.
  func add(_ range: Range<Int>, closed: Int) async throws {
    let holders = try await office.bodies().flatMap(\.seats).map { seat in
      Mask.of(person: seat.person.bytes, key: secrets.pseudonyms)
    }
    let cases = range.compactMap { made($0, isClosed: $0 % 100 < closed, holders: holders) }
    guard let first = cases.first?.entries.first else { return }
    let entries = Array(cases.flatMap(\.entries).dropFirst())
    try await store.record(Entries(first, entries)) { writing in
      for (index, one) in zip(range, cases) {
        try Cases.add(one.file, reference: index, in: writing)
        for holder in holders { try mark(one.file.id, holder, in: writing) }
      }
    }
  }

  private func mark(_ file: ID<Case>, _ holder: [UInt8], in writing: Writing) throws {
    let mark = Mark.real(key: secrets.marks, case: file.bytes, pseudonym: holder, epoch: 1, number: 0)
    try writing.run(
      """
      INSERT INTO grants (case_id, holder, epoch, number, mark) VALUES (\(file.bytes), \(holder), 1, 0, \(mark))
      """)
  }

  private func made(_ index: Int, isClosed: Bool, holders: [[UInt8]]) -> (file: Case, entries: [Entry])? {
    var system = SystemRandomNumberGenerator()
    let at = now.adding(minutes: -(index * 7919 % 30_000) - 60)
    let report = Report(people: [], excluded: [], reporter: nil, level: .ordinary)
    guard let head = holders.first.flatMap({ Pseudonym(bytes: $0) }) else { return nil }
    let holder = Holder(role: .aidHead, person: head)
    var events = [
      Case.receive(report, id: ID(using: &system), holder: holder, unresolved: false, terms: terms, at: at)
    ]
    if isClosed { events += closing(events[0], by: holder) }
    return Case(events).map { ($0, events.map(entry)) }
  }

  private func closing(_ first: Event, by holder: Holder) -> [Event] {
    let actor = holder.person.map { Actor.person($0, as: holder.role) } ?? .system
    let proposed = Event(
      caseID: first.caseID, sequence: 2, at: first.at, actor: actor, deed: .proposed(.closing), effects: Effects())
    let confirmed = Event(
      caseID: first.caseID, sequence: 3, at: first.at, actor: actor, deed: .confirmed(proposal: 2),
      effects: Effects(meets: first.effects.owes.map(\.number)))
    return [proposed, confirmed]
  }

  private func entry(_ event: Event) -> Entry {
    let nonce = Randomness.system.bytes(Commitment.nonceByteCount)
    let sealed = Randomness.system.bytes(4_200)
    let facts = event.facts
    return Entry(
      .file(event.caseID, sequence: event.sequence), facts: facts, sealed: sealed, nonce: nonce,
      commitment: Commitment.of(nonce: nonce, facts: facts, sealed: sealed))
  }
}
