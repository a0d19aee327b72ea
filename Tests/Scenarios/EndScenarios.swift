import Testing

@Suite("A case comes to an end, and what the reporter chooses counts")
struct EndScenarios {
  @Test(
    "Assessed and closed in writing, each with a second person; a message afterwards is still owed an answer."
  )
  func closed() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let (head, other) = (try await stage.staff("31"), try await stage.staff("21"))
      func does(_ command: String, _ fields: JSONValue = [:]) async throws -> Reply {
        try await head.post("/cases/\(filed.file)/\(command)", fields)
      }
      #expect(try await head.get("/cases/\(filed.file)").status == 200)
      #expect(try await does("answer", ["text": "Received, and read."]).status == 200)
      let vague = try await does("assess", ["outcome": "investigate", "level": "serious"])
      #expect(vague.status == 422 && vague.json.field.text == "reason")
      #expect(try await does("assess", ["outcome": "fate", "level": "serious"]).json.field.text == "outcome")
      let assess: JSONValue = ["outcome": "investigate", "level": "serious", "reason": "Two witnesses."]
      #expect(try await does("assess", assess).json.state.text == "acknowledged")
      #expect(try await does("confirm").status == 403, "nobody confirms their own word")
      #expect(try await other.post("/cases/\(filed.file)/confirm").json.state.text == "assessed")
      #expect(try await does("note", ["text": "Only among ourselves."]).status == 200)
      #expect(try await does("pledge", ["text": "You hear by Friday.", "due": "2021-03-05"]).status == 200)
      #expect(try await does("close", ["text": "What we found.", "reason": "Done."]).status == 200)
      #expect(try await other.post("/cases/\(filed.file)/confirm").json.state.text == "closed")
      let anna = stage.stranger.bearing(filed.token)
      let view = try await anna.get("/case")
      #expect(view.json.state.text == "closed" && !view.text.contains("among ourselves"))
      #expect(view.json.messages.items.last?["text"].text == "What we found.")
      #expect(view.json.messages.items.contains { $0.due.text == "2021-03-05T10:00:00Z" })
      #expect(try await anna.post("/case/messages", ["text": "One more question."]).status == 201)
      let reply = try await anna.get("/case").json.duties.item("duty", "reply")
      #expect(reply != .missing && reply.met == .missing)
      #expect(try await does("answer", ["text": "Gladly."]).status == 200)
      #expect(try await anna.get("/case").json.duties.item("duty", "reply").met != .missing)
    }
  }

  @Test("A case that is given to somebody is theirs once they accept it; a confidential name goes along.")
  func assigned() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report(everything: true))
      let (head, taker) = (try await stage.staff("31"), try await stage.staff("12"))
      #expect(try await taker.get("/cases/\(filed.file)").json.identity == .missing)
      let assigned = try await head.post("/cases/\(filed.file)/assign", ["person": .text(try stage.id("12"))])
      #expect(assigned.status == 200, "\(assigned.text)")
      #expect(try await taker.post("/cases/\(filed.file)/accept").status == 200)
      #expect(try await taker.get("/cases/\(filed.file)").json.identity.name.text == "Wang Fang of Sales")
      #expect(try await stage.stranger.bearing(filed.token).get("/case").json.responsible.name.text == "Tom Becker")
    }
  }

  @Test("Only the affected person withdraws, in two steps; the case says so, and they can go on writing.")
  func withdrawn() async throws {
    try await Stage.set { stage in
      var told = try stage.report()
      told["who"] = "witness"
      let witness = stage.stranger.bearing(try await stage.files(told).token)
      #expect(try await witness.get("/case").json.mayWithdraw == false.json)
      #expect(try await witness.post("/case/withdraw").status == 422)
      let filed = try await stage.files(try stage.report())
      let anna = stage.browser()
      try await anna.post("/receipt", [("receipt", filed.code)])
      let step = try await anna.get("/case/withdraw")
      #expect(step.status == 200 && step.text.contains("action=\"/case/withdraw\""))
      #expect(try await anna.post("/case/withdraw", [("text", "I have had enough.")]).status == 200)
      #expect(anna.place == "/case")
      let program = stage.stranger.bearing(filed.token)
      #expect(try await program.get("/case").json.withdrawsAt != .missing)
      try await stage.later(hours: 7 * 24)
      let later = try await stage.back(with: filed.code)
      #expect(try await later.get("/case").json.duties.item("duty", "withdrawal") != .missing)
      #expect(try await later.post("/case/messages", ["text": "Still here."]).status == 201)
    }
  }

  @Test("Before sending, the first readers stand there by name, and whoever is not wanted makes room for another.")
  func swapped() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      let form = try await anna.get("/report/whole")
      let check = try await anna.post(
        "/report/draft",
        Multipart([
          ("draft", try form.hidden("draft")), ("revision", ""), ("what", "It was somebody."),
          ("people.0.name", "小芳"), ("people.0.part", "did"),
        ]))
      #expect(check.text.contains("王芳"), "an alias offers whom it may mean")
      let aid = ["11", "12", "21", "22", "31"]
      func readers(_ page: Reply) throws -> [String] { try aid.filter { page.text.contains(try stage.name($0)) } }
      let first = try readers(check)
      #expect(first.count == 2)
      let swap = [("draft", try check.hidden("draft")), ("swap", try stage.id(first[0]))]
      let again = try await anna.post("/report/check", swap)
      #expect(try readers(again).count == 2 && !readers(again).contains(first[0]))
      let sending = [("draft", try again.hidden("draft")), ("revision", try again.hidden("revision"))]
      try await anna.post("/report", sending)
      #expect(anna.place == "/report/receipt")
      #expect(try await Set(stage.allReaders()) == Set(try readers(again)))
    }
  }

  @Test("A handler works in a browser: what is refused stands next to its field, and the typed text stays.")
  func deskInABrowser() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let browser = stage.browser()
      let (email, passphrase) = try stage.account("31")
      let wrong = try await browser.post("/session", [("email", email), ("passphrase", "wrong")])
      #expect(wrong.refuses("passphrase") && wrong.text.contains(email) && !wrong.text.contains("wrong\""))
      let desk = try await browser.post("/session", [("email", email), ("passphrase", passphrase), ("back", "/desk")])
      #expect(browser.place == "/desk" && desk.text.contains("Opening starts: answer by"))
      #expect(Array(browser.cookies.keys) == ["__Host-desk"])
      try await browser.post("/desk/open/\(filed.file)")
      let page = try await browser.get("/cases/\(filed.file)")
      #expect(page.text.contains("He would not let me leave the room."))
      let empty = try await browser.post("/cases/\(filed.file)/answer", [("answer.text", " ")])
      #expect(empty.status == 422 && empty.refuses("answer.text"))
      let hasty = try await browser.post(
        "/cases/\(filed.file)/assess",
        [("assess.outcome", "investigate"), ("assess.level", "serious"), ("assess.reason", "")])
      #expect(hasty.status == 422 && hasty.refuses("assess.reason"))
      let done = try await browser.post("/cases/\(filed.file)/answer", [("answer.text", "We are <here> & listening.")])
      #expect(browser.place == "/cases/\(filed.file)" && done.text.contains("We are &lt;here&gt; &amp; listening."))
      try await browser.post("/session/end")
      #expect(browser.cookies.isEmpty)
      #expect(try await browser.get("/desk").status == 401)
    }
  }
}

extension Stage {
  /// The numbers of the AID team on whose desk anything is.
  func allReaders() async throws -> [String] {
    var numbers: [String] = []
    for number in ["11", "12", "21", "22", "31"] {
      if try await !staff(number).get("/desk").json.page.items.isEmpty { numbers.append(number) }
    }
    return numbers
  }
}
