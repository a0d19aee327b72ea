import Foundation
import Phrasebook
import Testing
import Web

@Suite("A further language")
struct LanguageScenarios {
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func catalogue() throws -> Catalogue {
    let folder = root.appending(path: "Sources/Web")
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
    return Catalogue(
      try names.filter { $0.hasSuffix(".swift") }.map { name in
        (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
      })
  }

  /// A language that says of each phrase only that it was said.
  private static func marked(_ catalogue: Catalogue) -> Translation {
    var units = catalogue.entries.map { entry in
      XLIFF.Unit(id: entry.pattern, pattern: entry.pattern, target: "⟦\(entry.pattern)⟧")
    }
    units.removeAll { $0.pattern == XLIFF.ownName }
    return Translation(
      XLIFF(tag: "eo", units: units + [XLIFF.Unit(id: "own", pattern: XLIFF.ownName, target: "Esperanto")]))
  }

  @Test("Every phrase that a page says is in the export; pages in a further language say nothing in another.")
  func everyPhrase() async throws {
    let translation = Self.marked(try Self.catalogue())
    try await Stage.set(translations: [translation]) { stage in
      let anna = stage.browser("eo")
      for path in ["/", "/now", "/before", "/report", "/receipt", "/bodies", "/session", "/case", "/nothing-here"] {
        let page = try await anna.get(path)
        #expect(page.text.contains("<html lang=\"eo\">") && page.text.contains("⟦"), "\(path)")
        #expect(page.text.contains("value=\"zh-Hans\"") && page.text.contains("value=\"en\""), "\(path)")
      }
      let form = try await anna.get("/report")
      let fields = [
        ("draft", (try? form.hidden("draft")) ?? ""), ("revision", ""), ("what", "1234"), ("who", "affected"),
      ]
      try await anna.post("/report/draft", Multipart(fields + [("now", "soon")]))
      let check = try await anna.post("/report/draft", Multipart(fields + [("now", "unsafe"), ("help", "talk")]))
      if let draft = try? check.hidden("draft"), let revision = try? check.hidden("revision") {
        try await anna.post("/report", [("draft", draft), ("revision", revision)])
      }
      for path in ["/report", "/case", "/case/withdraw"] { try await anna.get(path) }
      try await stage.later(hours: 5)
      try await anna.get("/case")
      let (email, passphrase) = try stage.account("70")
      let desk = stage.browser("eo")
      try await desk.post("/session", [("email", email), ("passphrase", passphrase)])
      for path in ["/desk", "/cases", "/seats", "/session", "/bodies"] { try await desk.get(path) }
      #expect(translation.missing == [])
    }
  }

  @Test("Somebody chooses the further language on any page, and it stays.")
  func chosen() async throws {
    try await Stage.set(translations: [Self.marked(try Self.catalogue())]) { stage in
      let browser = stage.browser("en")
      #expect(try await browser.get("/bodies").text.contains("lang=\"eo\">Esperanto</button>"))
      let page = try await browser.post("/language", [("language", "eo"), ("back", "/bodies")])
      #expect(browser.place == "/bodies" && page.text.contains("<html lang=\"eo\">"))
      try await browser.post("/language", [("language", "fr"), ("back", "/")])
      #expect(try await browser.get("/").text.contains("<html lang=\"eo\">"))
    }
  }

  @Test("The German that ships as an example has no fault.")
  func german() throws {
    let (file, faults) = XLIFF.read([UInt8](try Data(contentsOf: Self.root.appending(path: "docs/languages/de.xlf"))))
    #expect(faults == [])
    #expect(file?.tag == "de" && (file?.units.count { $0.target != nil } ?? 0) > 300)
  }
}
