/// What a zone's clocks do in every year after its table: the TZ string of POSIX with the larger hours of
/// RFC 8536 § 3.3.1. `CET-1CEST,M3.5.0,M10.5.0/3` is one hour ahead, two from the last Sunday of March to that of
/// October.
struct ZoneRule: Hashable, Sendable {
  /// Seconds ahead of UTC outside of daylight saving time.
  let standard: Int
  let daylight: Daylight?

  struct Daylight: Hashable, Sendable {
    /// Seconds ahead of UTC.
    let offset: Int
    /// Read on a clock that shows standard time.
    let start: Change
    /// Read on a clock that shows daylight saving time.
    let end: Change
  }

  /// A yearly change: on which day, and how many seconds after its midnight (possibly days before or after).
  struct Change: Hashable, Sendable {
    let date: Date
    let time: Int
  }

  enum Date: Hashable, Sendable {
    /// 1...365, where 29 February is never counted.
    case dayWithoutLeapDay(Int)
    /// 0...365, where 29 February counts.
    case day(Int)
    /// The `week`th such weekday of the month, where 5 is the last; Sunday is 0.
    case weekday(Int, week: Int, month: Int)

    func day(in year: Int) -> Day {
      let newYear = Day(existing: year, 1, 1)
      switch self {
      case .dayWithoutLeapDay(let number):
        return newYear.adding(days: number >= 60 && Day.isLeap(year) ? number : number - 1)
      case .day(let number):
        return newYear.adding(days: number)
      case .weekday(let weekday, let week, let month):
        let first = Day(existing: year, month, 1)
        let offset = (weekday - first.weekday.rawValue).flooredRemainder(by: 7) + (week - 1) * 7
        return first.adding(days: offset < Day.length(ofMonth: month, year: year) ? offset : offset - 7)
      }
    }
  }

  /// The latest change at or before the instant decides. Changes may lie days away from their year's end, so the
  /// neighbouring years are asked too; where two fall together (daylight saving time all year) the later year's holds.
  func offset(at seconds: Int) -> Int {
    guard let daylight else { return standard }
    let year = Day(number: Int32(clamping: seconds.flooredQuotient(by: 86_400))).year
    var latest = (seconds: Int.min, offset: standard)
    for year in (year - 1)...(year + 1) {
      let start = (seconds: daylight.start.seconds(in: year) - standard, offset: daylight.offset)
      let end = (seconds: daylight.end.seconds(in: year) - daylight.offset, offset: standard)
      for change in start.seconds < end.seconds ? [start, end] : [end, start]
      where change.seconds <= seconds && change.seconds >= latest.seconds {
        latest = change
      }
    }
    return latest.offset
  }
}

extension ZoneRule.Change {
  /// Seconds from 1970-01-01T00:00 on the local clock to the change.
  fileprivate func seconds(in year: Int) -> Int {
    Int(date.day(in: year).number) * 86_400 + time
  }
}
