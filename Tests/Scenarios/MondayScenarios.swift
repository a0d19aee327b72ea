import Testing

@Suite("Monday morning")
struct MondayScenarios {
  @Test(
    "With scripts off, a handler sees what presses, opens the cover, meets the names, and answers.",
    arguments: ["en", "zh-CN"])
  func opens(language: String) async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report(everything: true))
      let (email, passphrase) = try stage.account("31")
      let browser = stage.browser(language)
      let desk = try await browser.post("/session", [("email", email), ("passphrase", passphrase)])
      #expect(desk.text.contains("/cases/\(filed.file)"))
      #expect(desk.text.contains(language == "en" ? "Opening starts: answer by" : "打开即开始计时"))
      #expect(desk.text.contains(language == "en" ? "All my cases (1)" : "我的全部案件（1）"))
      let cover = try await browser.get("/cases/\(filed.file)")
      #expect(cover.text.contains("/desk/open/\(filed.file)") && !cover.text.contains("He would not let me"))
      let anna = stage.stranger.bearing(filed.token)
      #expect(try await anna.get("/case").json.openings == [])
      let names = try await browser.post("/desk/open/\(filed.file)")
      #expect(browser.place == "/desk/names/\(filed.file)" && names.text.contains("赵强"))
      #expect(!names.text.contains("He would not let me"))
      #expect(try await anna.get("/case").json.openings.items.map(\.by.text) == ["aid-head"])
      let page = try await browser.get("/cases/\(filed.file)")
      #expect(page.text.contains("He would not let me leave the room.") && page.text.contains("letters@"))
      let answered = try await browser.post("/cases/\(filed.file)/answer", [("answer.text", "1234")])
      #expect(answered.status == 200 && answered.text.contains("1234"))
      #expect(try await anna.get("/case").json.messages[0]["text"].text == "1234")
    }
  }

  @Test(
    "A handler goes away: a colleague answers by the same day, the reporter sees who, and nobody in conflict hears.")
  func away() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report(about: "10"))
      let anna = stage.stranger.bearing(filed.token)
      let before = try await anna.get("/case").json
      #expect(before.responsible.name.text == "Amara Okafor")
      let head = try await stage.staff("31")
      let planned = try await head.post("/desk/absence", ["from": "2021-03-03", "until": "2021-03-17"])
      #expect(planned.status == 201, "\(planned.text)")
      try await stage.later(hours: 20)
      let back = try await stage.back(with: filed.code)
      let after = try await back.get("/case").json
      let contact = after.duties.item("duty", "contact")
      #expect(contact.due == before.duties.item("duty", "contact").due && contact.missed == false.json)
      let name: String = try #require(contact.name.text)
      #expect(["Sofia Lindqvist", "周建华"].contains(name) && after.responsible.name.text == name)
      let colleague = try await stage.staff(name == "周建华" ? "22" : "21")
      let row = try await colleague.get("/desk").json.page.item("case", filed.file)
      #expect(row.mine == true.json)
      #expect(try await stage.staff("11").get("/desk").json.page == [])
      let answered = try await colleague.post("/cases/\(filed.file)/answer", ["text": "I answer now."])
      #expect(answered.status == 200, "\(answered.text)")
      #expect(try await back.get("/case").json.duties.item("duty", "contact").met.text != nil)
    }
  }
}
