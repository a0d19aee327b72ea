import Casework
import Database
import Ledger
import Store
import Testing
import Workplace

@testable import Office

@Suite("Numbers for help outside")
struct HelpNumbersTests {
  private func file(_ number: String) -> [UInt8] {
    Array(
      """
      numbers:
        - need: talk
          name: {en: Night line, zh: 夜间热线}
          number: "\(number)"
          hours: {en: at night, zh: 夜里}
          languages: [en]
          purpose: {en: To talk, zh: 聊聊}
          source: the town's leaflet
          checked: 2021-03-01
      """.utf8)
  }

  @Test("Each import is the next version; earlier ones stay, and another running program shows the last.")
  func versions() async throws {
    try await Premises.lend { premises in
      let (office, other) = (premises.office, try await premises.another())
      #expect(try await other.helpNumbers().version == 0)
      #expect(try await office.setHelpNumbers(file: file("116 123")).get() == 1)
      premises.clock.move(minutes: 60)
      #expect(try await office.setHelpNumbers(file: file("116 124")).get() == 2)
      #expect(try await other.helpNumbers().numbers.all.map(\.number) == ["116 124"])
      #expect(try await other.helpNumbers(version: 1)?.numbers.all.map(\.dialled) == ["116123"])
      #expect(try await other.helpNumbers(version: 0)?.numbers == Rules.shippedNumbers)
      #expect(try await other.helpNumbers(version: 3) == nil)
      #expect(try await other.helpNumbersFile() == String(decoding: file("116 124"), as: UTF8.self))
      #expect(
        try await premises.events().map(\.deed) == [
          .helpNumbersSet(version: 1, file: Digest.sha256(file("116 123"))),
          .helpNumbersSet(version: 2, file: Digest.sha256(file("116 124"))),
        ])
      try await other.store.database.close()
      try await other.store.second.close()
    }
  }

  @Test("A file with a fault changes nothing, and neither does the same file again.")
  func refused() async throws {
    try await Premises.lend { premises in
      let office = premises.office
      guard case .failure(.faults(let faults)) = try await office.setHelpNumbers(file: file("")) else {
        return #expect(Bool(false), "no faults")
      }
      #expect(faults == [RulesFault(line: 4, reason: .empty("number"))])
      guard case .failure(.unchanged) = try await office.setHelpNumbers(file: Rules.shippedNumbersFile) else {
        return #expect(Bool(false), "the shipped file is shown already")
      }
      #expect(try await office.helpNumbers().version == 0)
      #expect(try await premises.events().isEmpty)
    }
  }
}
