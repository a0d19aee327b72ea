import Casework
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("Names that are tried to learn who stands above whom")
struct NamesTriedTests {
  @Test(
    "Under one code thirty names are screened in a day; then nothing is shown, and the report is taken all the same.")
  func drafts() async throws {
    try await Town.visit { town in
      let visit = try await town.office.newReceipt()
      func shown(_ name: String) async throws -> Bool {
        var answers = DraftAnswers.saying("He shouted at me.")
        var person = DraftPerson()
        (person.name, person.part) = (name, .did)
        answers.people = [person]
        return try await town.office.firstReaders(of: answers, visit: visit) != nil
      }
      for number in 1...NamesTried.limit { #expect(try await shown("Name \(number)")) }
      #expect(try await !shown("One more"))
      #expect(try await shown("Name 1"))
      let nobody = DraftAnswers.saying("They shouted at me.")
      #expect(try await town.office.firstReaders(of: nobody, visit: visit) != nil)
      _ = try await town.office.submitReport(nobody, visit: visit).get()
    }
  }

  @Test("Who would know a name that isn't told is shown for so many names only; telling it is never refused for that.")
  func telling() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.filing(for: "team", .anonymous))
      let visit = try await town.reporter(of: filed)
      func asked(_ name: String) async throws -> Result<[String], ReporterActRefusal> {
        try await town.office.readersOfName(visit, Identity(choice: .confidential, person: nil, name: name))
      }
      for number in 1...NamesTried.limit { _ = try await asked("Name \(number)").get() }
      #expect(try await asked("One more") == .failure(.told(.triedTooOften)))
      let identity = Identity(choice: .confidential, person: nil, name: "One more")
      _ = try await town.office.tellIdentity(visit, identity).get()
    }
  }
}
