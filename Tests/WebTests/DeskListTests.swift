import Foundation
import Testing

@testable import Web

struct DeskListTests {
  @Test("Sixty cases come in two pages, each case once.")
  func pages() async throws {
    try await DeskHouse.lend { house in
      for _ in 0..<60 { _ = try await house.report(about: "1") }
      let token = try await house.token(of: "10")
      for order in ["due", "received"] {
        let first = try await house.get("/desk?sort=\(order)", as: token)
        let next = try #require(first.json["next"] as? String)
        let second = try await house.get("/desk?sort=\(order)&page=\(next)", as: token)
        let ids = (first.objects("page") + second.objects("page")).compactMap { $0["case"] as? String }
        #expect(first.objects("page").count == 50 && ids.count == 60 && Set(ids).count == 60)
        #expect(second.json["next"] is NSNull)
      }
    }
  }

  @Test("A case is found by its word and number in either language, by the number alone, and by its state.")
  func search() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let token = try await house.token(of: "10")
      let row = try #require(try await house.get("/desk", as: token).objects("page").first)
      let reference = try #require(row["reference"] as? String)
      let parts = reference.split(separator: " ").map(String.init)
      let place = try #require(ReferenceWords.place(of: parts[0]))
      let chinese = ReferenceWords.all[place].chinese
      for query in [reference, parts[1], "\(chinese)\(parts[1])", reference.lowercased()] {
        let encoded = query.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        let found = try await house.get("/cases?query=\(encoded)", as: token)
        #expect(found.objects("page").first?["case"] as? String == id, "\(query)")
        #expect(try await house.get("/cases?query=\(encoded)&state=closed", as: token).objects("page").isEmpty)
      }
      let broken = try await house.page("/cases?query=what", as: token)
      #expect(broken.status == 200 && broken.text.contains("query-refusal") && broken.text.contains("value=\"what\""))
    }
  }

  @Test("What nobody can read in a query is left aside.")
  func brokenQueries() async throws {
    try await DeskHouse.lend { house in
      _ = try await house.report(about: "1")
      let token = try await house.token(of: "10")
      for query in ["page=x", "page=1.2", "page=..", "state=burnt", "sort=up", "mine=maybe", "%zz"] {
        let reply = try await house.get("/desk?\(query)", as: token)
        #expect(reply.status == 200 && reply.objects("page").count == 1, "\(query)")
      }
    }
  }
}
