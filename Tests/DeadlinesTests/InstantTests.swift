import Deadlines
import Foundation
import Testing

struct InstantTests {
  @Test("An hour is an hour, a minute a minute, a second a second, forwards and backwards.")
  func adding() {
    let start = Instant(milliseconds: 1_500)
    #expect(start.adding(hours: 2).milliseconds == 7_201_500)
    #expect(start.adding(minutes: -1).milliseconds == -58_500)
    #expect(start.adding(seconds: 1).milliseconds == 2_500)
  }

  @Test(
    "A reporter's time is kept as the quarter of an hour at or before it.",
    arguments: [(0, 0), (899_999, 0), (900_000, 900_000), (1_799_999, 900_000), (-1, -900_000), (-900_000, -900_000)]
  )
  func quarters(given: Int64, kept: Int64) {
    #expect(Instant(milliseconds: given).roundedToQuarterHour() == Instant(milliseconds: kept))
  }

  @Test("An instant is coded as its milliseconds alone, and read back.")
  func coding() throws {
    let bytes = try JSONEncoder().encode([Instant(milliseconds: -7)])
    #expect(String(decoding: bytes, as: UTF8.self) == "[-7]")
    #expect(try JSONDecoder().decode([Instant].self, from: bytes) == [Instant(milliseconds: -7)])
  }

  @Test("Earlier is less.")
  func order() {
    #expect(Instant(milliseconds: -1) < Instant(milliseconds: 0))
  }
}
