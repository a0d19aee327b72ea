import Casework
import Deadlines
import Store
import Workplace

extension Office {
  /// The reporter's own view of their case; nil where their code belongs to none.
  package func returnToCase(_ visit: ReporterVisit) async throws -> ReporterView? {
    guard let scene = try await scene(for: visit) else { return nil }
    let reader = reader(scene)
    guard let account = try reader.account() else { return nil }
    let file = scene.file
    return ReporterView(
      id: file.id, state: file.state, receivedAt: file.receivedAt, unresolved: file.unresolved,
      responsible: file.responsible.map { responsible(file.answerer(among: scene.seats) ?? $0, scene) },
      duties: file.duties.map { duty($0, scene) }, openings: file.openings.map { reading($0) },
      read: file.read.map { reading($0) }, isAnswered: file.lastAnswer > file.lastFromReporter,
      accesses: accesses(scene), account: account, identity: try reader.identity(),
      messages: try reader.messages(), naming: try naming(file, reader),
      canWithdraw: account.who == .affected && file.state != .withdrawn && !file.state.isEnded
        && file.withdrawsAt == nil,
      withdrawsAt: file.withdrawsAt, canResume: file.withdrawsAt != nil || file.state == .withdrawn,
      isHandlerAsked: file.isHandlerAsked,
      promise: scene.promise, ledger: try await reporterLedger(of: scene.files, promise: scene.promise))
  }

  private func accesses(_ scene: ReporterScene) -> [ReporterView.Access] {
    scene.files.events.map(\.event).compactMap { event in
      switch event.deed {
      case .granted, .openingAsked, .openedTogether, .originalOpened:
        ReporterView.Access(at: event.at, deed: event.deed, by: event.actor.role)
      default: nil
      }
    }
  }

  private func responsible(_ holder: Holder, _ scene: ReporterScene) -> ReporterView.Responsible {
    ReporterView.Responsible(role: holder.role, name: scene.roster.name(of: holder)?.name)
  }

  private func reading(_ opening: Case.Opening) -> ReporterView.Reading {
    ReporterView.Reading(at: opening.at, by: opening.role)
  }

  /// What a reader owes is shown with their role alone; who is responsible is shown by name.
  private func duty(_ duty: Duty, _ scene: ReporterScene) -> ReporterDuty {
    ReporterDuty(
      kind: duty.kind, owedAt: duty.owedAt, due: duty.due, missingYear: duty.missingYear, met: duty.met,
      missed: duty.missed, nextDue: duty.nextDue, holder: duty.holder.role,
      name: duty.kind == .reading ? nil : scene.roster.name(of: duty.holder)?.name)
  }

  private func naming(_ file: Case, _ reader: ContentReader) throws -> (number: Int, people: [String])? {
    guard let number = file.proposals.filter({ $0.value.what == .naming }).keys.max() else { return nil }
    return try reader.naming(number).map { (number, $0.people.map(\.name)) }
  }
}
