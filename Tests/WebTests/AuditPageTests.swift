import Foundation
import Office
import Testing

@testable import Web

@Suite("The board gets what it audits the ledger with")
struct AuditPageTests {
  @Test(
    "Who sits on the board sees for which time they hold seeds and gets them as a file; to others the page isn't there."
  )
  func seeds() async throws {
    try await DeskHouse.lend { house in
      let adviser = try await house.token(of: "16")
      #expect(try await house.get("/desk/audit", as: adviser).json["seeds"] as? Int == 0)
      try await house.office.openLedger()
      try await house.office.makeTick()
      try await house.office.sealSeeds()
      #expect(try await house.get("/desk/audit", as: adviser).json["seeds"] as? Int == 1)
      let page = try await house.page("/desk/audit", as: adviser, language: "zh").text
      #expect(page.contains("/ledger/checkpoint") && page.contains(">checkpoint.txt</span>"))
      let file = try await house.post("/desk/audit/seeds", [:], as: adviser)
      #expect(file.status == 200 && file.text.hasPrefix("redress/period-seeds/v1\nledger.example.org\n"))
      let head = try await house.token(of: "10")
      #expect(try await house.get("/desk/audit", as: head).status == 404)
      #expect(try await house.post("/desk/audit/seeds", [:], as: head).status == 404)
      #expect(try await house.page("/desk", as: adviser, language: "zh").text.contains("核对台账"))
      let other = try await house.page("/desk", as: head, language: "zh").text
      #expect(!other.contains("核对台账"))
    }
  }
}
