import Casework
import Database
import Foundation
import Ledger
import Store
import Testing
import Vault

@testable import Office

@Suite("Old backups")
struct RestoreTests {
  @Test("A database from an old backup: the ledger goes on without a fork, and everybody can read what was lost.")
  func oldDatabase() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      for _ in 0..<3 { try await town.tick() }
      let old = try town.backup()
      let first = try await town.office.lastTick()
      let lost = try await town.file(try town.report(did: ["82"]))
      for _ in 0..<300 { try await town.tick() }
      let (seen, last) = (try await town.office.seen(), try await town.office.lastTick())

      let back = try await town.started(database: old, second: try town.backup())
      try await back.openLedger()
      #expect(back.ledgerStop == nil && back.ledgerSize == Int64(seen.size))
      #expect(try await back.ledgerDeeds() == [.restored(.database, after: first, through: last)])
      #expect(
        try await back.complaints().contains(.databaseRestored(after: first, through: last, ticks: 1)))
      let filed = try await back.submitReport(try town.report(did: ["82"]), code: .generate(random: .system)).get()
      try await town.tick(back)
      try await back.checkGrowth(from: seen)
      #expect(try await back.keeps(filed))
      #expect(try await back.filed(under: lost.code) == nil)
      try await back.close()

      let again = try await town.started(database: try town.backup(), second: try town.backup())
      try await again.openLedger()
      #expect(try await again.ledgerDeeds().isEmpty)
      try await again.close()
    }
  }

  @Test("What waited when the backup was made, and what the next tick held, is found again: nothing is lost.")
  func waitedInBackup() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let filed = try await town.file(try town.report(did: ["82"]))
      let old = try town.backup()
      for _ in 0..<4 { try await town.tick() }
      let back = try await town.started(database: old, second: try town.backup())
      try await back.openLedger()
      #expect(try await back.keeps(filed))
      let lost = try await back.complaints().compactMap { complaint -> Int? in
        if case .databaseRestored(_, _, let ticks) = complaint { ticks } else { nil }
      }
      #expect(lost == [0])
      try await back.close()
    }
  }

  @Test("A second store from an old backup is told again, and it is said how many cases can't be opened any more.")
  func oldSecondStore() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      for _ in 0..<2 { try await town.tick() }
      let old = try town.backup()
      let first = try await town.office.lastTick()
      _ = try await town.file(try town.report(did: ["82"]))
      for _ in 0..<5 { try await town.tick() }
      let (seen, last) = (try await town.office.seen(), try await town.office.lastTick())
      let back = try await town.started(database: try town.backup(), second: old)
      try await back.openLedger()
      #expect(back.ledgerStop == nil)
      #expect(try await back.store.second.read { try Leaves.count(in: $0) } == Int64(seen.size))
      #expect(try await back.ledgerDeeds() == [.restored(.second, after: first, through: last)])
      #expect(
        try await back.complaints().contains(.secondStoreRestored(after: first, through: last, cases: 1)))
      try await town.tick(back)
      try await back.checkGrowth(from: seen)
      try await back.close()
    }
  }

  @Test("What a crash kept from the second store is told without a word: it is one tick.")
  func crashed() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let before = try town.backup()
      try await town.tick()
      let back = try await town.started(database: try town.backup(), second: before)
      try await back.openLedger()
      #expect(back.ledgerStop == nil)
      #expect(try await back.store.second.read { try Leaves.count(in: $0) } == back.ledgerSize)
      #expect(try await back.ledgerDeeds().isEmpty)
      try await back.close()
    }
  }

  @Test("Two old backups and a witness who saw more: the ledger stands still until somebody's copy is taken back.")
  func bothOld() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let old = try town.backup()
      let before = try await town.checkpoint()
      for _ in 0..<5 { try await town.tick() }
      let seen = try await town.office.seen()
      let note = try #require(try await town.office.ledgerCheckpoint())
      let witness = try LogKey.witness(1).verifierKey
      let copy = try await town.office.store.read { try Leaves.entries(from: 0, limit: 100, in: $0) }

      let back = try await town.started(database: old, second: old)
      try await back.openLedger()
      #expect(back.ledgerStop == nil)
      try await back.hear(before, of: witness)
      #expect(back.ledgerStop == nil)
      try await back.hear(SignedNote(note), of: witness)
      #expect(back.ledgerStop == .rolledBack)
      #expect(try await back.claimedEntries() == seen.size)
      await #expect(throws: FilingRefusal.ledgerStopped) {
        try await back.submitReport(try town.report(did: ["82"]), code: .generate(random: .system)).get()
      }
      try await back.openLedger()
      #expect(back.ledgerStop == .rolledBack, "a restart doesn't make it forget")

      let here = copy.count - 5
      let gap = here + 2
      #expect(try await back.takeBack(Array(copy[gap...]), from: Int64(gap), note: note) == .failure(.gap(2)))
      #expect(try await back.takeBack(Array(copy[..<here]), from: 0, note: note) == .failure(.nothingNew))
      #expect(try await back.takeBack(Array(copy[..<(here + 3)]), from: 0, note: note) == .failure(.notOurs))
      var other = copy
      other[0] = other[1]
      #expect(try await back.takeBack(other, from: 0, note: note) == .failure(.fork))
      other = copy
      other[here + 2] = other[here + 1]
      #expect(try await back.takeBack(other, from: 0, note: note) == .failure(.fork))
      #expect(try await back.ledgerDeeds().isEmpty)

      #expect(try await back.takeBack(copy, from: 0, note: note) == .success(5))
      #expect(try await back.claimedEntries() == nil)
      try await back.openLedger()
      #expect(back.ledgerStop == nil)
      try await town.tick(back)
      try await back.checkGrowth(from: seen)
      #expect(try await back.ledgerDeeds().count == 2)
      #expect(try await back.store.second.read { try Leaves.count(in: $0) } == back.ledgerSize)
      try await back.close()
    }
  }

  @Test("A ledger that was rolled back and has outgrown its witness stands still once the witness shows what it holds.")
  func outgrown() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let old = try town.backup()
      for _ in 0..<3 { try await town.tick() }
      let note = try await town.checkpoint()
      let back = try await town.started(database: old, second: old)
      try await back.openLedger()
      for _ in 0..<8 { try await town.tick(back) }
      #expect(try await back.seen().size > Checkpoint(text: note.text).size)
      try await back.hear(note, of: try LogKey.witness(1).verifierKey)
      #expect(back.ledgerStop == .rolledBack)
      try await back.openLedger()
      #expect(back.ledgerStop == .rolledBack, "a restart doesn't make it forget")
      try await back.close()
    }
  }

  @Test("A witness is overruled for everybody to read, once; what a stranger signed is believed of none.")
  func overruled() async throws {
    try await Town.visit { town in
      let office = town.office
      try await office.openLedger()
      try await town.tick()
      let witness = try LogKey.witness(1).verifierKey
      let larger = Checkpoint(origin: office.ledgerOrigin, size: 1_000, root: .empty)
      let stranger = try LogKey(seed: [UInt8](repeating: 8, count: 32), origin: office.ledgerOrigin)
      try await office.hear(larger.signed(by: [stranger]), of: witness)
      #expect(office.ledgerStop == nil)
      #expect(try await !office.overruleWitness())

      let note = try larger.signed(by: [office.logKeys.present])
      try await office.hear(note, of: witness)
      #expect(try await office.complaints().contains(.ledgerStopped(.rolledBack)))
      #expect(try await office.overruleWitness())
      #expect(try await !office.overruleWitness())
      try await office.openLedger()
      try await office.hear(note, of: witness)
      #expect(office.ledgerStop == nil)
      try await town.tick()
      let list = try #require(try await office.governance())
      #expect(list.entries.first?.event?.deed == .witnessOverruled(key: witness.text, size: 1_000))
    }
  }
}

extension Office {
  /// The number of the newest tick.
  func lastTick() async throws -> Int64 {
    let size = ledgerSize
    let bytes = try await store.read { try Leaves.entry(at: size - 1, in: $0) }
    return try Int64(TickEntry(#require(bytes)).tick)
  }
}
