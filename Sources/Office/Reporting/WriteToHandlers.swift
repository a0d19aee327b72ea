package import Casework
import Deadlines
import Vault
import Workplace

extension Office {
  /// The reporter writes a message. One that holds the receipt code is stopped before anything is sealed.
  package func writeToHandlers(_ visit: ReporterVisit, text: String) async throws -> Result<CaseState, CaseRefusal> {
    try await act(for: visit) { scene in
      if visit.codeOccurs(in: text) { throw Refusal.holdsCode }
      let step = scene.file.receiveMessage(
        holder: scene.holder, terms: scene.terms, at: scene.now.roundedToQuarterHour())
      let words = Words(text: try Bound.text(text))
      let part = try seal(words, .account, .message, scene)
      return (Written(step, by: .reporter, parts: [part]), scene.file.state)
    }
  }

  /// The reporter confirms who is meant, as a handler proposed it.
  package func confirmNaming(_ visit: ReporterVisit, number: Int?) async throws -> Result<CaseState, CaseRefusal> {
    try await act(for: visit) { scene in
      let step = try scene.file.confirmNaming(number)
      guard case .confirmed(let proposal) = step.deed else { throw Refusal.nothingProposed }
      let resolution = Resolution(
        file: scene.file, number: proposal, ring: scene.ring, events: scene.files.events, roster: scene.roster)
      return (try await resolved(resolution, step: step, by: .reporter), scene.file.state)
    }
  }

  /// Seals something of the reporter's for the action's first event, in the newest epoch.
  func seal(
    _ content: some Encodable, _ compartment: Compartment, _ field: SealedField, _ scene: ReporterScene
  ) throws -> SealedParts.Part {
    let cell = Cell(compartment, epoch: UInt32(scene.file.epoch))
    return try scene.ring.seal(content, in: cell, field: field, sequence: scene.next, random: random)
  }
}
