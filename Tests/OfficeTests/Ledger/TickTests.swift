import Database
import Foundation
import Ledger
import Store
import Testing

@testable import Office

@Suite("The ledger ticks")
struct TickTests {
  @Test("What filing promised is in the tick that it named, and anybody can check it with the ledger's key.")
  func kept() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      let filed = try await town.file(try town.report(did: ["82"]))
      let promise = try JSONDecoder().decode(Ledger.Promise.self, from: Data(filed.promise.utf8))
      try await town.tick()
      let place = try await town.office.store.read {
        try $0.row("SELECT MAX(place) AS place FROM events")?.int64("place") ?? 0
      }
      let proof = try #require(try await town.office.proof(ofCommitmentAt: place))
      #expect(proof.commitment == promise.commitment)
      #expect(proof.entry.tick <= promise.tick)
      let key = try VerifierKey(try #require(town.office.ledgerKeys.first))
      let checkpoint = try CommitmentProof(TlogProof(proof.tlogProof.encoded)).check(signedBy: [key])
      #expect(checkpoint.size == UInt64(town.office.ledgerSize))
    }
  }

  @Test("A tick that the second store did not hear of is told it with the next, and nothing that was promised is lost.")
  func halfWay() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let filed = try await town.file(try town.report(did: ["82"]))
      let second = town.office.store.second
      try await second.write {
        try $0.run("CREATE TRIGGER full BEFORE INSERT ON leaves BEGIN SELECT RAISE(ABORT, 'full'); END")
      }
      await #expect(throws: (any Error).self) { try await town.tick() }
      try await second.write { try $0.run("DROP TRIGGER full") }
      try await town.tick()
      try await town.tick()
      #expect(town.office.ledgerStop == nil)
      let mine = try await town.office.store.read { try Leaves.count(in: $0) }
      #expect(try await second.read { try Leaves.count(in: $0) } == mine && town.office.ledgerSize == mine)
      #expect(try await town.office.keeps(filed))
    }
  }

  @Test("The tree goes on after a restart as if there had been none, over many tiles.")
  func restarts() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      for _ in 0..<700 { try await town.tick() }
      let other = try await town.premises.another()
      try await other.openLedger()
      #expect(other.ledgerSize == town.office.ledgerSize && other.ledgerSize >= 700 && other.ledgerStop == nil)
      let note = try await town.office.ledgerCheckpoint()
      #expect(try await other.ledgerCheckpoint() == note)
      let bundle = try #require(try await other.ledgerEntries("001"))
      #expect(try EntryBundle.entries(bundle.bytes).count == 256 && bundle.isFull)
      #expect(try await other.ledgerTile("1/000.p/2")?.bytes.count == 64)
      #expect(try await other.ledgerTile("1/000.p/3") == nil)
    }
  }
}

extension Town {
  /// A minute passes, and its tick is made and shown.
  func tick() async throws {
    premises.clock.move(minutes: 1)
    try await office.makeTick()
    office.publishTick()
  }
}
