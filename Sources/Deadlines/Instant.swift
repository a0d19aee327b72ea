/// A moment, the same everywhere: milliseconds since 1970-01-01T00:00Z, without leap seconds.
///
/// This module never asks a clock; whoever calls says what time it is.
package struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00Z; negative before it.
  package let milliseconds: Int64

  /// The instant so many milliseconds after 1970-01-01T00:00Z.
  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The instant `seconds` whole seconds after 1970-01-01T00:00Z.
  init(seconds: Int) {
    self.init(milliseconds: Int64(seconds) * 1000)
  }

  /// Whole seconds since 1970-01-01T00:00Z, rounded towards the past.
  var seconds: Int { Int(milliseconds).flooredQuotient(by: 1000) }

  /// Earlier is less.
  package static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant so many hours later; earlier where `hours` is negative. An hour is 3,600 seconds on any day.
  package func adding(hours: Int) -> Instant {
    adding(seconds: hours * 3600)
  }

  /// The instant so many minutes later; earlier where `minutes` is negative.
  package func adding(minutes: Int) -> Instant {
    adding(seconds: minutes * 60)
  }

  /// The instant so many seconds later; earlier where `seconds` is negative.
  package func adding(seconds: Int) -> Instant {
    Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  /// The last full quarter of an hour (UTC) at or before this instant, as a reporter's times are kept.
  package func roundedToQuarterHour() -> Instant {
    let quarter = 15 * 60 * 1000
    return Instant(milliseconds: Int64(Int(milliseconds).flooredQuotient(by: quarter) * quarter))
  }
}

/// Coded as one integer, the milliseconds.
extension Instant: Codable {
  /// Reads one integer.
  package init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  /// Writes one integer.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
