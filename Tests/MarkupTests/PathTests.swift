import Testing

@testable import Markup

@Suite("Paths and links")
struct PathTests {
  private let home = Path.root
  private let caseFile = Path.root / "cases" / Int.self
  private let attachment = Path.root / "cases" / Int.self / "files" / String.self

  @Test("A path prints the links that it reads.")
  func roundTrips() throws {
    #expect(home().address == "/")
    #expect(home.matches("/"))
    #expect(caseFile(7).address == "/cases/7")
    #expect(caseFile.value(in: "/cases/7") == 7)
    let name = "a/b ü?#%.."
    let values = try #require(attachment.values(in: attachment(7, name).address))
    #expect(values == (7, name))
  }

  @Test("A path of another shape or with another kind of value is not read.")
  func refusesOthers() {
    #expect(caseFile.value(in: "/cases/heron") == nil)
    #expect(caseFile.value(in: "/cases") == nil)
    #expect(caseFile.value(in: "/cases/7/files") == nil)
    #expect(attachment.values(in: "/cases/7/files/%zz") == nil)
    #expect(attachment.values(in: "/cases/7/files/%ff") == nil)
  }

  @Test("A router's pattern numbers the holes.")
  func patterns() {
    #expect(home.pattern == "/")
    #expect(attachment.pattern == "/cases/{0}/files/{1}")
  }

  @Test("A link takes queries and one fragment, each encoded.")
  func queries() {
    let link = caseFile(7).with("q", "李 &=").at("notes").with("page", "2").at("a b")
    #expect(link.address == "/cases/7?q=%E6%9D%8E%20%26%3D&page=2#a%20b")
  }

  @Test(
    "An address that came in from outside is a link only when it stays here.",
    arguments: [
      ("/desk?page=2", true), ("/", true), ("//evil.example", false), ("https://evil.example", false), ("", false),
      ("/\\evil.example", false), ("/a b", false), ("/\u{e9}", false), ("/a\"b", false), ("/a\r\nb", false),
    ])
  func within(address: String, stays: Bool) {
    #expect((Link(within: address) != nil) == stays)
  }

  @Test("A link elsewhere goes by https, mail or telephone only.")
  func outside() {
    #expect(Link(outside: "https://www.example.org/")?.address == "https://www.example.org/")
    #expect(Link(outside: "tel:110") != nil)
    #expect(Link(outside: "javascript:alert(1)") == nil)
    #expect(Link(outside: "http://www.example.org/") == nil)
    #expect(Link(outside: "https://") == nil)
  }

  @Test("Percent-encoding that is broken or no UTF-8 is not decoded.")
  func decodes() {
    #expect("a%20b".percentDecoded == "a b")
    #expect("%E6%9D%8E".percentDecoded == "李")
    #expect("%e".percentDecoded == nil)
    #expect("%gg".percentDecoded == nil)
    #expect("%ff".percentDecoded == nil)
  }
}
