import Testing

@testable import Markup

/// What the reader says of a literal alone, and of text or a link that follows it.
private func faults(_ literal: StaticString) -> (alone: MarkupFault?, text: MarkupFault?, link: MarkupFault?) {
  var context = MarkupContext()
  let alone = literal.withUTF8Buffer { context.read($0) }
  let text = context.admitText()
  return (alone, text, context.admitLink())
}

@Suite("The reader of a page's literals")
struct MarkupContextTests {
  @Test("Text may stand in elements and in quoted attributes.")
  func admitsText() {
    for literal: StaticString in [
      "", "<p>", "<p class=\"a\">x", "<input value=\"", "<a title=\"x ", "<!doctype html><p>",
    ] {
      let found = faults(literal)
      #expect(found.alone == nil && found.text == nil && found.link == .misplacedLink)
    }
  }

  @Test("Only a link may stand in an address, and only at its beginning.")
  func admitsLinks() {
    for literal: StaticString in ["<a href=\"", "<form ACTION=\"", "<img alt=\"x\" src=\"", "<button formaction=\""] {
      let found = faults(literal)
      #expect(found.alone == nil && found.text == .textInAddress && found.link == nil)
    }
    #expect(faults("<a href=\"/x/").link == .misplacedLink)
  }

  @Test("Unquoted attributes, names and tags take no value.")
  func refusesElsewhere() {
    #expect(faults("<p class=").text == .unquoted)
    #expect(faults("<a href=").link == .unquoted)
    #expect(faults("<p class='").alone == .unquoted)
    #expect(faults("<p id=x>").alone == .unquoted)
    #expect(faults("<p ").text == .misplaced)
    #expect(faults("<").text == .misplaced)
    #expect(faults("<!-- ").text == .misplaced)
  }

  @Test("Handlers, styles and inline code are refused in the literal itself.")
  func refusesCode() {
    #expect(faults("<p onclick=\"x\">").alone == .handler)
    #expect(faults("<p OnClick=\"x\">").alone == .handler)
    #expect(faults("<p style=\"x\">").alone == .inlineStyle)
    #expect(faults("<style>p{}</style>").alone == .inlineStyle)
    #expect(faults("<script>alert(1)</script>").alone == .inlineScript)
    #expect(faults("<iframe srcdoc=\"x\">").alone == .inlineScript)
    #expect(faults("<script type=\"module\" src=\"/a.js\"></script><p>").alone == nil)
    #expect(faults("<script>").text == .inlineScript)
  }

  @Test("An attribute may be added within a tag, unless it is an address or a handler.")
  func admitsAttributes() {
    var context = MarkupContext()
    _ = ("<input" as StaticString).withUTF8Buffer { context.read($0) }
    #expect(context.admitAttribute("value") == nil)
    #expect(context.admitAttribute("src") == .textInAddress)
    #expect(context.admitAttribute("onfocus") == .handler)
    var text = MarkupContext()
    _ = ("<p>" as StaticString).withUTF8Buffer { text.read($0) }
    #expect(text.admitAttribute("class") == .misplaced)
  }
}
