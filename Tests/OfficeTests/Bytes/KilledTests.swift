import Casework
import Database
import Foundation
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("A server that was killed")
struct KilledTests {
  @Test("Killed between commit and answer, sent again: the same case, duties and promise.")
  func afterCommit() async throws {
    try await Town.visit { town in
      let code = ReceiptCode.generate(random: .system)
      let filing = try town.report(did: ["82"])
      let lost = try await town.office.submitReport(filing, code: code).get()
      let next = try await town.afterCrash()
      let again = try await next.submitReport(filing, code: code).get()
      #expect(again.isReplay)
      #expect(again.file == lost.file)
      #expect(again.promise == lost.promise)
      #expect(again.duties.map(\.due) == lost.duties.map(\.due))
      #expect(again.firstReaders.map(\.number).sorted() == lost.firstReaders.map(\.number).sorted())
      #expect(try await next.countCases() == 1)
      try await next.close()
    }
  }

  @Test("The same for a draft that was being filed: its code is the case's, and its draft is gone.")
  func draft() async throws {
    try await Town.visit { town in
      let visit = try await town.office.newReceipt()
      var answers = DraftAnswers()
      answers.what = "In the lift."
      _ = try await town.office.saveDraft(answers, revision: nil, visit: visit).get()
      let lost = try await town.office.submitReport(answers, visit: visit).get()
      let next = try await town.afterCrash()
      let back = try #require(try await next.visit(token: visit.token))
      let again = try await next.submitReport(answers, visit: back).get()
      #expect(again.file == lost.file && again.code == lost.code && again.isReplay)
      #expect(try await next.draft(of: back) == nil)
      #expect(try await next.countCases() == 1)
      try await next.close()
    }
  }

  @Test(
    "Killed after the second store was written and before the database: nothing is here, and sending again files it once."
  )
  func betweenStores() async throws {
    try await Town.visit { town in
      let before = try town.copied()
      let code = ReceiptCode.generate(random: .system)
      let filing = try town.report(did: ["82"])
      _ = try await town.office.submitReport(filing, code: code).get()
      let after = try town.copied()
      for suffix in ["", "-wal"] {
        let name = "second.sqlite\(suffix)"
        try? FileManager.default.removeItem(at: before.appending(path: name))
        try? FileManager.default.copyItem(at: after.appending(path: name), to: before.appending(path: name))
      }
      let next = try await town.office(in: before)
      #expect(try await next.countCases() == 0)
      #expect(try await next.filed(under: code) == nil)
      let filed = try await next.submitReport(filing, code: code).get()
      #expect(!filed.isReplay)
      #expect(try await next.countCases() == 1)
      try await next.close()
    }
  }
}

extension Town {
  /// The files as a crash would leave them at this moment.
  fileprivate func copied() throws -> URL {
    let copy = premises.folder.appending(path: "crash-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in ["redress.sqlite", "second.sqlite"].flatMap({ [$0, $0 + "-wal"] }) {
      let file = premises.folder.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path) else { continue }
      try FileManager.default.copyItem(at: file, to: copy.appending(path: name))
    }
    return copy
  }

  /// Another server, on files that one left behind.
  fileprivate func office(in folder: URL) async throws -> Office {
    try await Premises(folder: folder, office: office, clock: premises.clock).another()
  }

  /// The server that is started after this one was killed now.
  fileprivate func afterCrash() async throws -> Office { try await office(in: try copied()) }
}

extension Office {
  fileprivate func countCases() async throws -> Int {
    try await store.read { try $0.row("SELECT COUNT(*) FROM cases")?.int(0) ?? 0 }
  }
}
