import Testing

@Suite("What the checks of pages find")
struct PageChecksTests {
  private func page(_ main: String, title: String = "Notes", lang: String = "en") -> PageReading {
    PageReading(
      "<!doctype html><html lang=\"\(lang)\"><head><title>\(title)</title></head><body><main>\(main)</main></body></html>"
    )
  }

  @Test("A sound page has no fault.")
  func sound() {
    let sound = page(
      "<h1>Notes</h1><form method=\"post\" action=\"/report\"><label for=\"a\">Name</label><input id=\"a\" name=\"a\">"
        + "<button class=\"button\">Go on</button></form><p><a href=\"#a\">Up</a></p>")
    #expect(PageChecks.structure(sound) + PageChecks.labels(sound) + PageChecks.title(sound) == [])
    #expect(PageChecks.links(sound, ["POST /report"]) + PageChecks.language(sound, "en") == [])
    #expect(PageChecks.buttons(sound) == [])
  }

  @Test(
    "A tag that isn't closed, or is closed wrongly, an id that stands twice, and headings out of order are found.",
    arguments: [
      "<h1>A</h1><p>", "<h1>A</h1></p>", "<h1>A</h1><b><i>x</b></i>", "<h1 id=\"a\">A</h1><p id=\"a\">x</p>",
      "<p>x</p>",
      "<h1>A</h1><h1>B</h1>", "<h1>A</h1><h3>B</h3>",
    ])
  func structure(_ main: String) {
    #expect(!PageChecks.structure(page(main)).isEmpty)
  }

  @Test(
    "A field without a label, a label without a field, an empty button and a picture without words are found.",
    arguments: [
      "<input id=\"a\" name=\"a\">", "<label for=\"b\">B</label>", "<label for=\"a\"> </label><input id=\"a\">",
      "<button></button>", "<a href=\"/\"></a>", "<img src=\"/x\">", "<p aria-describedby=\"x\">y</p>",
    ])
  func labels(_ main: String) {
    #expect(!PageChecks.labels(page(main)).isEmpty)
  }

  @Test(
    "An address that isn't one of the site's, or is asked for in another way, is found.",
    arguments: [
      "<a href=\"/nothing\">x</a>", "<a href=\"#b\">x</a>", "<form action=\"/report\"></form>",
      "<a href=\"report\">x</a>",
      "<a href=\"http://example.org\">x</a>", "<form method=\"post\" action=\"/cases\"></form>",
    ])
  func links(_ main: String) {
    #expect(!PageChecks.links(page(main), ["POST /report", "GET /cases", "GET /cases/{0}"]).isEmpty)
    #expect(PageChecks.links(page("<a href=\"/cases/7?a=b#c\">x</a>"), ["GET /cases/{0}"]).isEmpty)
  }

  @Test("A phrase of the other language is found, and words that say which language they are in are not.")
  func languages() {
    #expect(!PageChecks.language(page("<p>Notes 记录</p>"), "en").isEmpty)
    #expect(PageChecks.language(page("<p lang=\"zh-Hans\">记录</p><p class=\"written\">你好</p>"), "en").isEmpty)
    #expect(!PageChecks.language(page("<p>Go on now</p>", lang: "zh-Hans"), "zh-Hans").isEmpty)
    #expect(PageChecks.language(page("<p>AID 团队的 Tom Becker</p>", lang: "zh-Hans"), "zh-Hans").isEmpty)
    #expect(!PageChecks.language(page("<p>Notes</p>", lang: "zh-Hans"), "en").isEmpty)
  }

  @Test("A title that tells, and a second primary button, are found.")
  func titlesAndButtons() {
    #expect(!PageChecks.title(page("", title: "Your report")).isEmpty)
    #expect(!PageChecks.title(page("", title: "举报")).isEmpty)
    #expect(!PageChecks.title(page("", title: "")).isEmpty)
    let button = "<button class=\"button\">A</button>"
    #expect(!PageChecks.buttons(page(button + button)).isEmpty)
    #expect(PageChecks.buttons(page(button + "<details>\(button)</details><a class=\"button quiet\">B</a>")).isEmpty)
  }
}
