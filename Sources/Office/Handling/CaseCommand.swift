package import Casework
package import Deadlines
import Store
package import Workplace

/// What a program or a page can ask for on a case: `POST /cases/{id}/{command}`. The words are fixed.
package enum CaseCommand: String, CaseIterable, Sendable {
  case assign, accept, takeover, acknowledge, assess, answer, note, name, confirm, pledge, decline, close
  case challenge, decide, stepaside, open, ring, grant
}

/// The fields of a command. Which of them a command needs stands beside it in ``Office/carryOut(_:on:with:by:)``.
package struct CommandFields: Sendable {
  package var text = ""
  package var reason = ""
  package var person: ID<Person>?
  package var people: [Account.Person] = []
  package var outcome: Outcome?
  package var level: Level?
  package var due: Instant?
  package var number: Int?
  package var upheld = false
  package var keepsPledges = false

  package init() {}
}

/// What came of a command.
package struct CommandDone: Sendable {
  package let state: CaseState
  /// Opening together waits for a colleague.
  package let isWaiting: Bool
}

extension Office {
  /// Carries out a command of somebody who has signed in.
  package func carryOut(
    _ command: CaseCommand, on id: ID<Case>, with fields: CommandFields, by session: StaffSession
  ) async throws -> Result<CommandDone, CaseRefusal> {
    if command == .open { return try await opened(id, by: session) }
    return try await state(command, id, fields, session).map { CommandDone(state: $0, isWaiting: false) }
  }

  private func state(
    _ command: CaseCommand, _ id: ID<Case>, _ fields: CommandFields, _ session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    switch command {
    case .assign: try await assignCase(id, to: fields.person, by: session)
    case .accept: try await acceptCase(id, by: session)
    case .takeover: try await takeOverCase(id, by: session)
    case .acknowledge, .answer:
      try await answerReporter(id, text: fields.text, keepsPledges: fields.keepsPledges, by: session)
    case .assess:
      try await assessCase(id, outcome: fields.outcome, level: fields.level, reason: fields.reason, by: session)
    case .note: try await noteOnCase(id, text: fields.text, by: session)
    case .name: try await nameRespondent(id, people: fields.people, by: session)
    case .confirm: try await confirmProposal(id, number: fields.number, by: session)
    case .pledge: try await pledgeDay(id, due: fields.due, text: fields.text, by: session)
    case .decline, .close: try await ended(command, id, fields, session)
    case .grant: try await grantSeat(id, to: fields.person, by: session)
    case .challenge, .decide, .stepaside, .ring, .open: try await conflict(command, id, fields, session)
    }
  }

  private func ended(
    _ command: CaseCommand, _ id: ID<Case>, _ fields: CommandFields, _ session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    guard command == .decline else {
      return try await closeCase(id, result: fields.text, reason: fields.reason, by: session)
    }
    return try await declineCase(
      id, outcome: fields.outcome, result: fields.text, reason: fields.reason, by: session)
  }

  private func conflict(
    _ command: CaseCommand, _ id: ID<Case>, _ fields: CommandFields, _ session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    switch command {
    case .challenge: try await challengeConflict(id, person: fields.person, reason: fields.reason, by: session)
    case .decide:
      try await decideChallenge(
        id, number: fields.number, upheld: fields.upheld, reason: fields.reason, by: session)
    case .ring: try await renewRing(id, by: session)
    default: try await stepAside(id, by: session)
    }
  }

  private func opened(_ id: ID<Case>, by session: StaffSession) async throws -> Result<CommandDone, CaseRefusal> {
    switch try await openTogether(id, by: session) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let opening):
      let file = try await store.read { try Cases.folded(id, in: $0) }
      return .success(CommandDone(state: file?.state ?? .received, isWaiting: opening == .asked))
    }
  }
}
