import Casework
import Store
import Testing
import Vault
import Workplace

@testable import Office

/// Who holds the identity key once a reporter has told who they are: the table of ``WhoGetsWhatTests`` once more, for the
/// epoch that begins with it, found on the bytes of both stores.
@Suite("Who gets a name that is told later")
struct TellingNameTests {
  /// To whom a report went; those whose grants are asked for; what they open of the first epoch, and what of the one that
  /// begins when the name is told, confidential and named.
  static let table = """
    team       31                aovpm  iaovpm  iaovpm
    team       11,12,21,22       aovpm  aovpm   iaovpm
    team       41,51,61,70       –      –       –
    team       41+42,51+52       aovpdm aovpdm  iaovpdm
    team       61+62,70+71       ad     ad      ad
    team       receipt           iap    iap     iap
    ring       ring1             aovpm  iaovpm  iaovpm
    ring       ring2             aovpm  aovpm   iaovpm
    ring       70+71             aovpm  aovpm   iaovpm
    ring       41+42,51+52,61+62 –      –       –
    ring       receipt           iap    iap     iap
    committee  41+42,51+52       aovpdm aovpdm  iaovpdm
    committee  31,11,41          –      –       –
    committee  receipt           iap    iap     iap
    """

  @Test(
    "A name that is told later opens to those who would have had it at filing, and to nobody else; a thief reads nothing.",
    arguments: ["team", "ring", "committee"])
  func grid(delivery: String) async throws {
    try await Town.visit { town in
      let seated = try await town.everyKey()
      for (column, choice) in [IdentityChoice.confidential, .named].enumerated() {
        let filed = try await town.file(try town.filing(for: delivery, .anonymous))
        let identity = Identity(choice: choice, person: nil, name: "Quentin Quill")
        _ = try await town.office.tellIdentity(try await town.reporter(of: filed), identity).get()
        let all = seated.merging(["receipt": try filed.code.privateKey]) { key, _ in key }
        try await town.stolen(withSecondStore: true) { thief in
          for (who, cells) in Self.lines(delivery, filed) {
            let keys = try await thief.keys(
              of: filed.file, with: who.split(separator: "+").compactMap { all[String($0)] })
            let letters = (keys.letters(epoch: 1), keys.letters(epoch: 2))
            #expect(letters == (cells[0], cells[column + 1]), "\(delivery), \(choice): \(who)")
            let reads = try await thief.reads(filed.file, with: keys)
            #expect(reads.contains("2 identity") == letters.1.contains("i"), "\(delivery), \(choice): \(who)")
          }
        }
        try await town.stolen(withSecondStore: false) { thief in
          let keys = try await thief.keys(of: filed.file, with: Array(all.values))
          #expect(try await thief.reads(filed.file, with: keys).isEmpty)
        }
      }
    }
  }

  @Test("Whoever has accepted the case hears a confidential name too, and loses it with the case.")
  func assignee() async throws {
    try await Town.visit { town in
      let filed = try await town.file(try town.report(did: ["82"]))
      let head = try await town.session("31")
      func gives(_ number: String) async throws {
        _ = try await town.office.assignCase(filed.file, to: try town.person(number), by: head).get()
        _ = try await town.office.acceptCase(filed.file, by: try await town.session(number)).get()
      }
      func knows(_ number: String) async throws -> Bool {
        let key = try await town.session(number).privateKey
        return try await town.stolen(withSecondStore: true) { thief in
          let keys = try await thief.keys(of: filed.file, with: [key])
          return try await thief.reads(filed.file, with: keys).contains { $0.hasSuffix("identity") }
        }
      }
      try await gives("21")
      let identity = Identity(choice: .confidential, person: nil, name: "Quentin Quill")
      let reporter = try await town.reporter(of: filed)
      let readers = try await town.office.readersOfName(reporter, identity).get()
      #expect(readers == ["Amara Okafor", "Sofia Lindqvist"])
      _ = try await town.office.tellIdentity(reporter, identity).get()
      #expect(try await [knows("31"), knows("21"), knows("22"), knows("11")] == [true, true, false, false])
      try await gives("22")
      #expect(try await [knows("31"), knows("21"), knows("22"), knows("11")] == [true, false, true, false])
    }
  }

  @Test("Somebody of the reporter's own line who could read until then holds nothing afterwards, of any epoch.")
  func ownLine() async throws {
    try await Town.visit { town in
      let seated = try await town.everyKey()
      let filed = try await town.file(try town.report(did: ["91"]))
      #expect(try await town.whoKnows(filed.file).isSuperset(of: ["31", "11", "12"]))
      let identity = Identity(choice: .confidential, person: try town.person("11").description, name: nil)
      _ = try await town.office.tellIdentity(try await town.reporter(of: filed), identity).get()
      try await town.stolen(withSecondStore: true) { thief in
        let gone = try await thief.keys(of: filed.file, with: [try #require(seated["11"])])
        #expect(gone.isEmpty)
        let stays = try await thief.keys(of: filed.file, with: [try #require(seated["12"])])
        #expect([stays.letters(epoch: 1), stays.letters(epoch: 2)] == ["aovpm", "aovpm"])
      }
      #expect(try await !town.whoKnows(filed.file).contains("11"))
    }
  }
}

extension TellingNameTests {
  private static func lines(_ delivery: String, _ filed: Filed) -> [(who: String, cells: [String])] {
    let ring = filed.firstReaders.map(\.number)
    return table.split(separator: "\n").flatMap { row -> [(who: String, cells: [String])] in
      let fields = row.split(separator: " ").map(String.init)
      guard fields[0] == delivery else { return [] }
      return fields[1].split(separator: ",").map { who in
        let who = who == "ring1" ? ring[0] : who == "ring2" ? ring[1] : String(who)
        return (who, Array(fields[2...]))
      }
    }
  }
}
