import Casework
import Database
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("Files that come with a report")
struct DraftFileTests {
  @Test(
    "A file comes in and out again byte for byte, whatever its length.",
    arguments: [
      1, 4096, 65_535, 65_536, 65_537, 131_072, 300_001,
    ])
  func roundTrip(length: Int) async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let file = try await house.attach(bytes, to: visit).get()
      #expect(file.bytes == length)
      #expect(try await house.contents(of: file, in: visit) == bytes)
      #expect(try await house.office.draft(of: visit)?.draft.files == [file])
      let toFile = try await house.office.filesToFile(visit)
      #expect(toFile.map(\.file) == [file])
      #expect(toFile.first?.key == (try file.key(in: visit)))
    }
  }

  @Test("Twenty megabytes come in and go out in pieces of bounded size, and all of them are there.")
  func large() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let sink = try await house.office.startFile(name: "film.mp4", type: "video/mp4", visit: visit)
      let piece = (0..<65_000).map { UInt8(truncatingIfNeeded: $0) }
      let pieces = 20_000_000 / piece.count
      for _ in 0..<pieces { try await sink.append(piece) }
      let file = try await house.office.finishFile(sink, visit: visit).get()
      #expect(file.bytes == pieces * piece.count)
      var read = 0
      var isSame = true
      for try await part in house.office.fileContents(file.id, key: try file.key(in: visit), bytes: file.bytes) {
        #expect(part.count <= 4 * SealedFile.chunkByteCount)
        for byte in part {
          isSame = isSame && byte == piece[read % piece.count]
          read += 1
        }
      }
      #expect(isSame)
      #expect(read == pieces * piece.count)
    }
  }

  @Test("Sizes on disk are those of buckets.")
  func buckets() async throws {
    #expect(Files.paddedByteCount(of: 1) == 4096)
    #expect(Files.paddedByteCount(of: 4097) == 4352)
    #expect(Files.paddedByteCount(of: 1_000_000) == 1_015_808)
    for count in (0..<4_000).map({ Int64($0 * $0 + $0) }) {
      let padded = Files.paddedByteCount(of: count)
      #expect(padded >= count && Files.paddedByteCount(of: padded) == padded)
      #expect(padded <= max(4096, count + count / 8))
    }
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      _ = try await house.attach([UInt8](repeating: 1, count: 10), to: visit).get()
      _ = try await house.attach([UInt8](repeating: 1, count: 4_000), to: visit).get()
      let sizes = try house.fileNames().map { name in
        try Foundation.Data(contentsOf: URL(filePath: "\(house.filesFolder)/\(name)")).count
      }
      #expect(sizes == [SealedFile.sealedByteCount(of: 4096), SealedFile.sealedByteCount(of: 4096)])
    }
  }

  @Test("A file that was cut, lengthened, altered or taken away is never read to its end.")
  func damage() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let file = try await house.attach([UInt8](repeating: 3, count: 200_000), to: visit).get()
      let path = URL(filePath: "\(house.filesFolder)/\(try #require(house.fileNames().first))")
      let sound = [UInt8](try Foundation.Data(contentsOf: path))
      var altered = sound
      altered[100_000] ^= 1
      let damaged = [
        Array(sound.dropLast()), Array(sound.prefix(65 + 65_552)), Array(sound.prefix(10)), [], sound + [0], altered,
      ]
      for bytes in damaged {
        try Foundation.Data(bytes).write(to: path)
        await #expect(throws: VaultFault.self) { _ = try await house.contents(of: file, in: visit) }
      }
      try Foundation.Data(sound).write(to: path)
      #expect(try await house.contents(of: file, in: visit).count == 200_000)
      try FileManager.default.removeItem(at: path)
      await #expect(throws: Files.Fault.missing) { _ = try await house.contents(of: file, in: visit) }
    }
  }

  @Test("An upload that breaks off leaves nothing.")
  func aborted() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      do {
        let sink = try await house.office.startFile(name: "half.mov", type: "video/quicktime", visit: visit)
        try await sink.append([UInt8](repeating: 1, count: 1_000_000))
        #expect(house.fileNames().count == 1)
      }
      #expect(house.fileNames() == [])
      #expect(try await DraftTests.rows(house) == 0)
    }
  }

  @Test("An empty file, one too large, one too many, each has its refusal and leaves nothing.")
  func refusals() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      #expect(try await house.attach([], to: visit) == .failure(.empty))
      let sink = try await house.office.startFile(name: "a", type: "b", byteLimit: 100)
      try await sink.append([UInt8](repeating: 0, count: 101))
      #expect(await sink.refusal == .tooLarge)
      try await sink.append([UInt8](repeating: 0, count: 1_000_000))
      if case .success = try await sink.finish() { Issue.record("it is too large") }
      #expect(house.fileNames() == [])
      for _ in 0..<Report.Limit.files { _ = try await house.attach([1], to: visit).get() }
      #expect(try await house.attach([1], to: visit) == .failure(.tooMany))
      #expect(house.fileNames().count == Report.Limit.files)
    }
  }

  @Test("Files get no more than half of the free disk; text still goes in.")
  func fullDisk() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let id = [UInt8](repeating: 1, count: 16)
      try await house.office.store.keep { writing in
        try FileRows.apply(
          .add(id, bytes: 1 << 60, at: house.now), to: [UInt8](repeating: 2, count: 32), in: writing)
      }
      #expect(try await house.attach([1, 2, 3], to: visit) == .failure(.diskFull))
      #expect(house.fileNames() == [])
      #expect(try await house.office.saveDraft(.saying("still"), revision: nil, visit: visit).get() == 1)
    }
  }

  @Test("A file that comes in makes no clash with what is typed in another tab, and both are kept.")
  func noClash() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let revision = try await house.office.saveDraft(.saying("a"), revision: nil, visit: visit).get()
      let file = try await house.attach([1], to: visit).get()
      #expect(try await house.office.saveDraft(.saying("b"), revision: revision, visit: visit).get() == 2)
      let draft = try #require(try await house.office.draft(of: visit)?.draft)
      #expect(draft == Draft(answers: .saying("b"), files: [file]))
      try await house.office.removeFile(file.id, visit: visit).get()
      #expect(try await house.office.draft(of: visit)?.draft.files == [])
      #expect(house.fileNames() == [])
    }
  }

  @Test("Nobody takes away another draft's file.")
  func foreignFile() async throws {
    try await VisitingHouse.lend { house in
      let (mine, other) = (try await house.office.newReceipt(), try await house.office.newReceipt())
      let file = try await house.attach([1], to: mine).get()
      _ = try await house.attach([2], to: other).get()
      try await house.office.removeFile(file.id, visit: other).get()
      #expect(try await house.contents(of: file, in: mine) == [1])
      #expect(throws: VaultFault.doesNotOpen) { _ = try file.key(in: other) }
    }
  }

  @Test("What belongs to nothing is swept after an hour; what is being written or belongs to a case is not.")
  func orphans() async throws {
    try await VisitingHouse.lend { house in
      let visit = try await house.office.newReceipt()
      let kept = try await house.attach([1], to: visit).get()
      let sink = try await house.office.startFile(name: "slow", type: "", visit: visit)
      _ = try await house.attach([2], to: try await house.office.newReceipt()).get()
      try await house.office.store.keep { _ = try $0.run("DELETE FROM files WHERE id <> \(kept.id.bytes)") }
      house.later(minutes: 60)
      try await house.office.sweepVisits()
      #expect(house.fileNames().count == 3)
      house.later(minutes: 30)
      _ = try await house.file(visit)
      try await house.office.sweepVisits()
      #expect(house.fileNames().count == 2)
      #expect(try await house.contents(of: kept, in: visit) == [1])
      #expect(await sink.refusal == nil)
    }
  }

  @Test("A name keeps its end and nothing that can't be seen; a kind is one or none.")
  func naming() {
    #expect(FileNaming.name("C:\\Users\\me\\photo.jpg") == "photo.jpg")
    #expect(FileNaming.name("../../etc/截图\u{202E}\n1.png") == "截图1.png")
    #expect(FileNaming.name(String(repeating: "x", count: 300) + ".pdf").suffix(5) == "x.pdf")
    #expect(FileNaming.name(String(repeating: "x", count: 300)).count == 200)
    #expect(FileNaming.type("Text/Plain; charset=utf-8") == "text/plain")
    #expect(FileNaming.type("<script>") == "application/octet-stream")
    #expect(FileNaming.type("") == "application/octet-stream")
  }
}
