import Deadlines
import Foundation
import Testing

struct DayTests {
  @Test("Every day from 1900 through 2200 follows the one before it, and reads back from its date and its text.")
  func roundTrip() {
    var number = Int32(-25_567)
    for year in 1900...2200 {
      for month in 1...12 {
        for dayOfMonth in 1...31 {
          guard let found = Day(year: year, month: month, day: dayOfMonth) else { continue }
          let isRight =
            found.number == number && found.year == year && found.month == month && found.day == dayOfMonth
            && found.weekday.rawValue == (Int(number) + 25_567) % 7 + 1 && Day(iso: found.iso) == found
          if !isRight { Issue.record("\(year)-\(month)-\(dayOfMonth) is read as \(found.iso), day \(found.number).") }
          number += 1
        }
      }
    }
    #expect(number == day("2200-12-31").number + 1)
  }

  @Test(
    "A month's end stays a month's end (Civil Code art. 202; Reg. 1182/71 art. 3(2)(c)).",
    arguments: [
      ("2021-11-30", 3, "2022-02-28"), ("2027-12-31", 2, "2028-02-29"), ("2021-10-31", 1, "2021-11-30"),
      ("2021-01-31", 12, "2022-01-31"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
      ("2022-03-31", -1, "2022-02-28"), ("2022-01-15", -13, "2020-12-15"), ("2021-07-27", 3, "2021-10-27"),
      ("2099-12-31", 2, "2100-02-28"), ("2021-05-05", 0, "2021-05-05"),
    ]
  )
  func months(start: String, months: Int, end: String) {
    #expect(day(start).adding(months: months) == day(end))
  }

  @Test("Days are added across months, years and 1970.")
  func days() {
    #expect(day("2021-12-31").adding(days: 1) == day("2022-01-01"))
    #expect(day("1970-01-01").adding(days: -1) == day("1969-12-31"))
    #expect(day("2024-02-28").adding(days: 2) == day("2024-03-01"))
    #expect(day("1970-01-01").number == 0)
  }

  @Test(
    "What is no day is refused.",
    arguments: [
      "2021-02-29", "2100-02-29", "2021-04-31", "2021-13-01", "2021-00-10", "2021-01-00", "0000-01-01", "2021-1-01",
      "21-01-01", "2021/01/01", "2021-01-01 ", " 2021-01-01", "+021-01-01", "2021-01-0１", "", "2021-01-011",
    ]
  )
  func refused(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("Dates outside of the calendar are refused, whatever their numbers.")
  func impossibleNumbers() {
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
    #expect(Day(year: 2021, month: Int.max, day: 1) == nil)
    #expect(Day(year: 2021, month: 1, day: Int.min) == nil)
  }

  @Test("A day is coded as its text; another text is refused.")
  func coding() throws {
    let bytes = try JSONEncoder().encode([day("2026-11-21")])
    #expect(String(decoding: bytes, as: UTF8.self) == "[\"2026-11-21\"]")
    #expect(try JSONDecoder().decode([Day].self, from: bytes) == [day("2026-11-21")])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Array("[\"x\"]".utf8).asData) }
  }

  @Test("Monday is the first day of the week, Saturday and Sunday its end.")
  func weekdays() {
    #expect(day("2021-07-27").weekday == .tuesday)
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
  }
}

extension [UInt8] {
  fileprivate var asData: Data { Data(self) }
}
