import Casework
package import Deadlines
import Ledger

/// Notices that the machine's clock was set, by a clock that can't be: while a machine sleeps, both go on.
package struct ClockWatch: Sendable {
  /// A smaller difference is how clocks are kept right.
  package static let stepMilliseconds: Int64 = 30_000

  /// The wall's clock was set, from a moment to another.
  package struct Step: Hashable, Sendable {
    package let from: Instant
    package let to: Instant
  }

  private var last: (wall: Instant, steady: Duration)?

  package init() {}

  /// Looks at both clocks; `steady` counts from some beginning. Nil where they agree, as far as since the last look.
  package mutating func look(wall: Instant, steady: Duration) -> Step? {
    defer { last = (wall, steady) }
    guard let last else { return nil }
    let passed = (steady - last.steady) / .milliseconds(1)
    let expected = Instant(milliseconds: last.wall.milliseconds + Int64(passed.rounded()))
    let difference = wall.milliseconds - expected.milliseconds
    return abs(difference) > ClockWatch.stepMilliseconds ? Step(from: expected, to: wall) : nil
  }
}

extension Office {
  /// The machine's clock was set: everybody can read so. Ticks go on by their own count where it went back.
  package func clockStepped(_ step: ClockWatch.Step) async throws {
    try await record(WorkplaceEvent(at: now(), by: nil, deed: .clockStepped(from: step.from, to: step.to))) { _ in }
    ledger.sayStep()
  }

  /// The last tick lies ahead of the clock: it was set back while nobody watched.
  func noticeClock(_ last: TickEntry?) async throws {
    guard let last else { return }
    let (made, now) = (Int64(last.milliseconds), realNow())
    guard made - now.milliseconds > ClockWatch.stepMilliseconds else { return }
    try await clockStepped(ClockWatch.Step(from: Instant(milliseconds: made), to: now))
  }
}
