import Foundation
import Testing
import Workplace

@testable import Web

@Suite("Before a case is opened")
struct CoverTests {
  @Test(
    "A browser sees what opening starts and nothing that was written; asking for it is no act.",
    arguments: ["en", "zh-CN"])
  func cover(language: String) async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let token = try await house.token(of: "11")
      for _ in 0..<2 {
        let cover = try await house.page("/cases/\(id)", as: token, language: language)
        #expect(cover.status == 200 && !cover.text.contains("after the dinner") && !cover.text.contains("Wei Zhang"))
        #expect(cover.text.contains("action=\"/desk/open/\(id)\"") && cover.text.contains("/desk/stepaside/\(id)"))
        #expect(cover.text.contains(language == "en" ? "Thursday, 18:00" : "星\u{2060}期\u{2060}四 18:00"))
        #expect(!cover.text.contains("Hanna Lind") && !cover.text.contains("Ines Duarte"), "nobody sees who is out")
        #expect(cover.text.contains(language == "en" ? "Nobody has opened it yet" : "还没有人打开过"))
      }
      #expect(try await house.page("/desk/names/\(id)", as: token).status == 303)
    }
  }

  @Test(
    "Opening shows the names first, then the account; once opened there is no cover until the reporter writes again.")
  func opening() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let token = try await house.token(of: "11")
      let opened = try await house.send("/desk/open/\(id)", "", as: token)
      #expect(opened.status == 303 && opened.headers["location"] == "/desk/names/\(id)")
      let names = try await house.page("/desk/names/\(id)", as: token)
      #expect(names.text.contains("Wei Zhang") && !names.text.contains("after the dinner"))
      #expect(names.text.contains("/desk/stepaside/\(id)") && names.text.contains("action=\"/cases/\(id)/challenge\""))
      let page = try await house.page("/cases/\(id)", as: token)
      #expect(page.text.contains("after the dinner") && page.text.contains("href=\"#answer\""))
      #expect(page.text.contains("Answer by Thursday, 18:00"))
      let history = try await house.get("/cases/\(id)", as: token).objects("timeline").compactMap {
        $0["deed"] as? String
      }
      #expect(history == ["received", "opened"])
    }
  }

  @Test("What needs no opening can be done from the cover, and leaves the case unopened.")
  func without() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let (head, ben) = (try await house.token(of: "10"), try await house.token(of: "11"))
      let person = try #require(house.people["11"]).id
      #expect(try await house.send("/cases/\(id)/assign", "assign.person=\(person)", as: head).status == 303)
      let wrong = try await house.send("/cases/\(id)/assign", "assign.person=\(house.people["1"]!.id)", as: head)
      #expect(wrong.status == 422 && wrong.text.contains("assign.person-refusal") && wrong.text.contains("/desk/open/"))
      let cover = try await house.page("/cases/\(id)", as: ben)
      #expect(cover.text.contains("action=\"/cases/\(id)/accept\""))
      #expect(try await house.send("/cases/\(id)/accept", "", as: ben).status == 303)
      let history = try await house.get("/cases/\(id)", as: ben).objects("timeline").compactMap {
        $0["deed"] as? String
      }
      #expect(history == ["received", "assigned", "accepted", "opened"])
    }
  }

  @Test("For a program, asking for a case opens it, as ever.")
  func programs() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let token = try await house.token(of: "11")
      let opened = try await house.get("/cases/\(id)", as: token)
      #expect((opened.json["account"] as? [String: Any])?["what"] as? String == "It happened after the dinner.")
      #expect(opened.objects("timeline").contains { $0["deed"] as? String == "opened" })
    }
  }

  @Test("For whom the case is not, no page before it differs from one of a case that isn't here.")
  func noTrace() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "10")
      let hanna = try await house.token(of: "10")
      let unknown = "00000000000000000000000001"
      for path in ["/cases/", "/desk/names/"] {
        let (real, other) = (
          try await house.page(path + id, as: hanna), try await house.page(path + unknown, as: hanna)
        )
        #expect(real.status == 404 && real.text.replacing(id, with: "") == other.text.replacing(unknown, with: ""))
      }
      let opened = try await house.send("/desk/open/\(id)", "", as: hanna)
      let other = try await house.send("/desk/open/\(unknown)", "", as: hanna)
      #expect(opened.status == 404 && opened.text.replacing(id, with: "") == other.text.replacing(unknown, with: ""))
    }
  }
}
