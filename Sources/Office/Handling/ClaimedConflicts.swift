package import Casework
import Vault
package import Workplace

/// A conflict that somebody claims, for whoever decides it.
package struct ClaimedConflict: Hashable, Sendable {
  package let number: Int
  package let person: String
  package let reason: String
  /// Whether this viewer claimed it, so that somebody else decides.
  package let isMine: Bool
}

extension Office {
  /// The conflicts that are claimed on a case, as somebody who reads it sees them; none for anybody else.
  package func claimedConflicts(on id: ID<Case>, by session: StaffSession) async throws -> [ClaimedConflict] {
    guard let scene = try await scene(of: id, for: session),
      scene.standing.refusal(of: .decideChallenge, on: scene.file) == nil
    else { return [] }
    let reader = reader(scene)
    return try scene.file.challenges.sorted { $0.key < $1.key }.compactMap { number, claimant in
      guard let claimed = try reader.naming(number)?.people.first, let reasons = try reader.reasons(number) else {
        return nil
      }
      return ClaimedConflict(
        number: number, person: claimed.name, reason: reasons.reason, isMine: claimant == scene.standing.pseudonym)
    }
  }
}
