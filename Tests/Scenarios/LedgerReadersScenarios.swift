import Foundation
import Office
import Testing
import Web

@Suite("Who may read the ledger")
struct LedgerReadersScenarios {
  private static let word = "plums ripen late"
  private static let files = ["/ledger/checkpoint", "/ledger/tile/0/000.p/2", "/ledger/tile/entries/000.p/2"]

  private static func basic(_ credentials: String) -> [(String, String)] {
    [("Authorization", "Basic \(Data(credentials.utf8).base64EncodedString())")]
  }

  @Test("Where only employees read the ledger, a word, a session or a filed report lets in, and nothing else does.")
  func employees() async throws {
    try await Stage.set(ledgerReaders: try #require(LedgerReaders(word: Self.word))) { stage in
      let filed = try await stage.files(try stage.report())
      let writing = stage.browser()
      try await writing.post("/report/draft", Multipart([("draft", ""), ("revision", ""), ("what", "Not yet.")]))
      let draft: String = try #require(writing.cookies["__Host-visit"])
      try await stage.ticks(2)
      let wrong = [
        [], Self.basic("ledger:plums ripen lat"), Self.basic("ledger:plums ripen late."), Self.basic("ledger:"),
        Self.basic("x:\(Self.word)"), Self.basic(":"), Self.basic(""), [("Authorization", "Basic %%")],
        Self.basic("ledger:\(Self.word)\(Self.word)"), Self.basic("ledger:\(String(repeating: "x", count: 9_000))"),
        [("Authorization", "Bearer \(Self.word)")], [("Cookie", "__Host-desk=x; __Host-visit=y")],
        [("Cookie", "__Host-visit=\(draft)")],
      ]
      let right = [
        Self.basic("ledger:\(Self.word)"), [("Authorization", "Bearer \(filed.token)")],
        [("Cookie", "__Host-visit=\(filed.token)")],
        [("Authorization", "Bearer \(try await stage.staff("43").token ?? "")")],
      ]
      for path in Self.files {
        for headers in wrong {
          let reply = try await stage.wire.ask("GET", path, headers)
          #expect(reply.status == 401 && reply["cache-control"] == "no-store", "\(path) \(headers)")
          #expect(reply["www-authenticate"] == "Basic realm=\"ledger\", charset=\"UTF-8\"")
        }
        for headers in right {
          let reply = try await stage.wire.ask("GET", path, headers)
          #expect(reply.status == 200 && reply["access-control-allow-origin"] == nil, "\(path)")
          #expect(reply["cache-control"]?.contains("public") == false, "\(path)")
        }
      }
      for path in ["/ledger/key", "/ledger/keys", "/ledger/witnesses", "/ledger"] {
        #expect(try await stage.wire.ask("GET", path).status == 200, "\(path)")
      }
    }
  }

  @Test("A refusal names no word, says what to do, and is the same for a wrong word as for none.")
  func refusal() async throws {
    try await Stage.set(ledgerReaders: try #require(LedgerReaders(word: Self.word))) { stage in
      let none = try await stage.wire.ask("GET", "/ledger/checkpoint")
      #expect(none.text.contains("The name is ledger") && !none.text.contains(Self.word))
      #expect(
        try await stage.wire.ask("GET", "/ledger/checkpoint", Self.basic("ledger:a wrong word, long")).holds(none.bytes)
      )
      #expect(stage.journal.lines.allSatisfy { !$0.contains("plums") && !$0.contains("a wrong word") })
    }
  }

  @Test("Where everybody reads it, pages of other sites may as well.")
  func everybody() async throws {
    try await Stage.set { stage in
      try await stage.ticks(2)
      for path in Self.files {
        let reply = try await stage.wire.ask("GET", path)
        #expect(reply["access-control-allow-origin"] == "*" && reply["cross-origin-resource-policy"] == "cross-origin")
      }
      #expect(try await stage.wire.ask("GET", "/kept")["access-control-allow-origin"] == nil)
    }
  }

  @Test(
    "A word that anybody could guess, or nobody type, is none.",
    arguments: ["", "fifteen letters", "with a\u{7}bell inside it", String(repeating: "x", count: 129)])
  func words(word: String) {
    #expect(LedgerReaders(word: word) == nil)
  }
}
