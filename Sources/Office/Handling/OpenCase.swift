package import Casework
import Deadlines
import Store
import Vault
package import Workplace

extension Office {
  /// Opens a case for somebody who works on it. Reading is an act: the event of a first opening is durable before a
  /// byte is opened (R-D1). Who may know of the case but not read it sees its progress.
  package func openCase(_ id: ID<Case>, by session: StaffSession) async throws -> Result<CaseView, CaseRefusal> {
    let opened = try await act(on: id, by: session) { scene -> (Written?, Refusal?) in
      if let refusal = scene.standing.refusal(of: .read, on: scene.file) { return (nil, refusal) }
      let step = try scene.file.opening(by: scene.standing, terms: scene.terms, at: scene.now)
      return (step.map { Written($0, by: scene.standing.actor) }, nil)
    }
    switch opened {
    case .failure(let refusal): return .failure(refusal)
    case .success(let closed):
      guard let scene = try await scene(of: id, for: session) else { return .failure(.notFound) }
      return .success(try view(scene, closed: closed))
    }
  }

  private func view(_ scene: Scene, closed: Refusal?) throws -> CaseView {
    let file = scene.file
    let reader = reader(scene)
    return CaseView(
      id: file.id, reference: scene.files.reference, state: file.state, level: file.level, outcome: file.outcome,
      receivedAt: file.receivedAt, unresolved: file.unresolved, viewer: scene.standing,
      responsible: scene.roster.name(of: file.assignee), assigning: scene.roster.name(of: file.assigning),
      duties: file.duties.map { DutyView(duty: $0, holder: scene.roster.name(of: $0.holder)?.name) },
      timeline: timeline(scene), proposals: try proposals(scene, reader, closed: closed),
      challenges: file.challenges.keys.sorted(), colleagues: colleagues(scene),
      assignable: colleagues(scene, thereOnly: true),
      newcomers: newcomers(scene),
      content: closed == nil ? try content(reader) : nil, closed: closed,
      may: Set(Action.allCases.filter { scene.standing.refusal(of: $0, on: file) == nil }), at: scene.now)
  }

  func reader(_ scene: Scene) -> ContentReader {
    ContentReader(ring: scene.ring, events: scene.files.events, name: { scene.roster.name(of: $0) })
  }

  private func content(_ reader: ContentReader) throws -> CaseContent? {
    guard let account = try reader.account() else { return nil }
    return CaseContent(
      account: account, identity: try reader.identity(), messages: try reader.messages(), notes: try reader.notes())
  }

  private func proposals(_ scene: Scene, _ reader: ContentReader, closed: Refusal?) throws -> [ProposalView] {
    try scene.file.proposals.sorted { $0.key < $1.key }.map { number, entry in
      ProposalView(
        number: number, what: entry.what, by: entry.by.flatMap { scene.roster.name(ofPseudonym: $0) },
        isMine: entry.by == scene.standing.pseudonym, naming: closed == nil ? try reader.naming(number) : nil,
        reasons: closed == nil ? try reader.reasons(number) : nil)
    }
  }

  private func timeline(_ scene: Scene) -> [TimelineEntry] {
    scene.files.events.map { stored in
      TimelineEntry(
        sequence: stored.event.sequence, at: stored.event.at, deed: stored.event.deed,
        role: stored.event.actor.role, name: scene.roster.name(of: stored.event.actor))
    }
  }

  /// At filing every seat gets a row, real or a dummy: who has none was seated later.
  private func newcomers(_ scene: Scene) -> [PersonName] {
    let there = Set(scene.files.marks.map(\.holder))
    return scene.roster.seats.filter { $0.seat.body == .aid && $0.isSealable && !there.contains($0.pseudonym) }
      .map { PersonName(person: $0.person.id, name: $0.person.name, role: $0.seat.role) }
  }

  private func colleagues(_ scene: Scene, thereOnly: Bool = false) -> [PersonName] {
    scene.seats.eligible(in: .aid).filter { $0.pseudonym != scene.standing.pseudonym && !(thereOnly && $0.isAway) }
      .compactMap { scene.roster.name(of: Holder($0)) }
  }
}

extension RosterSnapshot {
  /// The person in a role, by name; nil where nobody is named.
  func name(of holder: Holder?) -> PersonName? {
    guard let holder, let pseudonym = holder.person, let person = personByPseudonym[pseudonym] else { return nil }
    return PersonName(person: person.id, name: person.name, role: holder.role)
  }

  func name(of actor: Actor) -> String? { actor.pseudonym.flatMap { name(ofPseudonym: $0) } }

  func name(ofPseudonym pseudonym: Pseudonym) -> String? { personByPseudonym[pseudonym]?.name }
}
