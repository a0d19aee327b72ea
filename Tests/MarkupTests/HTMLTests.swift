import Testing

@testable import Markup

private func text(_ html: HTML) throws -> String {
  String(decoding: try html.bytes(), as: UTF8.self)
}

@Suite("HTML by interpolation")
struct HTMLTests {
  @Test("A value in the text of an element is escaped.")
  func escapesText() throws {
    let name = "<b>\"Tom\" & 'Anna'</b> 李娜"
    #expect(try text("<p>\(name)</p>") == "<p>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Anna&#39;&lt;/b&gt; 李娜</p>")
  }

  @Test("A value in a quoted attribute is escaped, so that it can't end it.")
  func escapesAttributes() throws {
    let value = "\" autofocus x=\""
    #expect(try text("<input value=\"\(value)\">") == "<input value=\"&quot; autofocus x=&quot;\">")
  }

  @Test("A number is written in digits, and a piece within a piece stays as it is.")
  func nests() throws {
    let inner: HTML = "<b>\(14)</b>"
    #expect(try text("<p>\(inner) cases</p>") == "<p><b>14</b> cases</p>")
    #expect(try text(inner + inner) == "<b>14</b><b>14</b>")
  }

  @Test("Lists, conditions and what may be missing are interpolations.")
  func repeats() throws {
    let names = ["a", "b&"]
    let missing: String? = nil
    let html: HTML = """
      <ul>\(each: names, { "<li>\($0)</li>" })</ul>\(if: names.isEmpty, "none", else: "some")\
      \(given: missing, { "<p>\($0)</p>" })\(given: names.first, { "<i>\($0)</i>" })
      """
    #expect(try text(html) == "<ul><li>a</li><li>b&amp;</li></ul>some<i>a</i>")
  }

  @Test("A link writes its address and escapes it once more as an attribute.")
  func links() throws {
    let link = (Path.root / "cases")().with("query", "Heron 4417").with("state", "open")
    let html: HTML = "\(link: link, "Heron & co")<form action=\"\(link)\"></form>"
    let address = "/cases?query=Heron%204417&amp;state=open"
    #expect(try text(html) == "<a href=\"\(address)\">Heron &amp; co</a><form action=\"\(address)\"></form>")
  }

  @Test("Attributes that may be missing are written within a tag.")
  func attributes() throws {
    let html: HTML = """
      <input name="x"\(attribute: "value", "a\"b")\(attribute: "lang", nil)\(attribute: "checked", if: true)\
      \(attribute: "hidden", if: false)>
      """
    #expect(try text(html) == "<input name=\"x\" value=\"a&quot;b\" checked>")
    #expect(try text("<br/><input disabled/>ok \("x")") == "<br/><input disabled/>ok x")
  }

  #if DEBUG
    @Test("In a debug build text in an address stops the program.")
    func traps() async {
      await #expect(processExitsWith: .failure) {
        let address = "javascript:alert(1)"
        let html: HTML = "<a href=\"\(address)\">x</a>"
        _ = try html.bytes()
      }
    }
  #else
    @Test("In a release build a page that holds a fault fails as a whole.")
    func throwsFaults() {
      let address = "javascript:alert(1)"
      let html: HTML = "<a href=\"\(address)\">x</a>"
      #expect(throws: MarkupFault.textInAddress) { try ("<p>\(html)</p>" as HTML).bytes() }
    }
  #endif
}
