import Casework
import Database
import Foundation
import Ledger
import Store
import Testing
import Vault

@testable import Office

/// Something that somebody does to the stores while no server runs.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let stop: LedgerStop
  var second = false
  let sql: SQL
}

@Suite("A ledger that isn't whole")
struct StandStillTests {
  static let tamperings: [Tampering] = [
    Tampering(
      testDescription: "an entry was altered", stop: .altered,
      sql: "UPDATE leaves SET entry = (SELECT entry FROM leaves WHERE place = 1) WHERE place = 300"),
    Tampering(
      testDescription: "the newest entry was taken away", stop: .altered,
      sql: "DELETE FROM leaves WHERE place = (SELECT MAX(place) FROM leaves)"),
    Tampering(
      testDescription: "an entry within was taken away", stop: .altered, sql: "DELETE FROM leaves WHERE place = 300"),
    Tampering(
      testDescription: "a tile was altered", stop: .altered,
      sql: "UPDATE tiles SET hashes = zeroblob(32) WHERE level = 1 AND number = 0"),
    Tampering(testDescription: "a tile was taken away", stop: .altered, sql: "DELETE FROM tiles"),
    Tampering(testDescription: "the note was taken away", stop: .altered, sql: "DELETE FROM checkpoints"),
    Tampering(
      testDescription: "the note is none", stop: .altered, sql: "UPDATE checkpoints SET note = 'Nothing to see here.'"),
    Tampering(
      testDescription: "the second store has another entry", stop: .differing, second: true,
      sql: "UPDATE leaves SET entry = (SELECT entry FROM leaves WHERE place = 1) WHERE place = 290"),
    Tampering(
      testDescription: "the second store lost its newest entry and kept the note", stop: .differing, second: true,
      sql: "DELETE FROM leaves WHERE place = (SELECT MAX(place) FROM leaves)"),
    Tampering(
      testDescription: "an event was taken away", stop: .eventsAltered,
      sql: "DELETE FROM events WHERE sequence = 2"),
    Tampering(
      testDescription: "an event's facts were altered", stop: .eventsAltered,
      sql: "UPDATE events SET facts = CAST(facts || x'00' AS BLOB) WHERE sequence = 1"),
    Tampering(
      testDescription: "what was sealed was altered", stop: .eventsAltered,
      sql: "UPDATE events SET sealed = zeroblob(64) WHERE sequence = 1"),
    Tampering(
      testDescription: "a commitment was put in the place of another", stop: .eventsAltered,
      sql:
        "UPDATE commitments SET commitment = zeroblob(32) WHERE place = (SELECT place FROM events WHERE sequence = 2)"),
    Tampering(
      testDescription: "an event was moved to another place", stop: .eventsAltered,
      sql: "UPDATE workplace_events SET place = place + 1000 WHERE place = (SELECT MAX(place) FROM workplace_events)"),
    Tampering(
      testDescription: "a row holds another kind of value", stop: .damaged,
      sql: "UPDATE held SET last = 'x' WHERE leaf = (SELECT MAX(leaf) FROM held)"),
  ]

  @Test(
    "It takes no report and no entry, says why, and reading and answering go on.",
    arguments: tamperings)
  func stops(_ tampering: Tampering) async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      let filed = try await town.file(try town.report(did: ["82"]))
      let head = try await town.session("31")
      _ = try await town.office.openCase(filed.file, by: head).get()
      for _ in 0..<302 { try await town.tick() }
      let store = tampering.second ? town.office.store.second : town.office.store.database
      _ = try await store.write { try $0.run(tampering.sql) }

      let next = try await town.premises.another()
      try await next.openLedger()
      #expect(next.ledgerStop == tampering.stop)
      #expect(try await next.complaints().contains(.ledgerStopped(tampering.stop)))
      await #expect(throws: FilingRefusal.ledgerStopped) {
        try await next.submitReport(try town.report(did: ["82"]), code: .generate(random: .system)).get()
      }
      try await next.makeTick()
      #expect(try await next.ledgerCheckpoint() == nil)
      if tampering.stop != .eventsAltered {
        let text = "We go on."
        _ = try await next.answerReporter(filed.file, text: text, by: head).get()
        let visit = try await next.returnWithReceipt(typed: filed.code.text).get().visit
        #expect(try await next.returnToCase(visit)?.messages.map(\.text) == [text])
      }
      try await next.close()
    }
  }

  @Test("Another name or another key is no other ledger: it stands still until they are right again.")
  func foreign() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      try await town.tick()
      let (old, secrets) = (town.office, town.office.secrets)
      for (seed, origin) in [(UInt8(9), "other.example.org"), (8, "ledger.example.org")] {
        let key = try LogKey(seed: [UInt8](repeating: seed, count: 32), origin: origin)
        let other = try Office(
          store: old.store, settings: old.settings,
          secrets: Secrets(
            pseudonyms: secrets.pseudonyms, marks: secrets.marks, log: key, blinding: secrets.blinding),
          random: .system, now: { town.premises.clock.now })
        try await other.openLedger()
        #expect(other.ledgerStop == .foreign)
      }
      let same = try await town.premises.another()
      try await same.openLedger()
      #expect(same.ledgerStop == nil)
      try await same.close()
    }
  }

  @Test("How much the start reads doesn't grow with the ledger.")
  func bounded() async throws {
    try await Town.visit { town in
      try await town.office.openLedger()
      _ = try await town.file(try town.report(did: ["82"]))
      for _ in 0..<1_800 { try await town.tick() }
      // What happened two days ago isn't looked at by the start; redress ledger verify finds it.
      _ = try await town.office.store.database.write { try $0.run("UPDATE events SET sealed = zeroblob(64)") }
      let next = try await town.premises.another()
      try await next.openLedger()
      #expect(next.ledgerStop == nil)
      try await next.close()
    }
  }
}
