package import Casework
import Deadlines
import Store
import Vault
package import Workplace

/// Which original was opened, and why: sealed.
struct OriginalContent: Codable, Sendable {
  let file: String
  let reason: String
}

extension Office {
  /// For so many minutes a handler may fetch the original for which they gave a reason.
  package static let originalMinutes = 60

  /// Opens the original of a file, with a reason that stays with the case. The reporter sees that it was opened. False
  /// where there is no such file for this reader.
  package func openOriginal(
    _ id: ID<Case>, file: ID<SealedFileTag>?, reason: String, by session: StaffSession
  ) async throws -> Result<Bool, CaseRefusal> {
    try await act(on: id, by: session) { scene in
      let step = try scene.file.openOriginal(by: scene.standing)
      guard let file, scene.mayReadFiles(session), try reader(scene).file(file) != nil else { return (nil, false) }
      let content = OriginalContent(file: file.description, reason: try Bound.reason(reason))
      let part = try seal(content, .investigation, .original, scene)
      return (Written(step, by: scene.standing.actor, parts: [part]), true)
    }
  }
}

extension Scene {
  /// Whether this reader gave a reason for this file a short while ago.
  func hasReason(for id: ID<SealedFileTag>, _ session: StaffSession) throws -> Bool {
    let from = now.adding(minutes: -Office.originalMinutes)
    return try files.events.contains { stored in
      guard stored.event.deed == .originalOpened, stored.event.at > from,
        stored.event.actor.pseudonym == session.pseudonym
      else { return false }
      let parts = try SealedParts(stored.sealed)
      let content = try ring.open(OriginalContent.self, .original, in: parts, sequence: stored.event.sequence)
      return content?.file == id.description
    }
  }
}
