import Foundation
import Testing

@testable import Web

struct DeskPagesTests {
  @Test(
    "Each page of the desk has one heading, ids that differ, labels that lead somewhere, and its own language.",
    arguments: ["en", "zh-CN"])
  func sound(language: String) async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1", what: language == "en" ? "After dinner." : "饭后的事。")
      let unresolved = try await house.report(about: nil, what: language == "en" ? "My boss." : "领导。")
      let (head, ben) = (try await house.token(of: "10"), try await house.token(of: "11"))
      let sealed = try await house.report(about: "1", what: "1")
      _ = try await house.get("/cases/\(id)", as: head)
      _ = try await house.post("/cases/\(id)/answer", ["text": "1"], as: head)
      _ = try await house.post("/cases/\(id)/assess", ["outcome": "investigate", "reason": "1"], as: ben)
      _ = try await house.post("/cases/\(id)/decline", ["outcome": "elsewhere", "text": "1", "reason": "1"], as: ben)
      for path in [
        "/desk", "/desk?sort=received", "/cases", "/cases/\(id)", "/cases/\(unresolved)",
        "/desk/stepaside/\(id)", "/seats", "/session", "/cases/\(sealed)", "/desk/names/\(id)", "/desk/absence",
      ] {
        let reply = try await house.page(path, as: head, language: language)
        if reply.status == 404, path.contains(unresolved) { continue }
        #expect(reply.status == 200, "\(path)")
        check(reply.text, path, isChinese: language != "en")
      }
      check(
        try await house.page("/desk", as: "none", language: language).text, "signed out", isChinese: language != "en")
    }
  }

  private func check(_ text: String, _ path: String, isChinese: Bool) {
    let ids = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "\(path): ids \(ids.sorted())")
    for label in text.matches(of: /\sfor="([^"]+)"/).map({ String($0.1) }) {
      #expect(ids.contains(label), "\(path): label \(label)")
    }
    #expect(text.matches(of: /<h1/).count == 1, "\(path)")
    for tag in ["div", "form", "p", "ul", "ol", "li", "details", "fieldset", "table", "dl", "span", "label"] {
      #expect(
        text.ranges(of: "<\(tag)>").count + text.ranges(of: "<\(tag) ").count == text.ranges(of: "</\(tag)>").count,
        "\(path): \(tag)")
    }
    let main = String(text[(text.range(of: "<main")?.lowerBound ?? text.startIndex)...])
      .replacing(/<[^>]*>/, with: " ")
    let han = main.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    #expect(han == isChinese, "\(path)")
    if isChinese {
      let words = main.matches(of: /[a-z]{4,}/).map { String($0.0) }
      let names = Set(["anna", "lind", "ines", "uarte", "hang", "xample", "edress"])
      #expect(words.allSatisfy { word in names.contains { word.contains($0) } }, "\(path): \(words)")
    }
  }
}
