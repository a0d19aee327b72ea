import Foundation
import Testing
import Workplace

@testable import Web

struct DeskCaseTests {
  @Test("The desk says before a case is opened by when its reader will owe an answer; one answer meets it.")
  func reading() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let token = try await house.token(of: "11")
      let row = try #require(try await house.get("/desk", as: token).objects("page").first)
      #expect(row["case"] as? String == id && row["duty"] as? String == "contact")
      #expect(row["openingStarts"] as? String == "2021-03-04T18:00:00Z")
      let opened = try await house.get("/cases/\(id)", as: token)
      #expect((opened.json["account"] as? [String: Any])?["what"] as? String == "It happened after the dinner.")
      #expect(opened.objects("duties").contains { $0["duty"] as? String == "reading" && $0["met"] is NSNull })
      let answered = try await house.post("/cases/\(id)/answer", ["text": "We have read it."], as: token)
      #expect(answered.status == 200 && answered.json["state"] as? String == "acknowledged")
      let after = try await house.get("/cases/\(id)", as: token)
      #expect(after.objects("messages").map { $0["text"] as? String } == ["We have read it."])
      #expect(after.objects("duties").contains { $0["duty"] as? String == "reading" && $0["met"] is String })
    }
  }

  @Test("A case that isn't here, one that is not for the viewer and a broken id get the same bytes.")
  func notFound() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "10")
      let hanna = try await house.token(of: "10")
      let conflicted = try await house.get("/cases/\(id)", as: hanna)
      let unknown = try await house.get("/cases/00000000000000000000000001", as: hanna)
      let broken = try await house.get("/cases/nonsense", as: hanna)
      #expect(conflicted.status == 404 && conflicted.text == unknown.text && unknown.text == broken.text)
      for command in ["answer", "assign", "stepaside", "open"] {
        let reply = try await house.post("/cases/\(id)/\(command)", ["text": "x"], as: hanna)
        #expect(reply.status == 404 && reply.text == unknown.text, "\(command)")
      }
      #expect(try await house.get("/cases", as: hanna).objects("page").isEmpty)
    }
  }

  @Test("A case goes from assignment to its result, with a second person for each decision.")
  func wholeWay() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let (head, ben) = (try await house.token(of: "10"), try await house.token(of: "11"))
      let benID = try #require(house.people["11"]).id.description
      for (command, fields, token) in [
        ("assign", ["person": benID], head), ("accept", [:], ben), ("acknowledge", ["text": "We are here."], ben),
        ("note", ["text": "Call the hotel."], ben), ("pledge", ["text": "News.", "due": "2021-03-12"], ben),
        ("assess", ["outcome": "investigate", "level": "serious", "reason": "Two witnesses."], ben),
        ("confirm", [:], head), ("close", ["text": "It was established.", "reason": "As above."], ben),
      ] {
        let reply = try await house.post("/cases/\(id)/\(command)", fields, as: token)
        #expect(reply.status == 200, "\(command): \(reply.text)")
      }
      let mine = try await house.post("/cases/\(id)/confirm", [:], as: ben)
      #expect(mine.status == 403 || mine.status == 409)
      let closed = try await house.post("/cases/\(id)/confirm", [:], as: head)
      #expect(closed.json["state"] as? String == "closed")
      let view = try await house.get("/cases/\(id)", as: head)
      #expect(view.json["outcome"] as? String == "investigate" && view.json["level"] as? String == "serious")
      #expect(view.objects("messages").last?["result"] as? Bool == true)
      #expect(view.objects("notes").first?["text"] as? String == "Call the hotel.")
    }
  }

  @Test("What can't be read is refused beside its field, for programs and in the page, with the typed text kept.")
  func refusals() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let token = try await house.token(of: "10")
      for (command, fields, field) in [
        ("answer", [:], "text"), ("assess", ["outcome": "burn", "reason": "x"], "outcome"),
        ("assess", ["outcome": "investigate", "level": "high", "reason": "x"], "level"),
        ("assess", ["outcome": "investigate"], "reason"), ("pledge", ["text": "x", "due": "soon"], "due"),
        ("pledge", ["text": "x", "due": "2020-01-01"], "due"), ("assign", ["person": "me"], "person"),
        ("confirm", ["proposal": "x"], "proposal"),
      ] {
        let reply = try await house.post("/cases/\(id)/\(command)", fields, as: token)
        #expect(reply.status == 422 && reply.json["field"] as? String == field, "\(command): \(reply.text)")
      }
      let unread = try await house.send("/cases/\(id)/assess", "assess.reason=Kept+words", as: token)
      #expect(unread.status == 422 && unread.text.contains("Kept words") && unread.text.contains("/desk/open/\(id)"))
      _ = try await house.get("/cases/\(id)", as: token)
      let page = try await house.send("/cases/\(id)/assess", "assess.reason=Kept+words", as: token)
      #expect(page.status == 422 && page.text.contains("Kept words") && page.text.contains("assess.outcome-refusal"))
      #expect(try await house.post("/cases/\(id)/burn", [:], as: token).status == 404)
    }
  }

  @Test("While nobody is resolved a typed name is looked up, chosen, and confirmed by the other of the ring.")
  func naming() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: nil)
      var ring: [String] = []
      for number in ["10", "11", "12"] {
        let token = try await house.token(of: number)
        if try await house.get("/cases/\(id)", as: token).status == 200 { ring.append(token) }
      }
      try #require(ring.count == 2)
      let wei = try #require(house.people["1"]).id
      let typed = try await house.send("/cases/\(id)/name", "name.name=Wei+Zhang", as: ring[0])
      #expect(typed.status == 422 && typed.text.contains("value=\"\(wei)\""))
      let chosen = "name.name=Wei+Zhang&name.people.0.name=Wei+Zhang&name.people.0.person=\(wei)"
      #expect(try await house.send("/cases/\(id)/name", chosen, as: ring[0]).status == 303)
      let waiting = try await house.get("/cases/\(id)", as: ring[1])
      #expect(waiting.objects("proposals").first?["what"] as? String == "name")
      #expect(try await house.post("/cases/\(id)/confirm", [:], as: ring[1]).status == 200)
      #expect(try await house.get("/cases/\(id)", as: ring[1]).json["unresolved"] as? Bool == false)
    }
  }

  @Test("Whoever steps aside need not open the case, and finds no trace of it any more.")
  func steppingAside() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let token = try await house.token(of: "12")
      #expect(try await house.page("/desk/stepaside/\(id)", as: token).status == 200)
      let done = try await house.send("/cases/\(id)/stepaside", "", as: token)
      #expect(done.status == 303 && done.headers["location"] == "/desk")
      #expect(try await house.get("/cases/\(id)", as: token).status == 404)
      #expect(try await house.get("/desk", as: token).objects("page").isEmpty)
    }
  }

  @Test("A claimed conflict is shown with its reasons to whoever decides it.")
  func conflict() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let (head, ben) = (try await house.token(of: "10"), try await house.token(of: "11"))
      let ines = try #require(house.people["12"]).id.description
      let claimed = try await house.post("/cases/\(id)/challenge", ["person": ines, "reason": "Cousins."], as: ben)
      #expect(claimed.status == 200, "\(claimed.text)")
      let claim = try #require(try await house.get("/cases/\(id)", as: head).objects("challenges").first)
      #expect(claim["person"] as? String == "Ines Duarte" && claim["reason"] as? String == "Cousins.")
      let decided = try await house.post("/cases/\(id)/decide", ["upheld": true, "reason": "They are."], as: head)
      #expect(decided.status == 200, "\(decided.text)")
      let other = try await house.token(of: "12")
      #expect(try await house.get("/cases/\(id)", as: other).status == 404)
    }
  }
}
