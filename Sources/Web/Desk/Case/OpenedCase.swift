import Casework
import Office
import Workplace

/// A case that somebody has opened.
struct OpenedCase: Sendable {
  let view: CaseView
  let claims: [ClaimedConflict]
  let reader: ID<Person>
}

extension OpenedCase {
  /// The commands that make sense now: what this viewer may do, and the case is ready for.
  var commands: [CaseCommand] {
    CaseCommand.allCases.filter { view.may.contains($0.action) && isReady(for: $0) }
  }

  func offers(_ command: CaseCommand) -> Bool { view.may.contains(command.action) && isReady(for: command) }

  private func isReady(for command: CaseCommand) -> Bool {
    let isEnded = view.state.isEnded
    return switch command {
    case .answer, .note, .accept, .stepaside, .open: true
    case .acknowledge: view.state == .received
    case .confirm: view.proposals.contains { !$0.isMine }
    case .decide: claims.contains { !$0.isMine }
    case .assign: !isEnded && !view.assignable.isEmpty
    case .takeover: !isEnded && view.responsible?.person != reader
    case .pledge, .challenge, .ring: !isEnded
    case .grant: !view.unresolved && !view.newcomers.isEmpty
    case .name: !isEnded && view.unresolved
    case .assess: !isEnded && !view.unresolved
    case .decline, .close: !isEnded && !view.unresolved && hasAnswered && view.challenges.isEmpty
    }
  }

  private var hasAnswered: Bool { view.timeline.contains { $0.deed == .answered } }

  /// Whether a day that somebody gave the reporter is still owed.
  var hasPledge: Bool { view.duties.contains { $0.duty.kind == .pledge && $0.duty.isOpen } }
}

extension Office {
  /// Opens a case for a page. Opening is an act.
  func opened(_ id: ID<Case>, by session: StaffSession) async throws -> Result<OpenedCase, CaseRefusal> {
    switch try await openCase(id, by: session) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let view):
      let claims = view.challenges.isEmpty ? [] : try await claimedConflicts(on: id, by: session)
      return .success(OpenedCase(view: view, claims: claims, reader: session.person.id))
    }
  }
}
