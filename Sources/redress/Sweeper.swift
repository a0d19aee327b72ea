import Deadlines
import Logging
import Office
import ServiceLifecycle

/// Wakes when something is due and does what must be done: duties climb, visits and drafts that are over end.
struct Sweeper: Service {
  /// How long it sleeps at most, and at least.
  static let longest = Duration.seconds(20)
  static let shortest = Duration.milliseconds(200)

  let office: Office
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await sweep()
        try? await Task.sleep(for: await pause())
      }
    }
  }

  /// A failure is logged by its type alone, and the next sweep tries again.
  private func sweep() async {
    do {
      _ = try await office.climbLadder()
      try await office.sweepVisits()
      try await office.sweepStaffSessions()
    } catch {
      logger.error("sweep failed", metadata: ["error": .string("\(type(of: error))")])
    }
  }

  private func pause() async -> Duration {
    guard let due = try? await office.nextDue() else { return Sweeper.longest }
    let wait = Duration.milliseconds(due.milliseconds - office.now().milliseconds)
    return min(max(wait, Sweeper.shortest), Sweeper.longest)
  }
}
