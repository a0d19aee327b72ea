import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("The ledger is audited")
struct AuditTests {
  @Test("A ledger to which nobody did anything is whole: each tick is made again from what it holds.")
  func whole() async throws {
    try await Town.visit { town in
      let told = try await AuditedTale.tell(in: town)
      let audit = try await town.office.auditLedger(AuditMeans(seeds: try await town.office.ownSeeds())).get()
      #expect(audit.entries == town.office.ledgerSize && audit.opened == audit.ticks && audit.lost == 0)
      #expect(audit.commitments + audit.waiting == audit.events + audit.erased)
      #expect(audit.waiting == 1 && audit.promises == 2)
      #expect(told.cases.count == 2)
    }
  }

  @Test("Everybody on the board is given the seeds of the ticks, opens them with their own key, and audits with them.")
  func seeds() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      try await town.office.sealSeeds()
      let own = try await town.office.ownSeeds()
      #expect(own.seeds.count == 1)
      for number in ["61", "62", "70", "71"] {
        let opened = try #require(try await town.office.openSeeds(by: try await town.session(number)))
        #expect(opened == own)
        #expect(try PeriodSeeds(opened.text) == own)
        let audit = try await town.office.auditLedger(AuditMeans(seeds: opened)).get()
        #expect(audit.opened == audit.ticks)
      }
      #expect(try await town.office.openSeeds(by: try await town.session("31")) == nil)
    }
  }

  @Test("A new period's seed is sealed when the ledger comes to it, and without it its ticks stay shut.")
  func periods() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      try await town.office.sealSeeds()
      let before = try await town.office.ownSeeds()
      town.premises.clock.move(minutes: 3 * Int(PeriodSeed.ticks))
      for _ in 0..<3 { try await town.tick() }
      try await town.office.sealSeeds()
      let session = try await town.session("70")
      let after = try #require(try await town.office.openSeeds(by: session))
      #expect(after.seeds.count == 2)
      let audit = try await town.office.auditLedger(AuditMeans(seeds: before)).get()
      #expect(audit.opened == audit.ticks - 3)
      #expect(try await town.office.auditLedger(AuditMeans(seeds: after)).get().opened == audit.ticks)
    }
  }

  @Test("Seeds of another ledger, or altered ones, are told from the right ones.")
  func otherSeeds() async throws {
    try await Town.visit { town in
      _ = try await AuditedTale.tell(in: town)
      let own = try await town.office.ownSeeds()
      let foreign = PeriodSeeds(origin: "ledger.example.com", seeds: own.seeds)
      #expect(try await town.office.auditLedger(AuditMeans(seeds: foreign)) == .failure(LedgerFinding(.foreignSeeds)))
      let other = try own.seeds.mapValues { _ in try PeriodSeed([UInt8](repeating: 1, count: 32)) }
      let audit = try await town.office.auditLedger(
        AuditMeans(seeds: PeriodSeeds(origin: own.origin, seeds: other)))
      #expect(audit.finding?.kind == .tickRoot)
    }
  }
}

extension Result where Failure == LedgerFinding {
  var finding: LedgerFinding? {
    if case .failure(let finding) = self { finding } else { nil }
  }
}

/// Two cases on which a little happens over a few ticks, and something that waits for the next one.
struct AuditedTale {
  let cases: [Filed]

  static func tell(in town: Town, ticks: Int = 6) async throws -> AuditedTale {
    let office = town.office
    try await office.openLedger()
    try await town.tick()
    let first = try await town.file(try town.report("In the lift.", did: ["82"]))
    try await town.tick()
    try await town.tick()
    let second = try await town.file(try town.report("In the yard.", did: ["91"]))
    let handler = try await town.session("31")
    _ = try await office.openCase(first.file, by: handler).get()
    _ = try await office.answerReporter(first.file, text: "We read it.", by: handler).get()
    try await town.tick()
    _ = try await office.writeToHandlers(try await town.reporter(of: first), text: "Thank you.").get()
    _ = try await office.openCase(second.file, by: handler).get()
    for _ in 0..<ticks { try await town.tick() }
    _ = try await office.writeToHandlers(try await town.reporter(of: second), text: "Is anybody there?").get()
    return AuditedTale(cases: [first, second])
  }
}
