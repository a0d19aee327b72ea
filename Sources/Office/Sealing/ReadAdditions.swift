import Casework
import Store
import Workplace

/// People whom the reporter named after filing, and those who must not see the case.
struct AddedPeople: Codable, Sendable {
  var people: [Account.Person] = []
  var exclude: [String] = []
}

extension ContentReader {
  /// What the reporter added, in its order.
  func additions() throws -> [AddedPeople] { try numberedAdditions().map(\.people) }

  /// What the conflict rule must know of a case now: the report, once it is known who is meant with those named in place of
  /// whoever was typed, and whoever was added since. `confirming` is the proposal that is being confirmed. Nil where the
  /// account's compartment is not held.
  func report(of file: Case, confirming: Int? = nil) throws -> Report? {
    guard var account = try account() else { return nil }
    let additions = try numberedAdditions()
    let later = try settling(confirming).map { settled in additions.filter { $0.sequence > settled.at } } ?? []
    account.people.removeLast(later.map(\.people.people.count).reduce(0, +))
    var report = account.report(identity: try identity(), level: file.level)
    if let settled = try settling(confirming) { report = report.resolved(settled.naming.people.map(\.mention)) }
    let since = later.flatMap { $0.people.people.map(\.mention) }
    return Report(
      people: report.people + since, excluded: report.excluded, reporter: report.reporter, level: report.level)
  }

  private func numberedAdditions() throws -> [(sequence: Int, people: AddedPeople)] {
    try events.dropFirst().filter { $0.event.actor == .reporter }.compactMap { stored in
      let (sequence, parts) = (stored.event.sequence, try SealedParts(stored.sealed))
      return try ring.open(AddedPeople.self, .people, in: parts, sequence: sequence).map { (sequence, $0) }
    }
  }

  /// The naming that a second person confirmed, and when; the one that is being confirmed comes behind everything.
  private func settling(_ confirming: Int?) throws -> (at: Int, naming: NamingContent)? {
    if let confirming { return try naming(confirming).map { (.max, $0) } }
    for stored in events {
      guard case .confirmed(let number) = stored.event.deed, let naming = try naming(number) else { continue }
      return (stored.event.sequence, naming)
    }
    return nil
  }
}
