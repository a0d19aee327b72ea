import Markup
import Office
import Testing

@testable import Web

@Suite("What is hung up and handed out")
struct PosterTests {
  private let address = Link(outside: "https://speak.example.org/")

  @Test("The poster holds the code of the address that was set, in both languages, and no name but the workplace's.")
  func poster() throws {
    let address = try #require(address)
    let page = PosterPage(address: address, numbers: Rules.shippedNumbers)
    let code = try #require(QRCode(address.address))
    for language in Language.allCases {
      let html = try text(page.html(sampleVisit(language).seen(by: Reporter(visit: nil))))
      #expect(html.contains(code.path) && html.contains("https://speak.example.org/"))
      #expect(html.contains("lang=\"zh-Hans\"") && html.contains("lang=\"en\""))
      #expect(html.contains("110") && html.contains("120"))
      for word in ["harass", "骚扰", "举报", "victim"] { #expect(!html.contains(word), "\(word)") }
    }
  }

  @Test("The drawing is whole, escapes what it is given, and keeps within the paper.")
  func drawing() throws {
    let long = "https://speak.example.org/" + String(repeating: "a", count: 90)
    let code = try #require(QRCode(long))
    let drawn = PosterDrawing(
      code: code, address: long, workplace: "<Plum & Sons>", numbers: Rules.shippedNumbers)
    let svg = try text(drawn.html)
    #expect(svg.contains("&lt;Plum &amp; Sons&gt;") && svg.contains("viewBox=\"0 0 210 297\""))
    for height in svg.matches(of: /<text x="105" y="(\d+)"/) {
      #expect(try (0...292).contains(#require(Int(height.1))), "\(height.1)")
    }
  }

  @Test("The sheet says the same days in both languages.")
  func sheet() throws {
    let page = SheetPage(
      address: address, table: Rules.shipped.table, readers: ["Ann", "Bo"], numbers: shippedNumbers)
    let html = try text(page.html(sampleVisit(.english).seen(by: Reporter(visit: nil))))
    for words in ["within 60 days", "60 天内", "every 14 days", "每 14 天", "Ann, Bo", "Ann、Bo", "12356"] {
      #expect(html.contains(words), "\(words)")
    }
  }
}
