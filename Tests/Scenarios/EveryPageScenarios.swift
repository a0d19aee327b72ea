import Testing
import Workplace

@Suite("Every page, whoever looks")
struct EveryPageScenarios {
  private static let open = [
    "/", "/report", "/report/whole", "/receipt", "/bodies", "/session", "/case", "/nothing-here", "/urgent", "/before",
    "/receipt/lost", "/kept", "/urgent/versions/0", "/ledger",
  ]

  @Test("Each page says its language, and nothing of it is in the other.", arguments: ["en", "zh-CN"])
  func languages(language: String) async throws {
    try await Stage.set { stage in
      let browser = stage.browser(language)
      for path in Self.open {
        let page = try await browser.get(path)
        #expect(page.text.contains("<html lang=\"\(language == "en" ? "en" : "zh-Hans")\">"), "\(path)")
        let foreign = page.foreignWords(language, without: stage.people.values)
        #expect(foreign.isEmpty, "\(path): \(foreign)")
      }
      #expect(browser.cookies.isEmpty)
    }
  }

  @Test("So it is on the way of a report, when it is refused, and on the desk.", arguments: ["en", "zh-CN"])
  func languagesOnTheWay(language: String) async throws {
    try await Stage.set { stage in
      let anna = stage.browser(language)
      let form = try await anna.get("/report/whole")
      let fields = [("draft", try form.hidden("draft")), ("revision", ""), ("what", "1234"), ("who", "affected")]
      var pages = [try await anna.post("/report/draft", Multipart(fields + [("now", "soon")]))]
      let check = try await anna.post("/report/draft", Multipart(fields + [("now", "unsafe"), ("help", "talk")]))
      let sending = [("draft", try check.hidden("draft")), ("revision", try check.hidden("revision"))]
      pages += [check, try await anna.get("/report/whole"), try await anna.post("/report", sending)]
      pages += [try await anna.get("/case"), try await anna.get("/case/withdraw")]
      pages.append(try await anna.post("/case/messages", Multipart([("text", "")])))
      pages.append(try await anna.post("/receipt", [("receipt", "1")]))
      try await stage.later(hours: 5)
      pages.append(try await anna.post("/receipt", [("receipt", check.code ?? "")]))
      let (email, passphrase) = try stage.account("70")
      let desk = stage.browser(language)
      pages.append(try await desk.post("/session", [("email", "1"), ("passphrase", "2")]))
      pages.append(try await desk.post("/session", [("email", email), ("passphrase", passphrase)]))
      for path in ["/cases", "/cases?query=x", "/seats", "/session"] { pages.append(try await desk.get(path)) }
      let file = try await stage.staff("70").get("/desk").json.page[0]["case"].text ?? ""
      pages.append(try await desk.get("/cases/\(file)"))
      pages.append(try await desk.post("/cases/\(file)/answer", [("answer.text", "")]))
      for page in pages {
        #expect([200, 401, 403, 422].contains(page.status) && page.text.contains("<main"), "\(page.status)")
        let foreign = page.foreignWords(language, without: stage.people.values, code: check.code ?? "")
        #expect(foreign.isEmpty, "\(page.title): \(foreign)")
      }
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
      #expect(clock.status == 404 && clock.holds(nothing.bytes))
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
      #expect(try await !anna.get("/report/whole").text.contains("Words."))
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
  fileprivate var title: String { text.split(separator: "<title>").last.map { String($0.prefix { $0 != "<" }) } ?? "" }

  /// What a reader of the page reads that isn't in their language. Names and departments of people, the groups of a
  /// code, the ledger's signed promise, and what another language calls itself are the same in each.
  func foreignWords(
    _ language: String, without people: some Sequence<Person>, code: String = ""
  ) -> [String] {
    var text = text
    for person in people { text = text.replacing(person.name, with: "").replacing("· \(person.department)", with: "") }
    let symbols = Set(code.split(separator: "-").map(String.init))
    return text.split(separator: "<").dropFirst().compactMap { part in
      let halves = part.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, !halves[0].contains("lang=") else { return nil }
      let words = halves[1].trimmed
      guard words.contains(where: \.isLetter), !symbols.contains(words), !words.hasPrefix("origin: ") else {
        return nil
      }
      return words.isIn(language) ? nil : words
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}
