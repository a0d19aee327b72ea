import Deadlines
import Testing

/// One row of the table: the rule that it shows, the event, and when it must be due.
struct Counted: Sendable, CustomTestStringConvertible {
  let rule: String
  let calendar: WorkingCalendar
  let span: Span
  let event: String
  let due: String
  let missingYear: Int?

  init(
    _ rule: String, _ calendar: WorkingCalendar, _ span: Span, from event: String, due: String, missing: Int? = nil
  ) {
    (self.rule, self.calendar, self.span, self.event, self.due) = (rule, calendar, span, event, due)
    missingYear = missing
  }

  var testDescription: String { "\(rule): \(event), \(span)" }
}

struct CountTests {
  /// Easter Monday of 2021, and no other year.
  static let brussels = WorkingCalendar(
    name: "Brussels", holidays: [day("2021-04-05")], workdays: [], years: [2021], shiftsWeekends: false
  )

  static let rows: [Counted] = [
    Counted(
      "Art. 201: hours run from the hour itself", .china, .hours(72), from: "2021-10-01T00:05+08",
      due: "2021-10-04T00:05+08"
    ),
    Counted(
      "Art. 201: the day of the event isn't counted", .china, .days(1), from: "2021-09-01T00:01+08",
      due: "2021-09-02T18:00+08"
    ),
    Counted(
      "The day is that of the workplace's clocks", .china, .days(1), from: "2021-09-01T16:30+00",
      due: "2021-09-03T18:00+08"
    ),
    Counted(
      "State Council 2021: worked weekends count, holidays don't", .china, .workingDays(10),
      from: "2021-09-28T09:00+08", due: "2021-10-18T18:00+08"
    ),
    Counted(
      "Monday to Friday alone would be too early there", .weekdays, .workingDays(10), from: "2021-09-28T09:00+08",
      due: "2021-10-12T18:00+08"
    ),
    Counted(
      "State Council 2021: a worked Saturday is a working day", .china, .workingDays(1), from: "2021-10-08T17:00+08",
      due: "2021-10-09T18:00+08"
    ),
    Counted(
      "An event on a holiday counts from the next working day", .china, .workingDays(3), from: "2026-02-17T09:00+08",
      due: "2026-02-26T18:00+08"
    ),
    Counted(
      "Art. 203: a last day that is a holiday moves behind it", .china, .days(7), from: "2021-09-24T12:00+08",
      due: "2021-10-08T18:00+08"
    ),
    Counted(
      "Art. 203: a last day that is a weekend moves", .china, .days(7), from: "2021-08-28T12:00+08",
      due: "2021-09-06T18:00+08"
    ),
    Counted(
      "Art. 203: a last day that is a worked Sunday stays", .china, .days(7), from: "2021-09-19T12:00+08",
      due: "2021-09-26T18:00+08"
    ),
    Counted(
      "Art. 203: it moves across the year's end", .china, .days(2), from: "2022-12-29T12:00+08",
      due: "2023-01-03T18:00+08"
    ),
    Counted(
      "Art. 202: no such day, so the month's last", .china, .months(3), from: "2021-11-30T12:00+08",
      due: "2022-02-28T18:00+08"
    ),
    Counted(
      "Art. 202: a leap year's February", .weekdays, .months(2), from: "2027-12-31T12:00+08", due: "2028-02-29T18:00+08"
    ),
    Counted(
      "Art. 202: the same, in a year that isn't loaded", .china, .months(2), from: "2027-12-31T12:00+08",
      due: "2028-02-29T18:00+08", missing: 2028
    ),
    Counted(
      "Arts. 202, 203: months move too", .china, .months(3), from: "2021-07-01T12:00+08", due: "2021-10-08T18:00+08"
    ),
    Counted(
      "Reg. 1182/71 art. 3(4): a public holiday moves to the next working day", brussels, .days(7),
      from: "2021-03-29T12:00+08", due: "2021-04-06T18:00+08"
    ),
    Counted(
      "Reg. 1182/71 art. 3(2)(c): three months aren't ninety days", brussels, .months(3), from: "2021-01-12T12:00+08",
      due: "2021-04-12T18:00+08"
    ),
    Counted(
      "Missing year, weekends shift: any day may be worked", .china, .workingDays(3), from: "2026-12-31T12:00+08",
      due: "2027-01-03T18:00+08", missing: 2027
    ),
    Counted(
      "Missing year, weekends shift: the last day doesn't move", .china, .days(2), from: "2026-12-31T12:00+08",
      due: "2027-01-02T18:00+08", missing: 2027
    ),
    Counted(
      "Missing year, weekends stay: Monday to Friday", brussels, .workingDays(3), from: "2021-12-31T12:00+08",
      due: "2022-01-05T18:00+08", missing: 2022
    ),
    Counted(
      "Missing year, weekends stay: the last day moves off them", brussels, .days(1), from: "2021-12-31T12:00+08",
      due: "2022-01-03T18:00+08", missing: 2022
    ),
    Counted(
      "A missing year on the way is told, the first of them", .china, .workingDays(400), from: "2026-12-31T12:00+08",
      due: "2028-02-04T18:00+08", missing: 2027
    ),
    Counted(
      "Hours need no calendar", .china, .hours(24), from: "2030-01-01T12:00+08", due: "2030-01-02T12:00+08"
    ),
    Counted(
      "A span of nothing ends at once", .china, .workingDays(0), from: "2030-01-01T12:00+08", due: "2030-01-01T12:00+08"
    ),
    Counted(
      "So does one of less", .china, .months(-2), from: "2030-01-01T12:00+08", due: "2030-01-01T12:00+08"
    ),
  ]

  @Test("Each rule counts as its source says.", arguments: rows)
  func table(row: Counted) {
    let due = Count(calendar: row.calendar, zone: shanghai).due(row.span, from: instant(row.event))
    #expect(due == Due(instant: instant(row.due), missingYear: row.missingYear))
  }

  @Test("Business closes when it is said to, at midnight too.")
  func closeOfBusiness() {
    let count = Count(calendar: .weekdays, zone: shanghai, closeOfBusinessHour: 24)
    #expect(count.due(.days(1), from: instant("2021-07-27T12:00+08")).instant == instant("2021-07-29T00:00+08"))
  }

  @Test("Days end by the clocks of their place, hours run through every change of them.")
  func clockChanges() throws {
    let berlin = try Zone(tzif: TZifBytes(footer: "CET-1CEST,M3.5.0,M10.5.0/3").bytes)
    let count = Count(calendar: .weekdays, zone: berlin)
    #expect(count.due(.workingDays(1), from: instant("2021-03-25T12:00Z")).instant == instant("2021-03-26T17:00Z"))
    #expect(count.due(.workingDays(1), from: instant("2021-03-26T12:00Z")).instant == instant("2021-03-29T16:00Z"))
    #expect(count.due(.hours(24), from: instant("2021-03-27T12:00Z")).instant == instant("2021-03-28T12:00Z"))
  }

  @Test(
    "The greatest spans are counted, too, as the limit.",
    arguments: [Span.hours, Span.days, Span.workingDays, Span.months])
  func greatest(span: @Sendable (Int) -> Span) {
    let count = Count(calendar: .china, zone: shanghai)
    let start = instant("2021-07-27T12:00+08")
    #expect(count.due(span(.max), from: start) == count.due(span(100_000), from: start))
  }
}
