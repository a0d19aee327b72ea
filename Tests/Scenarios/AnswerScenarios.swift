import Testing

@Suite("A report goes in and is answered")
struct AnswerScenarios {
  @Test("Anna reports with everything there is to say; what she gets back says who owes her what, and says it again.")
  func files() async throws {
    try await Stage.set { stage in
      let anna = stage.stranger
      let fresh = try await anna.post("/receipt/new")
      #expect(fresh.status == 201)
      let code: String = try #require(fresh.json.receipt.text)
      #expect(code.split(separator: "-").map(\.count) == [4, 4, 4, 4, 4])
      var report = try stage.report(everything: true)
      report["receipt"] = .text(code)
      let filed = try await anna.post("/report", .object(report))
      #expect(filed.status == 201)
      #expect(filed.json.receipt.text == code)
      #expect(filed.json.duties.item("duty", "contact").due.text == "2021-03-04T10:00:00Z")
      #expect(filed.json.duties.item("duty", "contact").names.contains("met"))
      #expect(filed.json.promise.names.isSuperset(of: ["origin", "commitment", "tick", "signature"]))
      #expect(filed.json.promise.origin.text == "ledger.example.org")
      #expect(filed.json.ring == .missing, "it is known who is meant")
      let again = try await anna.post("/report", .object(report))
      #expect(again.status == 201)
      #expect(again.json["case"] == filed.json["case"] && again.json.receipt == filed.json.receipt)
      #expect(again.json.duties == filed.json.duties && again.json.promise == filed.json.promise)
    }
  }

  @Test("While nobody is resolved, two of the AID team in different lines are named as the first to read.")
  func ring() async throws {
    try await Stage.set { stage in
      let filed = try await stage.stranger.post(
        "/report", ["what": "It was my boss.", "people": [["name": "my boss", "part": "did"]]])
      #expect(filed.status == 201)
      let ring = filed.json.ring.items.compactMap(\.text)
      #expect(ring.count == 2)
      let lines = ["李娜": 1, "Tom Becker": 1, "Sofia Lindqvist": 2, "周建华": 2, "Amara Okafor": 3]
      #expect(Set(ring.compactMap { lines[$0] }).count == 2)
    }
  }

  @Test("A handler sees before opening what opening starts, reads, and answers; Anna sees each step with her code.")
  func answered() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report(everything: true))
      let handler = try await stage.staff("31")
      let row = try await handler.get("/desk").json.page.item("case", filed.file)
      #expect(row.openingStarts.text == "2021-03-04T10:00:00Z")
      #expect(row.late == false.json && row.unresolved == false.json)
      let opened = try await handler.get("/cases/\(filed.file)").json
      #expect(opened.account.what.text == "He would not let me leave the room.")
      #expect(opened.account["where"].text == "The archive on the second floor")
      #expect(opened.identity.name.text == "Wang Fang of Sales")
      #expect(opened.may.items.contains("answer"))

      let typed = filed.code.lowercased().replacing("-", with: " ").replacing("0", with: "O")
      let back = try await stage.stranger.post("/receipt", ["receipt": .text(typed)])
      #expect(back.status == 200 && back.json["case"].text == filed.file)
      let anna = stage.stranger.bearing(back.json.token.text)
      let read = try await anna.get("/case").json
      #expect(read.read.by.text == "aid-head")
      #expect(read.duties.item("duty", "reading").names.contains("met"))
      #expect(read.duties.item("duty", "reading").met == .missing)

      stage.clock.move(minutes: 90)
      let signedInAgain = try await stage.staff("31")
      let done = try await signedInAgain.post("/cases/\(filed.file)/answer", ["text": "We read it. You are not alone."])
      #expect(done.status == 200 && done.json.state.text == "acknowledged")
      let answered = try await anna.get("/case").json
      #expect(answered.state.text == "acknowledged")
      #expect(answered.messages[0]["text"].text == "We read it. You are not alone.")
      #expect(answered.messages[0].from.text == "aid-head")
      for duty in ["contact", "reading"] {
        #expect(answered.duties.item("duty", duty).met.text == "2021-03-01T02:30:00Z")
        #expect(answered.duties.item("duty", duty).missed == false.json)
      }
    }
  }

  @Test("Words and files go both ways, and a file comes out byte for byte as it went in.")
  func bothWays() async throws {
    try await Stage.set { stage in
      let picture = (0..<200_001).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
      let form = Multipart([("what", ""), ("people.0.person", try stage.id("82")), ("people.0.part", "did")])
        .with(file: "照片 1.png", "image/png", picture)
      let filed = try stage.files(try await stage.stranger.post("/report", form))
      let anna = stage.stranger.bearing(filed.token)
      let said = try await anna.post(
        "/case/messages", Multipart([("text", "And this.")]).with(file: "b.txt", "text/plain", [0, 13, 10, 255]))
      #expect(said.status == 201)
      let alone = try await anna.post("/case/files", Multipart().with(file: "c.txt", "text/plain", [99]))
      #expect(alone.status == 201)
      let handler = try await stage.staff("31")
      let opened = try await handler.get("/cases/\(filed.file)").json
      #expect(opened.account.files[0].name.text == "照片 1.png")
      #expect(opened.messages.items.map { $0["text"].text } == ["And this.", ""])
      let place = "/cases/\(filed.file)/files/\(opened.account.files[0].id.text ?? "")"
      #expect(try await handler.get(place).status == 403)
      let reason: JSONValue = ["file": opened.account.files[0].id, "reason": "To read what it says."]
      #expect(try await handler.post("/cases/\(filed.file)/original", reason).status == 201)
      let kept = try await handler.get(place)
      #expect(kept.holds(picture))
      #expect(kept["content-disposition"]?.hasPrefix("attachment") == true)
      #expect(kept["content-security-policy"]?.hasPrefix("sandbox") == true)
      let mine = try await anna.get("/case").json.files
      #expect(mine.items.map(\.name.text) == ["照片 1.png", "b.txt", "c.txt"])
      let own = try await anna.get("/case/files/\(mine[1].id.text ?? "")")
      #expect(own.holds([0, 13, 10, 255]))
      let stranger = try await stage.stranger.get("/case/files/\(mine[1].id.text ?? "")")
      #expect(stranger.status == 401)
    }
  }

  @Test("Nobody answers: the day is marked missed, the duty climbs to the head and the chair, who opens with a member.")
  func silence() async throws {
    try await Stage.set { stage in
      var report = try stage.report()
      report["now"] = ["unsafe"]
      let filed = try await stage.files(report)
      func contact() async throws -> JSONValue {
        try await stage.back(with: filed.code).get("/case").json.duties.item("duty", "contact")
      }
      #expect(try await contact().due.text == "2021-03-01T05:00:00Z")
      #expect(try await stage.staff("41").get("/cases/\(filed.file)").status == 404)
      try await stage.later(hours: 4)
      #expect(try await contact().missed.isTrue)
      #expect(try await contact().holder.text == "aid-head")
      try await stage.later(hours: 1)
      #expect(try await contact().holder.text == "committee-chair")
      #expect(try await contact().name.text == "Helene Vogt")
      let chair = try await stage.staff("41")
      let late = try await chair.get("/desk").json.page.item("case", filed.file)
      #expect(late.late.isTrue && late.mine.isTrue)
      let member = try await stage.staff("42")
      #expect(try await chair.get("/cases/\(filed.file)").json.account == .missing)
      #expect(try await chair.post("/cases/\(filed.file)/open").status == 202)
      #expect(try await member.post("/cases/\(filed.file)/open").status == 200)
      let what = try await chair.get("/cases/\(filed.file)").json.account.what.text
      #expect(what == "He would not let me leave the room.")
      #expect(try await chair.post("/cases/\(filed.file)/answer", ["text": "I am sorry."]).status == 200)
      #expect(try await contact().met.text == "2021-03-01T06:00:00Z")
      #expect(try await contact().missed.isTrue, "what was missed stays on record")
    }
  }
}
