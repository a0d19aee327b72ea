import Casework
import Database
import Deadlines
import Store
import Testing
import Workplace

@testable import Office

@Suite("No trace of a case")
struct NoTraceTests {
  /// Who must find no trace of which report: somebody in conflict, somebody not drawn, somebody whose body it hasn't
  /// reached, and somebody whom the reporter keeps away.
  static let outsiders: [(who: String, delivery: String)] = [
    ("11", "committee"), ("31", "advisers"), ("41", "team"), ("70", "team"), ("51", "ring"), ("22", "nobody"),
  ]

  @Test(
    "Every command answers somebody who is out as it answers an id that is nobody's, after as many look-ups.",
    arguments: outsiders)
  func commands(who: String, delivery: String) async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.filing(for: delivery, .anonymous))
      let session = try await town.session(who)
      let nonsense = try #require(ID<Case>(bytes: [UInt8](repeating: 0x5a, count: 16)))
      _ = try await town.office.openCase(nonsense, by: session)
      for command in CaseCommand.allCases {
        var counts: [Int] = []
        for file in [filed.file, nonsense] {
          let before = town.office.store.database.readCount
          let done = try await town.office.carryOut(command, on: file, with: try town.fields, by: session)
          counts.append(town.office.store.database.readCount - before)
          #expect(throws: CaseRefusal.notFound, "\(command)") { try done.get() }
        }
        #expect(counts[0] == counts[1], "\(command)")
      }
      for file in [filed.file, nonsense] {
        await #expect(throws: CaseRefusal.notFound) { try await town.office.openCase(file, by: session).get() }
        let attachment = try #require(ID<SealedFileTag>(bytes: [UInt8](repeating: 1, count: 16)))
        #expect(try await town.office.fileOfCase(file, file: attachment, by: session) == nil)
        await #expect(throws: CaseRefusal.notFound) {
          try await town.office.openOriginal(file, file: attachment, reason: "Why not.", by: session).get()
        }
      }
    }
  }

  @Test("Neither desk nor search shows somebody who is out a case, whatever they ask for.")
  func lists() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"], exclude: ["21"]))
      let shown = try await town.office.desk(DeskQuery(), for: try await town.session("31")).rows
      let reference = try #require(shown.first { $0.file == filed.file }?.reference)
      for who in ["21", "41", "51", "61", "70"] {
        let session = try await town.session(who)
        for mineOnly in [false, true] {
          for state in [nil] + CaseState.allCases.map(Optional.some) {
            var query = DeskQuery()
            query.mineOnly = mineOnly
            query.state = state
            let page = try await town.office.desk(query, for: session)
            #expect(page.rows.isEmpty && page.next == nil, "\(who)")
          }
        }
        if who == "21" { #expect(try await town.office.caseFound(reference: reference, for: session) == nil) }
        #expect(try await town.office.caseFound(reference: reference + 1, for: session) == nil)
      }
    }
  }

  @Test("A reference finds nothing for a later body before a duty has come to it.")
  func reference() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      let shown = try await town.office.desk(DeskQuery(), for: try await town.session("31")).rows
      let reference = try #require(shown.first { $0.file == filed.file }?.reference)
      for who in ["41", "51", "61", "70"] {
        #expect(
          try await town.office.caseFound(reference: reference, for: try await town.session(who)) == nil, "\(who)")
      }
    }
  }
}

extension Town {
  /// Fields with which any command would do something for somebody who may.
  fileprivate var fields: CommandFields {
    get throws {
      var fields = CommandFields()
      fields.text = "We read it."
      fields.reason = "Because."
      fields.person = try person("21")
      fields.people = [Account.Person(person: try person("82").description, name: "", part: .did, kind: nil)]
      fields.outcome = .investigate
      fields.level = .ordinary
      fields.due = premises.clock.now.adding(hours: 48)
      return fields
    }
  }
}
