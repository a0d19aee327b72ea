import Casework
import Deadlines
import Testing
import Workplace

@testable import Office

@Suite("Rules are data")
struct RulesTests {
  private func faults<Value>(_ read: RulesRead<Value>) -> [RulesFault] {
    if case .faults(let faults) = read { faults } else { [] }
  }

  @Test("What pages tell and duties run on is one table, and it says what the domain calls baseline.")
  func oneTable() {
    let shipped = Rules.shipped.procedure
    #expect((shipped.id, shipped.version) == (Procedure.baseline.id, Procedure.baseline.version))
    for level in Level.allCases {
      for kind in DutyKind.allCases {
        #expect(shipped.span(kind, at: level) == Procedure.baseline.span(kind, at: level), "\(kind) \(level)")
      }
      #expect(shipped.ladder(at: level) == Procedure.baseline.ladder(at: level))
    }
  }

  @Test("An office runs on the rules that it was given.")
  func runsOnThem() async throws {
    try await Premises.lend { premises in
      let table = premises.office.settings.rules.table
      for level in Level.allCases {
        #expect(premises.office.terms.procedure.span(.contact, at: level) == table[.contact]?[level])
      }
    }
  }

  @Test("What ships is whole: every number has hours, a source and a day, and the severest sanction is the last.")
  func whole() {
    let numbers = Rules.shippedNumbers
    for need in HelpNumber.Need.allCases { #expect(!numbers.of(need).isEmpty) }
    for number in ["110", "120", "12356", "12338", "12348", "12351", "12345"] {
      #expect(numbers.all.contains { $0.dialled == number }, "\(number)")
    }
    #expect(Rules.shipped.sanctions.rows.map(\.severity) == [1, 2, 3, 4])
    #expect(Rules.shipped.table.checkInDays == [30, 60, 90, 180, 365])
  }

  @Test("All that is wrong with a file is told at once, each with its line.")
  func allFaults() {
    let file = """
      numbers:
        - need: shopping
          name: {en: Shop}
          number: ""
          hours: {en: always, zh: 全天}
          languages: en
          purpose: {en: To buy, zh: 买东西, de: kaufen}
          checked: yesterday
          colour: red
      """
    #expect(
      faults(HelpNumbers.read(Array(file.utf8))) == [
        RulesFault(line: 2, reason: .notOneOf("need", ["danger", "talk", "rights"])),
        RulesFault(line: 2, reason: .missing("source")),
        RulesFault(line: 3, reason: .missing("zh")), RulesFault(line: 4, reason: .empty("number")),
        RulesFault(line: 6, reason: .notList("languages")), RulesFault(line: 7, reason: .unknown("de")),
        RulesFault(line: 8, reason: .notDay("checked")), RulesFault(line: 9, reason: .unknown("colour")),
      ])
  }

  @Test("What is no YAML, too long, or empty is refused by the line, and nothing dies of it.")
  func hostile() {
    #expect(faults(HelpNumbers.read(Array("numbers: [\n  {a: 1\n".utf8))).count == 1)
    #expect(faults(HelpNumbers.read(Array("numbers: []".utf8))) == [RulesFault(line: 1, reason: .empty("numbers"))])
    #expect(faults(HelpNumbers.read([])) == [RulesFault(line: 1, reason: .notMapping)])
    #expect(faults(HelpNumbers.read([0xFF, 0xFE])) == [RulesFault(line: 1, reason: .notUTF8)])
    let long = [UInt8](repeating: 0x20, count: 65_537)
    #expect(faults(HelpNumbers.read(long)) == [RulesFault(line: 1, reason: .tooLong(bytes: 65_536))])
    let twice = Array("numbers: []\nnumbers: []\n".utf8)
    #expect(faults(HelpNumbers.read(twice)).count == 1)
  }

  @Test("A procedure that lacks a day, or has a day that is none, is no procedure.")
  func procedures() {
    let shipped = String(decoding: PackageResources.baseline_yaml, as: UTF8.self)
    let lacking = shipped.replacing("  update: 14 days ", with: "  # ")
    #expect(faults(ProcedureTable.read(Array(lacking.utf8))).map(\.reason) == [.missing("update")])
    let odd = shipped.replacing("  update: 14 days ", with: "  update: soon ")
    #expect(faults(ProcedureTable.read(Array(odd.utf8))).map(\.reason) == [.notSpan("update")])
    let short = shipped.replacing("crisis: [1, 4, 168, 168]", with: "crisis: [1, 4]")
    #expect(faults(ProcedureTable.read(Array(short.utf8))).map(\.reason) == [.notNumber("crisis")])
  }
}
