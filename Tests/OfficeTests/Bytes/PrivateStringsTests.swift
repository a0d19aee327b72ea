import Casework
import Database
import Deadlines
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("The search of the disk")
struct PrivateStringsTests {
  @Test("After a case was told, worked on and answered, no private string stands anywhere on the disk.")
  func search() async throws {
    try await Town.visit { town in
      let search = try DiskSearch(folder: town.premises.folder, since: town.began())
      var story = PrivateStory(town: town)
      try await story.tell()
      #expect(try search.found(story.needles) == [])
      try await story.workOn()
      #expect(try search.found(story.needles) == [])
      try await town.office.store.database.checkpointTruncate()
      try await town.office.store.second.checkpointTruncate()
      #expect(try search.found(story.needles) == [])
      let paths = [UInt8](try search.files().map(\.path).joined(separator: "\n").utf8)
      #expect(NeedleTable(story.needles).found(in: paths) == [])
      #expect(story.needles.count >= 60)
    }
  }

  @Test("The search finds what isn't private, and each way of writing a string that was planted.")
  func control() async throws {
    try await Town.visit { town in
      let search = try DiskSearch(folder: town.premises.folder, since: town.began())
      #expect(try search.found([Needle("Amara Okafor"), Needle("陈国栋")]).count >= 2)
      for text in ["planted-in-the-orchard", "埋在梧桐树下的信"] {
        let needle = Needle(text)
        try await town.office.store.keep { writing in
          _ = try writing.run("INSERT INTO settings (name, value) VALUES (\("planted \(text.count)"), \(text))")
        }
        #expect(try search.found([needle]).contains("redress.sqlite-wal: \(text), UTF-8 plain"))
        for (name, bytes) in needle.spellings {
          let file = town.premises.folder.appending(path: "planted")
          try Data([1, 2, 3] + bytes + [4]).write(to: file)
          #expect(try search.found([needle]).contains("planted: \(text), \(name)"))
        }
        let loose = FileManager.default.temporaryDirectory.appending(path: "planted-\(UUID().uuidString)")
        try Data(text.utf8).write(to: loose)
        defer { try? FileManager.default.removeItem(at: loose) }
        #expect(try search.found([needle]).contains("\(loose.lastPathComponent): \(text), UTF-8 plain"))
      }
    }
  }
}

extension Town {
  /// The real time at which the folder of this test was made.
  fileprivate func began() throws -> Date {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: premises.folder.appending(path: "redress.sqlite").path)
    return (attributes[.modificationDate] as? Date ?? .distantPast).addingTimeInterval(-60)
  }
}
