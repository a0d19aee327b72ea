import Casework
import Database
import Store
import Testing
import Vault
import Workplace

@testable import Office

/// The table of who gets what in `docs/architecture.md`, found on the bytes of both stores.
@Suite("Who gets what")
struct WhoGetsWhatTests {
  /// To whom a report goes; those whose grants are asked for; what they open while the reporter is anonymous,
  /// confidential and named. `ring1` and `ring2` are those who were drawn, `rest` everybody who has a seat and stands in
  /// no line of their own, one by one. A `+` joins those who put their keys together.
  static let table = """
    team       31                                  aovpm   iaovpm  iaovpm
    team       11,12,21,22                         aovpm   aovpm   iaovpm
    team       rest                                –       –       –
    team       41+42,41+43,42+43,51+52             aovpdm  aovpdm  iaovpdm
    team       61+62,61+70,61+71,62+70,62+71,70+71 ad      ad      ad
    team       41+51,41+61,43+70,52+62             –       –       –
    team       receipt                             iap     iap     iap
    ring       ring1                               aovpm   iaovpm  iaovpm
    ring       ring2                               aovpm   aovpm   iaovpm
    ring       rest                                –       –       –
    ring       70+71                               aovpm   aovpm   iaovpm
    ring       41+42,51+52,61+62,61+70,62+71       –       –       –
    ring       receipt                             iap     iap     iap
    committee  rest                                –       –       –
    committee  11+31,12+21,31+41,31+51             –       –       –
    committee  41+42,41+43,42+43,51+52             aovpdm  aovpdm  iaovpdm
    committee  61+62,61+70,70+71                   ad      ad      ad
    committee  receipt                             iap     iap     iap
    advisers   rest                                –       –       –
    advisers   70+71                               aovpm   aovpm   iaovpm
    advisers   31+70,41+42,51+52,61+62,61+71       –       –       –
    advisers   receipt                             iap     iap     iap
    last       51                                  aovpdm  aovpdm  iaovpdm
    last       rest                                –       –       –
    last       receipt                             iap     iap     iap
    nobody     rest                                –       –       –
    nobody     41+42,51+52,61+62,70+71             –       –       –
    nobody     receipt                             iap     iap     iap
    """

  @Test(
    "Each key with both stores opens exactly its cells; with the database alone it reads nothing.",
    arguments: ["team", "ring", "committee", "advisers", "last", "nobody"])
  func grid(delivery: String) async throws {
    try await Town.visit { town in
      let seated = try await town.everyKey()
      for (column, choice) in [IdentityChoice.anonymous, .confidential, .named].enumerated() {
        let filed = try await town.file(try town.filing(for: delivery, choice))
        let all = seated.merging(["receipt": try filed.code.privateKey]) { key, _ in key }
        try await town.stolen(withSecondStore: true) { thief in
          for line in try Line.lines(delivery, filed, town) {
            let keys = try await thief.keys(of: filed.file, with: line.keys(among: all))
            #expect(keys.letters() == line.cells[column], "\(delivery), \(choice): \(line.who)")
            let expected = Set(line.cells[column].compactMap { ["a": "1 account", "i": "1 identity"][$0] })
            let here = choice == .anonymous ? expected.subtracting(["1 identity"]) : expected
            #expect(try await thief.reads(filed.file, with: keys) == here, "\(delivery), \(choice): \(line.who)")
          }
        }
        try await town.stolen(withSecondStore: false) { thief in
          let keys = try await thief.keys(of: filed.file, with: Array(all.values))
          #expect(try await thief.reads(filed.file, with: keys).isEmpty)
        }
      }
    }
  }

  @Test("After somebody stepped aside the new epoch's cells are the same for everybody else, and none for them.")
  func epochs() async throws {
    try await Town.visit { town in
      let seated = try await town.everyKey()
      let filed = try await town.file(try town.filing(for: "team", .anonymous))
      _ = try await town.office.stepAside(filed.file, by: try await town.session("21")).get()
      try await town.stolen(withSecondStore: true) { thief in
        let table = [
          "31 aovpm iaovpm", "11 aovpm aovpm", "22 aovpm aovpm", "21 – –", "41 – –", "41+42 aovpdm aovpdm",
          "51+52 aovpdm aovpdm", "61+70 ad ad", "41+61 – –", "21+41 – –",
        ]
        for line in table.map({ $0.split(separator: " ").map(String.init) }) {
          let who = Line(who: line[0], cells: Array(line[1...]))
          let keys = try await thief.keys(of: filed.file, with: who.keys(among: seated))
          #expect([keys.letters(epoch: 1), keys.letters(epoch: 2)] == who.cells, "\(who.who)")
        }
        let receipt = try await thief.keys(of: filed.file, with: [try filed.code.privateKey])
        #expect([receipt.letters(epoch: 1), receipt.letters(epoch: 2)] == ["iap", "iap"])
      }
    }
  }

  /// A line of the table: who puts their keys together, and what that opens.
  private struct Line {
    let who: String
    let cells: [String]

    func keys(among all: [String: PrivateKey]) -> [PrivateKey] {
      who.split(separator: "+").compactMap { all[String($0)] }
    }

    static func lines(_ delivery: String, _ filed: Filed, _ town: Town) throws -> [Line] {
      let ring = filed.firstReaders.map(\.number)
      let written = WhoGetsWhatTests.table.split(separator: "\n").flatMap { Line.lines(in: $0, delivery) }
      let named = written.map { line -> Line in
        switch line.who {
        case "ring1": Line(who: ring[0], cells: line.cells)
        case "ring2": Line(who: ring[1], cells: line.cells)
        default: line
        }
      }
      let rest = Town.seated.filter { number in !named.contains { $0.who == number } }
      return named.flatMap { line -> [Line] in
        line.who == "rest" ? rest.map { Line(who: $0, cells: line.cells) } : [line]
      }
    }

    private static func lines(in row: Substring, _ delivery: String) -> [Line] {
      let fields = row.split(separator: " ").map(String.init)
      guard fields[0] == delivery else { return [] }
      return fields[1].split(separator: ",").map { Line(who: String($0), cells: Array(fields[2...])) }
    }
  }
}

extension Town {
  /// A report that goes to the part of the workplace that `delivery` names.
  func filing(for delivery: String, _ choice: IdentityChoice) throws -> Filing {
    let identity = Identity(choice: choice, person: nil, name: choice == .anonymous ? nil : "Quentin Quill")
    let team = ["11", "12", "21", "22"]
    var filing =
      switch delivery {
      case "ring", "advisers": try typed("In the lift.", names: [("Someone Unknown", .did)])
      default: try report(did: ["82"])
      }
    filing.identity = identity
    let kept: [String] =
      switch delivery {
      case "committee", "advisers": team
      case "last": Town.seated.filter { $0 != "51" }
      case "nobody": Town.seated
      default: []
      }
    filing.account.exclude = try kept.map { try person($0).description }
    return filing
  }
}
