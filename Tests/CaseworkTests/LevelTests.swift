import Casework
import Testing

@Suite("Ticks set the first clock, words never")
struct LevelTests {
  /// R-D13, § 2.13; `procedure.md`, "Duties and days".
  static let rows: [(now: Set<Now>, help: Set<Help>, level: Level)] = [
    ([], [], .ordinary),
    ([.unsafe], [], .crisis), ([.recent], [], .crisis), ([.unable], [], .crisis), ([.under18], [], .crisis),
    ([], [.medical], .crisis), ([], [.police], .crisis),
    ([], [.safety], .serious), ([], [.separation], .serious),
    ([], [.leave], .ordinary), ([], [.talk], .ordinary), ([], [.investigate], .ordinary),
    ([], [.record], .ordinary), ([], [.unsure], .ordinary),
    ([], [.safety, .police], .crisis), ([], [.separation, .talk, .record], .serious),
    ([.recent], [.unsure, .record], .crisis), ([.unsafe, .under18], [.safety], .crisis),
  ]

  @Test("The level follows from what was ticked.", arguments: rows)
  func level(now: Set<Now>, help: Set<Help>, level: Level) {
    #expect(Level(now: now, help: help) == level)
  }

  @Test("Nobody's ticks make a report less than ordinary, and one more never makes it slower.")
  func neverSlower() {
    let order: [Level] = [.crisis, .serious, .ordinary, .minor]
    func place(_ now: Set<Now>, _ help: Set<Help>) -> Int { order.firstIndex(of: Level(now: now, help: help)) ?? 9 }
    for first in Help.allCases {
      for second in Help.allCases {
        #expect(place([], [first]) <= 2)
        #expect(place([], [first, second]) <= place([], [first]))
        for now in Now.allCases { #expect(place([now], [first, second]) == 0) }
      }
    }
  }
}
