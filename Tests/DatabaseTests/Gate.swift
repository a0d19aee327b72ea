import Dispatch

@testable import Database

/// Holds a closure of a test at a certain point until the test lets it go on.
final class Gate: Sendable {
  private let opened = DispatchSemaphore(value: 0)
  private let arrivals = AsyncStream<Void>.makeStream()

  /// Says in the closure that it has come here, and waits.
  func pass() {
    arrivals.continuation.yield()
    opened.wait()
  }

  /// Says in the closure that it has come here, and goes on.
  func passOn() { arrivals.continuation.yield() }

  /// Returns in the test when the closure has come.
  func arrival() async {
    for await _ in arrivals.stream { return }
  }

  /// Lets the closure go on.
  func open() { opened.signal() }
}

extension SQLiteDatabase {
  /// Keeps the writer busy while `body` runs, so that what it writes waits in line.
  func whileBusy<T: Sendable>(_ body: () async throws -> T) async throws -> T {
    let gate = Gate()
    let blocker = Task { try await self.write { _ in gate.pass() } }
    await gate.arrival()
    let result: T
    do {
      result = try await body()
    } catch {
      gate.open()
      throw error
    }
    gate.open()
    try await blocker.value
    return result
  }

  /// Returns when `count` writes wait in line.
  func waits(_ count: Int) async {
    while waitingCount < count { await Task.yield() }
  }
}
