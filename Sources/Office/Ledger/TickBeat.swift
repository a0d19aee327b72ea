package import Deadlines

/// When ticks are made and shown: each at its beginning by the wall's clock, and seen a fixed while after that, so that
/// how long it took to make says nothing of how much there was. One that isn't made by then is seen with the next.
package struct TickBeat: Sendable {
  /// A tick is shown a twelfth of it after its beginning.
  package static let shownAfterPart: Int64 = 12

  /// In milliseconds.
  package let length: Int64

  package init(length: Int64) {
    precondition(length > 0, "A tick has a length.")
    self.length = length
  }

  /// The beginning of the next tick.
  package func beginning(after now: Instant) -> Instant {
    Instant(milliseconds: (now.milliseconds / length + 1) * length)
  }

  /// How long still to wait for `beginning`; nil when it has come, or when the clock was set back meanwhile, since a tick
  /// comes with each length of real time.
  package func wait(until beginning: Instant, at now: Instant) -> Duration? {
    let rest = beginning.milliseconds - now.milliseconds
    return (1...length).contains(rest) ? .milliseconds(rest) : nil
  }

  /// How long a program that has just started asks the ledger's witnesses before its first tick.
  package var askedFirst: Duration { .milliseconds(length / Self.shownAfterPart) }

  /// How long after its beginning a tick is shown.
  package var shownAfter: Duration { .milliseconds(length / Self.shownAfterPart) }
}
