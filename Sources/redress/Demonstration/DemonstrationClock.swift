import Deadlines
import Synchronization

/// The demonstration's clock: the real one, and what a visitor let pass. It tells the story in the past first.
final class DemonstrationClock: Sendable {
  private let real: @Sendable () -> Instant
  private let offset = Mutex<Int64>(0)

  /// A clock that shows what `real` shows until it is moved.
  init(real: @escaping @Sendable () -> Instant) {
    self.real = real
  }

  func now() -> Instant {
    Instant(milliseconds: real().milliseconds + offset.withLock { $0 })
  }

  func advance(hours: Int) {
    offset.withLock { $0 += Int64(hours) * 3_600_000 }
  }

  /// Goes on from `moment`.
  func set(to moment: Instant) {
    offset.withLock { $0 = moment.milliseconds - real().milliseconds }
  }

  /// Shows the real time again.
  func returnToPresent() {
    offset.withLock { $0 = 0 }
  }
}
