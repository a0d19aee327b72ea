import Casework
import Deadlines
import Store
import Vault
import Workplace

extension Office {
  /// What a visit has answered, as it would be filed. Those whom the reporter exchanged among the first readers are
  /// excluded like those who must not see it.
  package func filing(of answers: DraftAnswers, visit: ReporterVisit) async throws -> Filing {
    let names = try await names(in: answers)
    let files = try await filesToFile(visit).map { file, key in
      FiledFile(id: file.id.bytes, name: file.name, type: file.type, bytes: file.bytes, key: key)
    }
    return Filing(account: answers.account(names: names), identity: answers.identityGiven(names: names), files: files)
  }

  /// Files what a visit has answered, under the visit's code. The code stays with the visit for 15 minutes.
  package func submitReport(_ answers: DraftAnswers, visit: ReporterVisit) async throws -> Result<Filed, FilingRefusal>
  {
    guard let code = visit.code else { return .failure(.alreadySent) }
    for _ in 0..<Office.tries {
      do {
        let done = try await submitReport(filing(of: answers, visit: visit), code: code)
        if case .success = done { try await markFiled(visit) }
        return done
      } catch is FilesChanged {
        continue
      }
    }
    return .failure(.busy)
  }

  /// Who will be able to read first, if these answers are filed; nil where other names were tried under this code too
  /// often today. Nothing but this page depends on it: whoever is out is out all the same.
  package func firstReaders(of answers: DraftAnswers, visit: ReporterVisit) async throws -> Screening? {
    let filing = Filing(
      account: answers.account(names: try await names(in: answers)),
      identity: answers.identityGiven(names: [:]), files: [])
    let (report, today) = (filing.report, settings.zone.day(at: now()))
    guard namesTried.mayTry(report.people, report.reporter, under: visit.draft, on: today) else { return nil }
    return try await screen(report, account: answers.what, draw: visit.draft)
  }

  private func names(in answers: DraftAnswers) async throws -> [ID<Person>: String] {
    let ids = Set((answers.people + [answers.reporter].compactMap { $0 }).compactMap(\.person))
    guard !ids.isEmpty else { return [:] }
    let people = try await store.read { try People.people(ids, in: $0) }
    return Dictionary(people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}

extension DraftAnswers {
  func account(names: [ID<Person>: String]) -> Account {
    Account(
      who: who, knows: knows, theirWish: theirWish, now: now, what: what, when: when, whenUnsure: whenUnsure,
      place: place, whereUnsure: whereUnsure,
      people: people.compactMap { $0.mentioned(names: names) },
      exclude: Set(exclude + swapped).map(\.description).sorted(), told: told, preserve: preserve, help: help,
      wish: wish, contact: contact, reachWhen: reachWhen, handler: handler, language: language, files: [])
  }

  /// Without a choice a reporter is anonymous; an anonymous one has given no name.
  func identityGiven(names: [ID<Person>: String]) -> Identity {
    let choice = identity ?? .anonymous
    guard choice != .anonymous else { return Identity(choice: .anonymous, person: nil, name: nil) }
    let name = reporter?.person.flatMap { names[$0] } ?? reporter?.name
    return Identity(choice: choice, person: reporter?.person?.description, name: name)
  }
}

extension DraftPerson {
  /// Nil for a line that was left empty.
  func mentioned(names: [ID<Person>: String]) -> Account.Person? {
    let typed = (name ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard person != nil || !typed.isEmpty else { return nil }
    return Account.Person(
      person: person?.description, name: person.flatMap { names[$0] } ?? typed, part: part ?? .unsure, kind: kind)
  }
}
