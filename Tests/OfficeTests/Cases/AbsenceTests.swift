import Casework
import Deadlines
import Foundation
import Testing
import Vault
import Workplace

@testable import Office

/// The clock of the tests begins on Monday, 1 March 2021, at 09:00.
@Suite("Planned absences")
struct AbsenceTests {
  @Test("What falls into an absence goes to a colleague the working day before; the reporter sees who answers now.")
  func handsOn() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["10"]))
      let head = try await town.session("31")
      let visit = try await town.reporter(of: filed)
      #expect(try await town.office.returnToCase(visit)?.responsible?.name == "Amara Okafor")
      _ = try await town.plans("31", in: 2, days: 14)
      _ = try await town.office.climbLadder()
      #expect(try await town.office.returnToCase(visit)?.responsible?.name == "Amara Okafor")
      try await town.later(hours: 24)
      let view = try #require(try await town.office.returnToCase(visit))
      let contact = try #require(view.duties.first { $0.kind == .contact })
      #expect(contact.name != "Amara Okafor" && contact.missed.isEmpty && contact.due == filed.duties[0].due)
      #expect(view.responsible?.name == contact.name)
      // 11 and 12 report to the respondent: they are in conflict.
      #expect(["Sofia Lindqvist", "周建华"].contains(contact.name))
      #expect(view.duties.filter { $0.name == "Amara Okafor" }.map(\.kind) == [.result])
      let entries = try await town.office.openCase(filed.file, by: head).get().timeline
      #expect(entries.filter { $0.deed == .handedOn }.count == 1)
    }
  }

  @Test(
    "While somebody is away nothing new is given to them, opening binds them, and at their return nothing moves back.")
  func duringAndAfter() async throws {
    try await Town.visit { town in
      let absence = try await town.plans("31", in: 0, days: 10)
      let head = try await town.session("31")
      let filed = try await town.file(try town.report(did: ["82"]))
      #expect(filed.duties.allSatisfy { $0.name != nil && $0.name != "Amara Okafor" })
      let crisis = try await town.file(try town.typed("My boss.", names: [("my boss", .did)], now: [.unsafe]))
      #expect(!crisis.firstReaders.contains { $0.name == "Amara Okafor" })
      _ = try await town.office.openCase(filed.file, by: head).get()
      _ = try await town.office.climbLadder()
      let view = try await town.office.openCase(filed.file, by: head).get()
      #expect(view.duties.first { $0.duty.kind == .reading }?.holder == "Amara Okafor")
      await #expect(throws: CaseRefusal.refused(.isAway)) {
        try await town.office.takeOverCase(filed.file, by: head).get()
      }
      let other = try await town.session("21")
      #expect(
        try await !town.office.openCase(filed.file, by: other).get().assignable.contains { $0.name == "Amara Okafor" })
      await #expect(throws: CaseRefusal.refused(.isAway)) {
        try await town.office.assignCase(filed.file, to: try town.person("31"), by: other).get()
      }
      _ = try await town.office.endAbsence(absence.id, by: head).get()
      _ = try await town.office.climbLadder()
      let after = try await town.office.openCase(filed.file, by: other).get()
      #expect(after.duties.filter { $0.holder == "Amara Okafor" }.map(\.duty.kind) == [.reading])
      #expect(after.assignable.contains { $0.name == "Amara Okafor" })
    }
  }

  @Test("Nobody is without a holder when a whole team is away: the chair hears, by the same day.")
  func wholeTeam() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["10"]))
      for number in ["31", "21", "22"] { _ = try await town.plans(number, in: 0, days: 30) }
      _ = try await town.office.climbLadder()
      let visit = try await town.reporter(of: filed)
      let contact = try #require(try await town.office.returnToCase(visit)?.duties.first { $0.kind == .contact })
      #expect(contact.name == "Helene Vogt" && contact.due == filed.duties[0].due && contact.missed.isEmpty)
    }
  }

  @Test("The sweeper wakes when an absence takes effect, and an absence that is taken back never does.")
  func wakes() async throws {
    try await Town.visit { town in
      let absence = try await town.plans("31", in: 8, days: 3)
      let wakes = try #require(try await town.office.nextDue())
      #expect(town.office.settings.zone.day(at: wakes) == town.office.today.adding(days: 7))
      let listed = try await town.office.absences(of: try await town.session("31"))
      #expect(listed.map(\.absence.id) == [absence.id] && listed.map(\.isUnderWay) == [false])
      #expect(try await town.office.absences(of: try await town.session("21")).isEmpty)
      await #expect(throws: Absence.Refusal.unknown) {
        try await town.office.endAbsence(absence.id, by: try await town.session("21")).get()
      }
      _ = try await town.office.endAbsence(absence.id, by: try await town.session("31")).get()
      #expect(try await town.office.nextDue() == nil)
      #expect(try await town.office.absences(of: try await town.session("31")).isEmpty)
    }
  }

  @Test("What can't be planned is refused, and nothing is written.")
  func refused() async throws {
    try await Town.visit { town in
      let head = try await town.session("31")
      let today = town.office.today
      for (from, until, refusal) in [
        (nil, today, Absence.Refusal.dayMissing), (today, nil, .dayMissing),
        (today.adding(days: -1), today, .beginsEarly), (today, today, .endsEarly),
        (today, today.adding(days: 61), .tooLong),
      ] as [(Day?, Day?, Absence.Refusal)] {
        await #expect(throws: refusal) { try await town.office.planAbsence(from: from, until: until, by: head).get() }
      }
      #expect(try await town.office.absences(of: head).isEmpty)
    }
  }
}

extension Town {
  /// Somebody plans to be away so many days from now, for so many days.
  fileprivate func plans(_ number: String, in days: Int, days length: Int) async throws -> Absence {
    let from = office.today.adding(days: days)
    return try await office.planAbsence(
      from: from, until: from.adding(days: length), by: try await session(number)
    ).get()
  }
}
