package import Casework
package import Deadlines
import Store
package import Workplace

/// A case before somebody opens it: what opening starts and whom it binds, and what they may do without. Nothing that
/// anybody wrote is in it.
package struct CaseCover: Sendable {
  package let id: ID<Case>
  package let reference: Int
  package let state: CaseState
  package let level: Level
  package let receivedAt: Instant
  package let unresolved: Bool
  /// When the reporter wrote last, and whether that is the report itself.
  package let wroteAt: Instant
  package let isReport: Bool
  /// By when this viewer will owe an answer once they have opened it; nil when opening starts nothing.
  package let openingStarts: Due?
  /// Whether this viewer has opened the case before.
  package let hasOpened: Bool
  /// Who has opened what the reporter wrote last, by role; the first.
  package let read: Case.Opening?
  /// Who owes what is due next.
  package let responsible: PersonName?
  /// Colleagues to whom it could be given; none for who may not give it unopened.
  package let colleagues: [PersonName]
  package let duty: Duty?
  /// What this viewer may do without opening it.
  package let may: Set<Action>
  package let at: Instant
}

extension Office {
  /// The cover of a case that somebody may read and has not opened since the reporter wrote last; nil where nothing is
  /// unopened, or nothing is theirs to open. Asking for it is no act.
  package func caseCover(_ id: ID<Case>, for session: StaffSession) async throws -> Result<CaseCover?, CaseRefusal> {
    guard let scene = try await scene(of: id, for: session) else { return .failure(.notFound) }
    let (file, standing) = (scene.file, scene.standing)
    guard standing.refusal(of: .read, on: file) == nil,
      file.openedUpTo(by: standing.pseudonym) < file.lastFromReporter
    else { return .success(nil) }
    return .success(cover(scene))
  }

  /// What nobody needs to have read for.
  private static let unread: [Action] = [.assign, .accept, .stepAside]

  private func cover(_ scene: Scene) -> CaseCover {
    let (file, standing) = (scene.file, scene.standing)
    let others = scene.seats.eligible(in: .aid).filter { $0.pseudonym != standing.pseudonym && !$0.isAway }
    var may = Set(Office.unread.filter { standing.refusal(of: $0, on: file) == nil })
    // A member gives it on once they have opened it: the list of colleagues says who is out, and reading it leaves no trace.
    if standing.role == .aid { may.remove(.assign) }
    let wrote = scene.files.events.first { $0.event.sequence == file.lastFromReporter }?.event.at
    return CaseCover(
      id: file.id, reference: scene.files.reference, state: file.state, level: file.level,
      receivedAt: file.receivedAt, unresolved: file.unresolved, wroteAt: wrote ?? file.receivedAt,
      isReport: file.lastFromReporter == 1,
      openingStarts: file.openingStarts(for: standing, terms: terms, at: scene.now),
      hasOpened: file.openedUpTo(by: standing.pseudonym) > 0, read: file.read,
      responsible: scene.roster.name(of: file.responsible),
      colleagues: may.contains(.assign) ? others.compactMap { scene.roster.name(of: Holder($0)) } : [],
      duty: file.openDuties.min { $0.nextDue < $1.nextDue },
      may: may, at: scene.now)
  }
}
