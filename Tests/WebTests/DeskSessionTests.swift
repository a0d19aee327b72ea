import Deadlines
import Office
import Testing
import Workplace

@testable import Web

struct DeskSessionTests {
  @Test("A program signs in for a token, uses it, and ends it.")
  func programs() async throws {
    try await DeskHouse.lend { house in
      let token = try await house.token(of: "10")
      #expect(try await house.get("/desk", as: token).status == 200)
      #expect(try await house.get("/session", as: token).json["name"] as? String == "Hanna Lind")
      #expect(try await house.post("/session/end", [:], as: token).status == 200)
      #expect(try await house.get("/desk", as: token).status == 401)
    }
  }

  @Test("A browser signs in, is given a cookie and led back to where it was; what leads elsewhere is not followed.")
  func browsers() async throws {
    try await DeskHouse.lend { house in
      let account = try #require(house.accounts["10"])
      let pair = "email=hanna@example.org&passphrase=\(account.passphrase.replacing(" ", with: "+"))"
      let reply = try await house.send("/session", pair + "&back=/cases", as: nil)
      #expect(reply.status == 303 && reply.headers["location"] == "/cases")
      #expect(reply.headers["set-cookie"]?.contains("__Host-desk=") ?? false)
      let elsewhere = try await house.send("/session", pair + "&back=//evil.example", as: nil)
      #expect(elsewhere.headers["location"] == "/desk")
    }
  }

  @Test("A wrong passphrase and an address that is nobody's get the same answer, beside the field.")
  func wrong() async throws {
    try await DeskHouse.lend { house in
      let known = try await house.post("/session", ["email": "hanna@example.org", "passphrase": "no"])
      let unknown = try await house.post("/session", ["email": "nobody@example.org", "passphrase": "no"])
      #expect(known.status == 401 && known.text == unknown.text)
      #expect(known.json["field"] as? String == "passphrase")
    }
  }

  @Test("Who is not signed in gets 401: a program a sentence, a browser the page to sign in.")
  func signedOut() async throws {
    try await DeskHouse.lend { house in
      for path in ["/desk", "/cases", "/cases/nonsense", "/seats"] {
        let reply = try await house.get(path)
        #expect(reply.status == 401 && reply.json["error"] as? String == "signed-out", "\(path)")
      }
      let page = try await house.page("/desk?sort=received", as: "none")
      #expect(page.status == 401 && page.text.contains("value=\"/desk?sort=received\""))
    }
  }

  @Test("What was typed while a session ended is given back.")
  func endedWhileTyping() async throws {
    try await DeskHouse.lend { house in
      let id = try await house.report(about: "1")
      let reply = try await house.send("/cases/\(id)/answer", "answer.text=Long+words", as: "gone")
      #expect(reply.status == 401 && reply.text.contains("Long words") && reply.text.contains("/cases/\(id)\""))
    }
  }

  @Test("An invitation makes a key, whose passphrase is shown once; the link ends with it.")
  func invitation() async throws {
    try await DeskHouse.lend { house in
      let token = try await house.office.invite(email: "nora@example.org").get().token.text
      #expect(try await house.get("/invitation/\(token)").json["name"] as? String == "Nora Falk")
      let accepted = try await house.post("/invitation/\(token)", [:])
      #expect(accepted.json["passphrase"] is String && accepted.json["fingerprint"] is String)
      #expect(try await house.post("/invitation/\(token)", [:]).status == 404)
      #expect(try await house.get("/invitation/nonsense").status == 404)
    }
  }

  @Test("A new key is confirmed by two who were read its fingerprint; a wrong one is refused beside its field.")
  func seats() async throws {
    try await DeskHouse.lend { house in
      let nora = try #require(house.people["19"])
      _ = try await house.office.seatPerson(
        .init(person: nora.id, body: .aid, rank: .deputy, side: .staff), from: house.office.today,
        until: house.office.today.adding(months: 12)
      ).get()
      let invitation = try await house.office.invite(email: nora.email).get()
      let fingerprint = try await house.office.acceptInvitation(invitation.token).get().fingerprint
      let (hanna, ruth) = (try await house.token(of: "10"), try await house.token(of: "13"))
      let waiting = try await house.get("/seats", as: hanna)
      #expect(waiting.objects("waiting").count == 1 && !waiting.text.contains(fingerprint))
      let path = "/seats/\(nora.id)/confirm"
      let wrong = try await house.send(path, "\(nora.id).fingerprint=AAAA", as: hanna)
      #expect(wrong.status == 422 && wrong.text.contains("\(nora.id).fingerprint-refusal"))
      let first = try await house.post(path, ["fingerprint": fingerprint], as: hanna)
      #expect(first.status == 200 && first.json["confirmed"] as? Bool == false)
      let second = try await house.post(path, ["fingerprint": fingerprint.lowercased()], as: ruth)
      #expect(second.json["confirmed"] as? Bool == true)
    }
  }
}
