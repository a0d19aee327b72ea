import Casework
import Markup
import Testing
import Workplace

@testable import Web

@Suite("Every refusal says what one may do instead")
struct RefusalWordsTests {
  @Test(
    "Each refusal holds something that one may do, in both languages, and a way that leads to it.",
    arguments: Refusal.allCases)
  func instead(refusal: Refusal) throws {
    let id = try #require(ID<Case>("00000000000000000000000001"))
    let parts = refusal.parts
    #expect(parts.instead.english.count > 10 && parts.instead.english.hasSuffix("."))
    #expect(parts.instead.chinese.count > 4 && parts.instead.chinese.hasSuffix("。"))
    #expect(refusal.words.english.hasSuffix(parts.instead.english))
    #expect(refusal.words.chinese.hasSuffix(parts.instead.chinese))
    // What is to be done is said in the first person's place: an imperative, or an offer.
    let doing = /\b(Ask|Take|Give|Go|Choose|Load|Settle|Answer|Claim|Have|Write|Send|Remove|take|can|Nothing)\b/
    #expect(parts.instead.english.contains(doing), "\(parts.instead.english)")
    #expect(parts.instead.chinese.contains(/请|可以|直接|用|写|不用/), "\(parts.instead.chinese)")
    #expect(!refusal.onward(id).isEmpty)
    #expect(refusal.onward(id).allSatisfy { !$0.words.english.isEmpty && !$0.words.chinese.isEmpty })
  }

  @Test("The page of a refusal leads on.", arguments: ["en", "zh-CN"])
  func pages(language: String) async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let (head, ben) = (try await house.token(of: "10"), try await house.token(of: "11"))
      _ = try await house.get("/cases/\(id)", as: head)
      _ = try await house.post("/cases/\(id)/takeover", [:], as: head)
      for (command, token, onward) in [
        ("accept", head, "#takeover"), ("close", ben, "#takeover"), ("decide", head, "/bodies"),
        ("confirm", head, "/cases/\(id)\""),
      ] {
        let reply = try await house.send(
          "/cases/\(id)/\(command)", "\(command).text=x&\(command).reason=x", as: token, language: language)
        let main = try #require(reply.text.firstRange(of: "<main")).lowerBound
        #expect([403, 409, 422].contains(reply.status), "\(command): \(reply.status)")
        #expect(reply.text[main...].contains(onward), "\(command)")
      }
    }
  }
}
