import Synchronization

/// Lets a few in at a time, in the order in which they came, and turns away whoever would wait behind too many.
final class Turnstile: Sendable {
  /// So many wait already.
  struct Full: Error {}

  private struct State {
    var free: Int
    var queue: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>
  private let waitingLimit: Int

  init(places: Int, waiting: Int) {
    state = Mutex(State(free: places))
    waitingLimit = waiting
  }

  /// Runs `body` when it is its turn.
  func pass<T: Sendable>(_ body: @Sendable () async throws -> T) async throws -> T {
    try await enter()
    defer { leave() }
    return try await body()
  }

  private func enter() async throws {
    guard state.withLock({ $0.queue.count < waitingLimit }) else { throw Full() }
    await withCheckedContinuation { continuation in
      let goes = state.withLock { state in
        if state.free > 0 {
          state.free -= 1
          return true
        }
        state.queue.append(continuation)
        return false
      }
      if goes { continuation.resume() }
    }
  }

  private func leave() {
    let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
      guard !state.queue.isEmpty else {
        state.free += 1
        return nil
      }
      return state.queue.removeFirst()
    }
    next?.resume()
  }
}
