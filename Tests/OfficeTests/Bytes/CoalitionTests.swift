import Casework
import Database
import Store
import Testing
import Vault
import Workplace

@testable import Office

@Suite("People who put their keys together")
struct CoalitionTests {
  @Test("Everybody in conflict together, with both stores, opens nothing; nor with one member of each later body more.")
  func conflicted() async throws {
    try await Town.visit { town in
      let seated = try await town.everyKey()
      // The heads of two departments did it, whose people sit on the team, the committee; the reporter keeps out more.
      let filed = try await town.file(try town.report(did: ["10", "20"], exclude: ["31", "51", "61"]))
      let out = ["11", "12", "21", "22", "43", "31", "51", "61"]
      try await town.stolen(withSecondStore: true) { thief in
        let keys = try await thief.keys(of: filed.file, with: out.compactMap { seated[$0] })
        #expect(keys.isEmpty)
        for one in ["41", "42", "52", "62", "70", "71"] {
          let more = try await thief.keys(of: filed.file, with: (out + [one]).compactMap { seated[$0] })
          #expect(more.isEmpty, "\(one)")
          #expect(try await thief.reads(filed.file, with: more).isEmpty)
        }
      }
    }
  }

  @Test("One of a later body opens nothing, and neither do two of different ones; any two eligible ones open it.")
  func pairs() async throws {
    try await Town.visit { town in
      let seated = try await town.everyKey()
      let filed = try await town.file(try town.report(did: ["82"], exclude: ["43"]))
      let later = Town.places.filter { $0.1 != .aid }
      try await town.stolen(withSecondStore: true) { thief in
        for (one, body, _, _) in later {
          for (other, otherBody, _, _) in later {
            let coalition = Set([one, other])
            let keys = try await thief.keys(of: filed.file, with: coalition.compactMap { seated[$0] })
            let opens = one != other && body == otherBody && !coalition.contains("43")
            #expect(keys.isEmpty != opens, "\(coalition.sorted())")
            #expect(try await thief.reads(filed.file, with: keys).contains("1 account") == opens)
          }
        }
      }
    }
  }

  @Test("A share that was given to colleagues opens nothing for one of another body, nor for one who is out.")
  func offered() async throws {
    try await Town.visit { town in
      let seated = try await town.everyKey()
      let filed = try await town.file(try town.report(did: ["82"], exclude: ["43"], now: [.unsafe]))
      try await town.later(hours: 6)
      #expect(try await town.office.openTogether(filed.file, by: try await town.session("41")).get() == .asked)
      try await town.stolen(withSecondStore: true) { thief in
        for one in Town.places.filter({ $0.1 != .aid }).map(\.0) where one != "42" {
          #expect(try await thief.keys(of: filed.file, with: [seated[one]].compactMap { $0 }).isEmpty, "\(one)")
        }
        let second = try await thief.keys(of: filed.file, with: [seated["42"]].compactMap { $0 })
        #expect(second.letters() == "aovpdm")
      }
    }
  }
}
