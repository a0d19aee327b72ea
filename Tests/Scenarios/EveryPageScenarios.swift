import Testing
import Workplace

@Suite("Every page, whoever looks")
struct EveryPageScenarios {
  private static let open = ["/", "/report", "/receipt", "/bodies", "/session", "/case", "/nothing-here"]

  @Test("Each page says its language, and nothing of it is in the other.", arguments: ["en", "zh-CN"])
  func languages(language: String) async throws {
    try await Stage.set { stage in
      let browser = stage.browser(language)
      for path in Self.open {
        let page = try await browser.get(path)
        #expect(page.text.contains("<html lang=\"\(language == "en" ? "en" : "zh-Hans")\">"), "\(path)")
        let words = page.words(without: Set(stage.people.values.map(\.name)))
        let foreign = words.filter { !$0.isEmpty && !$0.isIn(language) && $0.hasLetters }
        #expect(foreign.isEmpty, "\(path): \(foreign)")
      }
      #expect(browser.cookies.isEmpty)
    }
  }

  @Test("The language that somebody chose stays, and returns to the same page.")
  func chosen() async throws {
    try await Stage.set { stage in
      let browser = stage.browser("en")
      let page = try await browser.post("/language", [("language", "zh-Hans"), ("back", "/bodies")])
      #expect(browser.place == "/bodies" && page.text.contains("<html lang=\"zh-Hans\">"))
      #expect(Array(browser.cookies.keys) == ["__Host-language"])
      try await browser.post("/language", [("language", "en"), ("back", "https://evil.example/")])
      #expect(browser.place == "/")
    }
  }

  @Test("Every answer forbids what a page doesn't need, and is stored nowhere.")
  func headers() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let handler = try await stage.staff("31")
      let anna = stage.stranger.bearing(filed.token)
      var replies = [
        try await anna.get("/case"), try await handler.get("/desk"), try await handler.get("/cases/\(filed.file)"),
        try await stage.stranger.post("/report", ["who": "king"]), try await stage.stranger.get("/desk"),
      ]
      for path in Self.open { replies.append(try await stage.browser().get(path)) }
      for reply in replies {
        let policy = reply["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("form-action 'self'"))
        #expect(!policy.contains("unsafe") && !policy.contains("http"))
        #expect(reply["cache-control"] == "no-store")
        #expect(reply["referrer-policy"] == "same-origin")
        #expect(reply["x-content-type-options"] == "nosniff")
        #expect(reply["server"] == nil)
      }
    }
  }

  @Test("A demonstration's clock and mail are not here.")
  func noDemonstration() async throws {
    try await Stage.set { stage in
      let nothing = try await stage.stranger.post("/nothing-here", ["hours": "1"])
      let clock = try await stage.stranger.post("/demo/clock", ["hours": "1"])
      #expect(clock.status == 404 && clock.bytes == nothing.bytes)
      #expect(try await stage.stranger.get("/demo/mail").status == 404)
      #expect(try await stage.browser().get("/").text.contains("demonstration") == false)
    }
  }

  @Test("Leaving ends the visit in this browser and goes elsewhere at once.")
  func leaving() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      try await anna.post("/report/draft", Multipart([("draft", ""), ("revision", ""), ("what", "Words.")]))
      #expect(anna.cookies["__Host-visit"] != nil)
      let left = try await anna.post("/leave")
      #expect(left["refresh"] == "0; url=https://www.example.org/" && anna.cookies.isEmpty)
      #expect(try await !anna.get("/report").text.contains("Words."))
    }
  }

  @Test("What is logged holds no word, name, id, code, token, address or query of anybody.")
  func journal() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report(everything: true))
      let handler = try await stage.staff("31")
      let anna = stage.stranger.bearing(filed.token)
      _ = try await handler.get("/cases/\(filed.file)?from=Quillon")
      _ = try await handler.get("/cases?query=Heron%204417")
      _ = try await handler.post("/cases/\(filed.file)/answer", ["text": "Words of an answer."])
      _ = try await anna.post("/case/messages", ["text": "Words of a message."])
      _ = try await anna.post("/people/search", ["name": "赵强"])
      _ = try await stage.stranger.get("/Quillon/Heron?Quillon=1")
      _ = try await stage.stranger.post("/report", ["who": "Quillon"])
      _ = try await stage.stranger.post("/session", ["email": "quillon@example.org", "passphrase": "Quillon"])
      #expect(stage.journal.lines.contains { $0.contains("answered") })
      let (email, passphrase) = try stage.account("31")
      var secret = [
        "He would not", "Wang Fang", "Last Friday", "archive", "My sister", "camera", "keeps away", "letters@",
        "Words of", "Quillon", "quillon", "Heron", "4417", "赵强", "127.0.0.1", email, passphrase, filed.code, filed.file,
        filed.token, handler.token ?? "", try stage.id("82"), try stage.id("21"),
      ]
      secret += stage.people.values.map(\.name)
      for line in stage.journal.lines where !line.contains("Server started") {
        for word in secret where line.contains(word) { Issue.record("“\(word)” in: \(line)") }
      }
    }
  }
}

extension Reply {
  /// What a reader of the page reads, piece by piece, without names and what another language calls itself.
  fileprivate func words(without names: Set<String>) -> [String] {
    var text = text
    for name in names { text = text.replacing(name, with: "") }
    var pieces: [String] = []
    for part in text.split(separator: "<").dropFirst() {
      let halves = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, !halves[0].contains("lang=") else { continue }
      pieces.append(halves[1].trimmed)
    }
    return pieces
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }

  fileprivate var hasLetters: Bool { contains { $0.isLetter } }
}
