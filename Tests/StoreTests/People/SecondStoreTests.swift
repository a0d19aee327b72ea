import Casework
import Database
import Deadlines
import Foundation
import Testing
import Workplace

@testable import Store

struct SecondStoreTests {
  /// Hands a new store to `body` and takes its folder away afterwards.
  private func lend(_ body: (Store, URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try await Store(
      database: SQLiteDatabase(path: folder.appending(path: "redress.sqlite").path),
      second: SQLiteDatabase(path: folder.appending(path: "second.sqlite").path, secureDelete: true))
    try await body(store, folder)
    try await store.database.close()
    try await store.second.close()
  }

  private func id<Of>(_ byte: UInt8) throws -> ID<Of> {
    try #require(ID(bytes: [UInt8](repeating: byte, count: 16)))
  }

  @Test("A secret is made once by its name, and so is a pepper for each person.")
  func makesOnce() async throws {
    try await lend { store, _ in
      let person: ID<Person> = try id(1)
      for fresh: [UInt8] in [[1, 2], [3, 4]] {
        #expect(try await store.second.write { try StoredSecrets.secret("log", orElse: fresh, in: $0) } == [1, 2])
        #expect(try await store.second.write { try Peppers.pepper(of: person, orElse: fresh, in: $0) } == [1, 2])
      }
      #expect(try await store.second.read { try StoredSecrets.secret("marks", in: $0) } == nil)
      #expect(try await store.second.read { try Peppers.pepper(of: try id(2), in: $0) } == nil)
    }
  }

  @Test("A case that was erased has no secret, keeps its tombstone, and nothing brings the secret back.")
  func erases() async throws {
    try await lend { store, folder in
      let file: ID<Case> = try id(1)
      let secret = [UInt8]("the shred secret of this one case".utf8)
      let day = Day(number: 18_687)
      try await store.second.write { try Shreds.put(secret, of: file, in: $0) }
      #expect(try await store.second.read { try Shreds.secret(of: file, in: $0) } == secret)
      try await store.second.write { try Shreds.erase(file, on: day, in: $0) }
      try await store.second.write { try Shreds.erase(file, on: day.adding(days: 1), in: $0) }
      try await store.second.checkpointTruncate()
      #expect(try await store.second.read { try Shreds.secret(of: file, in: $0) } == nil)
      #expect(try await store.second.read { try Shreds.erased(in: $0).map(\.on) } == [day])
      await #expect(throws: DatabaseFault.uniqueViolation) {
        try await store.second.write { try Shreds.put(secret, of: file, in: $0) }
      }
      for name in ["second.sqlite", "second.sqlite-wal"] {
        let bytes = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
        #expect(bytes.range(of: Data(secret)) == nil)
      }
    }
  }

  @Test("A session is found by its hash and kind alone, touched, ended and swept.")
  func keepsSessions() async throws {
    try await lend { store, _ in
      let start = Instant(milliseconds: 1_000_000)
      let rows = [(UInt8(1), Sessions.Kind.staff), (2, .staff), (3, .visit)].map { byte, kind in
        Sessions.Row(
          hash: [byte], kind: kind, subject: [byte], kept: [9], usedAt: start, endsAt: start.adding(hours: 1))
      }
      try await store.second.write { writing in
        for row in rows { try Sessions.put(row, in: writing) }
        try Sessions.touch([2], at: start.adding(minutes: 5), in: writing)
      }
      #expect(try await store.second.read { try Sessions.find([3], .staff, in: $0)?.hash } == nil)
      #expect(
        try await store.second.read { try Sessions.find([2], .staff, in: $0)?.usedAt } == start.adding(minutes: 5))
      let swept = try await store.second.write {
        try Sessions.sweep(.staff, at: start.adding(minutes: 10), idleSince: start, in: $0)
      }
      #expect(swept == 1)
      #expect(try await store.second.read { try Sessions.find([3], .visit, in: $0)?.subject } == [3])
      try await store.second.write { try Sessions.endAll(.staff, of: [2], in: $0) }
      #expect(try await store.second.read { try Sessions.find([2], .staff, in: $0)?.hash } == nil)
    }
  }

  @Test("Each write to the workplace raises its count, and only an import that of the people.")
  func countsVersions() async throws {
    try await lend { store, _ in
      #expect(try await store.read { try WorkplaceSettings.versions(in: $0) } == .init(workplace: 0, people: 0))
      for peopleToo in [false, true, false] {
        try await store.keep { try WorkplaceSettings.raise(peopleToo: peopleToo, in: $0) }
      }
      #expect(try await store.read { try WorkplaceSettings.versions(in: $0) } == .init(workplace: 3, people: 1))
      try await store.keep { try WorkplaceSettings.put("Plum", as: "name", in: $0) }
      #expect(try await store.read { try WorkplaceSettings.value(of: "name", in: $0) } == "Plum")
    }
  }
}
