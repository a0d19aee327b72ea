import Casework
import Office
import Testing

@Suite("What everybody may read")
struct PublicScenarios {
  private static let pages = [
    "/", "/urgent", "/urgent/versions/0", "/before", "/kept", "/bodies", "/receipt", "/receipt/lost", "/poster",
    "/sheet", "/ledger",
  ]

  @Test("No page is larger than 60 kB with all that it loads, and none sets a cookie.", arguments: ["en", "zh-CN"])
  func small(language: String) async throws {
    try await Stage.set { stage in
      let browser = stage.browser(language)
      for path in Self.pages {
        let page = try await browser.get(path)
        #expect(page.status == 200, "\(path)")
        var sum = page.bytes.count
        for asset in page.text.matches(of: /(?:href|src)="(\/assets\/[^"]+)"/) {
          sum += try await browser.get(String(asset.1)).bytes.count
        }
        #expect(sum <= 60_000, "\(path): \(sum)")
        #expect(browser.cookies.isEmpty, "\(path)")
      }
    }
  }

  @Test("Each link of these pages leads somewhere.")
  func links() async throws {
    try await Stage.set { stage in
      let browser = stage.browser()
      for path in Self.pages {
        let page = try await browser.get(path)
        for link in page.text.matches(of: /href="(\/[^"#]*)(?:#[^"]*)?"/) {
          #expect(try await browser.get(String(link.1)).status == 200, "\(path) leads to \(link.1)")
        }
        for anchor in page.text.matches(of: /href="#([^"]+)"/) {
          #expect(page.text.contains("id=\"\(anchor.1)\""), "\(path)#\(anchor.1)")
        }
      }
    }
  }

  @Test("What can't wait is one link from the first page, and shows the workplace's own numbers with their version.")
  func numbers() async throws {
    try await Stage.set { stage in
      let browser = stage.browser()
      #expect(try await browser.get("/").text.contains("href=\"/urgent\""))
      #expect(try await browser.get("/urgent").text.contains("href=\"tel:12356\""))
      let own = """
        numbers:
          - {need: talk, name: {en: Night line, zh: 夜间热线}, number: "116 123", hours: {en: at night, zh: 夜里},
             languages: [en], purpose: {en: To talk, zh: 聊聊}, source: leaflet, checked: 2021-03-01}
        """
      _ = try await stage.office.setHelpNumbers(file: Array(own.utf8)).get()
      let page = try await browser.get("/urgent").text
      #expect(page.contains("href=\"tel:116123\"") && !page.contains("12356"))
      #expect(page.contains("Version 1 of these numbers, of Monday 1 March 2021."))
      #expect(try await browser.get("/urgent/versions/0").text.contains("12356"))
      #expect(try await browser.get("/urgent/versions/2").status == 404)
      #expect(try await stage.stranger.get("/urgent").json.numbers[0]["number"].text == "116 123")
    }
  }

  @Test("The same days stand on the first page, before you report, and in what a report is owed.")
  func sameDays() async throws {
    try await Stage.set { stage in
      let before = try await stage.stranger.get("/before").json
      let home = try await stage.stranger.get("/").json
      #expect(before.days.contact.otherwise.text == home.contact["ordinary"].text)
      #expect(before.days.contact.crisis.text == home.contact["crisis"].text)
      for level in stage.office.settings.rules.table.duties {
        #expect(before.days[level.key.rawValue].crisis.text != nil, "\(level.key)")
      }
    }
  }

  @Test("Without an address that was set there is no poster, whatever name a request came by.")
  func poster() async throws {
    try await Stage.set { stage in
      let page = try await stage.browser().get("/poster")
      #expect(page.text.contains("REDRESS_PUBLIC_ADDRESS") && !page.text.contains("127.0.0.1"))
      #expect(try await stage.stranger.get("/poster.svg").status == 404)
    }
  }
}
