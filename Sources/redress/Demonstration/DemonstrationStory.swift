import Casework
import Deadlines
import Office
import Workplace

/// Tells the demonstration's cases with the very actions that everybody else uses, at the moments when they happened,
/// and ends at the present.
struct DemonstrationStory {
  /// When the list of people was imported and the bodies were founded.
  static let beginning = DemonstrationTale.Moment.daysAgo(45, hour: 9)

  let office: Office
  let clock: DemonstrationClock
  let present: Instant

  /// A case that was told, with the code to come back to it.
  struct Told: Sendable {
    let tale: DemonstrationTale
    let visit: ReporterVisit
    let filed: Filed
    /// Those who may read it first: the head of the AID team last.
    let readers: [StaffSession]
  }

  /// Tells all of `tales` in the order of their moments.
  func tell(_ tales: [DemonstrationTale], by accounts: [FoundingAccount]) async throws -> [Told] {
    let team = try await sessions(of: accounts.filter { $0.role == .aid } + accounts.filter { $0.role == .aidHead })
    var told: [Int: Told] = [:]
    for moment in moments(of: tales) {
      try await DemonstrationTime.pass(to: moment.at, office, clock)
      if let turn = moment.turn, let teller = told[moment.tale] {
        try await teller.carryOut(turn, self)
      } else {
        told[moment.tale] = try await file(tales[moment.tale], team)
      }
    }
    try await DemonstrationTime.pass(to: present, office, clock)
    return tales.indices.compactMap { told[$0] }
  }

  func instant(_ moment: DemonstrationTale.Moment) -> Instant {
    moment.instant(from: present, in: office.settings.zone)
  }

  func person(_ number: String) async throws -> ID<Person> {
    guard let person = try await office.person(number: number) else {
      throw Stopped("The demonstration's list of people lacks \(number).")
    }
    return person.id
  }

  /// Everything that happens, in order; no turn stands for the filing itself.
  private func moments(of tales: [DemonstrationTale]) -> [(at: Instant, tale: Int, turn: DemonstrationTale.Turn?)] {
    tales.enumerated().flatMap { index, tale in
      [(instant(tale.at), index, nil)] + tale.turns.map { (instant($0.at), index, $0.turn) }
    }.sorted { $0.0 < $1.0 }
  }

  private func sessions(of accounts: [FoundingAccount]) async throws -> [StaffSession] {
    var sessions: [StaffSession] = []
    for account in accounts {
      let token = try await office.signIn(email: account.person.email, passphrase: account.passphrase).get().token
      guard let session = try await office.staffSession(token: token) else {
        throw Stopped("\(account.person.name) could not sign in to the demonstration.")
      }
      try await office.signOut(token: token)
      sessions.append(session)
    }
    return sessions
  }

  private func file(_ tale: DemonstrationTale, _ team: [StaffSession]) async throws -> Told {
    let visit = try await office.newReceipt(language: tale.telling.language)
    if let file = tale.telling.file {
      let sink = try await office.startFile(name: file.name, type: "text/plain", visit: visit)
      try await sink.append(Array(file.text.utf8))
      _ = try await office.finishFile(sink, visit: visit).get()
    }
    let filed = try await office.submitReport(tale.telling.answers(person), visit: visit).get()
    try await office.leave(visit)
    let readers = team.filter { session in filed.firstReaders.contains { $0.id == session.person.id } }
    return Told(tale: tale, visit: visit, filed: filed, readers: readers)
  }
}

extension DemonstrationStory.Told {
  func reader(_ reader: DemonstrationTale.Reader) throws -> StaffSession {
    let session =
      switch reader {
      case .head: readers.first { $0.roles.contains(.aidHead) }
      case .first: readers.first
      case .second: readers.dropFirst().first
      }
    guard let session else { throw Stopped("Nobody may read “\(tale.title)” in the demonstration.") }
    return session
  }

  func carryOut(_ turn: DemonstrationTale.Turn, _ story: DemonstrationStory) async throws {
    let office = story.office
    switch turn {
    case .opens(let who): _ = try await office.openCase(filed.file, by: reader(who)).get()
    case .reporterWrites(let text): _ = try await office.writeToHandlers(visit, text: text).get()
    case .reporterWithdraws(let text): _ = try await office.askToWithdraw(visit, text: text).get()
    case .does(let deed):
      let fields = try await fields(of: deed, story)
      _ = try await office.carryOut(deed.command, on: filed.file, with: fields, by: reader(deed.who)).get()
    }
  }

  private func fields(of deed: DemonstrationDeed, _ story: DemonstrationStory) async throws -> CommandFields {
    var fields = CommandFields()
    (fields.text, fields.reason, fields.outcome, fields.level) = (deed.text, deed.reason, deed.outcome, deed.level)
    fields.due = deed.due.map(story.instant)
    fields.person = try deed.to.map { try reader($0).person.id }
    for number in deed.people {
      let id = try await story.person(number)
      fields.people.append(Account.Person(person: id.description, name: "", part: .did, kind: .employee))
    }
    return fields
  }
}
