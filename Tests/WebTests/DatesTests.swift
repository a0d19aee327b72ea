import Deadlines
import Testing

@testable import Web

@Suite("Days and moments in words")
struct DatesTests {
  @Test("A day has its weekday in both languages.")
  func days() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 21))
    #expect(sampleVisit().day(day) == "Saturday 21 November")
    #expect(sampleVisit(.chinese).day(day) == "11 月 21 日 星\u{2060}期\u{2060}六")
    #expect(sampleVisit().longDay(day) == "Saturday 21 November 2026")
    #expect(sampleVisit(.chinese).longDay(day) == "2026 年 11 月 21 日 星\u{2060}期\u{2060}六")
  }

  @Test("A line never ends within a Chinese weekday; in a file nothing is joined.")
  func weekdaysAreJoined() throws {
    for number in 21...27 {
      let day = try #require(Day(year: 2026, month: 11, day: number))
      let weekday = sampleVisit(.chinese).weekday(day)
      #expect(weekday.unicodeScalars.filter { $0 == "\u{2060}" }.count == 2 && weekday.withoutJoiners.count == 3)
      #expect(sampleVisit().day(day).utf8.allSatisfy { $0 < 128 })
    }
  }

  @Test("A moment stands by the clocks of the workplace.")
  func moments() throws {
    let day = try #require(Day(year: 2026, month: 11, day: 22))
    let instant = Zone.utc.instant(of: day, hour: 8, minute: 5)
    #expect(sampleVisit().moment(instant) == "Sunday 22 November, 8:05")
    #expect(sampleVisit(.chinese).moment(instant) == "11 月 22 日 星\u{2060}期\u{2060}日 8:05")
  }
}
