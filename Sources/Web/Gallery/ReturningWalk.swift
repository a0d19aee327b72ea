extension GalleryWalk {
  /// The reporter's way back, and what they find.
  func returning() async throws {
    try await take("code") { try await $0.get("/receipt") }
    try await take("code-wrong") { try await $0.post("/receipt", [("receipt", "7K2M 9QXA")]) }
    let filed = try await fullReport()
    var reporter = try await back(filed)
    try await take("case-fresh", &reporter) { try await $0.get("/case") }
    try await take("case-refused", &reporter) { try await $0.post("/case/messages") }
    try await take("withdraw", &reporter) { try await $0.get("/case/withdraw") }
    var head = try await staff("31")
    try await open(filed, &head)
    try await house.advance(2)
    try await act(&head, "/cases/\(filed.file)/answer", [("text", answer)])
    try await act(&reporter, "/case/messages", [("text", says("Can he see this?", "他真的看不到吗？"))])
    try await take("case-answered", &reporter) { try await $0.get("/case") }
    try await changes()
    try await declined()
    try await late()
  }

  /// What a reporter may change afterwards.
  private func changes() async throws {
    var reporter = try await back(try await report())
    try await take("case-name", &reporter) { try await $0.get("/case/identity") }
    try await take("case-name-sure", &reporter) {
      try await $0.post(
        "/case/identity", [("identity", "confidential"), ("reporter.name", says("Wanda Frost", "王芳"))])
    }
    try await take("case-handler", &reporter) { try await $0.get("/case/handler") }
    try await take("case-people", &reporter) { try await $0.get("/case/people") }
    try await take("case-people-sure", &reporter) {
      try await $0.post("/case/people", [("people.0.name", says("Lukas Wolf", "贺云起")), ("people.0.part", "saw")])
    }
    try await take("case-stop", &reporter) { try await $0.get("/case/stop") }
    try await act(&reporter, "/case/withdraw", [("pressed", "no")])
    try await take("case-withdrawing", &reporter) { try await $0.get("/case") }
  }

  /// A decision that may be hard to read waits until it is asked for.
  private func declined() async throws {
    let filed = try await report()
    let place = "/cases/\(filed.file)"
    var (head, second) = (try await staff("31"), try await staff("21"))
    try await open(filed, &head)
    try await act(&head, "\(place)/answer", [("text", answer)])
    try await act(
      &head, "\(place)/decline",
      [
        ("outcome", "not-ours"), ("reason", says("It happened at another workplace.", "事情发生在别的单位。")),
        (
          "text",
          says(
            "We won't open an investigation, since we can't ask anybody there. That doesn't say it didn't happen.",
            "我们决定不启动调查，因为那边的人我们问不到。不是说事情没发生。")
        ),
      ])
    try await open(filed, &second)
    guard let number = try await second.read(place).firstNumber(in: "proposals") else {
      throw GalleryFault.nothingShown(sample: "case-result")
    }
    try await take("work-confirm", &second) { try await $0.get(place) }
    try await act(&second, "\(place)/confirm", [("proposal", "\(number)")])
    var reporter = try await back(filed)
    try await take("case-result-waits", &reporter) { try await $0.get("/case") }
    try await take("case-result", &reporter) { try await $0.post("/case/result") }
  }

  /// Nobody answers, and it climbs.
  private func late() async throws {
    let filed = try await report(about: nil)
    try await house.advance(24 * 8)
    var reporter = try await back(filed)
    try await take("case-missed", &reporter) { try await $0.get("/case") }
  }

  var answer: String {
    says(
      "I read your account this morning. I am sorry that this happened. Would it help if you two did not share the "
        + "Thursday review for now?",
      "今早我读了你写的，发生这样的事，我很难过。这段时间先不让你们一起参加周四的评审，会不会好一些？")
  }
}
