import Casework
import Deadlines
import Foundation
import Ledger
import Testing

@testable import Office

@Suite("A clock that was set")
struct ClockFaultTests {
  @Test("One that goes back by more than a little says so in its first tick, with the unaltered program.")
  func said() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      try await town.tick()
      let length = 60 * 24 * 60
      for minutes in [-length, -3, 2 * length] {
        town.premises.clock.move(minutes: minutes)
        for _ in 0..<3 { try await town.tick() }
      }
      let steps = try await town.office.ledgerDeeds()
      #expect(steps.count == 2, "forward is told by a steady clock, which nobody has here")
      #expect(try await town.audited().finding == nil)
    }
  }

  @Test("Where no entry says so, a clock that went back is found, and one that was set right within a minute is none.")
  func unsaid() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      town.premises.clock.move(minutes: -1)
      try await town.tick()
      #expect(try await town.audited().finding == nil)
      #expect(try await town.office.ledgerDeeds().isEmpty)
      town.premises.clock.move(minutes: -5)
      town.office.ledger.sayStep()
      try await town.tick()
      #expect(try await town.audited().finding?.kind == .clock)
      #expect(try await town.audited(AuditMeans(comparesTimes: false)).finding == nil)
    }
  }

  @Test("A clock that falls back little by little is said once it is more than a little, and found where it isn't.")
  func creeping() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      for _ in 0..<4 {
        town.premises.clock.move(minutes: -1)
        try await town.tick()
      }
      #expect(try await town.office.ledgerDeeds().count == 2, "every second minute")
      #expect(try await town.audited().finding == nil)
      for _ in 0..<3 {
        town.premises.clock.move(minutes: -1)
        town.office.ledger.sayStep()
        try await town.tick()
      }
      #expect(try await town.audited().finding?.kind == .clock)
    }
  }

  @Test("A clock that was set excuses no more than it was set by.", arguments: [(-4, true), (-24 * 60, false)])
  func excuse(minutes: Int, isExcused: Bool) async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      try await town.tick()
      let now = town.office.now()
      try await town.office.clockStepped(ClockWatch.Step(from: now, to: now.adding(minutes: 4)))
      let event = WorkplaceEvent(
        at: now.adding(minutes: minutes - 5), by: nil, deed: .invited(try town.person("81")))
      try await town.office.record(event) { _ in }
      try await town.tick()
      #expect(try await town.audited().finding?.kind == (isExcused ? nil : .backdated))
    }
  }

  @Test("The time of an entry is its minute's beginning, however late a busy machine makes it.")
  func rounded() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      for seconds in [0, 7, 59] {
        town.premises.clock.move(seconds: seconds)
        try await town.tick()
        let entry = try #require(try await town.office.ticks().last)
        #expect(entry.milliseconds == entry.tick * UInt64(Tick.milliseconds))
      }
    }
  }
}
