package import Casework
import Deadlines
import Vault
import Workplace

extension Office {
  /// The reporter asks that somebody else look after their case (R-C6); no reason is needed, and one that is given is
  /// sealed like a message. While nobody is resolved, the one of the first ring who answers is exchanged at once.
  package func askForHandler(
    _ visit: ReporterVisit, text: String
  ) async throws -> Result<CaseState, ReporterActRefusal> {
    try await actAsReporter(for: visit) { scene in
      let words = try sealed(text, visit, scene)
      if let exchanged = try await exchangingRing(words, scene) { return (exchanged, scene.file.state) }
      let step = try scene.file.askForHandler(
        seats: scene.seats, terms: scene.terms, at: scene.now.roundedToQuarterHour())
      return (Written(step, by: .reporter, parts: words), scene.file.state)
    }
  }

  /// Nil where there is no ring, or nobody who could take a place in it.
  private func exchangingRing(_ words: [SealedParts.Part], _ scene: ReporterScene) async throws -> Written? {
    guard scene.file.unresolved, !scene.file.state.isEnded, let unwanted = scene.file.responsible?.person,
      scene.seats.eligible(in: .aid).contains(where: { $0.pseudonym == unwanted })
    else { return nil }
    let reader = reader(scene)
    guard let account = try reader.account(), let report = try reader.report(of: scene.file) else { return nil }
    let renewal = try await renewal(
      of: report, identity: try reader.identity()?.choice ?? .anonymous, account: account.what, unwanted: [unwanted],
      scene: scene)
    guard case .ring = renewal.screening.delivery else { return nil }
    let step = try scene.file.askForRing(
      holder: renewal.holder, terms: scene.terms, at: scene.now.roundedToQuarterHour())
    return try await renewed(renewal, first: Written(step, by: .reporter, parts: words))
  }
}
