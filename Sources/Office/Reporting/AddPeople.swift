package import Casework
import Deadlines
import Store
import Vault
package import Workplace

extension Office {
  /// The reporter names more people, each with a part, and people who must not see the case. Conflicts are computed while
  /// the names are in hand: whoever is out from now on loses keys and duties in the same transaction.
  package func addPeople(
    _ visit: ReporterVisit, people: [Account.Person], exclude: [ID<Person>]
  ) async throws -> Result<CaseState, ReporterActRefusal> {
    try await actAsReporter(for: visit) { scene in
      let added = try await known(people, exclude)
      if added.people.contains(where: { visit.codeOccurs(in: $0.name) }) { throw ReporterRefusal.holdsCode }
      let renewal = try await renewal(adding: added, scene)
      let step = scene.file.addPeople(
        holder: renewal.holder, terms: scene.terms, at: scene.now.roundedToQuarterHour())
      guard !renewal.gone.isEmpty else {
        return (Written(step, by: .reporter, parts: [try seal(added, .account, .people, scene)]), scene.file.state)
      }
      let cell = Cell(.account, epoch: UInt32(renewal.epoch))
      let part = try Keyring(file: scene.file.id, shred: scene.ring.shred, keys: renewal.fresh)
        .seal(added, in: cell, field: .people, sequence: scene.next, random: random)
      return (try await renewed(renewal, first: Written(step, by: .reporter, parts: [part])), scene.file.state)
    }
  }

  private func renewal(adding added: AddedPeople, _ scene: ReporterScene) async throws -> Renewal {
    let reader = reader(scene)
    guard let account = try reader.account(), let report = try reader.report(of: scene.file) else {
      throw VaultFault.doesNotOpen
    }
    guard account.people.count + added.people.count <= Report.Limit.people,
      account.exclude.count + added.exclude.count <= Report.Limit.excluded
    else { throw ReporterRefusal.tooManyPeople }
    let more = Report(
      people: report.people + added.people.map(\.mention),
      excluded: report.excluded.union(added.exclude.compactMap { ID<Person>($0) }), reporter: report.reporter,
      level: report.level)
    return try await renewal(
      of: more, identity: try reader.identity()?.choice ?? .anonymous, account: account.what, scene: scene)
  }

  /// Those who are added, with the names of the directory.
  private func known(_ people: [Account.Person], _ exclude: [ID<Person>]) async throws -> AddedPeople {
    guard !people.isEmpty || !exclude.isEmpty else { throw ReporterRefusal.peopleMissing }
    guard people.count <= Report.Limit.people, exclude.count <= Report.Limit.excluded else {
      throw ReporterRefusal.tooManyPeople
    }
    let chosen = people.compactMap(\.person)
    let ids = Set(chosen.compactMap { ID<Person>($0) }).union(exclude)
    let found = try await store.read { try People.people(ids, in: $0) }
    let names = Dictionary(found.map { ($0.id.description, $0.name) }, uniquingKeysWith: { first, _ in first })
    guard names.count == ids.count, chosen.allSatisfy({ names[$0] != nil }) else { throw ReporterRefusal.unknownPerson }
    guard people.allSatisfy({ $0.name.count <= Report.Limit.nameCharacters }) else { throw ReporterRefusal.tooLong }
    let named = people.map { person in
      var person = person
      person.name = person.person.flatMap { names[$0] } ?? person.name
      return person
    }
    return AddedPeople(people: named, exclude: exclude.map(\.description))
  }
}
