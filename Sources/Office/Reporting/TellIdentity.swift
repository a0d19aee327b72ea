package import Casework
import Deadlines
import Store
import Vault
import Workplace

extension Office {
  /// The reporter tells who they are, or tells more people. The name is screened as at filing: whoever stands in the
  /// reporter's own line is out at once. It is sealed in a new epoch, whose identity key goes to those whom the choice lets
  /// know and to nobody else.
  package func tellIdentity(
    _ visit: ReporterVisit, _ identity: Identity
  ) async throws -> Result<CaseState, ReporterActRefusal> {
    try await actAsReporter(for: visit) { scene in
      let (renewal, told) = try await telling(identity, visit, scene)
      let step = try scene.file.tellIdentity(
        identity.choice, before: try reader(scene).identity()?.choice ?? .anonymous, holder: renewal.holder,
        terms: scene.terms, at: scene.now.roundedToQuarterHour())
      let cell = Cell(.identity, epoch: UInt32(renewal.epoch))
      let part = try Keyring(file: scene.file.id, shred: scene.ring.shred, keys: renewal.fresh)
        .seal(told, in: cell, field: .identity, sequence: scene.next, random: random)
      let first = Written(step, by: .reporter, parts: [part])
      return (try await renewed(renewal, first: first), scene.file.state)
    }
  }

  /// Who would know the name, by name; nothing is written. Who would be out isn't to be learned name by name, so only so
  /// many are tried in a day.
  package func readersOfName(
    _ visit: ReporterVisit, _ identity: Identity
  ) async throws -> Result<[String], ReporterActRefusal> {
    try await actAsReporter(for: visit) { scene in
      let naming = try await known(identity).naming
      guard namesTried.mayTry([], naming, under: visit.draft, on: settings.zone.day(at: scene.now)) else {
        throw ReporterRefusal.triedTooOften
      }
      let renewal = try await telling(identity, visit, scene).renewal
      let before = try reader(scene).identity()?.choice ?? .anonymous
      _ = try scene.file.tellIdentity(
        identity.choice, before: before, holder: renewal.holder, terms: scene.terms, at: scene.now)
      return (nil, renewal.knowing.compactMap { scene.roster.name(ofPseudonym: $0) })
    }
  }

  private func telling(
    _ identity: Identity, _ visit: ReporterVisit, _ scene: ReporterScene
  ) async throws -> (renewal: Renewal, told: Identity) {
    let told = try await known(identity)
    if visit.codeOccurs(in: told.name ?? "") { throw ReporterRefusal.holdsCode }
    let reader = reader(scene)
    guard let account = try reader.account(), let report = try reader.report(of: scene.file) else {
      throw VaultFault.doesNotOpen
    }
    let named = Report(
      people: report.people, excluded: report.excluded, reporter: told.naming, level: report.level)
    let renewal = try await renewal(of: named, identity: told.choice, account: account.what, scene: scene)
    return (renewal, told)
  }

  /// The name that is told, as the directory has it where somebody of it was chosen.
  private func known(_ identity: Identity) async throws -> Identity {
    var told = identity
    if let text = identity.person {
      guard let id = ID<Person>(text), let person = try await store.read({ try People.people([id], in: $0) }).first
      else { throw ReporterRefusal.unknownPerson }
      told.name = person.name
    }
    guard told.name?.contains(where: { !$0.isWhitespace }) ?? false else { throw ReporterRefusal.nameMissing }
    guard (told.name?.count ?? 0) <= Report.Limit.nameCharacters else { throw ReporterRefusal.tooLong }
    return told
  }
}
