import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
import Testing
import Vault

@testable import Office

@Suite("A new key of the ledger")
struct LogKeyTests {
  /// Keeps the premises' key where a founded workplace has it.
  private func settle(_ office: Office) async throws {
    let key = office.secrets.log.verifierKey.text
    _ = try await office.store.second.write { writing in
      try LogKeyRows.add(key, seed: [UInt8](repeating: 9, count: 32), at: Instant(milliseconds: 0), in: writing)
    }
  }

  private func signers(_ office: Office) async throws -> [String] {
    let note = try SignedNote(try #require(try await office.ledgerCheckpoint()))
    return try note.verified(by: try office.ledgerKeys.map { try VerifierKey($0) }).map(\.text)
  }

  @Test("A store from before keys had rows of their own goes on with its key, which moves; a new one gets one.")
  func moves() async throws {
    try await Town.visit { town in
      let store = town.office.store
      let seed = [UInt8](repeating: 5, count: 32)
      _ = try await store.second.write { try StoredSecrets.secret("log", orElse: seed, in: $0) }
      let now = Instant(milliseconds: 0)
      let key = try await LogKeys.present(of: store, origin: "a.example", random: .system, at: now)
      #expect(key.verifierKey == (try LogKey(seed: seed, origin: "a.example").verifierKey))
      #expect(try await store.second.read { try StoredSecrets.secret("log", in: $0) } == nil)
      let again = try await LogKeys.present(of: store, origin: "a.example", random: .system, at: now)
      #expect(again.verifierKey == key.verifierKey)
    }
  }

  @Test("Both sign for ninety days, then the old seed is gone; old promises can be checked for good.")
  func rotates() async throws {
    try await Town.visit { town in
      let office = town.office
      try await settle(office)
      try await office.openLedger()
      let first = try #require(office.ledgerKeys.first)
      let before = try await town.file(try town.report(did: ["82"]))
      try await town.tick()
      let seen = try await office.seen()

      let second = try #require(try await office.rotateLogKey())
      #expect(try await office.rotateLogKey() == nil, "one at a time")
      #expect(office.ledgerKeys == [first], "nothing signs by it before everybody can read of it")
      try await town.tick()
      #expect(office.ledgerKeys == [second, first])
      #expect(Set(try await signers(office)) == [first, second])
      #expect(try await office.ledgerDeeds() == [.logKeyRotated(from: first, to: second)])
      try await office.checkGrowth(from: seen)
      let after = try await town.file(try town.report(did: ["82"]))
      let promise = try JSONDecoder().decode(Ledger.Promise.self, from: Data(after.promise.utf8))
      try promise.verify(by: try VerifierKey(second))

      town.premises.clock.move(minutes: 90 * 24 * 60 - 2)
      try await town.tick()
      #expect(try await signers(office).count == 2)
      try await town.tick()
      try await town.tick()
      #expect(try await signers(office) == [second])
      #expect(office.ledgerKeys == [second, first])
      let seed = [UInt8](repeating: 9, count: 32)
      let search = DiskSearch(folder: town.premises.folder, since: .distantFuture)
      #expect(try search.found([Needle(seed)]) == [])
      #expect(try await [office.keeps(before), office.keeps(after)] == [true, true])

      let next = try await town.premises.another()
      try await next.openLedger()
      #expect(next.ledgerStop == nil && next.ledgerKeys == [second, first])
      try await next.close()
    }
  }

  @Test("A new key comes into force at the next tick, after a restart, too.")
  func killed() async throws {
    try await Town.visit { town in
      try await settle(town.office)
      try await town.office.openLedger()
      try await town.tick()
      let second = try await town.office.rotateLogKey()
      let next = try await town.premises.another()
      try await next.openLedger()
      #expect(next.ledgerStop == nil && next.ledgerKeys.count == 1)
      try await town.tick(next)
      #expect(next.ledgerKeys.first == second)
      try await next.close()
    }
  }

  @Test("A second store from before a new key has lost it: another is made, for everybody to read.")
  func lost() async throws {
    try await Town.visit { town in
      try await settle(town.office)
      try await town.office.openLedger()
      try await town.tick()
      let old = try town.backup()
      let first = try #require(town.office.ledgerKeys.first)
      let second = try #require(try await town.office.rotateLogKey())
      try await town.tick()
      let filed = try await town.file(try town.report(did: ["82"]))
      for _ in 0..<3 { try await town.tick() }
      let back = try await town.started(database: try town.backup(), second: old)
      try await back.openLedger()
      #expect(back.ledgerStop == nil)
      for _ in 0..<2 { try await town.tick(back) }
      let third = try #require(back.ledgerKeys.first)
      #expect(third != second && back.ledgerKeys == [third, second, first])
      #expect(try await back.keeps(filed), "what the lost key promised can be checked")
      #expect(try await back.ledgerDeeds().contains(.logKeyRotated(from: first, to: third)))
      #expect(try await back.auditLedger().finding == nil)
      try await back.close()
    }
  }

  @Test("Without a key in the second store none is changed.")
  func nothingToRotate() async throws {
    try await Town.visit { town in
      let key = try await town.office.rotateLogKey()
      #expect(key == nil)
    }
  }
}
