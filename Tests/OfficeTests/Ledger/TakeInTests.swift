import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Testing
import Vault
import Workplace

@testable import Office
@testable import Store

@Suite("Events from before the ledger")
struct TakeInTests {
  /// A workplace as a program from before the ledger left it: so many events, of cases and of the workplace by turns.
  private func old(events count: Int, in town: Town) async throws -> (folder: URL, commitments: [[UInt8]]) {
    let folder = town.premises.folder.appending(path: "old")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let database = try SQLiteDatabase(path: folder.appending(path: "redress.sqlite").path)
    try await Migrator([
      (name: "0001-beginning", statements: Migrations.beginning),
      (name: "0002-help-numbers", statements: Migrations.helpNumbers),
      (name: "0003-absences", statements: Migrations.absences), (name: "0004-uploads", statements: Migrations.uploads),
    ]).migrate(database)
    let commitments = try await database.write { writing in
      try (1...count).map { number in
        let nonce = [UInt8](repeating: UInt8(number & 255), count: 32)
        let facts = number % 3 == 0 ? absence(number).facts : [UInt8]("event \(number)".utf8)
        let sealed = number % 3 == 0 ? [] : [UInt8]("sealed \(number)".utf8)
        let commitment = Commitment.of(nonce: nonce, facts: facts, sealed: sealed)
        try writing.run(
          "INSERT INTO commitments (place, commitment, tick) VALUES (\(number), \(commitment), \(number / 7))")
        if number % 3 == 0 {
          try writing.run(
            "INSERT INTO workplace_events (sequence, at, facts, nonce) VALUES (\(number / 3), 0, \(facts), \(nonce))")
        } else {
          let id = Digest.sha256([UInt8]("\(number / 5)".utf8)).prefix(16)
          try writing.run(
            """
            INSERT INTO events (case_id, sequence, facts, sealed, nonce)
            VALUES (\(Array(id)), \(number % 5 + 1), \(facts), \(sealed), \(nonce))
            """)
        }
        return commitment
      }
    }
    try await database.close()
    return (folder, commitments)
  }

  /// Something that happened to the workplace, of which the ledger says nothing in plain text.
  private func absence(_ number: Int) -> WorkplaceEvent {
    var numbers = Seeded(UInt64(number))
    return WorkplaceEvent(
      at: Instant(milliseconds: Int64(number)), by: nil,
      deed: .absenceEnded(ID(using: &numbers), on: Day(number: 20_000)))
  }

  @Test("They are taken in once, in their order, as many a tick as one holds, and a promise says when its turn comes.")
  func takesIn() async throws {
    try await Town.visit { town in
      let count = TickTree.limit + 1_000
      let (folder, commitments) = try await old(events: count, in: town)
      let office = try await Premises(folder: folder, office: town.office, clock: town.premises.clock).another()
      try await office.openLedger()
      #expect(office.ledgerStop == nil)
      let now = Tick.at(town.premises.clock.now.milliseconds)
      #expect(office.promisedTick() == now + 3)
      try await town.tick(office)
      try await town.tick(office)
      let held = try await office.store.read {
        [try Commitments.run(heldBy: 0, in: $0), try Commitments.run(heldBy: 1, in: $0)]
      }
      #expect(held[0].commitments == Array(commitments[..<TickTree.limit]))
      #expect(held[1].commitments == Array(commitments[TickTree.limit...]))
      let places = try await office.store.read { reading in
        let rows = try reading.rows("SELECT place FROM events UNION ALL SELECT place FROM workplace_events")
        return Set(try rows.map { try $0.int64("place") })
      }
      #expect(places == Set(1...Int64(count)))
      let proof = try #require(try await office.proof(ofCommitmentAt: 4_711))
      _ = try proof.check(signedBy: try office.ledgerKeys.map { try VerifierKey($0) })
      #expect(proof.commitment == commitments[4_710])
      #expect(office.promisedTick() == now + 4)
      try await office.openLedger()
      #expect(office.ledgerStop == nil)
      try await office.close()
    }
  }

  @Test("Events that have their places keep them when the tables are laid out anew, and so does what entries hold.")
  func laidOut() async throws {
    try await Town.visit { town in
      let folder = town.premises.folder.appending(path: "placed")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let database = try SQLiteDatabase(path: folder.appending(path: "redress.sqlite").path)
      try await Migrator([
        (name: "0001-beginning", statements: Migrations.beginning),
        (name: "0002-help-numbers", statements: Migrations.helpNumbers),
        (name: "0003-absences", statements: Migrations.absences),
        (name: "0004-uploads", statements: Migrations.uploads),
        (name: "0005-ledger", statements: Migrations.ledger), (name: "0006-erasures", statements: Migrations.erasures),
        (name: "0007-witnesses", statements: Migrations.witnesses),
        (name: "0008-seeds", statements: Migrations.periodSeeds),
      ]).migrate(database)
      let id = [UInt8](repeating: 7, count: 16)
      try await database.write { writing in
        for (sequence, place) in [(1, 40 as Int64?), (2, nil), (3, 41)] {
          try writing.run(
            """
            INSERT INTO events (case_id, sequence, facts, sealed, nonce, place)
            VALUES (\(id), \(sequence), \([UInt8(sequence)]), \([] as [UInt8]), \([1] as [UInt8]), \(place))
            """)
        }
        try writing.run("INSERT INTO held (leaf, first, last) VALUES (9, 1, 39), (12, 40, 41)")
      }
      try await Migrations.database.migrate(database)
      let (events, held) = try await database.read { reading in
        (
          try reading.rows("SELECT place, facts FROM events ORDER BY sequence").map {
            (try $0.int64("place"), try $0.bytes("facts"))
          }, try [0, 10, 13].map { try Commitments.held(behind: $0, in: reading)?.leaf }
        )
      }
      #expect(events.map(\.0) == [40, -2, 41] && events.map(\.1) == [[1], [2], [3]])
      #expect(held == [9, 12, nil])
      try await database.close()
    }
  }

  @Test("An event that was never committed isn't taken in silently: the ledger stands still.")
  func uncommitted() async throws {
    try await Town.visit { town in
      let (folder, _) = try await old(events: 30, in: town)
      let office = try await Premises(folder: folder, office: town.office, clock: town.premises.clock).another()
      _ = try await office.store.database.write { try $0.run("UPDATE events SET facts = x'00' WHERE place < 0") }
      try await office.openLedger()
      #expect(office.ledgerStop == .eventsAltered)
      try await office.close()
    }
  }
}
