import Database
import Office
import Store
import Testing

@Suite("A ledger that isn't whole")
struct StoppedLedgerScenarios {
  /// What the server finds when it starts after `damage`.
  private static func damaged(_ damage: SQL, _ stage: Stage) async throws {
    try await stage.ticks(3)
    _ = try await stage.office.store.database.write { try $0.run(damage) }
    try await stage.office.openLedger()
    #expect(stage.office.ledgerStop != nil)
  }

  private static let altered: SQL = "UPDATE leaves SET entry = zeroblob(45) WHERE place = 1"

  @Test("A damaged ledger takes no report, says so before anybody types, keeps the draft, and gives numbers to call.")
  func refuses() async throws {
    try await Stage.set { stage in
      let anna = stage.browser()
      let filling: [(String, String)] = [("what", "1234"), ("who", "affected"), ("now", "recent")]
      let check = try await anna.post("/report/draft", Multipart([("draft", ""), ("revision", "")] + filling))
      try await Self.damaged(Self.altered, stage)
      for path in ["/", "/report", "/report/then", "/report/whole", "/report/what"] {
        let page = try await stage.browser().get(path)
        #expect(page.status == 200 && page.text.contains("be taken just now"), "\(path)")
        #expect(page.text.contains("href=\"/urgent\"") && page.text.contains("href=\"/bodies\""), "\(path)")
      }
      let sending = [("draft", try check.hidden("draft")), ("revision", try check.hidden("revision"))]
      let refused = try await anna.post("/report", sending)
      #expect(refused.status == 503 && refused.text.contains("This was not sent"))
      #expect(try await anna.get("/report/whole").text.contains("1234"))
      let program = try await stage.stranger.post("/report", ["what": "1234"])
      #expect(program.status == 503 && program.json.error.text == "ledger-stopped")
      #expect(try await stage.staff("31").get("/desk").json.page.items.isEmpty)
    }
  }

  @Test(
    "Then it says to those who watch the server what to do, to staff what goes on, and to everybody what was found.")
  func tells() async throws {
    try await Stage.set { stage in
      #expect(try await stage.wire.ask("GET", "/health").status == 200)
      try await Self.damaged(Self.altered, stage)
      let health = try await stage.wire.ask("GET", "/health")
      #expect(health.status == 503 && health.text.contains("redress ledger verify"))
      #expect(health.text.split(separator: "\n").count { $0.contains("ledger stands still") } == 1)
      #expect(try await stage.wire.ask("GET", "/ledger").text.contains("The ledger stands still"))
      #expect(try await stage.stranger.get("/ledger").json.stopped.text == "altered")
      for path in ["/ledger/checkpoint", "/ledger/tile/0/000.p/1", "/ledger/tile/entries/000.p/1"] {
        let reply = try await stage.wire.ask("GET", path)
        #expect(reply.status == 503 && reply["cache-control"] == "no-store", "\(path)")
      }
      let desk = stage.browser()
      let (email, passphrase) = try stage.account("31")
      let page = try await desk.post("/session", [("email", email), ("passphrase", passphrase)])
      #expect(page.text.contains("The ledger stands still") && page.text.contains("Reading and answering go on"))
    }
  }

  @Test("What was taken in doesn't look as if it were not: one's own pages say that it can't be looked up.")
  func nothingSeemsLost() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      let anna = stage.browser()
      try await stage.ticks(2)
      _ = try await anna.post("/receipt", [("receipt", filed.code)])
      #expect(try await anna.get("/case/ledger").text.contains("entry no. "))
      try await Self.damaged(Self.altered, stage)
      for (path, words) in [("/case/ledger", "may well be recorded"), ("/case", "be looked up now. The work goes on.")]
      {
        let page = try await anna.get(path)
        #expect(page.status == 200 && page.text.contains(words), "\(path)")
        #expect(!page.text.contains("within minutes"), "\(path)")
      }
      let home = try await stage.browser().get("/").text
      let places = ["In danger, or hurt", "be taken just now", "Write it down now"].map {
        home.firstRange(of: $0)?.lowerBound
      }
      #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted() && !places.contains(nil))
    }
  }

  @Test("Reading and answering go on while it stands still, and so does what is owed.")
  func goesOn() async throws {
    try await Stage.set { stage in
      let filed = try await stage.files(try stage.report())
      try await Self.damaged(Self.altered, stage)
      let handler = try await stage.staff("31")
      #expect(try await handler.post("/cases/\(filed.file)/answer", ["text": "We read it today."]).status < 300)
      let anna = try await stage.back(with: filed.code)
      #expect(try await anna.get("/case").text.contains("We read it today."))
      #expect(try await anna.post("/case/messages", ["text": "Thank you."]).status < 300)
      try await stage.later(hours: 24 * 8)
      let page = try await stage.back(with: filed.code).get("/case").json
      #expect(page.messages.items.count == 2 && page.duties.items.count > 1)
      try await stage.office.makeTick()
      stage.office.publishTick()
      #expect(stage.office.ledgerSize == 0)
    }
  }
}
