import Testing

@Suite("A reporter changes their mind")
struct ChangeScenarios {
  @Test("Withdrawing takes seven days, says the day, asks whether anybody pressed, and one touch takes it back.")
  func withdrawing() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let anna = stage.browser()
      try await anna.post("/receipt", [("receipt", filed.code)])
      let step = try await anna.get("/case/withdraw")
      #expect(step.text.contains("Monday 8 March") && step.text.contains("Did anyone press you"))
      let page = try await anna.post("/case/withdraw", [("pressed", "yes"), ("text", "He asked me to.")])
      #expect(anna.place == "/case" && page.text.contains("takes effect on Monday 8 March"))
      #expect(page.text.contains("Somebody pressed me to withdraw.") && page.text.contains("The pressure to withdraw"))
      try await anna.post("/case/resume")
      #expect(anna.place == "/case")
      let program = stage.stranger.bearing(filed.token)
      #expect(try await program.get("/case").json.withdrawsAt == .missing)
      #expect(try await program.post("/case/withdraw").status == 201)
      #expect(try await program.get("/case").json.withdrawsAt.text == "2021-03-08T01:00:00Z")
      try await stage.later(hours: 7 * 24)
      let back = try await stage.back(with: filed.code)
      #expect(try await back.get("/case").json.state.text == "withdrawn")
      #expect(try await back.post("/case/resume").status == 201)
      #expect(try await back.post("/case/resume").status == 422)
      #expect(try await back.get("/case").json.state.text == "received")
    }
  }

  @Test("A name is told in two steps: who will know it stands there by name first. Told can't be untold.")
  func telling() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let anna = stage.browser()
      try await anna.post("/receipt", [("receipt", filed.code)])
      #expect(try await anna.get("/case/identity").text.contains("Nobody here knows your name."))
      let empty = try await anna.post("/case/identity", [("identity", "confidential"), ("reporter.name", "")])
      #expect(empty.refuses("reporter.name"))
      let fields = [("identity", "confidential"), ("reporter.name", "Wang Fang of Sales")]
      let sure = try await anna.post("/case/identity", fields)
      #expect(try sure.text.contains(stage.name("31")) && !sure.text.contains(stage.name("11")))
      let head = try await stage.staff("31")
      #expect(try await head.get("/cases/\(filed.file)").json.identity == .missing)
      try await anna.post("/case/identity", fields + [("sure", "yes")])
      #expect(anna.place == "/case")
      #expect(try await head.get("/cases/\(filed.file)").json.identity.name.text == "Wang Fang of Sales")
      #expect(try await stage.staff("22").get("/cases/\(filed.file)").json.identity == .missing)
      let program = stage.stranger.bearing(filed.token)
      #expect(try await program.get("/case").json.identity.text == "confidential")
      let more: JSONValue = ["identity": "named", "reporter": ["name": "Wang Fang of Sales"]]
      #expect(try await program.post("/case/identity", more).status == 201)
      #expect(try await stage.staff("22").get("/cases/\(filed.file)").json.identity.name.text == "Wang Fang of Sales")
      let less: JSONValue = ["identity": "confidential", "reporter": ["name": "Wang Fang of Sales"]]
      #expect(try await program.post("/case/identity", less).json.error.text == "told-already")
    }
  }

  @Test("People are added in two steps; whoever did it is out at once, and the case leaves no trace with them.")
  func adding() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let anna = stage.browser()
      try await anna.post("/receipt", [("receipt", filed.code)])
      let empty = try await anna.post("/case/people", [("people.0.name", "")])
      #expect(empty.refuses("people"))
      let lost = try await anna.post("/case/people", [("excludeName", "Nobody Atall")])
      #expect(lost.refuses("excludeName"))
      let fields = [("people.0.name", try stage.name("21")), ("people.0.part", "did")]
      let sure = try await anna.post("/case/people", fields)
      #expect(sure.text.contains("value=\"\(try stage.id("21"))\""))
      try await anna.post("/case/people", fields + [("choice-0", try stage.id("21")), ("sure", "yes")])
      #expect(anna.place == "/case")
      #expect(try await stage.staff("21").get("/cases/\(filed.file)").status == 404)
      #expect(try await stage.staff("22").get("/cases/\(filed.file)").status == 200)
    }
  }

  @Test("Another handler is asked for with a wish and no reason; the head owes an answer, and the page says so.")
  func asking() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let anna = stage.browser("zh-CN")
      try await anna.post("/receipt", [("receipt", filed.code)])
      let taker = try await stage.staff("21")
      #expect(try await taker.post("/cases/\(filed.file)/takeover").status == 200)
      let page = try await anna.post("/case/handler", [("wish", "woman"), ("text", "")])
      #expect(page.text.contains("我想换一位女性来办。") && page.text.contains("换人经办，或说明为什么不换"))
      #expect(!page.text.contains("href=\"/case/handler\""))
      let program = stage.stranger.bearing(filed.token)
      #expect(try await program.get("/case").json.duties.item("duty", "handler").due.text == "2021-03-03T10:00:00Z")
      #expect(try await program.post("/case/handler").json.error.text == "asked-already")
    }
  }

  @Test("A result waits behind its cover until it is asked for, and no address remembers that it was.")
  func covered() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let (head, other) = (try await stage.staff("31"), try await stage.staff("21"))
      _ = try await head.get("/cases/\(filed.file)")
      _ = try await head.post("/cases/\(filed.file)/answer", ["text": "Received, and read."])
      let ended: JSONValue = ["outcome": "not-ours", "text": "Why it ends here.", "reason": "Elsewhere."]
      #expect(try await head.post("/cases/\(filed.file)/decline", ended).status == 200)
      #expect(try await other.post("/cases/\(filed.file)/confirm").json.state.text == "declined")
      let anna = stage.browser()
      let page = try await anna.post("/receipt", [("receipt", filed.code)])
      #expect(page.text.contains("There is a result, in writing."))
      #expect(!page.text.contains("Why it ends here.") && !page.text.contains("no investigation"))
      let read = try await anna.post("/case/result")
      #expect(read.text.contains("Why it ends here.") && read.text.contains("There will be no investigation."))
      #expect(try await !anna.get("/case").text.contains("Why it ends here."))
      #expect(try await anna.get("/case/result").text.contains("There is a result"))
      #expect(try await stage.stranger.bearing(filed.token).get("/case").text.contains("Why it ends here."))
    }
  }

  @Test("Of a receipt one keeps notes, the proof, and a day to come back under a title that tells nothing.")
  func kept() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      let form = try await anna.get("/report/whole")
      let draft = try await anna.post(
        "/report/draft",
        Multipart([("draft", try form.hidden("draft")), ("revision", ""), ("what", "It was cold.")]))
      let sending = [("draft", try draft.hidden("draft")), ("revision", try draft.hidden("revision"))]
      let receipt = try await anna.post("/report", sending)
      #expect(receipt.text.contains("It is in."), "\(anna.place)")
      let code = try #require(receipt.code)
      let notes = try await anna.post("/report/receipt/file")
      #expect(notes.text.contains(code) && notes.text.hasPrefix("Notes") && !notes.text.contains("<"))
      let proof = try await anna.post("/report/receipt/proof")
      #expect(proof.text.contains("signature") && !proof.text.contains(code))
      let shown = try await anna.post("/report/receipt/day", [("day", "week"), ("show", "yes")])
      #expect(shown.text.contains("Come back on Monday 8 March 2021."))
      #expect(try await anna.post("/report/receipt/day", [("day", "own"), ("own", "2021-02-01")]).refuses("own"))
      let calendar = try await anna.post(
        "/report/receipt/day", [("day", "own"), ("own", "2021-03-09"), ("calendar", "y")])
      #expect(calendar.text.contains("SUMMARY:Notes\r\n") && calendar.text.contains("DTSTART;VALUE=DATE:20210309\r\n"))
      #expect(!calendar.text.contains("ALARM") && !calendar.text.contains(code))
    }
  }

  @Test("Each page of a change speaks one language, has a heading, and leads back.", arguments: ["en", "zh-CN"])
  func languages(language: String) async throws {
    try await Stage.set { stage in
      var told = try stage.report()
      told["who"] = "witness"
      told["what"] = "1234"
      let filed = try await stage.files(told)
      let anna = stage.browser(language)
      try await anna.post("/receipt", [("receipt", filed.code)])
      for path in ["/case", "/case/identity", "/case/handler", "/case/people", "/case/stop"] {
        let page = try await anna.get(path)
        #expect(page.status == 200 && page.text.contains("<h1"), "\(path)")
        let foreign = page.foreignWords(language, without: stage.people.values)
        #expect(foreign.isEmpty, "\(path): \(foreign)")
        #expect(page.text.contains("href=\"/case\"") || path == "/case", "\(path)")
      }
    }
  }
}
