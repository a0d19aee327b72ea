import Testing
import Workplace

@testable import Office

struct SearchPeopleTests {
  @Test(
    "Somebody is found by their full name or an alias, in any way of writing it.",
    arguments: [
      ("王小明", "3"), ("Wang Xiaoming", "3"), ("xiaoming wang", "3"), ("逍遥子", "2"), ("xiaoyaozi", "2"),
      ("Zhang Wei", "2"), ("wei  ZHANG", "2"), ("Minnie", "1"), ("Anna Ortíz", "4"),
    ])
  func finds(_ typed: String, _ number: String) async throws {
    try await Premises.lend { premises in
      let people = try await premises.people()
      let found = try await premises.office.searchPeople(name: typed)
      #expect(found.map(\.person) == [people[number]?.id])
    }
  }

  @Test(
    "The beginning of a name, a surname, a misspelling or nothing finds nobody.",
    arguments: ["", " ", "王", "王小", "Wei", "Zhang", "Wei Zhan", "Min", "%"])
  func findsNobody(_ typed: String) async throws {
    try await Premises.lend { premises in
      try await premises.people()
      #expect(try await premises.office.searchPeople(name: typed).isEmpty)
    }
  }

  @Test("At most five are shown, and nobody who has left.")
  func showsFive() async throws {
    try await Premises.lend { premises in
      let list =
        "id,name,status\n" + (1...9).map { "\($0),Kim Lee,active" }.joined(separator: "\n") + "\n10,Gone Girl,left"
      try await premises.people(list)
      #expect(try await premises.office.searchPeople(name: "Kim Lee").count == 5)
      #expect(try await premises.office.searchPeople(name: "Gone Girl").isEmpty)
    }
  }
}
