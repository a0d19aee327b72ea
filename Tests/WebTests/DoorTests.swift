import Markup
import Testing

@testable import Web

private let json = ["Accept": "application/json"]
private let form = "application/x-www-form-urlencoded"

extension Paths {
  fileprivate static let question = Path.root / "question" / Int.self
  fileprivate static let act = Path.root / "act"
  fileprivate static let file = Path.root / "file"
  fileprivate static let broken = Path.root / "broken"
}

private struct Question: Page {
  let number: Int
  let filled: Filled
  var title: Phrase { Phrase("Question", "问题") }

  func html(_ visit: Visit<Nobody>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      \(form.html(to: Paths.question(number), form.area("what", Phrase("What happened?", "发生了什么？"), place: .heading)))
      """
  }
}

private struct SecretFault: Error {
  let secret = "Anna's words"
}

private func addSample(_ map: SiteMap) {
  let routes = Routes(map: map) { _ in .seen(Nobody()) }
  routes.get(Paths.question) { visit, number in try visit.show(Question(number: number, filled: Filled())) }
  routes.post(Paths.question) { visit, number, incoming in
    let fields = try await incoming.fields()
    guard fields.word("what") != nil else {
      let refusals = Refusals("what-missing", field: "what", Phrase("Write a few words.", "写几个字。"))
      return try visit.refuse(Question(number: number, filled: Filled(fields: fields, refusals: refusals)), refusals)
    }
    return try visit.done(fields, .created, then: Paths.question(number + 1))
  }
  routes.get(Paths.act, isAct: true) { try $0.show(Question(number: 0, filled: Filled())) }
  routes.get(Paths.file) { _ in
    Answer(file: "李 \"x\".txt", type: "text/plain", length: 6) { write in
      try await write(Array("one".utf8))
      try await write(Array("two".utf8))
    }
  }
  routes.get(Paths.broken) { _ in throw SecretFault() }
}

@Suite("What every request passes")
struct DoorTests {
  @Test("One route answers a browser in its language and a program with the model.")
  func negotiates() async throws {
    try await running(addSample) { ask in
      let chinese = try await ask("GET", "/question/7", headers: ["Accept": "text/html", "Accept-Language": "zh-CN"])
      #expect(chinese.status == 200 && chinese.text.contains("<html lang=\"zh-Hans\">"))
      #expect(chinese.text.contains("发生了什么？") && !chinese.text.contains("What happened"))
      let chosen = try await ask("GET", "/question/7", headers: ["Cookie": "__Host-language=zh-Hans"])
      #expect(chosen.text.contains("发生了什么？"))
      let model = try await ask("GET", "/question/7", headers: json)
      #expect(model.text == #"{"filled":{},"number":7}"#)
    }
  }

  @Test("A form that is refused keeps what was typed and says what to do next to the field.")
  func refuses() async throws {
    try await running(addSample) { ask in
      let page = try await ask("POST", "/question/7", headers: ["Content-Type": form], body: "what=+%0D%0A+")
      #expect(page.status == 422)
      #expect(page.text.contains("id=\"what-refusal\"") && page.text.contains("href=\"#what\""))
      #expect(page.text.contains("aria-describedby=\"what-refusal\" aria-invalid=\"true\">\n \n </textarea>"))
      let answer = try await ask("POST", "/question/7", headers: json)
      #expect(answer.text == #"{"error":"what-missing","field":"what","message":"Write a few words."}"#)
    }
  }

  @Test("What is taken sends a browser on and gives a program its model.")
  func takes() async throws {
    try await running(addSample) { ask in
      let page = try await ask("POST", "/question/7", headers: ["Content-Type": form], body: "what=x")
      #expect(page.status == 303 && page.headers["location"] == "/question/8")
      let headers = ["Content-Type": "application/json", "Accept": "application/json"]
      let answer = try await ask("POST", "/question/7", headers: headers, body: #"{"what": "x"}"#)
      #expect(answer.status == 201 && answer.text == #"{"what":"x"}"#)
    }
  }

  @Test("Every answer carries the strict headers, errors too.")
  func headers() async throws {
    try await running(addSample) { ask in
      for path in ["/question/7", "/nothing", "/question/x", "/broken"] {
        let headers = try await ask("GET", path).headers
        #expect(headers["content-security-policy"]?.hasPrefix("default-src 'none'") == true)
        #expect(headers["cache-control"] == "no-store" && headers["referrer-policy"] == "same-origin")
        #expect(headers["x-content-type-options"] == "nosniff")
      }
    }
  }

  @Test("A form of another site does nothing.")
  func elsewhere() async throws {
    try await running(addSample) { ask in
      let headers = ["Content-Type": form, "Origin": "https://evil.example", "Accept": "application/json"]
      let answer = try await ask("POST", "/question/7", headers: headers, body: "what=x")
      #expect(answer.status == 403 && answer.text.contains("\"error\":\"elsewhere\""))
      let own = ["Content-Type": form, "Origin": "http://127.0.0.1:\(ask.port)"]
      #expect(try await ask("POST", "/question/7", headers: own, body: "what=x").status == 303)
    }
  }

  @Test("Where reading is an act, neither a prefetch nor a page of another site opens it.")
  func acts() async throws {
    try await running(addSample) { ask in
      #expect(try await ask("GET", "/act").status == 200)
      #expect(try await ask("GET", "/act", headers: ["Sec-Purpose": "prefetch"]).status == 503)
      let led = try await ask("GET", "/act?x=1", headers: ["Sec-Fetch-Site": "cross-site"])
      #expect(led.status == 403 && led.text.contains("href=\"/act?x=1\""))
    }
  }

  @Test("A failure shows a reference and nothing of its content.")
  func failures() async throws {
    try await running(addSample) { ask in
      let answer = try await ask("GET", "/broken")
      #expect(answer.status == 500 && answer.text.contains("77777777") && !answer.text.contains("Anna"))
    }
  }

  @Test(
    "Bodies that can't be read are refused with a sentence and a status of their own.",
    arguments: [
      ("multipart/form-data", "x", 400, "multipart"), ("multipart/form-data; boundary=a", "--a\r\n", 400, "multipart"),
      ("text/csv", "x", 415, "type"), ("application/json", "[", 400, "json"),
      ("application/json; charset=gbk", "{}", 415, "charset"), (form, "a=%C4", 415, "charset"),
      (form, (0..<10_000).map { "a\($0)=b" }.joined(separator: "&"), 413, "too-many-fields"),
    ])
  func badBodies(type: String, body: String, status: Int, code: String) async throws {
    try await running(addSample) { ask in
      let headers = ["Content-Type": type, "Accept": "application/json"]
      let answer = try await ask("POST", "/question/7", headers: headers, body: body)
      #expect(answer.status == status && answer.text.contains("\"error\":\"\(code)\""))
    }
  }

  @Test("Choosing a language returns to the page, and only to one of this site.")
  func languages() async throws {
    try await running(addSample) { ask in
      let headers = ["Content-Type": form]
      let chosen = try await ask("POST", "/language", headers: headers, body: "language=zh-Hans&back=%2Fquestion%2F7")
      #expect(chosen.status == 303 && chosen.headers["location"] == "/question/7")
      #expect(chosen.headers["set-cookie"]?.hasPrefix("__Host-language=zh-Hans;") == true)
      let lured = try await ask("POST", "/language", headers: headers, body: "language=en&back=%2F%2Fevil.example")
      #expect(lured.headers["location"] == "/")
    }
  }

  @Test("Leaving goes to the neutral place at once and ends the visit in this browser.")
  func leaving() async throws {
    try await running(addSample) { ask in
      let answer = try await ask("POST", "/leave")
      #expect(answer.headers["refresh"] == "0; url=https://www.example.org/")
      #expect(answer.headers["set-cookie"] != nil && !answer.text.contains("Redress"))
      let told = try await ask("POST", "/leave", headers: ["Accept": "application/json"])
      #expect(told.text == #"{"left":true}"#)
    }
  }

  @Test("A file is handed over in pieces, to be kept and never shown.")
  func files() async throws {
    try await running(addSample) { ask in
      let answer = try await ask("GET", "/file")
      #expect(answer.text == "onetwo")
      #expect(answer.headers["content-disposition"] == "attachment; filename*=UTF-8''%E6%9D%8E%20%22x%22.txt")
      #expect(answer.headers["content-security-policy"]?.hasPrefix("sandbox") == true)
    }
  }

  @Test("Files of a form reach the action as they come, and an action that takes none refuses them.")
  func uploads() async throws {
    let body = "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x\"\r\n\r\nabc\r\n--b--\r\n"
    try await running { map in
      addSample(map)
      Routes(map: map) { _ in .seen(Nobody()) }.post(Paths.file) { visit, incoming in
        var received: [UInt8] = []
        _ = try await incoming.fields { event in
          if case .piece(let bytes) = event { received += bytes }
        }
        return try visit.answer(["file": String(decoding: received, as: UTF8.self)])
      }
    } _: { ask in
      let headers = ["Content-Type": "multipart/form-data; boundary=b", "Accept": "application/json"]
      let taken = try await ask("POST", "/file", headers: headers, body: body)
      #expect(taken.text == #"{"file":"abc"}"#)
      let refused = try await ask("POST", "/question/7", headers: headers, body: body)
      #expect(refused.status == 422)
    }
  }

  @Test("Assets have addresses of their own and may be kept for good.")
  func assets() async throws {
    try await running(addSample) { ask in
      for asset in [Asset.style, .script, .early, .mark] {
        let answer = try await ask("GET", asset.link.address)
        #expect(answer.status == 200 && answer.headers["cache-control"]?.contains("immutable") == true)
        #expect(Array(answer.text.utf8) == asset.bytes)
      }
    }
  }
}
