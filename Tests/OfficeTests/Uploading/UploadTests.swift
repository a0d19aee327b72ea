import Casework
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("Files that come in piece by piece")
struct UploadTests {
  @Test(
    "A file comes in whole and joins the draft, whatever its length and however it is cut.",
    arguments: [1, 4_096, 65_536, 131_072, 300_001, 1_048_576], [7, 65_536, 100_000, 262_144])
  func whole(length: Int, piece: Int) async throws {
    guard length / piece < 20_000 else { return }
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let film = VisitingHouse.film(length)
      let id = try await house.begin(length, visit: visit)
      // Very small pieces only at both ends.
      var cuts = [0] + Array(stride(from: piece, to: length, by: piece).prefix(3))
      if let last = cuts.last, last < length - 1 { cuts.append(length - 1) }
      for (start, end) in zip(cuts, cuts.dropFirst() + [length]) {
        let state = try await house.send(film[start..<end], to: id, at: start, visit: visit).get()
        #expect(Int(state.offset) == end && (state.file != nil) == (end == length))
        #expect(try await house.offset(of: id, visit: visit) == end)
      }
      let file = try #require(try await house.office.draft(of: visit)?.draft.files.first)
      #expect(file.bytes == length && file.name == "film.mp4" && file.type == "video/mp4")
      let isSame = try await house.contents(of: file, in: visit) == film
      #expect(isSame)
      #expect(try await house.office.openUploads(to: .draft, visit: visit).isEmpty)
    }
  }

  @Test("A connection that is cut loses nothing that the server tells of, and the file is byte for byte what was sent.")
  func cut() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let film = VisitingHouse.film(1_500_000)
      let id = try await house.begin(film.count, visit: visit)
      try await house.send(film[..<700_001], to: id, at: 0, visit: visit, isCut: true)
      var offset = try await house.offset(of: id, visit: visit)
      #expect(offset <= 700_001 && offset > 700_001 - 5 * SealedFile.chunkByteCount)
      try await house.send(film[offset..<900_000], to: id, at: offset, visit: visit)
      offset = try await house.offset(of: id, visit: visit)
      #expect(offset == 900_000)
      try await house.send(film[offset...], to: id, at: offset, visit: visit)
      let file = try #require(try await house.office.draft(of: visit)?.draft.files.first)
      let isSame = try await house.contents(of: file, in: visit) == film
      #expect(isSame)
    }
  }

  @Test("A server that is stopped in the middle goes on where it told that it was.")
  func restart() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let film = VisitingHouse.film(800_000)
      let id = try await house.begin(film.count, visit: visit)
      try await house.send(film[..<333_333], to: id, at: 0, visit: visit)
      // More was written, but nobody was told; and half a chunk at the end.
      try await house.send(film[333_333..<700_000], to: id, at: 333_333, visit: visit, isCut: true)
      let path = URL(filePath: "\(house.filesFolder)/\(try #require(house.fileNames().first))")
      let lying = try Foundation.Data(contentsOf: path)
      let again = try await house.restarted()
      try (lying + Foundation.Data(count: 1_000)).write(to: path)
      let offset = try await again.offset(of: id, visit: visit)
      #expect(offset >= 333_333 && offset <= 700_000)
      try await again.send(film[offset...], to: id, at: offset, visit: visit)
      let file = try #require(try await again.office.draft(of: visit)?.draft.files.first)
      let isSame = try await again.contents(of: file, in: visit) == film
      #expect(isSame)
      try await again.close()
    }
  }

  @Test("Bytes that begin elsewhere than where the last ended are refused, and so are more than were said to come.")
  func offsets() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let film = VisitingHouse.film(200_000)
      let id = try await house.begin(film.count, visit: visit)
      #expect(try await house.send(film[5...], to: id, at: 5, visit: visit) == .failure(.offset(0)))
      try await house.send(film[..<100], to: id, at: 0, visit: visit)
      #expect(try await house.send(film[..<100], to: id, at: 0, visit: visit) == .failure(.offset(100)))
      let more = film[100...] + [1]
      #expect(try await house.send(more, to: id, at: 100, visit: visit) == .failure(.tooLong))
      #expect(try await house.office.draft(of: visit) == nil)
      let offset = try await house.offset(of: id, visit: visit)
      #expect(try await house.send(film[offset...], to: id, at: offset, visit: visit).get().file != nil)
      #expect(try await house.send([1], to: id, at: 0, visit: visit) == .failure(.offset(200_000)))
    }
  }

  @Test("For anybody but its own visit an upload isn't there.")
  func foreign() async throws {
    try await VisitingHouse.lend { house in
      let (mine, other) = (try await house.office.newReceipt(), try await house.office.newReceipt())
      let id = try await house.begin(1_000, visit: mine)
      #expect(try await house.office.uploadState(id, to: .draft, visit: other) == .failure(.notFound))
      #expect(try await house.office.uploadState(id, to: .message, visit: mine) == .failure(.notFound))
      #expect(try await house.send([1], to: id, at: 0, visit: other) == .failure(.notFound))
      if case .success = try await house.office.endUpload(id, to: .draft, visit: other) { Issue.record("it is mine") }
      #expect(try await house.office.openUploads(to: .draft, visit: other).isEmpty)
      #expect(try await house.office.openUploads(to: .draft, visit: mine).map(\.fingerprint) == ["print of film.mp4"])
      #expect(try await house.offset(of: id, visit: mine) == 0)
    }
  }

  @Test("Of two who send at once one goes on, the other is told so, and the file is whole.")
  func twoAtOnce() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let film = VisitingHouse.film(400_000)
      let id = try await house.begin(film.count, visit: visit)
      let first = try await house.office.takeUpload(id, at: 0, to: .draft, visit: visit).get()
      #expect(try await first.append(Array(film[..<100_000])) == nil)
      #expect(try await house.send(film[...], to: id, at: 0, visit: visit) == .failure(.offset(100_000)))
      let offset = try await house.offset(of: id, visit: visit)
      #expect(try await first.append(Array(film[100_000..<200_000])) == .overtaken)
      #expect(try await first.end() == .failure(.overtaken))
      #expect(try await house.send(film[offset...], to: id, at: offset, visit: visit).get().file != nil)
      let file = try #require(try await house.office.draft(of: visit)?.draft.files.first)
      let isSame = try await house.contents(of: file, in: visit) == film
      #expect(isSame)
      #expect(try await house.office.draft(of: visit)?.draft.files.count == 1)
    }
  }
}
