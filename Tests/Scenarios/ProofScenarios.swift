import Deadlines
import Foundation
import Ledger
import Office
import Testing

@Suite("Promises and proofs in people's hands")
struct ProofScenarios {
  /// A promise that the ledger's key really signed.
  private func promise(_ byte: UInt8, tick: UInt64, origin: String = "ledger.example.org") throws -> Ledger.Promise {
    let key = try LogKey(seed: [UInt8](repeating: 9, count: 32), origin: origin)
    return try Ledger.Promise(of: [UInt8](repeating: byte, count: 32), tick: tick, by: key)
  }

  private func json(_ promise: Ledger.Promise) throws -> JSONValue {
    JSONValue([UInt8](try JSONEncoder().encode(promise)))
  }

  @Test(
    "What filing promised waits, then is kept, and anybody hears so without a code; nothing is learned of what it was.")
  func kept() async throws {
    try await Stage.set { stage in
      let filed = try await stage.stranger.post("/report", .object(try stage.report(everything: true)))
      let waiting = try await stage.stranger.post("/ledger/promise", ["promise": filed.json.promise])
      #expect(waiting.status == 200 && waiting.json.verdict.text == "waiting")
      try await stage.ticks(3)
      let kept = try await stage.stranger.post("/ledger/promise", ["promise": filed.json.promise])
      #expect(kept.json.verdict.text == "kept" && kept.json.tick == filed.json.promise.tick)
      let key = try VerifierKey(stage.office.ledgerKeys[0])
      let proof = try CommitmentProof(TlogProof(try #require(kept.json.proof.text)))
      _ = try proof.check(signedBy: [key])
      #expect(
        kept.json.names.isSubset(of: ["verdict", "tick", "entry", "since", "proof", "checkpoint", "proofs", "fitting"]))
      let form = try await stage.browser().post("/ledger/promise", [("promise", lines(filed.json.promise))])
      #expect(form.status == 200 && form.text.contains("<h1>Kept: it is in the ledger.</h1>"))
      #expect(!form.text.contains(try #require(filed.json["case"].text)))
    }
  }

  @Test("Whatever tick the key signed, a promise is answered: one beyond all time waits, and one of no time is past.")
  func farTicks() async throws {
    try await Stage.set { stage in
      try await stage.ticks(3)
      for (tick, verdict) in [(UInt64.max, "waiting"), (1 << 63, "waiting"), (1 << 47, "waiting"), (0, "broken")] {
        let text = String(decoding: try JSONEncoder().encode(try promise(4, tick: tick)), as: UTF8.self)
        let told = try await stage.stranger.post("/ledger/promise", ["promise": .text(text)])
        #expect(told.status == 200 && told.json.verdict.text == verdict, "\(tick)")
        #expect(try await stage.browser().post("/ledger/promise", [("promise", text)]).status == 200, "\(tick)")
      }
    }
  }

  private func lines(_ promise: JSONValue) -> String {
    let tick = promise.tick.number.map { String(UInt64($0)) } ?? ""
    return [
      "origin: \(promise.origin.text ?? "")", "commitment: \(promise.commitment.text ?? "")", "tick: \(tick)",
      "signature: \(promise.signature.text ?? "")",
    ].joined(separator: "\r\n")
  }

  @Test(
    "A promise whose time is past, and which the ledger doesn't hold, is said to be broken, with all that proves it.")
  func broken() async throws {
    try await Stage.set { stage in
      try await stage.ticks(4)
      let tick = UInt64(stage.clock.now.milliseconds / 60_000) - 1
      let reply = try await stage.stranger.post("/ledger/promise", ["promise": try json(try promise(5, tick: tick))])
      #expect(reply.json.verdict.text == "broken" && reply.json.proof == .missing)
      let key = try VerifierKey(stage.office.ledgerKeys[0])
      _ = try Checkpoint(SignedNote(try #require(reply.json.checkpoint.text)), signedBy: [key])
      #expect(reply.json.around.items.count == 2)
      let page = try await stage.browser("zh-CN").post(
        "/ledger/promise", [("promise", lines(try json(try promise(5, tick: tick))))])
      #expect(page.text.contains("没有兑现") && page.text.contains("c2sp.org/tlog-proof@v1"))
    }
  }

  @Test("What isn't by this ledger, was altered, is nothing or is too much is said to be so, and nothing is looked up.")
  func foreign() async throws {
    try await Stage.set { stage in
      try await stage.ticks(2)
      let ours = try promise(5, tick: 1)
      let altered = try Ledger.Promise(
        origin: ours.origin, commitment: ours.commitment, tick: 2, signature: ours.signature)
      for promise in [altered, try promise(5, tick: 1, origin: "elsewhere.example.org")] {
        let reply = try await stage.stranger.post("/ledger/promise", ["promise": try json(promise)])
        #expect(reply.status == 200 && reply.json.verdict.text == "foreign")
      }
      #expect(
        try await stage.stranger.post("/ledger/promise", ["file": "what is this"]).json.verdict.text == "unreadable")
      let browser = stage.browser()
      for text in ["", "what is this", String(repeating: "x", count: 300_000)] {
        let page = try await browser.post("/ledger/promise", [("promise", text)])
        #expect(page.status == 422 && page.refuses("promise"), "\(text.count)")
      }
      let file = Multipart().with(file: "proof.json", "application/json", Array(repeating: 120, count: 300_000))
      #expect(try await stage.stranger.post("/ledger/promise", file).json.error.text == "too-long")
    }
  }

  @Test(
    "The reporter's page tells programs since when the ledger holds each step, with its proofs, and not one step more.")
  func ownSteps() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let anna = stage.stranger.bearing(filed.token)
      #expect(try await anna.get("/case").json.ledger.entries[0].proof == .missing)
      let handler = try await stage.staff("31")
      _ = try await handler.get("/cases/\(filed.file)")
      _ = try await handler.post("/cases/\(filed.file)/note", ["text": "Rooms asked for."])
      _ = try await handler.post("/cases/\(filed.file)/answer", ["text": "We read it."])
      _ = try await anna.post("/case/messages", ["text": "Thank you."])
      try await stage.ticks(2)
      let ledger = try await anna.get("/case").json.ledger
      #expect(ledger.entries.items.compactMap(\.what.text) == ["received", "opened", "answered", "messaged"])
      #expect(ledger.sound == true.json && ledger.growth.size.number.map { $0 >= 1 } == true)
      let key = try VerifierKey(try #require(ledger.keys[0].text))
      for entry in ledger.entries.items {
        let proof = try CommitmentProof(TlogProof(try #require(entry.proof.text)))
        #expect(Double(proof.index) == entry.entry.number)
        _ = try proof.check(signedBy: [key])
      }
      #expect(ledger.entries.items.allSatisfy { $0.names == ["what", "at", "since", "entry", "proof"] })
    }
  }

  @Test("Nobody sees what the ledger holds of a case but whoever came back with its code.")
  func onlyWithTheCode() async throws {
    try await Stage.set { stage in
      _ = try await stage.files(try stage.report())
      let stranger = stage.stranger
      #expect(try await stranger.get("/case/ledger").status == 401)
      #expect(try await stranger.post("/case/ledger/file").status == 401)
      #expect(try await stage.browser().post("/report/receipt/proof").text.contains("commitment") == false)
    }
  }

  @Test("A kept file is checked whole when a program sends it, as the body, within `promise`, or as text.")
  func wholeFile() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      try await stage.ticks(2)
      let kept = try await stage.stranger.bearing(filed.token).post("/case/ledger/file").json
      #expect(kept.entries.items.count == 1)
      let text = String(decoding: kept.bytes, as: UTF8.self)
      for body: JSONValue in [kept, ["promise": kept], ["promise": .text(text)], ["file": .text(text)]] {
        let reply = try await stage.stranger.post("/ledger/promise", body)
        #expect(reply.json.verdict.text == "kept" && reply.json.fitting.number == 1)
        #expect(reply.json.opened == true.json, "the opening came along")
      }
      let proofs: JSONValue = ["entries": [["proof": kept.entries[0].proof]]]
      #expect(try await stage.stranger.post("/ledger/promise", ["promise": proofs]).json.verdict.text == "kept")
    }
  }

  @Test("No answer holds a receipt code that was shown, typed or in a file, in a browser or a program.")
  func code() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let symbols = filed.code.replacing("-", with: " ").lowercased()
      for text in [filed.code, symbols, "Notes\n\(filed.code)\n"] {
        let page = try await stage.browser().post("/ledger/promise", [("promise", text)])
        #expect(page.status == 422 && page.text.contains("That is your code.") && page.refuses("promise"))
        let file = Multipart().with(file: "notes.txt", "text/plain", Array(text.utf8))
        let program = try await stage.stranger.post("/ledger/promise", ["promise": .text(text)])
        #expect(program.json.error.text == "receipt-code")
        for reply in [page.text, program.text, try await stage.stranger.post("/ledger/promise", file).text] {
          for group in filed.code.split(separator: "-") { #expect(!reply.uppercased().contains(group), "\(text)") }
        }
      }
    }
  }

  @Test("What was shown as evidence comes back as a file of the same lines, and no more than is taken to be checked.")
  func evidence() async throws {
    try await Stage.set { stage in
      let lines = "ledger.example.org\n5\nroot\n\n— ledger.example.org sig\n"
      let saved = try await stage.browser().post(
        "/ledger/promise/lines", [("lines", lines.replacing("\n", with: "\r\n"))])
      #expect(saved.status == 200 && saved.holds(Array(lines.utf8)))
      #expect(saved["content-type"] == "text/plain; charset=utf-8" && saved["cache-control"] == "no-store")
      #expect(saved["content-disposition"] == "attachment; filename*=UTF-8''lines.txt")
      for none in ["", String(repeating: "x", count: 300_000)] {
        let form = "application/x-www-form-urlencoded"
        let reply = try await stage.stranger.send("/ledger/promise/lines", form, Array("lines=\(none)".utf8))
        #expect(reply.status == 303)
      }
    }
  }
}
