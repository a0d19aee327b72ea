import Deadlines
import Logging
import Office
import ServiceLifecycle

/// Makes a tick of the ledger at the beginning of each, and shows it a fixed while later, so that how long it took to
/// make says nothing of how much there was.
struct Ticker: Service {
  /// How long after its beginning a tick is shown: a twelfth of it.
  static let shownAfterPart: Int64 = 12

  let office: Office
  let logger: Logger

  func run() async throws {
    let length = office.settings.tickLength
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: .milliseconds(length - SystemClock.now.milliseconds % length))
        if Task.isCancelled { return }
        let shown = ContinuousClock.now + .milliseconds(length / Ticker.shownAfterPart)
        await tick()
        try? await Task.sleep(until: shown)
        office.publishTick()
        await sealSeeds()
      }
    }
  }

  /// A failure is logged by its type alone, and the next tick takes what waits.
  private func tick() async {
    do { try await office.makeTick() } catch {
      logger.error("tick failed", metadata: ["error": .string("\(type(of: error))")])
    }
  }

  /// Those who audit get what they need for it; a failure is tried again with the next tick.
  private func sealSeeds() async {
    do { try await office.sealSeeds() } catch {
      logger.error("seeds not sealed", metadata: ["error": .string("\(type(of: error))")])
    }
  }
}
