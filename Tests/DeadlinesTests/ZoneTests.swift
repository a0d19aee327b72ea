import Deadlines
import Foundation
import Testing

struct ZoneTests {
  static let berlin = "CET-1CEST,M3.5.0,M10.5.0/3"

  func zone(footer: String) throws -> Zone {
    try Zone(tzif: TZifBytes(footer: footer).bytes)
  }

  @Test("In UTC the clock shows the instant itself, before 1970 too.")
  func utc() {
    let clock = Zone.utc.clock(at: instant("1969-12-31T23:59Z"))
    #expect(clock == (23, 59))
    #expect(Zone.utc.day(at: instant("1969-12-31T23:59Z")) == day("1969-12-31"))
  }

  @Test("Another day may have begun where clocks are ahead.")
  func fixedOffset() {
    #expect(shanghai.day(at: instant("2021-09-28T16:30Z")) == day("2021-09-29"))
    #expect(shanghai.clock(at: instant("2021-09-28T16:30Z")) == (0, 30))
    #expect(shanghai.instant(of: day("2021-10-18"), hour: 18, minute: 0) == instant("2021-10-18T10:00Z"))
    #expect(shanghai.instant(of: day("2021-10-18"), hour: 24, minute: 0) == instant("2021-10-18T16:00Z"))
  }

  @Test("The table holds from each transition to the next, the first type before it, the footer's rule after it.")
  func table() throws {
    let file = TZifBytes(
      offsets: [3600, -7200, 5400], transitions: [(-1_000, 1), (1_000, 2)], footer: "<+08>-8"
    )
    let zone = try Zone(tzif: file.bytes)
    let offsets = [-2_000, -1_001, -1_000, 0, 999, 1_000, 2_000_000_000].map {
      zone.offsetSeconds(at: Instant(milliseconds: $0 * 1000))
    }
    #expect(offsets == [3600, 3600, -7200, -7200, -7200, 28_800, 28_800])
  }

  @Test("Without a rule the last offset stays; a file of version 1 never has one.", arguments: [nil, "2", "3", "4"])
  func noRule(version: Character?) throws {
    let file = TZifBytes(version: version, offsets: [0, 19_800], transitions: [(0, 1)])
    #expect(try Zone(tzif: file.bytes).offsetSeconds(at: instant("2100-01-01T00:00Z")) == 19_800)
  }

  @Test(
    "Yearly rules change on their days (POSIX TZ; RFC 8536 § 3.3.1).",
    arguments: [
      (berlin, "2021-03-28T00:59Z", 3600), (berlin, "2021-03-28T01:00Z", 7200),
      (berlin, "2021-10-31T00:59Z", 7200), (berlin, "2021-10-31T01:00Z", 3600),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2021-12-31T23:59Z", 39_600),
      ("AEST-10AEDT,M10.1.0,M4.1.0/3", "2021-04-03T16:00Z", 36_000),
      ("EST5EDT,M3.2.0,M11.1.0", "2024-03-10T07:00Z", -14_400),
      ("EST5EDT,M3.2.0,M11.1.0", "2024-11-03T06:00Z", -18_000),
      ("IST-2IDT,M3.4.4/26,M10.5.0", "2023-03-23T23:59Z", 7200),
      ("IST-2IDT,M3.4.4/26,M10.5.0", "2023-03-24T00:00Z", 10_800),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T00:59Z", -7200),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2024-03-31T01:00Z", -3600),
      ("AAA0BBB,J60,J61", "2024-03-01T02:00Z", 3600), ("AAA0BBB,J60,J61", "2024-02-29T12:00Z", 0),
      ("AAA0BBB,59,60", "2024-02-29T02:00Z", 3600), ("AAA0BBB,59,60", "2024-03-01T02:00Z", 0),
      ("XXX3EDT4,0/0,J365/23", "2024-01-01T03:00Z", -14_400), ("XXX3EDT4,0/0,J365/23", "2024-12-31T23:59Z", -14_400),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2021-01-01T00:00Z", 0), ("IST-1GMT0,M10.5.0,M3.5.0/1", "2021-07-01T00:00Z", 3600),
      ("NST3:30NDT,M3.2.0,M11.1.0", "2021-01-01T00:00Z", -12_600),
    ]
  )
  func rules(footer: String, moment: String, offset: Int) throws {
    #expect(try zone(footer: footer).offsetSeconds(at: instant(moment)) == offset)
  }

  @Test("A time that clocks show twice is taken the first time; one that they skip is the moment of the jump.")
  func foldsAndGaps() throws {
    let berlin = try zone(footer: ZoneTests.berlin)
    #expect(berlin.instant(of: day("2021-10-31"), hour: 2, minute: 30) == instant("2021-10-31T00:30Z"))
    #expect(berlin.instant(of: day("2021-10-31"), hour: 3, minute: 0) == instant("2021-10-31T02:00Z"))
    #expect(berlin.instant(of: day("2021-03-28"), hour: 2, minute: 30) == instant("2021-03-28T01:00Z"))
    #expect(berlin.instant(of: day("2021-03-28"), hour: 3, minute: 0) == instant("2021-03-28T01:00Z"))
    #expect(berlin.instant(of: day("2021-03-28"), hour: 1, minute: 59) == instant("2021-03-28T00:59Z"))
  }

  @Test("A day that was left out at the date line ends when it would have begun: Samoa, 30 December 2011.")
  func skippedDay() throws {
    let jump = instant("2011-12-30T10:00Z")
    let file = TZifBytes(offsets: [-36_000, 50_400], transitions: [(jump.milliseconds / 1000, 1)])
    let apia = try Zone(tzif: file.bytes)
    #expect(apia.instant(of: day("2011-12-30"), hour: 18, minute: 0) == jump)
    #expect(apia.instant(of: day("2011-12-29"), hour: 18, minute: 0) == instant("2011-12-30T04:00Z"))
    #expect(apia.instant(of: day("2011-12-31"), hour: 18, minute: 0) == instant("2011-12-31T04:00Z"))
  }

  @Test("What clocks show at the instant of a time is that time, wherever clocks show it at all.")
  func roundTrip() throws {
    let zone = try zone(footer: "AEST-10AEDT,M10.1.0,M4.1.0/3")
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let moment = generator.instant()
      let clock = zone.clock(at: moment)
      let found = zone.instant(of: zone.day(at: moment), hour: clock.hour, minute: clock.minute)
      #expect(found == moment || found == moment.adding(hours: -1))
      #expect(zone.clock(at: found) == clock)
    }
  }

  @Test(
    "The system's own zone files are read as Foundation reads them.",
    arguments: [
      "Asia/Shanghai", "Asia/Kolkata", "Europe/Berlin", "Europe/Dublin", "America/New_York", "America/Sao_Paulo",
      "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "Africa/Cairo", "Etc/UTC",
    ]
  )
  func systemZones(name: String) throws {
    let file = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))
    let zone = try Zone(tzif: [UInt8](file))
    let foundation = try #require(TimeZone(identifier: name))
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<2_000 {
      let seconds = Int64.random(in: 0..<2_000_000_000, using: &generator)
      let expected = foundation.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      let found = zone.offsetSeconds(at: Instant(milliseconds: seconds * 1000))
      if found != expected { Issue.record("\(name) at \(seconds): \(found), Foundation says \(expected).") }
    }
  }
}
