import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Testing
import Workplace

@testable import Office

@Suite("Whatever is done to the ledger or to what it stands for is found")
struct FaultTests {
  @Test(
    "What is done to an event, its order, its commitment or its promise is found and named.",
    arguments: LedgerFault.ofEvents)
  func events(_ fault: LedgerFault) async throws {
    try await Town.visit { town in
      let told = try await AuditedTale.tell(in: town)
      let file = told.cases[0].file
      let reference = try await town.office.store.read { try Cases.reference(of: file, in: $0) }
      try await town.office.store.database.write { try fault.act($0, file.bytes) }
      let seeds = try await town.office.ownSeeds()
      let found = try await town.office.auditLedger(AuditMeans(seeds: fault.needsSeeds ? seeds : nil)).finding
      #expect(found?.kind == fault.expected)
      if let sequence = fault.sequence { #expect(found?.sequence == sequence) }
      if let said = found?.reference { #expect(said == reference || fault.expected == .slippedIn) }
      if fault.needsSeeds { #expect(try await town.office.auditLedger().finding?.kind != fault.expected) }
      if fault.expected == .tickRoot { #expect(found?.tick != nil && found?.leaf != nil) }
    }
  }

  @Test("What is done to an entry, a tile or the checkpoint is found.", arguments: LedgerFault.ofEntries)
  func entries(_ fault: LedgerFault) async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town, ticks: fault.expected == .tile ? 300 : 6)
      #expect(try await town.office.auditLedger().finding == nil)
      try await town.office.store.database.write { try fault.act($0, []) }
      let found = try await town.office.auditLedger().finding
      #expect(found?.kind == fault.expected)
      if fault.expected == .secondStore { #expect(found?.leaf == 2) }
    }
  }

  @Test("Who alters, or takes away, an entry in both stores has a root that nobody signed, or a hole.")
  func bothStores() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town, ticks: 300)
      for store in [town.office.store.database, town.office.store.second] {
        try await store.write { try LedgerFault.alter(2, in: $0) }
      }
      #expect(try await town.office.auditLedger().finding == LedgerFinding(.root, leaf: 0))
      for store in [town.office.store.database, town.office.store.second] {
        try await store.write { try $0.run("DELETE FROM leaves WHERE place = 2") }
      }
      #expect(try await town.office.auditLedger().finding == LedgerFinding(.missingEntry, leaf: 2))
    }
  }

  @Test("An event that says it is of yesterday is found, and one of a time to come.", arguments: [-24 * 60, 60])
  func backdated(minutes: Int) async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      let then = town.office.now().adding(minutes: minutes)
      let event = WorkplaceEvent(at: then, by: nil, deed: .invited(try town.person("81")))
      try await town.office.record(event) { _ in }
      #expect(try await town.office.auditLedger().finding == nil)
      try await town.tick()
      let found = try await town.office.auditLedger().finding
      #expect(found?.kind == .backdated)
      #expect(found?.leaf == town.office.ledgerSize - 1)
      #expect(try await town.office.auditLedger(AuditMeans(comparesTimes: false)).finding == nil)
    }
  }

  @Test("What was committed before there was a ledger is of its own time, however late its tick came.")
  func before() async throws {
    try await Town.visit { town in
      town.premises.clock.move(minutes: 60 * 24 * 365)
      try await town.office.openLedger()
      try await town.tick()
      #expect(try await town.office.auditLedger(AuditMeans(seeds: try await town.office.ownSeeds())).finding == nil)
    }
  }

  @Test("An entry in plain text that was kept from the ledger, or says something else, is found.")
  func governance() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      let seat = try #require(try await town.office.store.read { try Seats.all(in: $0) }.first)
      let event = WorkplaceEvent(
        at: town.office.now(), by: nil, deed: .unseated(seat.id, on: town.office.today.adding(days: 9)))
      try await town.office.record(event) { _ in }
      #expect(try await town.office.auditLedger().finding == nil)
      let sequence = try await town.office.store.read {
        try $0.row("SELECT MAX(sequence) AS last FROM workplace_events")?.int64("last")
      }
      try await town.office.store.database.write {
        try $0.run("UPDATE governance SET text = text || 'more' WHERE place = (SELECT MAX(place) FROM governance)")
      }
      let altered = try await town.office.auditLedger().finding
      #expect(altered?.kind == .governance && altered?.sequence == sequence)
      try await town.tick()
      #expect(try await town.office.auditLedger().finding?.kind == .governance)
    }
  }

  @Test("An entry in plain text that was never queued is missed.")
  func unsaid() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      let event = WorkplaceEvent(
        at: town.office.now(), by: nil, deed: .helpNumbersSet(version: 2, file: [UInt8](repeating: 4, count: 32)))
      try await town.office.record(event) { _ in }
      try await town.office.store.database.write { try $0.run("DELETE FROM governance") }
      for _ in 0..<2 {
        #expect(try await town.office.auditLedger().finding?.kind == .governance)
        try await town.tick()
      }
    }
  }
}
