package import Casework
import Vault
package import Workplace

extension Office {
  /// Proposes what a report is and leads to, with reasons; a second person confirms.
  package func assessCase(
    _ id: ID<Case>, outcome: Outcome?, level: Level?, reason: String, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      guard let outcome else { throw Refusal.outcomeMissing }
      let step = try scene.file.assess(outcome, level ?? scene.file.level, by: scene.standing)
      return (try proposed(step, reason: reason, result: nil, scene), scene.file.state)
    }
  }

  /// Proposes to decline, with the written result for the reporter and the reasons.
  package func declineCase(
    _ id: ID<Case>, outcome: Outcome?, result: String, reason: String, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      guard let outcome = outcome ?? scene.file.outcome else { throw Refusal.outcomeMissing }
      let step = try scene.file.decline(outcome, by: scene.standing)
      return (try proposed(step, reason: reason, result: try Bound.text(result), scene), scene.file.state)
    }
  }

  /// Proposes to close, with the written result for the reporter and the reasons.
  package func closeCase(
    _ id: ID<Case>, result: String, reason: String, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      let step = try scene.file.close(by: scene.standing)
      return (try proposed(step, reason: reason, result: try Bound.text(result), scene), scene.file.state)
    }
  }

  private func proposed(_ step: Step, reason: String, result: String?, _ scene: Scene) throws -> Written {
    let reasons = Reasons(reason: try Bound.reason(reason), result: result)
    return Written(step, by: scene.standing.actor, parts: [try seal(reasons, .investigation, .reasons, scene)])
  }
}
