import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Testing
import Workplace

@testable import Office

@Suite("What a ledger has lived through doesn't make it look altered")
struct VerifyTests {
  @Test("Erasing a case keeps every check green: its commitments are accounted for by the certificate alone.")
  func erased() async throws {
    try await Town.visit { town in
      let told = try await AuditedTale.tell(in: town)
      try await town.tick()
      let seeds = AuditMeans(seeds: try await town.office.ownSeeds())
      let before = try await town.office.auditLedger(seeds).get()
      let file = told.cases[0].file
      _ = try await town.erase(file)
      for _ in 0..<2 { try await town.tick() }
      let after = try await town.office.auditLedger(seeds).get()
      #expect(after.erased > 0 && after.opened == after.ticks && after.entries > before.entries)
      try await town.office.store.database.write {
        try $0.run("UPDATE erased SET certificate = \([UInt8](repeating: 1, count: 32))")
      }
      #expect(try await town.office.auditLedger(seeds).finding?.kind == .erasure)
    }
  }

  @Test("Who takes an event out and says that it was erased, under a certificate that is of another case, is found.")
  func falselyErased() async throws {
    try await Town.visit { town in
      let told = try await AuditedTale.tell(in: town)
      try await town.tick()
      let (file, other) = (told.cases[0].file, told.cases[1].file)
      _ = try await town.erase(file)
      for _ in 0..<2 { try await town.tick() }
      try await town.office.store.database.write { writing in
        try writing.run(
          """
          INSERT INTO erased (place, certificate)
          SELECT place, (SELECT certificate FROM erasures LIMIT 1) FROM events WHERE case_id = \(other.bytes)
          """)
        try writing.run("DELETE FROM events WHERE case_id = \(other.bytes)")
        try writing.run("DELETE FROM receipts WHERE case_id = \(other.bytes)")
      }
      #expect(try await town.office.auditLedger().finding?.kind == .erasure)
    }
  }

  @Test("An old backup that was brought back is whole again: what was lost is lost by the ledger's own word.")
  func restored() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      let old = try town.backup()
      _ = try await town.file(try town.report("After the backup.", did: ["82"]))
      for _ in 0..<3 { try await town.tick() }
      let other = try await town.started(database: old, second: try town.backup())
      try await other.openLedger()
      for _ in 0..<3 { try await town.tick(other) }
      let audit = try await other.auditLedger(AuditMeans(seeds: try await other.ownSeeds())).get()
      #expect(audit.lost > 0 && audit.opened + audit.lost == audit.ticks)
      try await other.store.database.write {
        try $0.run("DELETE FROM workplace_events WHERE sequence = (SELECT MAX(sequence) FROM workplace_events)")
      }
      let found = try await other.auditLedger(AuditMeans(seeds: try await other.ownSeeds())).finding
      #expect(found?.kind == .tickRoot, "without its word nothing is lost")
      try await other.store.database.close()
      try await other.store.second.close()
    }
  }

  @Test("Two restores before the next tick, and what waited in a backup while the server ran, leave the ledger whole.")
  func restoredTwice() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      _ = try await town.file(try town.report("Waiting when the backup was made.", did: ["82"]))
      let old = try town.backup()
      _ = try await town.file(try town.report("In the same minute.", did: ["82"]))
      for _ in 0..<3 { try await town.tick() }
      let middle = try town.backup()
      _ = try await town.file(try town.report("Later.", did: ["82"]))
      for _ in 0..<40 { try await town.tick() }
      let note = try await town.checkpoint()
      let copy = try await town.office.store.read { try Leaves.entries(from: 0, limit: 1_000, in: $0) }
      let back = try await town.started(database: old, second: middle)
      try await back.openLedger()
      #expect(try await back.takeBack(copy, from: 0, note: note.encoded) == .success(40))
      try await back.openLedger()
      for _ in 0..<3 { try await town.tick(back) }
      let means = AuditMeans(seeds: try await back.ownSeeds(), seen: [note])
      let audit = try await back.auditLedger(means).get()
      #expect(audit.lost == 2 && audit.opened + audit.lost == audit.ticks)
      #expect(try await town.audited(means, back).finding == nil)
      try await back.close()
    }
  }

  @Test("A ledger whose key was changed is whole, with the signatures of both.")
  func rotated() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      // Where a founded workplace has its key.
      let first = try #require(town.office.ledgerKeys.first)
      _ = try await town.office.store.second.write {
        try LogKeyRows.add(first, seed: [UInt8](repeating: 9, count: 32), at: Instant(milliseconds: 0), in: $0)
      }
      let key = try #require(try await town.office.rotateLogKey())
      for _ in 0..<3 { try await town.tick() }
      #expect(town.office.ledgerKeys.first == key && town.office.ledgerKeys.count == 2)
      let audit = try await town.office.auditLedger(AuditMeans(seeds: try await town.office.ownSeeds())).get()
      #expect(audit.opened == audit.ticks)
    }
  }

  @Test("A clock that was set by a day and back leaves the ledger whole, as its own entry says so.")
  func clock() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      let handler = try await town.session("31")
      for days in [1, -1] {
        town.premises.clock.move(minutes: days * 24 * 60)
        let filed = try await town.file(try town.report(did: ["82"]))
        _ = try await town.office.openCase(filed.file, by: handler).get()
        for _ in 0..<2 { try await town.tick() }
      }
      let audit = try await town.office.auditLedger(AuditMeans(seeds: try await town.office.ownSeeds())).get()
      #expect(audit.opened == audit.ticks)
    }
  }
}
