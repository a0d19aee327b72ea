import Testing

@Suite("One question a page, without script")
struct StepScenarios {
  @Test("The first screens and every empty answer store nothing and set no cookie.", arguments: ["en", "zh-CN"])
  func nothingBefore(language: String) async throws {
    try await Stage.set { stage in
      let anna = stage.browser(language)
      var titles: Set<String> = []
      for path in ["/report", "/report/whole", "/report/then", "/report/free", "/report/device"]
        + Self.steps.map({ "/report/\($0)" })
      {
        let page = try await anna.get(path)
        #expect(page.status == 200 && anna.place == path && page.bytes.count <= 15_000, "\(path) \(page.bytes.count)")
        titles.insert(page.heading("title"))
        #expect(page.text.contains("<h1"))
      }
      #expect(titles.count == 5 + Self.steps.count - 1, "titles differ; only a step that isn't asked shares its number")
      try await anna.post("/report/draft", [("step", "now"), ("draft", ""), ("base", ""), ("go", "on")])
      #expect(anna.place == "/report/then")
      for (step, next) in zip(Self.steps, Self.steps.dropFirst()) where step != "knows" && next != "knows" {
        try await anna.post("/report/draft", [("step", step), ("draft", ""), ("base", ""), ("go", "skip")])
        #expect(anna.place == "/report/\(next)")
      }
      #expect(anna.cookies.isEmpty)
    }
  }

  @Test(
    "Each step keeps its answer, the code is shown once after the first words, and all is sent.",
    arguments: ["en", "zh-CN"])
  func whole(language: String) async throws {
    try await Stage.set { stage in
      let anna = stage.browser(language)
      try await anna.step("who", [("who", "witness")])
      #expect(anna.place == "/report/knows", "who writes for another is asked whether they know")
      let shown = try await anna.step("knows", [("knows", "unsure"), ("theirWish", "1. Quiet")])
      #expect(anna.place.hasPrefix("/report/code?then="))
      let code: String = try #require(shown.code)
      let wrong = try await anna.post("/report/code", [("then", "/report/name"), ("typed", code.swappedEnds)])
      #expect(wrong.status == 422 && wrong.refuses("typed"))
      try await anna.post("/report/code", [("then", "/report/name"), ("typed", code.lowercased())])
      #expect(anna.place == "/report/name")
      #expect(try await anna.get("/report/code/file").text == "\(code)\n")
      try await anna.step("name", [("identity", "confidential"), ("reporter.name", "2. Ada")])
      try await anna.step("what", [("what", "3. In the lift.")])
      #expect(anna.place == "/report/when", "the code comes once")
      try await anna.step("when", [("whenUnsure", "forgotten"), ("where", "4. The lift"), ("whereUnsure", "")])
      try await anna.step("people", [("people.0.name", try stage.name("82")), ("people.0.part", "did")])
      let out = try await anna.step("exclude", [("excludeName", try stage.name("31"))], go: "back")
      #expect(anna.place == "/report/people" && out.status == 200)
      let exclude = try await anna.get("/report/exclude")
      #expect(exclude.text.contains("value=\"\(try stage.id("31"))\" checked"))
      try await anna.step("help", [("help", "talk")])
      try await anna.step("told", [("told", "5. Nobody")])
      try await anna.step("preserve", [("preserve", "6. The camera")])
      try await anna.step("wish", [("wish", "7. Peace")])
      let check = try await anna.step(
        "contact", [("reachWhen", "8. Evenings"), ("handler", "woman"), ("language", "en")])
      #expect(anna.place == "/report/check")
      for words in [
        "1. Quiet", "2. Ada", "3. In", "4. The", "5. Nob", "6. The", "7. Pea", "8. Eve", "/report/told?then=check",
      ] {
        #expect(check.text.contains(words), "\(words)")
      }
      let export = try await anna.post("/report/export")
      #expect(export.text.contains("3. In the lift.") && !export.text.contains(code))
      #expect(try await anna.post("/report/export", [("with", "code")]).text.contains(code))
      try await anna.post(
        "/report", [("draft", try check.hidden("draft")), ("revision", try check.hidden("revision"))])
      #expect(anna.place == "/report/receipt")
      for page in Self.steps { #expect(try await anna.get("/report/\(page)").code == code) }
      try await anna.post("/report/draft", [("step", "what"), ("draft", try check.hidden("draft")), ("what", "late")])
      #expect(anna.place == "/report/receipt")
    }
  }

  @Test("Two tabs on two questions never clash; on one question the second is shown both, and may keep both.")
  func tabs() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      try await anna.step("what", [("what", "First.")])
      let (what, wish) = (try await anna.get("/report/what"), try await anna.get("/report/wish"))
      let late = try await anna.get("/report/what")
      try await anna.post("/report/draft", try what.step("what", [("what", "Left.")]))
      try await anna.post("/report/draft", try wish.step("wish", [("wish", "Rest.")]))
      #expect(anna.place == "/report/contact")
      let clash = try await anna.post("/report/draft", try late.step("what", [("what", "Right.")]))
      #expect(clash.status == 409 && clash.text.contains("Left.") && clash.text.contains("Right."))
      #expect(!clash.text.contains("Rest."))
      let same = try await anna.post("/report/draft", try late.step("what", [("what", "Left.")]))
      #expect(same.status == 200, "what is the same already is no clash")
      try await anna.post("/report/draft", try clash.step("what", [("what", "Right."), ("go", "both")]))
      let check = try await anna.get("/report/check")
      #expect(check.text.contains("Left.\n\nRight.") && check.text.contains("Rest."))
    }
  }

  @Test(
    "A step whose visit has ended gives the text back; with the code it joins what was saved, without one it begins anew."
  )
  func ended() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      let code: String = try #require(try await anna.step("what", [("what", "Saved.")]).code)
      let form = try await anna.get("/report/wish")
      stage.clock.move(minutes: 121)
      let back = try await anna.post("/report/draft", try form.step("wish", [("wish", "Not yet saved.")]))
      #expect(back.status == 422 && back.text.contains("name=\"receipt\"") && back.text.contains("Not yet saved."))
      #expect(!back.refuses("receipt"), "an empty field is no fault of the reporter's")
      let wrong = try await anna.post(
        "/report/draft", try back.step("wish", [("wish", "Not yet saved."), ("receipt", "7K")]))
      #expect(wrong.status == 422 && wrong.refuses("receipt") && wrong.text.contains("Not yet saved."))
      let joining = try wrong.step("wish", [("wish", "Not yet saved."), ("receipt", code), ("go", "check")])
      let check = try await anna.post("/report/draft", joining)
      #expect(anna.place == "/report/check" && check.code == code)
      #expect(check.text.contains("Saved.") && check.text.contains("Not yet saved."))
      stage.clock.move(minutes: 121)
      anna.forget()
      let anew = try await anna.post("/report/draft", try back.step("wish", [("wish", "Not yet saved.")]))
      #expect(anew.status == 200 && anew.code != nil && anew.code != code)
    }
  }

  @Test("A text that is too long comes back whole, next to what to do; a discarded draft is gone and so is the visit.")
  func boundsAndDiscard() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      let long = String(repeating: "a", count: 10_001)
      let refused = try await anna.step("wish", [("wish", long)])
      #expect(refused.status == 422 && refused.refuses("wish") && refused.text.contains(long))
      try await anna.step("wish", [("wish", "Short.")])
      let code: String = try #require(try await anna.get("/report/wish").code)
      let page = try await anna.get("/report/discard")
      let gone = try await anna.post("/report/discard", [("draft", try page.hidden("draft"))])
      #expect(gone.status == 200 && anna.cookies.isEmpty)
      #expect(try await anna.post("/receipt", [("receipt", code)]).status == 422)
    }
  }

  @Test(
    "A program that keeps a step hears the draft, what it was shown, and the code; the page then shows the code still.")
  func programs() async throws {
    try await Stage.set { stage in
      let kept = try await stage.stranger.post("/report/draft", ["step": "what", "what": "Words."])
      #expect(kept.status == 201)
      let program = stage.stranger.bearing(kept.json.token.text)
      let next: JSONValue = ["step": "what", "what": "More words.", "base": .text(kept.json.base.text ?? "")]
      #expect(try await program.post("/report/draft", next).status == 201)
      #expect(try await program.post("/report/draft", next.with("what", "Other words.")).status == 409)
      let read = try await program.get("/report")
      #expect(read.json.filled.what.text == "More words.")
    }
  }

  @Test("Whoever is out by rule is shown as out without why, and a first reader who is exchanged is another.")
  func mustNotSee() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      try await anna.step("people", [("people.0.name", try stage.name("10")), ("people.0.part", "did")])
      let page = try await anna.get("/report/exclude")
      let halves = page.text.split(separator: "Who can read it first")
      #expect(halves.count == 2 && halves[0].contains("Already out"))
      for number in ["11", "12"] {
        let name = try stage.name(number)
        #expect(halves[0].contains(name) && !halves[1].contains(name), "\(name) works under whoever is named")
      }
      let reader = try page.first("name=\"swap\" value=\"")
      let swapped = try await anna.post("/report/draft", try page.step("exclude", [("swap", reader)]))
      #expect(anna.place == "/report/exclude" && !swapped.text.contains("name=\"swap\" value=\"\(reader)\""))
      #expect(try swapped.first("name=\"swap\" value=\"") != reader)
    }
  }

  @Test("What a handler must know of whoever writes for another stands on the case.")
  func handlerReads() async throws {
    try await Stage.set { stage in
      let more: [String: JSONValue] = [
        "who": "told", "knows": "no", "theirWish": "Quiet", "whenUnsure": "forgotten", "reachWhen": "Evenings",
        "handler": "woman",
      ]
      let filed = try await stage.files(try stage.report().merging(more) { $1 })
      let account = try await stage.staff("31").get("/cases/\(filed.file)").json.account
      for (name, value) in more { #expect(account[name] == value, "\(name)") }
    }
  }

  private static let steps = [
    "who", "knows", "name", "what", "when", "people", "exclude", "help", "told", "preserve", "wish", "contact",
  ]
}

extension Browser {
  /// Opens a question, answers it, and goes on.
  @discardableResult
  func step(_ name: String, _ answers: [(String, String)], go: String = "on") async throws -> Reply {
    try await post("/report/draft", try await get("/report/\(name)").step(name, answers + [("go", go)]))
  }
}

extension Reply {
  /// The fields of this question with these answers.
  func step(_ name: String, _ answers: [(String, String)]) throws -> [(String, String)] {
    [("step", name), ("draft", try hidden("draft")), ("base", try hidden("base"))] + answers
  }

  /// What follows `mark` for the first time, to the end of the attribute.
  func first(_ mark: String) throws -> String {
    let start = try #require(text.firstRange(of: mark), "no \(mark)")
    return String(text[start.upperBound...].prefix { $0 != "\"" })
  }

  /// What stands in the first element of this name.
  func heading(_ tag: String) -> String {
    guard let start = text.firstRange(of: "<\(tag)>") else { return "" }
    return String(text[start.upperBound...].prefix { $0 != "<" })
  }
}

extension JSONValue {
  fileprivate func with(_ name: String, _ text: String) -> JSONValue {
    guard case .object(let values) = self else { return self }
    return .object(values.merging([name: .text(text)]) { $1 })
  }
}

extension String {
  /// The first and last groups changed places.
  fileprivate var swappedEnds: String {
    var groups = split(separator: "-")
    groups.swapAt(0, groups.count - 1)
    return groups.joined(separator: "-")
  }
}
