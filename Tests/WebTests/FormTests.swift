import Hummingbird
import Markup
import Testing

@testable import Web

func sampleVisit(_ language: Language = .english, isDemonstration: Bool = false) -> Visit<Nobody> {
  var head = HTTPRequest(method: .get, scheme: "http", authority: "example", path: "/a?b=1")
  head.headerFields[.acceptLanguage] = language.rawValue
  return Visit(
    Request(head: head, body: RequestBody(buffer: ByteBuffer())), site: sampleSite(isDemonstration: isDemonstration))
}

func text(_ html: HTML) throws -> String {
  String(decoding: try html.bytes(), as: UTF8.self)
}

private struct Plain: Page {
  var title: Phrase { Phrase("Notes", "笔记") }
  func html(_ visit: Visit<Nobody>) -> HTML { "<h1>\(visit(title))</h1>" }
}

@Suite("Forms and the frame of a page")
struct FormTests {
  @Test("What was typed comes back escaped, nested names too, and a passphrase never.")
  func typed() throws {
    let fields = try Fields(form: Array("people.1.name=%3Cb%3E&people.0.name=x&secret=y&help=b".utf8))
    let form = Form(sampleVisit(), Filled(fields: fields))
    #expect(try text(form.line("people.1.name", Phrase("Name", "姓名"))).contains("value=\"&lt;b&gt;\""))
    #expect(try !text(form.line("secret", Phrase("Passphrase", "口令"), kind: .password)).contains("value="))
    let choices = [Choice("a", Phrase("A", "甲")), Choice("b", Phrase("B", "乙"))]
    let drawn = try text(form.choices("help", Phrase("Help", "帮助"), many: true, choices))
    #expect(drawn.contains("value=\"b\" checked") && !drawn.contains("value=\"a\" checked"))
    #expect(drawn.contains("id=\"help\"") && drawn.contains("id=\"help-1\""))
    #expect(try text(form.select("help", Phrase("Help", "帮助"), choices)).contains("value=\"b\" selected"))
  }

  @Test("A text area keeps a line end with which the text begins.")
  func firstLineEnd() throws {
    let form = Form(sampleVisit(), Filled(fields: Fields(["what": .text("\nx")])))
    #expect(try text(form.area("what", Phrase("What", "什么"))).contains(">\n\nx</textarea>"))
  }

  @Test("The way out comes first in a page, and the language switch returns here.")
  func frame() throws {
    let page = try text(sampleVisit().document(Plain()))
    let leave = try #require(page.firstRange(of: "Leave this site"))
    let skip = try #require(page.firstRange(of: "To the content"))
    #expect(leave.lowerBound < skip.lowerBound)
    #expect(page.contains("name=\"back\" value=\"/a?b=1\"") && page.contains("Example &amp; Co"))
    #expect(page.contains("<title>Notes</title>") && !page.contains("demonstration"))
  }

  @Test("A demonstration says so on each page and offers to let time pass.")
  func demonstration() throws {
    let page = try text(sampleVisit(.chinese, isDemonstration: true).document(Plain()))
    #expect(page.contains("这是演示") && page.contains("action=\"/demo/clock\"") && page.contains("value=\"168\""))
  }

  @Test("The line of promises says in words what its dots show.")
  func promises() throws {
    let line = try text(
      sampleVisit().promises([
        PromiseStep(.kept, "Received"), PromiseStep(.missed, "Answer", when: "Friday", how: "late"),
      ]))
    #expect(line.contains("(kept)") && line.contains("(missed)") && line.contains("<li class=\"missed\">"))
  }
}
