import Casework
import Database
import Deadlines
import Store
import Testing
import Workplace

@testable import Office

struct ImportPeopleTests {
  @Test("A list of people is imported, and each is found by number, address and id.")
  func imports() async throws {
    try await Premises.lend { premises in
      let office = premises.office
      let counts = try await office.importPeople(csv: [UInt8](smallList.utf8)).get()
      #expect(counts == ImportCounts(added: 6, changed: 0, left: 0, linesOpened: 4, linesClosed: 0))
      let wei = try #require(try await office.store.read { try People.person(email: "wei@example.org", in: $0) })
      #expect(wei.aliases == ["逍遥子"] && wei.languages == ["zh", "en"] && wei.manager == "1")
      #expect(try await office.store.read { try People.person(wei.id, in: $0) } == wei)
      #expect(try await office.store.read { try People.person(number: "2", in: $0) } == wei)
      #expect(try await office.peopleCount() == 6)
    }
  }

  @Test("A list with faults names them all, line by line, and nothing of it is written.")
  func refusesWhole() async throws {
    try await Premises.lend { premises in
      let list = smallList + "\n7,Dora Lind,,dora@example.org,Legal,Clerk,99,,woman,en,active\n7,,,x,,,,,,,\n"
      let refused = try await premises.office.importPeople(csv: [UInt8](list.utf8))
      guard case .failure(.faults(let faults)) = refused else { return #expect(Bool(false), "It was taken.") }
      #expect(faults.contains(ImportFault(line: 9, reason: .missing(.name))))
      #expect(faults.contains(ImportFault(line: 9, reason: .badEmail("x"))))
      #expect(try await premises.office.peopleCount() == 0)
      #expect(try await premises.events().isEmpty)
    }
  }

  @Test("A fault of the database in the middle leaves nothing of the list, and no event.")
  func failsWhole() async throws {
    try await Premises.lend { premises in
      try await premises.office.store.database.write {
        try $0.run(
          """
          CREATE TRIGGER broken BEFORE INSERT ON lines WHEN (SELECT COUNT(*) FROM lines) = 2
          BEGIN SELECT RAISE(ABORT, 'broken'); END
          """)
      }
      await #expect(throws: DatabaseFault.self) {
        try await premises.office.importPeople(csv: [UInt8](smallList.utf8))
      }
      #expect(try await premises.office.peopleCount() == 0)
      #expect(try await premises.events().isEmpty)
    }
  }

  @Test("A second list changes people, takes out who is gone, and keeps the history of lines.")
  func importsAgain() async throws {
    try await Premises.lend { premises in
      let first = try await premises.people()
      premises.clock.move(minutes: 60 * 24 * 30)
      let list = smallList.replacing(
        "3,王小明,,ming@example.org,Sales,Clerk,2", with: "3,王小明,,ming@example.org,Legal,Clerk,4"
      )
      .split(separator: "\n").filter { !$0.hasPrefix("5,") }.joined(separator: "\n")
      let counts = try await premises.office.importPeople(csv: [UInt8](list.utf8)).get()
      #expect(counts == ImportCounts(added: 0, changed: 1, left: 1, linesOpened: 1, linesClosed: 2))
      let today = premises.office.today
      let ming = try #require(first["3"]).id
      let lines = try await premises.office.store.read {
        try ReportingLines.lines(concerning: [ming], since: Conflict.since(today), in: $0)
      }
      let above = lines.above(ming, since: Conflict.since(today))
      #expect(above == Set(["1", "2", "4"].compactMap { first[$0]?.id }))
      #expect(lines.above(ming, since: today) == Set(["1", "4"].compactMap { first[$0]?.id }))
      let ben = try await premises.office.store.read { try People.person(number: "5", in: $0) }
      #expect(ben?.status == .left)
    }
  }

  @Test("Two people may exchange addresses in one list, and somebody new may have that of somebody who has left.")
  func exchangesAddresses() async throws {
    try await Premises.lend { premises in
      try await premises.people()
      let list = smallList.replacing("min@", with: "x@").replacing("wei@", with: "min@").replacing("x@", with: "wei@")
        .replacing("\n5,Ben Lo", with: "\n8,Ben Lo the younger")
      let people = try await premises.people(list)
      #expect(people["1"]?.email == "wei@example.org" && people["2"]?.email == "min@example.org")
      let ben = try await premises.office.store.read { try People.person(email: "ben@example.org", in: $0) }
      #expect(ben?.number == "8")
    }
  }

  @Test("An import is an event of the workplace with its counts, and what is committed can be made again.")
  func recordsEvent() async throws {
    try await Premises.lend { premises in
      try await premises.people()
      let event = try #require(try await premises.events().first)
      guard case .imported(let counts, let list) = event.deed else { return #expect(Bool(false), "Another event.") }
      #expect(counts.added == 6 && list.count == 32 && event.by == nil && event.at == premises.clock.now)
    }
  }

  @Test("Whoever imports hears how far it is.")
  func tellsProgress() async throws {
    try await Premises.lend { premises in
      let head = "id,name,manager_id\n0,Person Zero,\n"
      let list = head + (1...2_500).map { "\($0),Person \($0),\($0 / 8)" }.joined(separator: "\n")
      let heard = Heard()
      _ = try await premises.office.importPeople(csv: [UInt8](list.utf8)) { heard.add($0) }.get()
      #expect(heard.all.first == .read(rows: 1_000))
      #expect(heard.all.last == .written(rows: 5_000, of: 5_001))
    }
  }

  @Test("The list of people comes in pages, by number.")
  func pages() async throws {
    try await Premises.lend { premises in
      let head = "id,name\n"
      _ = try await premises.office.importPeople(
        csv: [UInt8]((head + (1_000..<1_700).map { "\($0),Person \($0)" }.joined(separator: "\n")).utf8)
      ).get()
      let first = try await premises.office.peopleList()
      let second = try await premises.office.peopleList(after: try #require(first.last).number)
      #expect(first.count == 500 && second.count == 200)
      #expect((first + second).map(\.number) == (1_000..<1_700).map { "\($0)" })
    }
  }
}
