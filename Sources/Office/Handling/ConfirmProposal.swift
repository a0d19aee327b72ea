package import Casework
import Vault
package import Workplace

extension Office {
  /// A second person confirms a proposal, and it takes effect: an assessment, a result that goes to the reporter in
  /// writing, or who is meant.
  package func confirmProposal(
    _ id: ID<Case>, number: Int?, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      let step = try scene.file.confirm(number, by: scene.standing, terms: scene.terms, at: scene.now)
      let (number, proposal) = try scene.file.proposal(number, for: scene.standing.pseudonym)
      if proposal == .naming { return try await confirmedNaming(number, step, scene) }
      let written = try confirmed(number, step, scene)
      return (written, scene.file.state(after: proposal))
    }
  }

  /// The written result is delivered with the confirmation, sealed to the reporter's own part as well (I-8).
  private func confirmed(_ number: Int, _ step: Step, _ scene: Scene) throws -> Written {
    guard let result = try reader(scene).reasons(number)?.result else {
      return Written(step, by: scene.standing.actor)
    }
    let cell = Cell(.party, epoch: UInt32(scene.file.epoch))
    let part = try scene.ring.seal(Words(text: result), in: cell, field: .result, sequence: scene.next, random: random)
    return Written(step, by: scene.standing.actor, parts: [part])
  }

  private func confirmedNaming(_ number: Int, _ step: Step, _ scene: Scene) async throws -> (Written?, CaseState) {
    let resolution = Resolution(
      file: scene.file, number: number, ring: scene.ring, events: scene.files.events, roster: scene.roster)
    return (try await resolved(resolution, step: step, by: scene.standing.actor), scene.file.state)
  }
}

extension Case {
  /// Where a confirmed proposal brings the case.
  fileprivate func state(after proposal: Proposal) -> CaseState {
    switch proposal {
    case .naming: state
    case .assessment: .assessed
    case .declining: .declined
    case .closing: .closed
    }
  }
}
