extension GalleryWalk {
  /// What a reporter may change, and news that waits behind a cover.
  func changing() async throws {
    var reporter = try await back(try await report())
    try await take("change-name", &reporter) { try await $0.get("/case/identity") }
    try await take("change-name-refused", &reporter) { try await $0.post("/case/identity", [("identity", "named")]) }
    let name = [("identity", "confidential"), ("reporter.name", says("Wanda Frost", "王芳"))]
    try await take("change-name-sure", &reporter) { try await $0.post("/case/identity", name) }
    try await take("change-handler", &reporter) { try await $0.get("/case/handler") }
    try await take("change-people", &reporter) { try await $0.get("/case/people") }
    try await take("change-people-refused", &reporter) { try await $0.post("/case/people") }
    let people = [("people.0.name", says("Carl Quill", "赵强")), ("people.0.part", "saw")]
    try await take("change-people-sure", &reporter) { try await $0.post("/case/people", people) }
    try await take("change-stop", &reporter) { try await $0.get("/case/stop") }
    try await act(&reporter, "/case/handler", [("wish", "woman")])
    try await act(&reporter, "/case/withdraw", [("pressed", "no")])
    try await take("case-withdrawing", &reporter) { try await $0.get("/case") }
    try await ended()
  }

  /// Declined in writing, by two.
  private func ended() async throws {
    let filed = try await report()
    var (head, other) = (try await staff("31"), try await staff("21"))
    try await open(filed, &head)
    try await act(&head, "/cases/\(filed.file)/answer", [("text", answer)])
    let result = says(
      "It is about ways of working. The conduct team speaks with both of you this week.", "这是工作方式的问题，行为改善组这周会找你们谈。")
    try await act(
      &head, "/cases/\(filed.file)/decline",
      [("outcome", "conduct-team"), ("text", result), ("reason", says("Nothing more was seen.", "没有看到别的。"))])
    try await open(filed, &other)
    try await act(&other, "/cases/\(filed.file)/confirm")
    var reporter = try await back(filed)
    try await take("case-result", &reporter) { try await $0.get("/case") }
    try await take("case-result-read", &reporter) { try await $0.post("/case/result") }
  }
}
