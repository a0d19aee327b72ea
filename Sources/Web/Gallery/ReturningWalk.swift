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
    try await late()
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
