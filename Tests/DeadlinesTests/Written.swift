import Deadlines

/// A day as tests write it.
func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day.") }
  return day
}

/// An instant as tests write it, "2021-09-28T10:00Z" or "2021-09-28T18:00+08".
func instant(_ text: String) -> Instant {
  let hour = Int(text.dropFirst(11).prefix(2)) ?? 0
  let minute = Int(text.dropFirst(14).prefix(2)) ?? 0
  let ahead = Int(text.dropFirst(16)) ?? 0
  let midnight = Int64(day(String(text.prefix(10))).number) * 86_400_000
  return Instant(milliseconds: midnight).adding(hours: hour - ahead).adding(minutes: minute)
}

/// China's clocks, without the history that no test needs.
let shanghai = Zone(offsetSeconds: 8 * 3600)

/// The same numbers in each run: a 64-bit counter of odd stride, its bits mixed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A day from 1900 through 2199.
  mutating func day() -> Day {
    Day(number: Int32.random(in: -25_567..<84_006, using: &self))
  }

  /// An instant, to the minute, from 2020 through 2028.
  mutating func instant() -> Instant {
    Instant(milliseconds: 0).adding(minutes: Int.random(in: 26_297_280..<31_031_040, using: &self))
  }
}
