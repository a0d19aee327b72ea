import Testing

@Suite("Whom it is not for finds no trace")
struct HiddenScenarios {
  @Test("To the conflicted, a case, an unknown case and nonsense are the same bytes; it is in no list and no search.")
  func noTrace() async throws {
    try await Stage.set { stage in
      // 11 reports to the respondent; 31 has nothing to do with them.
      let filed = try await stage.files(try stage.report(about: "10"))
      let conflicted = try await stage.staff("11")
      let handler = try await stage.staff("31")
      let reference: String = try #require(
        try await handler.get("/desk").json.page.item("case", filed.file).reference.text)
      let real = try await conflicted.get("/cases/\(filed.file)")
      #expect(real.status == 404)
      for other in [String(filed.file.reversed()), "nonsense", "0", "%00", String(repeating: "7", count: 32)] {
        let reply = try await conflicted.get("/cases/\(other)")
        #expect(reply.status == 404 && reply.holds(real.bytes), "\(other)")
        #expect(Self.headers(reply) == Self.headers(real), "\(other)")
      }
      for command in ["answer", "open", "takeover", "stepaside"] {
        let refused = try await conflicted.post("/cases/\(filed.file)/\(command)", ["text": "x"])
        let nothing = try await conflicted.post("/cases/\(String(filed.file.reversed()))/\(command)", ["text": "x"])
        #expect(refused.status == 404 && refused.holds(nothing.bytes) && refused.holds(real.bytes), "\(command)")
      }
      #expect(try await conflicted.get("/desk").json.page == [])
      #expect(try await conflicted.get("/desk?sort=received").json.page == [])
      let words = reference.replacing(" ", with: "%20")
      #expect(try await conflicted.get("/cases?query=\(words)").json.page == [])
      #expect(try await conflicted.get("/cases").json.page == [])
      #expect(try await handler.get("/cases?query=\(words)").json.page.items.count == 1)
      #expect(try await handler.get("/cases").json.page.items.count == 1)
    }
  }

  @Test("The same pages are the same bytes in a browser, too.")
  func noTraceInABrowser() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report(about: "10"))
      let (email, passphrase) = try stage.account("12")
      let conflicted = stage.browser("zh-CN")
      try await conflicted.post("/session", [("email", email), ("passphrase", passphrase)])
      let real = try await conflicted.get("/cases/\(filed.file)")
      let unknown = try await conflicted.get("/cases/\(String(filed.file.reversed()))")
      #expect(real.status == 404)
      #expect(
        real.text.replacing(filed.file, with: "") == unknown.text.replacing(String(filed.file.reversed()), with: ""))
    }
  }

  @Test("Once the ring has named somebody of a reader's line, that reader finds nothing any more.")
  func resolved() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(["what": "My boss.", "people": [["name": "my boss", "part": "did"]]])
      let anna = stage.stranger.bearing(filed.token)
      let readers = try await stage.readers(of: filed.file)
      #expect(readers.count == 2)
      let (one, other) = (readers[0], readers[1])
      let manager = ["11": "10", "12": "10", "21": "20", "22": "20", "31": "30"][one] ?? ""
      let first = try await stage.staff(one)
      let second = try await stage.staff(other)
      let named = try await first.post("/cases/\(filed.file)/name", ["person": .text(try stage.id(manager))])
      #expect(named.status == 200, "\(named.text)")
      #expect(try await first.post("/cases/\(filed.file)/confirm").status == 403)
      #expect(try await second.post("/cases/\(filed.file)/confirm").status == 200)
      #expect(try await first.get("/cases/\(filed.file)").status == 404)
      #expect(try await first.get("/desk").json.page == [])
      #expect(try await second.get("/cases/\(filed.file)").json.unresolved == false.json)
      #expect(try await anna.get("/case").json.unresolved == false.json)
    }
  }

  /// What the headers say, but for the time.
  private static func headers(_ reply: Reply) -> [String] {
    reply.headers.filter { $0.name != "date" }.map { "\($0.name): \($0.value)" }.sorted()
  }
}

extension Stage {
  /// The numbers of the AID team on whose desk the case is.
  func readers(of file: String) async throws -> [String] {
    var numbers: [String] = []
    for number in ["11", "12", "21", "22", "31"] {
      let page = try await staff(number).get("/desk").json.page
      if page.item("case", file) != .missing { numbers.append(number) }
    }
    return numbers
  }
}
