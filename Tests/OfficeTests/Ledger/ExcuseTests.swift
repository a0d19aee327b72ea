import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Testing
import Workplace

@testable import Office

@Suite("What excuses that something is missing must be in the ledger itself")
struct ExcuseTests {
  @Test(
    "An erasure that no entry holds yet excuses nothing on a copy, and neither does one that is older than the event.")
  func unpublishedErasure() async throws {
    try await Town.visit { town in
      let told = try await AuditedTale.tell(in: town)
      try await town.tick()
      let other = told.cases[1].file
      let digest = [UInt8](repeating: 6, count: 32)
      let event = WorkplaceEvent(at: town.office.now(), by: nil, deed: .erased(certificate: digest))
      try await town.office.record(event) { _ in }
      try await town.hide(other, under: digest)
      #expect(try await town.audited().finding?.kind == .erasure)
      try await town.tick()
      let audit = try await town.audited().get()
      #expect(audit.unshown.map(\.certificate) == [digest] && audit.unshown.map(\.count) == [audit.erased])
      #expect(try await town.office.auditLedger().finding?.kind == .erasure, "the second store has no such certificate")

      let late = try await town.file(try town.report(did: ["82"]))
      try await town.tick()
      try await town.hide(late.file, under: digest)
      #expect(try await town.audited().finding?.kind == .erasure)
    }
  }

  @Test("A purge certificate that is shown accounts for its own events, each in its entry, and for no others.")
  func certificates() async throws {
    try await Town.visit { town in
      let told = try await AuditedTale.tell(in: town)
      let erased = try await town.erase(told.cases[0].file)
      for _ in 0..<2 { try await town.tick() }
      let certificate = try #require(PurgeCertificate(erased.certificate))
      let unshown = try await town.audited().get().unshown
      #expect(unshown.count == 1 && unshown[0].count == Int64(certificate.events.count) && unshown[0].leaf != nil)
      #expect(try await town.audited(AuditMeans(certificates: [certificate])).get().unshown.isEmpty)

      let moved = PurgeCertificate(
        origin: certificate.origin, nonce: certificate.nonce, reference: certificate.reference, day: certificate.day,
        by: certificate.by, rule: certificate.rule,
        events: certificate.events.map { .init(leaf: $0.leaf + 1, commitment: $0.commitment) })
      #expect(try await town.audited(AuditMeans(certificates: [moved])).get().unshown.count == 1, "it is another")

      try await town.hide(told.cases[1].file, under: certificate.digest)
      #expect(try await town.audited(AuditMeans(certificates: [certificate])).finding?.kind == .erasure)
    }
  }

  @Test("The start lets nobody take events away by saying that they were erased.")
  func start() async throws {
    try await Town.visit { town in
      let told = try await AuditedTale.tell(in: town)
      try await town.tick()
      try await town.hide(told.cases[1].file, under: [UInt8](repeating: 6, count: 32))
      let next = try await town.premises.another()
      try await next.openLedger()
      #expect(next.ledgerStop == .eventsAltered)
      try await next.close()
    }
  }

  @Test("Saying that a backup was brought back excuses no minute after which the ledger went on.")
  func forgedRestore() async throws {
    try await Town.visit { town in
      let told = try await AuditedTale.tell(in: town)
      try await town.tick()
      let file = told.cases[0].file
      let place = try #require(try await town.office.store.read { try AuditRows.place(of: file, sequence: 1, in: $0) })
      let held = try #require(try await town.office.store.read { try Commitments.held(with: place, in: $0) })
      let bytes = try #require(try await town.office.store.read { try Leaves.entry(at: held.leaf, in: $0) })
      let tick = Int64(try TickEntry(bytes).tick)
      try await town.empty(held, of: file)
      let deed = WorkplaceEvent.Deed.restored(.database, after: tick - 1, through: tick)
      try await town.office.record(WorkplaceEvent(at: town.office.now(), by: nil, deed: deed)) { _ in }
      for _ in 0..<2 {
        let found = try await town.audited(AuditMeans(seeds: try await town.office.ownSeeds())).finding
        #expect(found?.kind == .tickRoot && found?.tick == UInt64(tick))
        try await town.tick()
      }
    }
  }

  @Test("A copy that fits itself is told from the ledger by what was seen elsewhere.")
  func seenElsewhere() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      let old = try town.backup()
      let early = try await town.checkpoint()
      for _ in 0..<3 { try await town.tick() }
      let seen = try await town.checkpoint()
      let forked = try await town.started(database: old, second: old)
      try await forked.openLedger()
      for _ in 0..<9 { try await town.tick(forked) }
      #expect(try await town.audited(AuditMeans(seen: [seen, early])).get().seen == 2)
      let means = AuditMeans(seeds: try await forked.ownSeeds())
      #expect(try await town.audited(means, forked).get().seen == 0)
      #expect(try await town.audited(AuditMeans(seen: [early]), forked).get().seen == 1)
      #expect(try await town.audited(AuditMeans(seen: [early, seen]), forked).finding?.kind == .seen)
      let newest = try SignedNote(#require(try await forked.ledgerCheckpoint()))
      #expect(try await town.audited(AuditMeans(seen: [newest])).finding?.kind == .older)
      try await forked.close()
    }
  }

  @Test("The periods of which nobody has the seeds are told, and a promise that was altered is found.")
  func incomplete() async throws {
    try await Town.visit { town in
      let told = try await AuditedTale.tell(in: town)
      let seeds = try await town.office.ownSeeds()
      let periods = seeds.seeds.keys.sorted()
      #expect(try await town.audited(AuditMeans(seeds: seeds)).get().missingPeriods.isEmpty)
      let none = AuditMeans(seeds: PeriodSeeds(origin: town.office.ledgerOrigin))
      #expect(try await town.audited(none).get().missingPeriods == periods)
      let file = told.cases[0].file.bytes
      for (sql, kind) in [
        ("UPDATE receipts SET promise = '' WHERE case_id = \(file)" as SQL, LedgerFinding.Kind.brokenPromise),
        ("DELETE FROM receipts WHERE case_id = \(file)", .brokenPromise),
      ] {
        _ = try await town.office.store.database.write { try $0.run(sql) }
        #expect(try await town.audited().finding?.kind == kind)
      }
    }
  }
}

extension Town {
  /// What whoever has a copy of the database finds.
  func audited(
    _ means: AuditMeans = AuditMeans(), _ other: Office? = nil
  ) async throws -> Result<
    LedgerAudit, LedgerFinding
  > {
    let office = other ?? office
    return try await Office.auditLedger(
      in: office.store.database, beside: nil, of: office.ledgerOrigin, signedBy: try office.verifierKeys, means)
  }

  /// Takes the events of a case away, and says that they were erased under a certificate.
  func hide(_ file: ID<Case>, under certificate: [UInt8]) async throws {
    try await office.store.database.write { writing in
      try writing.run(
        "INSERT INTO erased (place, certificate) SELECT place, \(certificate) FROM events WHERE case_id = \(file.bytes)"
      )
      try writing.run("DELETE FROM events WHERE case_id = \(file.bytes)")
      try writing.run("DELETE FROM receipts WHERE case_id = \(file.bytes)")
    }
  }

  /// Takes a case away with the commitments of one tick, as if that one had held nothing, and closes the gap.
  func empty(_ held: Commitments.Held, of file: ID<Case>) async throws {
    try await office.store.database.write { writing in
      try writing.run("DELETE FROM events WHERE case_id = \(file.bytes)")
      try writing.run("DELETE FROM receipts WHERE case_id = \(file.bytes)")
      try writing.run("DELETE FROM held WHERE first = \(held.first)")
      try writing.run("DELETE FROM commitments WHERE place BETWEEN \(held.first) AND \(held.last)")
      for (table, column) in [
        ("commitments", "place"), ("events", "place"), ("workplace_events", "place"), ("held", "first"),
        ("held", "last"),
      ] as [(SQL, SQL)] {
        try writing.run(
          """
          UPDATE \(fragment: table) SET \(fragment: column) = \(fragment: column) - \(held.count)
          WHERE \(fragment: column) > \(held.last)
          """)
      }
    }
  }

  /// Ends a case and erases it.
  func erase(_ file: ID<Case>) async throws -> Erased {
    try await end(file)
    for _ in 0..<2 { try await tick() }
    let reference = try #require(try await office.store.read { try Cases.reference(of: file, in: $0) })
    return try await office.eraseCase(reference: reference, under: .courtOrder("An order of a court.")).get()
  }

  /// Everything that it takes to close a case.
  func end(_ file: ID<Case>) async throws {
    let (head, other) = (try await session("31"), try await session("21"))
    _ = try await office.assessCase(
      file, outcome: .investigate, level: .serious, reason: "Two saw it.", by: head
    ).get()
    _ = try await office.confirmProposal(file, number: nil, by: other).get()
    _ = try await office.answerReporter(file, text: "We know more now.", by: head).get()
    _ = try await office.closeCase(file, result: "What we found.", reason: "Done.", by: head).get()
    _ = try await office.confirmProposal(file, number: nil, by: other).get()
  }
}
