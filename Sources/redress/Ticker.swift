import Deadlines
import Logging
import Office
import ServiceLifecycle

/// Makes a tick of the ledger at the beginning of each, and shows it a fixed while later: see ``TickBeat``.
struct Ticker: Service {
  let office: Office
  let logger: Logger

  func run() async throws {
    let beat = TickBeat(length: office.settings.tickLength)
    let start = ContinuousClock.now
    await cancelWhenGracefulShutdown {
      var watch = ClockWatch()
      _ = watch.look(wall: SystemClock.now, steady: .zero)
      // Time for the ledger's witnesses to say that they saw more of it, before anything is added.
      try? await Task.sleep(for: beat.askedFirst)
      while !Task.isCancelled {
        await beginning(of: beat)
        if Task.isCancelled { return }
        let begun = ContinuousClock.now
        if let step = watch.look(wall: SystemClock.now, steady: begun - start) {
          await attempt("clock") { try await office.clockStepped(step) }
        }
        async let made: Void = attempt("tick") { try await office.makeTick() }
        try? await Task.sleep(until: begun + beat.shownAfter)
        office.publishTick()
        await made
        await attempt("seeds") { try await office.sealSeeds() }
      }
    }
  }

  private func beginning(of beat: TickBeat) async {
    let beginning = beat.beginning(after: SystemClock.now)
    while !Task.isCancelled, let rest = beat.wait(until: beginning, at: SystemClock.now) {
      try? await Task.sleep(for: rest)
    }
  }

  /// A failure is logged by its type alone, and the next tick takes what waits.
  private func attempt(_ what: String, _ body: @Sendable () async throws -> Void) async {
    do { try await body() } catch {
      logger.error("\(what) failed", metadata: ["error": .string("\(type(of: error))")])
    }
  }
}
