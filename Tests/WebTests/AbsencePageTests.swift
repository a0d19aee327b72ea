import Foundation
import Office
import Testing

@testable import Web

/// The house's clock begins on Monday, 1 March 2021.
@Suite("Saying that one is away")
struct AbsencePageTests {
  @Test("A program plans an absence, sees it, and takes it back.")
  func programs() async throws {
    try await DeskHouse.lend { house in
      let token = try await house.token(of: "10")
      let planned = try await house.post("/desk/absence", ["from": "2021-03-08", "until": "2021-03-22"], as: token)
      #expect(planned.status == 201 && planned.json["from"] as? String == "2021-03-08")
      let row = try #require(try await house.get("/desk/absence", as: token).objects("absences").first)
      #expect(row["handOver"] as? String == "2021-03-05" && row["away"] as? Bool == false)
      #expect(try await house.get("/desk/absence", as: try await house.token(of: "11")).objects("absences").isEmpty)
      let id = try #require(row["absence"] as? String)
      #expect(try await house.post("/desk/absence/\(id)/end", [:], as: token).status == 200)
      #expect(try await house.post("/desk/absence/\(id)/end", [:], as: token).json["error"] as? String == "unknown")
      #expect(try await house.get("/desk/absence", as: token).objects("absences").isEmpty)
    }
  }

  @Test("What can't be planned is refused beside its field, and what was typed stays.", arguments: ["en", "zh-CN"])
  func refused(language: String) async throws {
    try await DeskHouse.lend { house in
      let token = try await house.token(of: "10")
      for (form, field) in [
        ("from=&until=2021-03-22", "from"), ("from=2021-03-08&until=soon", "until"),
        ("from=2021-02-08&until=2021-03-22", "from"), ("from=2021-03-08&until=2021-03-08", "until"),
        ("from=2021-03-08&until=2021-05-30", "until"),
      ] {
        let page = try await house.send("/desk/absence", form, as: token, language: language)
        #expect(page.status == 422 && page.text.contains("id=\"\(field)-refusal\""), "\(form)")
      }
      let page = try await house.send(
        "/desk/absence", "from=2021-03-08&until=2021-03-08", as: token, language: language)
      #expect(page.text.contains("value=\"2021-03-08\""))
    }
  }

  @Test("The desk says that one is away, and no row is theirs that a colleague can have.", arguments: ["en", "zh-CN"])
  func desk(language: String) async throws {
    try await DeskHouse.lend { house in
      _ = try await house.report(about: "1")
      let token = try await house.token(of: "10")
      #expect(try await house.get("/desk", as: token).objects("page").first?["mine"] as? Bool == true)
      #expect(try await house.send("/desk/absence", "from=2021-03-01&until=2021-04-29", as: token).status == 303)
      _ = try await house.office.climbLadder()
      let desk = try await house.page("/desk", as: token, language: language)
      #expect(
        desk.text.contains(language == "en" ? "You are away until Thursday 29 April" : "4 月 29 日 星\u{2060}期\u{2060}四"))
      #expect(!desk.text.contains(language == "en" ? ">yours<" : "归您办"))
      let row = try #require(try await house.get("/desk", as: try await house.token(of: "11")).objects("page").first)
      #expect(row["duty"] as? String == "contact")
    }
  }
}
