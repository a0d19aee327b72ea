import Casework
import Database
import Deadlines
import Foundation
import Store
import Testing
import Workplace

@Suite("Rows of drafts and files")
struct DraftsTests {
  private static let hash = [UInt8](repeating: 1, count: 32)
  private static let now = Instant(milliseconds: 1_000_000)

  private func withStore(_ body: (Store) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "drafts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try await Store(
      database: SQLiteDatabase(path: folder.appending(path: "a.sqlite").path),
      second: SQLiteDatabase(path: folder.appending(path: "b.sqlite").path, secureDelete: true))
    try await body(store)
    try await store.database.close()
    try await store.second.close()
  }

  private func row(_ revision: Int, until end: Instant = now.adding(hours: 1)) -> Drafts.Row {
    Drafts.Row(hash: Self.hash, revision: revision, sealed: [UInt8(revision)], openedAt: Self.now, endsAt: end)
  }

  @Test("A row is written over the revision that was read, and over no other.")
  func revisions() async throws {
    try await withStore { store in
      var writs: [Drafts.Writ] = []
      for (revision, old) in [(1, nil), (1, nil), (2, 1), (2, 1)] as [(Int, Int?)] {
        let row = row(revision)
        writs.append(try await store.keep { try Drafts.put(row, replacing: old, at: Self.now, in: $0) })
      }
      #expect(writs == [.kept, .overtaken, .kept, .overtaken])
      #expect(try await store.read { try Drafts.row(Self.hash, at: Self.now, in: $0)?.sealed } == [2])
    }
  }

  @Test("A row past its day isn't found, can't be written over, and gives way to a new one with its files.")
  func ended() async throws {
    try await withStore { store in
      let old = row(1)
      let later = Self.now.adding(hours: 2)
      let fresh = row(1, until: later.adding(hours: 1))
      try await store.keep { writing in
        _ = try Drafts.put(old, replacing: nil, at: Self.now, in: writing)
        try FileRows.apply(.add([9], bytes: 5, at: Self.now), to: Self.hash, in: writing)
      }
      #expect(try await store.read { try Drafts.ended(at: later, limit: 9, in: $0) } == [Self.hash])
      #expect(try await store.read { try Drafts.row(Self.hash, at: later, in: $0) } == nil)
      #expect(try await store.keep { try Drafts.put(fresh, replacing: 1, at: later, in: $0) } == .overtaken)
      #expect(try await store.keep { try Drafts.put(fresh, replacing: nil, at: later, in: $0) } == .kept)
      #expect(try await store.read { try FileRows.draftBytes(in: $0) } == 0)
      #expect(try await store.keep { try Drafts.removeEnded(Self.hash, at: later, in: $0) } == [])
    }
  }

  @Test("Filing makes a draft's files the case's and takes the draft away for good.")
  func settle() async throws {
    try await withStore { store in
      let file = try #require(ID<Case>(bytes: [UInt8](repeating: 4, count: 16)))
      let (first, again) = (row(1), row(2))
      try await store.keep { writing in
        _ = try Drafts.put(first, replacing: nil, at: Self.now, in: writing)
        try FileRows.apply(.add([9], bytes: 5, at: Self.now), to: Self.hash, in: writing)
        try FileRows.add([8], file: file, bytes: 7, at: Self.now, in: writing)
      }
      #expect(try await store.read { try FileRows.draftBytes(in: $0) } == 5)
      let moved = try await store.keep { writing in
        try Receipts.add(Self.hash, file: file, publicKey: [], promise: "", in: writing)
        return try Drafts.settle(Self.hash, as: file, in: writing)
      }
      #expect(moved == 1)
      #expect(try await store.read { try FileRows.draftBytes(in: $0) } == 0)
      #expect(try await store.read { try FileRows.known(among: [[9], [8], [7]], in: $0) } == [[9], [8]])
      #expect(try await store.keep { try Drafts.put(again, replacing: nil, at: Self.now, in: $0) } == .filed)
    }
  }

  @Test("A row of a file goes only with its own draft.")
  func removal() async throws {
    try await withStore { store in
      try await store.keep { writing in
        try FileRows.apply(.add([9], bytes: 5, at: Self.now), to: Self.hash, in: writing)
        try FileRows.apply(.remove([9]), to: [0], in: writing)
      }
      #expect(try await store.read { try FileRows.known(among: [[9]], in: $0) } == [[9]])
      try await store.keep { try FileRows.apply(.remove([9]), to: Self.hash, in: $0) }
      #expect(try await store.read { try FileRows.known(among: [[9]], in: $0) } == [])
    }
  }
}
