import Casework
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("Cleaned copies and originals")
struct OriginalTests {
  /// Files a report with these files; gives the case and the files' ids.
  private func filed(
    _ town: Town, _ sent: [(name: String, type: String, bytes: [UInt8])]
  ) async throws -> (file: ID<Case>, visit: ReporterVisit, files: [ID<SealedFileTag>]) {
    var sinks: [(name: String, sink: FileSink)] = []
    for one in sent {
      let sink = try await town.office.startFile(name: one.name, type: one.type)
      try await sink.append(one.bytes)
      sinks.append((one.name, sink))
    }
    var answers = DraftAnswers.saying("See the files.")
    answers.people = [DraftPerson(person: try town.person("82"), part: .did)]
    let done = try await town.office.submitReport(answers, files: sinks, receipt: nil).get()
    let visit = try await town.office.returnWithReceipt(typed: done.receipt).get().visit
    let files = try #require(try await town.office.returnToCase(visit)).account.files
    return (done.filed.file, visit, files.compactMap { ID<SealedFileTag>($0.id) })
  }

  private func read(_ stream: AsyncThrowingStream<[UInt8], any Error>) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await piece in stream { bytes += piece }
    return bytes
  }

  @Test(
    "A handler gets a cleaned copy of a picture, and an original only with a reason, for an hour, which the reporter sees."
  )
  func reasons() async throws {
    try await Town.visit { town in
      let letter = Array("A letter.".utf8)
      let (file, visit, files) = try await filed(
        town, [("a.jpg", "image/jpeg", SamplePictures.jpeg), ("b.txt", "text/plain", letter)])
      let handler = try await town.session("11")
      #expect(try await town.office.fileOfCase(file, file: files[0], by: handler) == nil)
      _ = try await town.office.openCase(file, by: handler).get()
      guard case .cleaned(let copy)? = try await town.office.fileOfCase(file, file: files[0], by: handler),
        case .needsReason? = try await town.office.fileOfCase(file, file: files[0], original: true, by: handler),
        case .needsReason? = try await town.office.fileOfCase(file, file: files[1], by: handler)
      else {
        Issue.record("a copy of the picture, and nothing else")
        return
      }
      var clean: [UInt8] = []
      try await copy.write { clean += $0 }
      #expect(clean.firstRange(of: SamplePictures.secret) == nil && clean.count == copy.bytes)
      let without = try await town.office.openOriginal(file, file: files[0], reason: "  ", by: handler)
      #expect(throws: CaseRefusal.refused(.reasonMissing)) { try without.get() }
      #expect(try await town.office.openOriginal(file, file: files[0], reason: "The place matters.", by: handler).get())
      guard
        case .original(let original)? = try await town.office.fileOfCase(
          file, file: files[0], original: true, by: handler)
      else {
        Issue.record("the reason was given")
        return
      }
      let isSame = try await read(original.contents) == SamplePictures.jpeg
      #expect(isSame)
      // Neither another file nor another reader has a reason by that.
      let colleague = try await town.session("31")
      _ = try await town.office.openCase(file, by: colleague).get()
      guard case .needsReason? = try await town.office.fileOfCase(file, file: files[1], by: handler),
        case .needsReason? = try await town.office.fileOfCase(file, file: files[0], original: true, by: colleague)
      else {
        Issue.record("a reason is for one file and one reader")
        return
      }
      let seen = try #require(try await town.office.returnToCase(visit)).accesses
      #expect(seen.map(\.deed) == [.originalOpened] && seen.first?.by == .aid)
      try await town.later(hours: 1)
      guard case .needsReason? = try await town.office.fileOfCase(file, file: files[0], original: true, by: handler)
      else {
        Issue.record("the hour is over")
        return
      }
    }
  }

  @Test("Neither the reason nor which file it was is to be read on disk.")
  func sealed() async throws {
    try await Town.visit { town in
      let (file, _, files) = try await filed(town, [("b.txt", "text/plain", [65, 66])])
      let handler = try await town.session("11")
      _ = try await town.office.openCase(file, by: handler).get()
      _ = try await town.office.openOriginal(
        file, file: files[0], reason: "Because of the wall behind her.", by: handler
      ).get()
      let events = try await town.office.store.read { try Cases.events(of: file, in: $0) }
      let last = try #require(events.last)
      for needle in [Array("wall behind".utf8), Array(files[0].description.utf8), files[0].bytes] {
        #expect(last.sealed.firstRange(of: needle) == nil && last.event.facts.firstRange(of: needle) == nil)
      }
    }
  }
}
