import Casework
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("What is kept of uploads, and for how long")
struct UploadKeepingTests {
  @Test("While a file comes in, neither its name nor a byte of it is to be read on disk.")
  func sealed() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let text = Array("the corridor by the lift, Tuesday. ".utf8)
      let film = (0..<8_000).flatMap { _ in text }
      let id = try await house.begin(film.count + 100, name: "Corridor of Anna.mov", visit: visit)
      try await house.send(film[...], to: id, at: 0, visit: visit)
      for (name, bytes) in try house.everyByte() {
        for needle in ["Corridor of Anna", "print of", "by the lift"] {
          #expect(bytes.firstRange(of: Array(needle.utf8)) == nil, "\(name) holds \(needle)")
        }
      }
    }
  }

  @Test("An upload holds a few pieces in memory, however long the file is.")
  func memory() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let count = 12 << 20
      let id = try await house.begin(count, visit: visit)
      let turn = try await house.office.takeUpload(id, at: 0, to: .draft, visit: visit).get()
      let piece = [UInt8](repeating: 1, count: 1 << 16)
      for sent in 1...(count >> 16) - 1 {
        #expect(try await turn.append(piece) == nil)
        let path = "\(house.filesFolder)/\(try #require(house.fileNames().first))"
        let written = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        #expect(sent << 16 - written <= UploadWriter.pieceByteCount + 2 * SealedFile.chunkByteCount)
      }
      #expect(try await turn.append(piece) == nil)
      #expect(try await turn.end().get().file != nil)
    }
  }

  @Test("A file of no bytes, one too large, and one for a report that was filed are refused before anything is sent.")
  func bounds() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      func asked(_ bytes: Int64, _ place: UploadPlace = .draft) async throws -> UploadRefusal? {
        let asked = UploadAsked(name: "a", type: "", bytes: bytes, fingerprint: nil)
        if case .failure(let refusal) = try await house.office.startUpload(asked, to: place, visit: visit) {
          return refusal
        }
        return nil
      }
      #expect(try await asked(0) == .file(.empty))
      #expect(try await asked(100 << 20 + 1) == .file(.fileTooLarge(megabytes: 100)))
      #expect(try await asked(1, .message) == .notFound)
      for _ in 0..<10 { #expect(try await asked(100 << 20) == nil) }
      #expect(try await asked(1) == .file(.tooLarge))
      _ = try await house.file(visit)
      #expect(try await asked(1) == .file(.filed))
      #expect(try await asked(1, .message) == nil)
    }
  }

  @Test("What is taken away, discarded or past its day leaves nothing on disk; what comes in is no orphan.")
  func ends() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let film = VisitingHouse.film(100_000)
      let first = try await house.begin(film.count, visit: visit)
      try await house.send(film[..<80_000], to: first, at: 0, visit: visit)
      house.later(minutes: 200)
      try await house.office.sweepVisits()
      #expect(house.fileNames().count == 1)
      _ = try await house.office.endUpload(first, to: .draft, visit: visit)
      #expect(house.fileNames() == [])
      let second = try await house.begin(film.count, visit: visit)
      try await house.send(film[...], to: second, at: 0, visit: visit)
      _ = try await house.office.endUpload(second, to: .draft, visit: visit)
      #expect(try await house.office.draft(of: visit)?.draft.files == [])
      #expect(house.fileNames() == [])
      let third = try await house.begin(film.count, visit: visit)
      try await house.office.discardDraft(visit)
      #expect(house.fileNames() == [])
      #expect(try await house.office.uploadState(third, to: .draft, visit: visit) == .failure(.notFound))
      _ = try await house.begin(film.count, visit: visit)
      house.later(days: 31, minutes: 0)
      try await house.office.sweepVisits()
      #expect(house.fileNames() == [])
    }
  }

  @Test("A file that is sent ahead of a message goes with it, once, and the handler gets it.")
  func messages() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      let visit = try await town.reporter(of: filed)
      let film = VisitingHouse.film(150_000)
      let asked = UploadAsked(name: "b.mp4", type: "video/mp4", bytes: 150_000, fingerprint: nil)
      let id = try await town.office.startUpload(asked, to: .message, visit: visit).get().id
      let turn = try await town.office.takeUpload(id, at: 0, to: .message, visit: visit).get()
      #expect(try await turn.append(film) == nil)
      let file = try #require(try await turn.end().get().file)
      #expect(try await town.office.returnToCase(visit)?.messages.isEmpty == true)
      _ = try await town.office.addToCase(visit, text: "See here.", files: [], uploads: [id]).get()
      let again = try await town.office.addToCase(visit, text: "And here.", files: [], uploads: [id])
      #expect(throws: AttachRefusal.onCase(.refused(.fileGone))) { try again.get() }
      #expect(try await town.office.returnToCase(visit)?.messages.map(\.files.count) == [1])
      let opened = try #require(try await town.office.fileOfCase(file, for: visit))
      var read: [UInt8] = []
      for try await piece in opened.contents { read += piece }
      let isSame = read == film
      #expect(isSame)
    }
  }
}
