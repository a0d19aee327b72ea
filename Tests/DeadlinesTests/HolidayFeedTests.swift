import Deadlines
import Testing

struct HolidayFeedTests {
  func calendar(_ events: String...) throws(WorkingCalendar.Fault) -> WorkingCalendar {
    try WorkingCalendar(name: "feed", iCalendar: text(events))
  }

  func text(_ events: [String]) -> String {
    let bodies = events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + bodies.joined() + "END:VCALENDAR\n"
  }

  @Test("An event's days run from its start up to but without its end (RFC 5545 § 3.6.1); without one it is one day.")
  func stretches() throws {
    let feed = try calendar(
      "DTSTART;VALUE=DATE:20271001\nDTEND;VALUE=DATE:20271008\nSUMMARY:国庆节 休",
      "DTSTART;VALUE=DATE:20271009\nSUMMARY:国庆节 班",
      "DTSTART;VALUE=DATE:20270501\nDURATION:P3D\nCATEGORIES:HOLIDAY",
      "DTSTART;VALUE=DATE:20270510\nDTEND;VALUE=DATE:20270510\nCATEGORIES:HOLIDAY"
    )
    let expected = [
      ("2027-09-30", true), ("2027-10-01", false), ("2027-10-07", false), ("2027-10-08", true), ("2027-10-09", true),
      ("2027-10-10", false), ("2027-05-03", false), ("2027-05-04", true), ("2027-05-10", false),
    ]
    for (date, isWorked) in expected {
      #expect(feed.isWorkingDay(day(date)) == isWorked, "\(date)")
    }
  }

  @Test("Folded lines, CRLF, a byte order mark, lower case, quoted parameters and nested alarms are read.")
  func writing() throws {
    let text =
      "\u{FEFF}begin:vcalendar\r\nBEGIN:VTIMEZONE\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=YEARLY\r\nEND:VTIMEZONE\r\n"
      + "\r\nBEGIN:VEVENT\r\nDTSTART;X=\"a:b\";VALUE=DATE:2027\r\n 0501\r\nsummary:劳动\r\n\t节 休\r\n"
      + "BEGIN:VALARM\r\nDURATION:PT15M\r\nSUMMARY:班\r\nEND:VALARM\r\nEND:VEVENT\r\nend:vcalendar"
    let feed = try WorkingCalendar(name: "feed", iCalendar: text)
    #expect(feed.name == "feed")
    #expect(feed.isWorkingDay(day("2027-05-01")) == false)
    #expect(feed.isWorkingDay(day("2027-05-03")) == true)
  }

  @Test(
    "What a day is stands in its category, and else in its summary.",
    arguments: [
      ("CATEGORIES:HOLIDAY", false), ("CATEGORIES:X,WORKDAY", true), ("CATEGORIES:WORKDAY\nSUMMARY:休", true),
      ("SUMMARY:补班", true), ("SUMMARY:Special Working Day", true), ("SUMMARY:元旦（休）", false),
      ("SUMMARY:Spring bank holiday", false), ("SUMMARY:Christmas Day", false),
    ] as [(String, Bool)]
  )
  func meanings(lines: String, isWorked: Bool) throws {
    let feed = try calendar("DTSTART;VALUE=DATE:20270605\n\(lines)", "DTSTART;VALUE=DATE:20270607\n\(lines)")
    #expect(feed.isWorkingDay(day("2027-06-05")) == isWorked)
    #expect(feed.isWorkingDay(day("2027-06-07")) == isWorked)
  }

  @Test("Where a text marks its holidays, other events are observances; cancelled events are none.")
  func observances() throws {
    let feed = try calendar(
      "DTSTART;VALUE=DATE:20270614\nSUMMARY:休", "DTSTART;VALUE=DATE:20270615\nSUMMARY:芒种",
      "DTSTART;VALUE=DATE:20270616\nSUMMARY:休\nSTATUS:CANCELLED"
    )
    #expect(feed.isWorkingDay(day("2027-06-14")) == false)
    #expect(feed.isWorkingDay(day("2027-06-15")) == true)
    #expect(feed.isWorkingDay(day("2027-06-16")) == true)
    let plain = try calendar(
      "DTSTART;VALUE=DATE:20270614\nSUMMARY:Feast", "DTSTART;VALUE=DATE:20270615\nSUMMARY:Eve\nDESCRIPTION:Observance"
    )
    #expect(plain.isWorkingDay(day("2027-06-14")) == false)
    #expect(plain.isWorkingDay(day("2027-06-15")) == true)
  }

  @Test("Days around New Year make neither year known, as they may stand in the neighbour's list.")
  func knownYears() throws {
    let feed = try calendar(
      "DTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270104\nSUMMARY:休", "DTSTART;VALUE=DATE:20270501\nSUMMARY:休"
    )
    #expect(feed.missingYears(from: day("2026-01-01"), through: day("2028-12-31")) == [2026, 2028])
    #expect(feed.isWorkingDay(day("2026-12-31")) == false)
  }

  @Test("A year from a feed joins those that are shipped.")
  func joined() throws {
    let feed = try calendar("DTSTART;VALUE=DATE:20271001\nSUMMARY:休")
    let count = Count(calendar: WorkingCalendar.china.adding(feed), zone: shanghai)
    let due = count.due(.days(1), from: instant("2027-09-30T09:00+08"))
    #expect(due == Due(instant: instant("2027-10-04T18:00+08"), missingYear: nil))
  }

  @Test(
    "A fault names its line.",
    arguments: [
      ("", 1, .notACalendar), ("hello", 1, .noProperty), ("SUMMARY:x", 1, .notACalendar), (" x", 1, .notACalendar),
      ("BEGIN:VEVENT\nEND:VEVENT", 1, .notACalendar), ("BEGIN:VCALENDAR\nEND:VCALENDAR\nX:y", 3, .notACalendar),
      ("BEGIN:VCALENDAR", 1, .unbalanced), ("BEGIN:VCALENDAR\nEND:VEVENT", 2, .unbalanced),
      ("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR", 3, .unbalanced),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR", 2, .noStart),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270230\nEND:VEVENT", 3, .notADate),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n\nDTSTART:20270101T000000\nEND:VEVENT", 4, .notADate),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDURATION:PT1H\nEND:VEVENT", 3, .notALength),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDURATION:P\nEND:VEVENT", 3, .notALength),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270102\nDTEND:20270101\nEND:VEVENT", 2, .length),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270102\nDTEND:20990101\nEND:VEVENT", 2, .length),
      ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270102\nRRULE:FREQ=YEARLY\nEND:VEVENT", 4, .repeats),
      ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", 2, .empty),
    ] as [(String, Int, WorkingCalendar.Problem)]
  )
  func faults(text: String, line: Int, problem: WorkingCalendar.Problem) {
    #expect(throws: WorkingCalendar.Fault(line: line, problem: problem)) {
      try WorkingCalendar(name: "feed", iCalendar: text)
    }
  }
}
