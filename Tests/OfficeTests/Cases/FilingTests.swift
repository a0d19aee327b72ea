import Casework
import Deadlines
import Foundation
import Ledger
import Testing
import Vault
import Workplace

@testable import Office

@Suite("A report goes in")
struct FilingTests {
  @Test("A report about somebody of the directory goes to the whole AID team but those in a line with them.")
  func team() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      #expect(!filed.unresolved)
      // 82 reports to 10, who reports to 1: 11 and 12 are colleagues, not in the line; everybody of the team may read.
      #expect(Set(filed.firstReaders.map(\.number)) == ["11", "12", "21", "22", "31"])
      let aboutHead = try await town.file(try town.report(did: ["10"]))
      #expect(Set(aboutHead.firstReaders.map(\.number)) == ["21", "22", "31"])
      #expect(try await town.whoKnows(aboutHead.file) == ["21", "22", "31"])
    }
  }

  @Test("A name that was typed gives the case to two of different lines, and to nobody whom it might mean.")
  func ring() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.typed("是铁木真。", names: [("chen guo dong", .did)]))
      #expect(filed.unresolved)
      #expect(filed.firstReaders.count == 2)
      #expect(Set(filed.firstReaders.map(\.number)).isSubset(of: ["21", "22", "31"]))
      let readers = Set(filed.firstReaders.map(\.number))
      #expect(try await town.whoKnows(filed.file) == readers)
      #expect(!readers.isSuperset(of: ["21", "22"]))
    }
  }

  @Test("Whom the reporter keeps away is out, and nobody tells them.")
  func excluded() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"], exclude: ["31", "11"]))
      #expect(Set(filed.firstReaders.map(\.number)) == ["12", "21", "22"])
      #expect(try await town.office.desk(DeskQuery(), for: town.session("31")).rows.isEmpty)
    }
  }

  @Test("When fewer than two of the AID team are eligible the committee has the case.")
  func committee() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"], exclude: ["11", "12", "21", "22"]))
      #expect(Set(filed.firstReaders.map(\.number)) == ["41", "42", "43"])
      #expect(filed.duties.allSatisfy { $0.holder == .committeeChair })
    }
  }

  @Test("The same code is the same case, whatever is sent with it; and the promise is the log's word.")
  func replay() async throws {
    try await Town.visit { town in
      let code = ReceiptCode.generate(random: .system)
      let first = try await town.office.submitReport(try town.report(did: ["82"]), code: code).get()
      let again = try await town.office.submitReport(try town.report("Another.", did: ["10"]), code: code).get()
      #expect(again.file == first.file)
      #expect(again.isReplay && !first.isReplay)
      #expect(again.promise == first.promise)
      #expect(again.duties.map(\.due) == first.duties.map(\.due))
      let promise = try JSONDecoder().decode(Ledger.Promise.self, from: Data(first.promise.utf8))
      try promise.verify(by: town.office.secrets.log.verifierKey)
    }
  }

  @Test("Sixteen sends of one code at once make exactly one case.")
  func race() async throws {
    try await Town.visit { town in
      let code = ReceiptCode.generate(random: .system)
      let filing = try town.report(did: ["82"])
      let files = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<16 {
          group.addTask { try await town.office.submitReport(filing, code: code).get().file.description }
        }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(files.count == 1)
      #expect(try await town.office.desk(DeskQuery(), for: town.session("31")).rows.count == 1)
    }
  }

  @Test("The first answer is owed by the level that was ticked: crisis 4 hours, else 3 working days.")
  func levels() async throws {
    try await Town.visit { town in
      let crisis = try await town.file(try town.report(did: ["82"], now: [.unsafe]))
      let ordinary = try await town.file(try town.report(did: ["82"]))
      let begun = town.premises.clock.now
      #expect(crisis.duties.first { $0.kind == .contact }?.due == begun.adding(hours: 4))
      #expect(ordinary.duties.first { $0.kind == .contact }?.due == begun.adding(hours: 3 * 24 + 9))
    }
  }

  @Test("What can't be filed is refused by the field, and nothing is written.")
  func refusals() async throws {
    try await Town.visit { town in
      let code = ReceiptCode.generate(random: .system)
      let cases: [(Filing, FilingRefusal)] = [
        (try town.report("  \n ", did: ["82"]), .nothingTold),
        (try town.report(String(repeating: "长", count: 100_001), did: ["82"]), .tooLong(.what)),
        (try town.report("My code is \(code.text.lowercased()).", did: ["82"]), .holdsCode(.what)),
      ]
      for (filing, refusal) in cases {
        await #expect(throws: refusal) { try await town.office.submitReport(filing, code: code).get() }
      }
      let long = try await town.office.submitReport(
        try town.report(String(repeating: "长", count: 100_000), did: ["82"]), code: code)
      #expect(throws: Never.self) { try long.get() }
    }
  }
}
