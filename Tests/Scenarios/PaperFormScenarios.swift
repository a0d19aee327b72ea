import Testing

@Suite("A report from a browser without script")
struct PaperFormScenarios {
  @Test(
    "Nothing is set before it is needed; the first save makes the code; the receipt stays for a quarter of an hour.",
    arguments: ["en", "zh-CN"])
  func whole(language: String) async throws {
    try await Stage.set { stage in
      let anna = stage.browser(language)
      for page in ["/", "/bodies", "/receipt", "/report", "/report/whole"] { try await anna.get(page) }
      #expect(anna.cookies.isEmpty)
      let form = try await anna.get("/report/whole")
      #expect(form.code == nil)
      let check = try await anna.post("/report/draft", try Self.draft("It was in the lift.", form))
      #expect(check.status == 200 && anna.place == "/report/check")
      #expect(Array(anna.cookies.keys) == ["__Host-visit"])
      let code: String = try #require(check.code)
      #expect(check.text.contains("It was in the lift.") && check.text.contains("note.txt"))
      let receipt = try await anna.post("/report", try Self.sending(check))
      #expect(receipt.status == 200 && anna.place == "/report/receipt")
      #expect(receipt.code == code)
      #expect(try await stage.caseCount() == 1)
      #expect(try await anna.post("/report", try Self.sending(check)).text == receipt.text, "sent twice, filed once")
      #expect(try await stage.caseCount() == 1)
      stage.clock.move(minutes: 14)
      for page in ["/report/receipt", "/report", "/report/check"] {
        #expect(try await anna.get(page).code == code)
        #expect(anna.place == "/report/receipt")
      }
      stage.clock.move(minutes: 2)
      let later = try await anna.get("/report/receipt")
      #expect(later.code == nil && !later.text.contains(code))
      #expect(later.text.contains(language == "en" ? "sent already" : "已经提交过"))
      let own = try await anna.get("/case")
      #expect(own.status == 200 && own.text.contains("It was in the lift."))
      let wrote = try await anna.post("/case/messages", Multipart([("text", "One more thing.")]))
      #expect(anna.place == "/case" && wrote.text.contains("One more thing."))
      #expect(later.text.contains("action=\"/report/another\""))
      let another = try await anna.post("/report/another", Multipart([]))
      #expect(anna.place == "/report" && another.status == 200, "whoever has sent one can begin another")
      #expect(!another.text.contains("It was in the lift.") && another.code == nil)
    }
  }

  @Test("Two windows: the second to save is shown both texts, and what it saves then stands.")
  func secondTab() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      try await anna.post("/report/draft", try Self.draft("First words.", try await anna.get("/report/whole")))
      let left = try await anna.get("/report/whole")
      let right = try await anna.get("/report/whole")
      #expect(try await anna.post("/report/draft", try Self.draft("What the left says.", left)).status == 200)
      let clash = try await anna.post("/report/draft", try Self.draft("What the right says.", right))
      #expect(clash.status == 409)
      #expect(clash.text.contains("What the left says.") && clash.text.contains("What the right says."))
      let settled = try await anna.post("/report/draft", try Self.draft("What both say.", clash))
      #expect(anna.place == "/report/check" && settled.text.contains("What both say."))
    }
  }

  @Test("Sent twice at the same moment, it is one case with one code.")
  func doubleSubmit() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      let check = try await anna.post("/report/draft", try Self.draft("Twice.", try await anna.get("/report/whole")))
      let visit = try #require(anna.cookies["__Host-visit"])
      let form = "draft=\(try check.hidden("draft"))&revision=\(try check.hidden("revision"))"
      let headers = [("Cookie", "__Host-visit=\(visit)"), ("Content-Type", "application/x-www-form-urlencoded")]
      let replies = try await withThrowingTaskGroup(of: Reply.self) { group in
        for _ in 0..<8 { group.addTask { try await stage.wire.ask("POST", "/report", headers, Array(form.utf8)) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(replies.allSatisfy { $0.status == 303 && $0["location"] == "/report/receipt" })
      #expect(try await stage.caseCount() == 1)
    }
  }

  @Test("A visit that has ended gives the text back, with the field for the code and without losing what was saved.")
  func ended() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      let check = try await anna.post(
        "/report/draft", try Self.draft("Saved words.", try await anna.get("/report/whole")))
      let code: String = try #require(check.code)
      let form = try await anna.get("/report/whole")
      stage.clock.move(minutes: 121)
      let back = try await anna.post("/report/draft", try Self.draft("Words not yet saved.", form))
      #expect(back.status == 422 && back.text.contains("Words not yet saved."))
      #expect(back.text.contains("name=\"receipt\"") && !back.refuses("receipt"))
      let found = try await anna.post("/receipt", [("receipt", code)])
      #expect(anna.place == "/report/check" && found.text.contains("Saved words."))
    }
  }

  /// The form, filled in: what happened, a clerk of Sales by name, and a file.
  private static func draft(_ what: String, _ page: Reply) throws -> Multipart {
    Multipart([
      ("draft", try page.hidden("draft")), ("revision", try page.hidden("revision")), ("what", what),
      ("people.0.name", "Nobody we know"), ("people.0.part", "did"),
    ]).with(file: "note.txt", "text/plain", Array("As it was.".utf8))
  }

  private static func sending(_ page: Reply) throws -> [(String, String)] {
    [("draft", try page.hidden("draft")), ("revision", try page.hidden("revision"))]
  }
}

extension Stage {
  /// How many cases there are, on all desks of the AID team together.
  func caseCount() async throws -> Int {
    var files: Set<String> = []
    for number in ["11", "12", "21", "22", "31"] {
      for row in try await staff(number).get("/desk").json.page.items { files.insert(row["case"].text ?? "") }
    }
    return files.count
  }
}
