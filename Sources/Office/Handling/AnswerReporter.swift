package import Casework
package import Deadlines
import Vault
package import Workplace

extension Office {
  /// Answers the reporter; the first answer acknowledges. `keepsPledges` says that this is what was promised by a day.
  package func answerReporter(
    _ id: ID<Case>, text: String, keepsPledges: Bool = false, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      var step = try scene.file.answer(by: scene.standing, terms: scene.terms, at: scene.now)
      if keepsPledges { step = scene.file.keepPledges(in: step) }
      let part = try seal(Words(text: try Bound.text(text)), .account, .message, scene)
      let state = scene.file.state == .received ? CaseState.acknowledged : scene.file.state
      return (Written(step, by: scene.standing.actor, parts: [part]), state)
    }
  }

  /// Writes a note among handlers.
  package func noteOnCase(
    _ id: ID<Case>, text: String, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      let step = try scene.file.note(by: scene.standing)
      let part = try seal(Words(text: try Bound.text(text)), .investigation, .note, scene)
      return (Written(step, by: scene.standing.actor, parts: [part]), scene.file.state)
    }
  }

  /// Gives the reporter a day, which is a duty from then on.
  package func pledgeDay(
    _ id: ID<Case>, due: Instant?, text: String, by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      guard let due else { throw Refusal.dayMissing }
      let step = try scene.file.pledge(due: due, by: scene.standing, at: scene.now)
      let words = Words(text: try Bound.text(text), due: due.milliseconds)
      let part = try seal(words, .account, .message, scene)
      return (Written(step, by: scene.standing.actor, parts: [part]), scene.file.state)
    }
  }

  /// Seals something for the action's first event, in the newest epoch.
  func seal(
    _ content: some Encodable, _ compartment: Compartment, _ field: SealedField, _ scene: Scene
  ) throws -> SealedParts.Part {
    let cell = Cell(compartment, epoch: UInt32(scene.file.epoch))
    return try scene.ring.seal(content, in: cell, field: field, sequence: scene.next, random: random)
  }
}

/// Bounds of what people type on a case; over-long text is refused before anything is sealed.
enum Bound {
  static func text(_ text: String) throws(Refusal) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else { throw .textMissing }
    guard text.count <= Report.Limit.accountCharacters else { throw .textTooLong }
    return text
  }

  static func reason(_ reason: String) throws(Refusal) -> String {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
    guard reason.count <= Report.Limit.answerCharacters else { throw .textTooLong }
    return reason
  }
}
