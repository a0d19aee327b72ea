import Testing

@Suite("Whatever comes in, nothing is half-written and the answer says what to do")
struct BadInputScenarios {
  @Test("A hundred thousand characters are welcome; one more is refused next to the field, and the text stays.")
  func longText() async throws {
    try await Stage.set { stage in
      let long = String(repeating: "好", count: 100_000)
      let filed = try await stage.files(["what": .text(long)])
      let anna = stage.stranger.bearing(filed.token)
      #expect(try await anna.get("/case").json.account.text == long)
      let refused = try await stage.stranger.post("/report", ["what": .text(long + "了")])
      #expect(refused.status == 422 && refused.json.error.text == "too-long" && refused.json.field.text == "what")
      let browser = stage.browser()
      let form = Multipart([("draft", ""), ("revision", ""), ("what", long + "尾")])
      let back = try await browser.post("/report/draft", form)
      #expect(back.status == 422 && back.refuses("what") && back.text.contains(long + "尾"))
      #expect(try await browser.post("/report", [("what", long + "尾")]).text.contains(long + "尾"))
      #expect(try await stage.caseCount() == 1)
    }
  }

  @Test("What can't be read is refused with a status and a code of its own, and a sentence in the reader's language.")
  func unreadable() async throws {
    try await Stage.set { stage in
      let urlencoded = "application/x-www-form-urlencoded"
      let multipart = "multipart/form-data; boundary=b"
      let part = "--b\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\n"
      let fields = (0..<10_000).map { "a\($0)=b" }.joined(separator: "&")
      let cases: [(type: String, body: [UInt8], status: Int, code: String)] = [
        (urlencoded, Array(fields.utf8), 413, "too-many-fields"),
        (urlencoded, Array("what=%C4%E3".utf8), 415, "charset"),
        ("application/x-www-form-urlencoded; charset=gbk", Array("what=a".utf8), 415, "charset"),
        (urlencoded, Array("what=%4".utf8), 400, "form"),
        (urlencoded, Array("what=".utf8) + [UInt8](repeating: 0x61, count: 2 << 20), 413, "field-too-long"),
        (urlencoded, [UInt8](repeating: 0x61, count: 14 << 20), 413, "too-long"),
        (multipart, Array("\(part)x".utf8), 400, "multipart"),
        (multipart, Array("\(part)x\r\n--bad".utf8), 400, "multipart"),
        ("multipart/form-data", Array("\(part)x\r\n--b--".utf8), 400, "multipart"),
        (multipart, Array(part.utf8) + [UInt8](repeating: 0x61, count: 2 << 20), 413, "field-too-long"),
        ("application/json", Array("{\"what\":".utf8), 400, "json"),
        ("application/json", Array("[1,2]".utf8), 400, "json"),
        ("application/json", Array("{\"what\":\"\\ud800\"}".utf8), 400, "json"),
        ("application/json", Array(String(repeating: "[", count: 100_000).utf8), 400, "json"),
        ("text/plain", Array("what".utf8), 415, "type"),
      ]
      for (type, body, status, code) in cases {
        for language in ["en", "zh"] {
          let reply = try await stage.stranger.speaking(language).send("/report", type, body)
          #expect(reply.status == status && reply.json.error.text == code, "\(type) \(body.prefix(40))")
          let sentence: String = try #require(reply.json.message.text)
          #expect(sentence.isIn(language), "\(sentence)")
        }
      }
      #expect(try await stage.caseCount() == 0)
      #expect(try await stage.stranger.get("/health").status == 200)
    }
  }

  @Test("A word that isn't known, an empty file and an empty report are told next to their field.")
  func unknownWords() async throws {
    try await Stage.set { stage in
      let table: [(name: String, value: JSONValue, field: String)] = [
        ("who", "king", "who"), ("now", ["unsafe", "soon"], "now"), ("identity", "secret", "identity"),
        ("help", ["gold"], "help"), ("exclude", ["nobody"], "exclude"),
        ("people", [["name": "A", "part": "saint"]], "people.0.part"),
        ("people", [["name": "A", "kind": "alien"]], "people.0.kind"),
      ]
      for (name, value, field) in table {
        let reply = try await stage.stranger.post("/report", ["what": "x", name: value])
        #expect(reply.status == 422 && reply.json.field.text == field, "\(name) \(reply.text)")
      }
      #expect(try await stage.stranger.post("/report", ["what": "  \n "]).json.field.text == "what")
      #expect(try await stage.stranger.post("/report").status == 422)
      let empty = Multipart([("what", "A file came along.")]).with(file: "empty.png", "image/png", [])
      let refused = try await stage.stranger.post("/report", empty)
      #expect(refused.status == 422 && refused.json.error.text == "file-empty" && refused.json.field.text == "file")
      #expect(try await stage.caseCount() == 0)
    }
  }

  @Test("A form of another site does nothing, whoever is signed in; from our own page the same form is taken.")
  func elsewhere() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let handler = try await stage.staff("31")
      let bearer = ("Authorization", "Bearer \(handler.token ?? "")")
      let type = ("Content-Type", "application/x-www-form-urlencoded")
      for elsewhere in [("Sec-Fetch-Site", "cross-site"), ("Origin", "https://evil.example"), ("Origin", "null")] {
        for path in ["/report", "/session", "/case/messages", "/cases/\(filed.file)/answer", "/language", "/leave"] {
          let reply = try await stage.wire.ask("POST", path, [bearer, type, elsewhere], Array("text=x&what=y".utf8))
          #expect(reply.status == 403, "\(path) \(elsewhere)")
        }
        let opening = try await stage.wire.ask("GET", "/cases/\(filed.file)", [bearer, elsewhere])
        #expect(elsewhere.0 == "Origin" || opening.status == 403)
      }
      for early in [("Sec-Purpose", "prefetch"), ("Purpose", "prefetch")] {
        #expect(try await stage.wire.ask("GET", "/cases/\(filed.file)", [bearer, early]).status == 503)
      }
      let anna = stage.stranger.bearing(filed.token)
      #expect(try await anna.get("/case").json.read == .missing)
      #expect(try await stage.caseCount() == 1)
    }
  }

  @Test("A text that holds the code is stopped, in whatever way the code is written.")
  func holdsCode() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let anna = stage.stranger.bearing(filed.token)
      for written in [
        filed.code, filed.code.lowercased().replacing("-", with: " "), filed.code.replacing("-", with: ""),
      ] {
        let stopped = try await anna.post("/case/messages", ["text": .text("My code is \(written), is that right?")])
        #expect(stopped.status == 422 && stopped.json.error.text == "holds-code", "\(stopped.text)")
        #expect(stopped.json.field.text == "text")
      }
      let code: String = try #require(try await anna.bearing(nil).post("/receipt/new").json.receipt.text)
      let report = try await stage.stranger.post("/report", ["receipt": .text(code), "what": .text("I noted \(code)")])
      #expect(report.status == 422 && report.json.error.text == "holds-code" && report.json.field.text == "what")
      #expect(try await anna.get("/case").json.messages == [])
    }
  }

  @Test("A code mistyped is told before any look-up; a good one that isn't here says to whom to show the promise.")
  func wrongCodes() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      var symbols = Array(filed.code)
      symbols[2] = symbols[2] == "7" ? "8" : "7"
      let unknown: String = try #require(try await stage.stranger.post("/receipt/new").json.receipt.text)
      let table: [(typed: String, error: String)] = [
        (String(symbols), "check"), (String(filed.code.dropLast()), "length"), ("", "length"),
        (String(filed.code.dropLast()) + "U", "symbol"), (filed.code + filed.code, "length"),
      ]
      for (typed, error) in table {
        let reply = try await stage.stranger.post("/receipt", ["receipt": .text(typed)])
        #expect(reply.status == 422 && reply.json.error.text == error && reply.json.field.text == "receipt", "\(typed)")
        let page = try await stage.browser("zh-CN").post("/receipt", [("receipt", typed)])
        #expect(page.status == 422 && page.refuses("receipt") && (typed.isEmpty || page.text.contains(typed)))
      }
      let reply = try await stage.stranger.post("/receipt", ["receipt": .text(unknown)])
      #expect(reply.json.error.text == "unknown")
      #expect(reply.json.message.text?.contains("promise") == true)
    }
  }

  @Test("Sixty-four sign-ins at once are all answered, and an unknown address hears what a wrong passphrase hears.")
  func signIns() async throws {
    try await Stage.set { stage in
      let (email, passphrase) = try stage.account("31")
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<64 {
          let typed = number.isMultiple(of: 2) ? passphrase : "wrong"
          group.addTask {
            try await stage.stranger.post("/session", ["email": .text(email), "passphrase": .text(typed)]).status
          }
        }
        return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
      }
      #expect(Set(statuses.keys).isSubset(of: [200, 401, 503]), "\(statuses)")
      #expect(statuses.values.reduce(0, +) == 64)
      let wrong = try await stage.stranger.post("/session", ["email": .text(email), "passphrase": "wrong"])
      let unknown = try await stage.stranger.post("/session", ["email": "nobody@example.org", "passphrase": "wrong"])
      #expect(wrong.status == unknown.status && wrong.holds(unknown.bytes))
      #expect(wrong.status == 401)
    }
  }

  @Test("Who is not signed in gets 401: a program as JSON, a browser with the page to sign in and what was typed.")
  func signedOut() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      for path in ["/desk", "/cases", "/cases/\(filed.file)", "/seats", "/case"] {
        let reply = try await stage.stranger.get(path)
        #expect(reply.status == 401 && reply.json.error.text == "signed-out", "\(path)")
        let page = try await stage.browser().get(path)
        #expect(page.status == 401 && page["content-type"]?.hasPrefix("text/html") == true, "\(path)")
      }
      #expect(try await stage.stranger.bearing("nonsense").get("/desk").status == 401)
      #expect(try await stage.stranger.bearing(filed.token).get("/desk").status == 401)
      #expect(try await stage.staff("31").get("/case").status == 401)
      let answer = ("answer.text", "What I typed while my session ended.")
      let page = try await stage.browser().post("/cases/\(filed.file)/answer", [answer])
      #expect(page.status == 401 && page.text.contains(answer.1))
    }
  }
}

extension String {
  /// Whether it holds Han characters just when it should.
  func isIn(_ language: String) -> Bool {
    unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } == language.hasPrefix("zh")
  }
}
