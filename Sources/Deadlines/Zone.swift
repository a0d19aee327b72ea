/// A time zone: when its clocks say what.
///
/// Made from the bytes of a TZif file (RFC 8536, versions 1 to 4) as systems keep them under `zoneinfo`. This module
/// reads no files. All answers are exact for any instant: the file's table first, its footer's rule after the table.
package struct Zone: Sendable {
  /// Why bytes are not taken as a zone.
  package enum Fault: Error, Hashable, Sendable {
    /// They don't begin as a TZif file does.
    case notTZif
    /// They end before everything that their header promises.
    case truncated
    /// A count, an index, an offset or the order of transitions breaks RFC 8536.
    case malformed
    /// They count leap seconds ("right" zones), which instants don't.
    case leapSeconds
    /// The rule after the table is no TZ string as POSIX and RFC 8536 § 3.3.1 define it.
    case footer
  }

  /// Coordinated universal time.
  package static let utc = Zone(offsetSeconds: 0)

  /// The offset before the first transition.
  let firstOffset: Int
  /// Seconds since 1970, ascending, each with the offset that begins then.
  let transitions: [(seconds: Int, offset: Int)]
  /// What holds from the last transition on; where there is none, the last offset stays.
  let rule: ZoneRule?

  /// A zone whose clocks are always so many seconds ahead of UTC; behind where negative.
  package init(offsetSeconds: Int) {
    self.init(firstOffset: offsetSeconds, transitions: [], rule: nil)
  }

  /// The zone that a TZif file describes.
  package init(tzif bytes: [UInt8]) throws(Zone.Fault) {
    var reader = TZifReader(bytes: bytes)
    self = try reader.zone()
  }

  init(firstOffset: Int, transitions: [(seconds: Int, offset: Int)], rule: ZoneRule?) {
    self.firstOffset = firstOffset
    self.transitions = transitions
    self.rule = rule
  }

  /// How many seconds the zone's clocks are ahead of UTC at that instant.
  package func offsetSeconds(at instant: Instant) -> Int {
    offset(at: instant.seconds)
  }

  /// The day that the zone's calendars show at that instant.
  package func day(at instant: Instant) -> Day {
    Day(number: Int32(clamping: localSeconds(at: instant.seconds).flooredQuotient(by: 86_400)))
  }

  /// What the zone's clocks show at that instant: hour in 0...23, minute in 0...59.
  package func clock(at instant: Instant) -> (hour: Int, minute: Int) {
    let minutes = localSeconds(at: instant.seconds).flooredRemainder(by: 86_400) / 60
    return (minutes / 60, minutes % 60)
  }

  /// The first instant at which the zone's clocks have reached that time of that day; hour 24 is the day's end.
  ///
  /// A time that clocks show twice (they went back) is taken the first time; a time that they skip (they went
  /// forward, or a day was left out at the date line) is the moment of the jump. So a deadline is never later than
  /// anybody can read it.
  package func instant(of day: Day, hour: Int, minute: Int) -> Instant {
    let local = Int(day.number) * 86_400 + hour * 3600 + minute * 60
    let around = 36 * 3600
    let (before, after) = (offset(at: local - around), offset(at: local + around))
    for offset in [max(before, after), min(before, after)] where self.offset(at: local - offset) == offset {
      return Instant(seconds: local - offset)
    }
    return Instant(seconds: firstSecond(reaching: local, in: (local - after)...(local - before)))
  }

  private func localSeconds(at seconds: Int) -> Int {
    seconds + offset(at: seconds)
  }

  private func offset(at seconds: Int) -> Int {
    let passed = transitions.partitioningIndex { $0.seconds > seconds }
    if passed == transitions.count, let rule { return rule.offset(at: seconds) }
    return passed == 0 ? firstOffset : transitions[passed - 1].offset
  }

  /// The jump over `local` lies in `range`: before it clocks show less, from it on more.
  private func firstSecond(reaching local: Int, in range: ClosedRange<Int>) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if localSeconds(at: middle) >= local { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array {
  /// The first index whose element fulfils `isLate`, where every element after one that does does too.
  fileprivate func partitioningIndex(where isLate: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isLate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
