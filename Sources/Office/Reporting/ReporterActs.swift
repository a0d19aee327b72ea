package import Casework
import Vault
import Workplace

/// Why something that a reporter wants on their case was not done.
package enum ReporterActRefusal: Error, Hashable, Sendable {
  case onCase(CaseRefusal)
  case told(ReporterRefusal)
}

extension Office {
  /// As ``act(for:_:)``, for what has refusals of a reporter's own.
  func actAsReporter<Done: Sendable>(
    for visit: ReporterVisit, _ decide: @Sendable (ReporterScene) async throws -> (Written?, Done)
  ) async throws -> Result<Done, ReporterActRefusal> {
    do {
      return try await act(for: visit, decide).mapError { .onCase($0) }
    } catch let refusal as ReporterRefusal {
      return .failure(.told(refusal))
    }
  }

  func reader(_ scene: ReporterScene) -> ContentReader {
    ContentReader(ring: scene.ring, events: scene.files.events, name: { scene.roster.name(of: $0) })
  }

  /// Words that may be left out, sealed for the action's first event; nothing where there are none.
  func sealed(_ text: String, _ visit: ReporterVisit, _ scene: ReporterScene) throws -> [SealedParts.Part] {
    guard text.contains(where: { !$0.isWhitespace }) else { return [] }
    if visit.codeOccurs(in: text) { throw ReporterRefusal.holdsCode }
    guard text.count <= Report.Limit.answerCharacters else { throw ReporterRefusal.tooLong }
    return [try seal(Words(text: text), .account, .message, scene)]
  }
}
