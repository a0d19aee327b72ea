import Database
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("What was sealed of an upload is never sealed again with other bytes")
struct UploadSealedOnceTests {
  @Test(
    "A server that is stopped after a file was ended, before it was entered, takes its end over: no other bytes are sealed.",
    arguments: [1, 4_096, 65_535, 65_536, 100_000, 131_072, 300_001, 1_048_576])
  func ended(length: Int) async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      _ = try await house.file(visit)
      let film = VisitingHouse.film(length)
      let id = try await house.begin(length, to: .message, visit: visit)
      let half = length / 2
      try await house.send(film[..<half], to: id, at: 0, place: .message, visit: visit)
      #expect(try await house.send(film[half...], to: id, at: half, place: .message, visit: visit).get().file != nil)
      let path = URL(filePath: "\(house.filesFolder)/\(try #require(house.fileNames().first))")
      let sealed = try Foundation.Data(contentsOf: path)
      _ = try await house.office.store.keep { try $0.run("UPDATE uploads SET stored = NULL") }
      let again = try await house.restarted()
      let other = film[half...].map { $0 ^ 0xFF }
      #expect(
        try await again.send(other[...], to: id, at: half, place: .message, visit: visit)
          == .failure(.offset(Int64(length))))
      let state = try await again.office.uploadState(id, to: .message, visit: visit).get()
      #expect(state.file != nil && Int(state.offset) == length)
      let isSame = try Foundation.Data(contentsOf: path) == sealed
      #expect(isSame)
      try await again.close()
    }
  }

  @Test("An upload of which the disk has less than was entered is begun anew; nothing is filled up with zeros.")
  func lost() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let film = VisitingHouse.film(400_000)
      for length in [40, 80_000] {
        let id = try await house.begin(film.count, visit: visit)
        try await house.send(film[..<300_000], to: id, at: 0, visit: visit)
        let path = "\(house.filesFolder)/\(try #require(house.fileNames().first))"
        #expect(truncate(path, off_t(length)) == 0)
        #expect(try await house.offsetOrRefusal(of: id, visit: visit) == .failure(.notFound))
        #expect(try await house.send(film[300_000...], to: id, at: 300_000, visit: visit) == .failure(.notFound))
        #expect(try await house.office.openUploads(to: .draft, visit: visit).isEmpty)
        #expect(house.fileNames() == [])
      }
    }
  }

  @Test("Once an upload could not be entered, whoever waited with the same writer writes no more.")
  func closed() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let film = VisitingHouse.film(400_000)
      let id = try await house.begin(film.count, visit: visit)
      let turn = try await house.office.takeUpload(id, at: 0, to: .draft, visit: visit).get()
      #expect(try await turn.append(Array(film[..<100_000])) == nil)
      _ = try await house.office.endUpload(id, to: .draft, visit: visit)
      #expect(try await turn.end() == .failure(.notFound))
      #expect(try await turn.append(Array(film[100_000...])) == .overtaken)
      #expect(house.fileNames() == [])
    }
  }
}

@Suite("Whoever asks in the moment in which a file is entered")
struct UploadEnteringTests {
  @Test("However often it is asked how far a file is while it is entered, the draft has it once and whole.")
  func asked() async throws {
    try await VisitingHouse.lend { house in
      let film = VisitingHouse.film(150_000)
      for _ in 0..<12 {
        let visit = try await house.office.newReceipt()
        let id = try await house.begin(film.count, visit: visit)
        let turn = try await house.office.takeUpload(id, at: 0, to: .draft, visit: visit).get()
        #expect(try await turn.append(film) == nil)
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask { _ = try await turn.end() }
          for _ in 0..<8 { group.addTask { _ = try await house.office.uploadState(id, to: .draft, visit: visit) } }
          try await group.waitForAll()
        }
        let files = try await house.office.draft(of: visit)?.draft.files ?? []
        #expect(files.count == 1)
        let isSame = try await house.contents(of: try #require(files.first), in: visit) == film
        #expect(isSame)
      }
    }
  }

  @Test("A file that is taken away while it is entered is gone from the draft and the disk, or it is whole in both.")
  func takenAway() async throws {
    try await VisitingHouse.lend { house in
      let film = VisitingHouse.film(150_000)
      for _ in 0..<12 {
        let visit = try await house.office.newReceipt()
        let id = try await house.begin(film.count, visit: visit)
        let turn = try await house.office.takeUpload(id, at: 0, to: .draft, visit: visit).get()
        #expect(try await turn.append(film) == nil)
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask { _ = try await turn.end() }
          group.addTask { _ = try await house.office.endUpload(id, to: .draft, visit: visit) }
          try await group.waitForAll()
        }
        #expect(try await house.office.draft(of: visit)?.draft.files ?? [] == [])
        #expect(house.fileNames() == [])
      }
    }
  }
}

extension VisitingHouse {
  fileprivate func offsetOrRefusal(
    of id: ID<UploadTag>, visit: ReporterVisit
  ) async throws -> Result<Int, UploadRefusal> {
    try await office.uploadState(id, to: .draft, visit: visit).map { Int($0.offset) }
  }
}
