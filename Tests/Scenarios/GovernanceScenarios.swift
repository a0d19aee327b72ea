import Foundation
import Ledger
import Office
import Testing
import Web

@Suite("What the ledger says in the open")
struct GovernanceScenarios {
  @Test("Anybody reads in their language who sits where since when, and finds each line in the ledger itself.")
  func readOut() async throws {
    try await Stage.set { stage in
      try await stage.ticks(2)
      let (english, chinese) = (stage.browser(), stage.browser("zh"))
      var pages = ["", ""]
      var path = "/ledger/governance"
      while true {
        pages[0] += try await english.get(path).text
        pages[1] += try await chinese.get(path).text
        guard let older = try await stage.stranger.get(path).json.older.number else { break }
        path = "/ledger/governance?before=\(Int(older))"
      }
      let name = try stage.name("31")
      #expect(pages[0].contains("\(name) was given a seat on the AID team"))
      #expect(pages[0].contains("The bodies were founded") && pages[0].contains("by whoever runs the server"))
      #expect(pages[1].contains("进入援助组") && pages[1].contains("各机构成立"))
      // The first line of the page, found in the bundle that it names.
      let newest = try await stage.stranger.get("/ledger/governance").json
      let text = try #require(newest.entries[0][dynamicMember: "text"].text)
      let index = try #require(newest.entries[0].index.number)
      #expect(!text.contains(name) && text.hasPrefix("redress/governance/v1\n"))
      let page = try await english.get("/ledger/governance").text
      let place = try #require(page.firstMatch(of: /\/ledger\/tile\/entries\/[0-9x\/.p]+/)).output
      let bundle = try await stage.wire.ask("GET", String(place))
      #expect(String(decoding: try EntryBundle.entries(bundle.bytes)[Int(index)], as: UTF8.self) == text)
      for nonsense in ["-1", "x", "99999999999999999999", "0"] {
        #expect(try await english.get("/ledger/governance?before=\(nonsense)").status == 200)
      }
    }
  }

  @Test("Where only employees read the ledger, what it says in the open is theirs as well.")
  func employees() async throws {
    try await Stage.set(ledgerReaders: try #require(LedgerReaders(word: "plums ripen late"))) { stage in
      try await stage.ticks(2)
      #expect(try await stage.wire.ask("GET", "/ledger/governance").status == 401)
    }
  }
}
