package import Casework
import Deadlines
import Vault
import Workplace

extension Office {
  /// The affected person asks to withdraw; it takes effect after days to think. What they say of it, whether anybody
  /// pressed them too, is sealed like a message.
  package func askToWithdraw(
    _ visit: ReporterVisit, text: String, pressed: Bool = false
  ) async throws -> Result<CaseState, ReporterActRefusal> {
    try await actAsReporter(for: visit) { scene in
      let isAffected = try reader(scene).account()?.who == .affected
      let step = try scene.file.askWithdrawal(
        isAffected: isAffected, pressed: pressed, seats: scene.seats, terms: scene.terms,
        at: scene.now.roundedToQuarterHour())
      return (Written(step, by: .reporter, parts: try sealed(text, visit, scene)), scene.file.state)
    }
  }

  /// They take it back: the case goes on where it stood.
  package func takeWithdrawalBack(_ visit: ReporterVisit) async throws -> Result<CaseState, ReporterActRefusal> {
    try await actAsReporter(for: visit) { scene in
      (Written(try scene.file.takeWithdrawalBack(), by: .reporter), scene.file.state)
    }
  }
}
