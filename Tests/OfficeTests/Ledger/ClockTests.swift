import Casework
import Deadlines
import Ledger
import Store
import Testing
import Vault

@testable import Office

@Suite("A clock that is set")
struct ClockTests {
  private static let begin = Instant(milliseconds: 1_614_560_400_000)

  private func step(seconds: Int64, afterSeconds passed: Int64 = 60) -> ClockWatch.Step? {
    var watch = ClockWatch()
    #expect(watch.look(wall: Self.begin, steady: .zero) == nil)
    return watch.look(
      wall: Instant(milliseconds: Self.begin.milliseconds + (passed + seconds) * 1000), steady: .seconds(passed))
  }

  @Test("A step of more than half a minute is noticed, either way; a machine that slept is none.")
  func notices() {
    #expect(step(seconds: 0) == nil)
    #expect(step(seconds: 30) == nil && step(seconds: -30) == nil)
    #expect(step(seconds: 0, afterSeconds: 8 * 3600) == nil)
    let at = Self.begin.adding(minutes: 1)
    #expect(step(seconds: 31) == ClockWatch.Step(from: at, to: Instant(milliseconds: at.milliseconds + 31_000)))
    #expect(step(seconds: -86_400)?.to == at.adding(hours: -24))
    var watch = ClockWatch()
    let far = at.adding(hours: 24 * 365)
    #expect(watch.look(wall: Self.begin, steady: .zero) == nil)
    #expect(watch.look(wall: far, steady: .seconds(60)) == ClockWatch.Step(from: at, to: far))
    #expect(watch.look(wall: far.adding(minutes: 1), steady: .seconds(120)) == nil)
    #expect(watch.look(wall: at.adding(minutes: 2), steady: .seconds(180))?.to == at.adding(minutes: 2))
  }

  @Test("Each tick comes at its beginning and is shown a fixed while later, however the clock is set.")
  func beat() {
    let beat = TickBeat(length: 60_000)
    let begin = beat.beginning(after: Self.begin)
    #expect(begin == Self.begin.adding(minutes: 1))
    #expect(beat.beginning(after: Instant(milliseconds: begin.milliseconds - 1)) == begin)
    #expect(beat.wait(until: begin, at: Self.begin) == .seconds(60))
    #expect(beat.wait(until: begin, at: Instant(milliseconds: begin.milliseconds - 1)) == .milliseconds(1))
    #expect(beat.wait(until: begin, at: begin) == nil)
    #expect(beat.wait(until: begin, at: begin.adding(hours: 24)) == nil)
    #expect(beat.wait(until: begin, at: begin.adding(hours: -24)) == nil, "a tick comes all the same")
    #expect(beat.shownAfter == .seconds(5))
  }

  @Test(
    "The clock goes back by a day, ahead by a year and back again: each promise is kept, and everybody can read it.")
  func jumps() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      var filed: [Filed] = []
      for minutes in [0, -24 * 60, 365 * 24 * 60, -364 * 24 * 60] {
        for _ in 0..<3 { try await town.tick() }
        filed.append(try await town.file(try town.report(did: ["82"])))
        let from = town.premises.clock.now
        town.premises.clock.move(minutes: minutes)
        if minutes != 0 {
          try await town.office.clockStepped(ClockWatch.Step(from: from, to: town.premises.clock.now))
        }
        filed.append(try await town.file(try town.report(did: ["82"])))
      }
      for _ in 0..<3 { try await town.tick() }
      for one in filed { #expect(try await town.office.keeps(one)) }
      #expect(try await town.office.ledgerDeeds().count == 3)
      let ticks = try await town.office.ticks()
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0.tick < $1.tick })
      #expect(zip(ticks, ticks.dropFirst()).contains { $0.milliseconds > $1.milliseconds })
    }
  }

  @Test("A clock that was set back while no server ran is noticed by the last tick.")
  func whileDown() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let last = town.premises.clock.now
      town.premises.clock.move(minutes: -90)
      let next = try await town.premises.another()
      try await next.openLedger()
      #expect(try await next.ledgerDeeds() == [.clockStepped(from: last, to: town.premises.clock.now)])
      let filed = try await next.submitReport(try town.report(did: ["82"]), code: .generate(random: .system)).get()
      try await town.tick(next)
      #expect(try await next.keeps(filed))
      try await next.close()
    }
  }

  @Test("What a clock did while no server ran isn't taken for a step: the gap is seen by the ticks' numbers.")
  func serverDown() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      town.premises.clock.move(minutes: 600)
      let next = try await town.premises.another()
      try await next.openLedger()
      try await town.tick(next)
      #expect(try await next.ledgerDeeds().isEmpty)
      let ticks = try await next.ticks()
      #expect(ticks.count == 2 && ticks[1].tick - ticks[0].tick == 601)
      try await next.close()
    }
  }
}

extension Office {
  /// Every tick that is shown.
  func ticks() async throws -> [TickEntry] {
    let size = Int(ledgerSize)
    return try await store.read { try Leaves.entries(from: 0, limit: size, in: $0) }.compactMap { try? TickEntry($0) }
  }
}
