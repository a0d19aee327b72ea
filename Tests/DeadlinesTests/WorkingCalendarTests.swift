import Deadlines
import Testing

struct WorkingCalendarTests {
  @Test(
    "China's days are as the State Council's notices say.",
    arguments: [
      ("2021-09-26", true), ("2021-10-01", false), ("2021-10-07", false), ("2021-10-08", true), ("2021-10-09", true),
      ("2021-02-11", false), ("2021-02-17", false), ("2021-02-18", true), ("2021-02-20", true), ("2021-02-21", false),
      ("2022-04-02", true), ("2022-12-30", true), ("2022-12-31", false), ("2023-01-02", false), ("2023-01-03", true),
      ("2023-06-25", true), ("2023-10-06", false), ("2023-10-08", true), ("2024-02-09", true), ("2024-02-18", true),
      ("2024-09-14", true), ("2024-10-12", true), ("2025-01-26", true), ("2025-01-28", false), ("2025-10-08", false),
      ("2026-01-02", false), ("2026-01-04", true), ("2026-02-14", true), ("2026-02-23", false), ("2026-02-28", true),
      ("2026-04-06", false), ("2026-05-09", true), ("2026-06-19", false), ("2026-09-20", true), ("2026-09-25", false),
      ("2026-10-07", false), ("2026-10-10", true),
    ]
  )
  func china(date: String, isWorked: Bool) {
    #expect(WorkingCalendar.china.isWorkingDay(day(date)) == isWorked)
  }

  @Test(
    "A year of China has as many working days as weekdays less statutory holidays: 11, and 13 from 2025 on.",
    arguments: [(2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)]
  )
  func chinaYears(year: Int, workingDays: Int) throws {
    var next = try #require(Day(year: year, month: 1, day: 1))
    var count = 0
    while next.year == year {
      if WorkingCalendar.china.isWorkingDay(next) == true { count += 1 }
      next = next.adding(days: 1)
    }
    #expect(count == workingDays)
  }

  @Test("A year that isn't loaded is unknown, not guessed; a day that is listed is known all the same.")
  func unknownYears() {
    #expect(WorkingCalendar.china.isWorkingDay(day("2020-12-31")) == nil)
    #expect(WorkingCalendar.china.isWorkingDay(day("2027-01-04")) == nil)
    let listed = WorkingCalendar(
      name: "x", holidays: [day("2027-01-01")], workdays: [day("2027-01-02")], years: [], shiftsWeekends: true
    )
    #expect(listed.isWorkingDay(day("2027-01-01")) == false)
    #expect(listed.isWorkingDay(day("2027-01-02")) == true)
    #expect(listed.isWorkingDay(day("2027-01-04")) == nil)
  }

  @Test("Missing years are named in order.")
  func missingYears() {
    let china = WorkingCalendar.china
    #expect(china.missingYears(from: day("2019-05-01"), through: day("2028-01-01")) == [2019, 2020, 2027, 2028])
    #expect(china.missingYears(from: day("2021-01-01"), through: day("2026-12-31")).isEmpty)
    #expect(china.missingYears(from: day("2028-01-01"), through: day("2027-01-01")).isEmpty)
    #expect(WorkingCalendar.weekdays.missingYears(from: day("1900-01-01"), through: day("2200-01-01")).isEmpty)
  }

  @Test("Monday to Friday is known in every year.")
  func weekdays() {
    #expect(WorkingCalendar.weekdays.isWorkingDay(day("2150-01-02")) == true)
    #expect(WorkingCalendar.weekdays.isWorkingDay(day("2150-01-03")) == false)
  }

  @Test("A year is added to a calendar; where both name a day, being worked wins.")
  func adding() {
    let next = WorkingCalendar(
      name: "2027", holidays: [day("2027-10-01"), day("2026-10-10")], workdays: [day("2027-10-09")], years: [2027],
      shiftsWeekends: false
    )
    let both = WorkingCalendar.china.adding(next)
    #expect(both.name == "China")
    #expect(both.isWorkingDay(day("2027-10-01")) == false)
    #expect(both.isWorkingDay(day("2027-10-09")) == true)
    #expect(both.isWorkingDay(day("2026-10-10")) == true)
    #expect(both.missingYears(from: day("2021-01-01"), through: day("2028-01-01")) == [2028])
  }
}
