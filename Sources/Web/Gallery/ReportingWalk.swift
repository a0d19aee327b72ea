import Markup

extension GalleryWalk {
  /// From the first screen to the receipt.
  func reporting() async throws {
    try await take("report") { try await $0.get("/report") }
    for screen in FirstScreen.allCases {
      try await take("report-\(screen.rawValue)") { try await $0.get(screen.path().address) }
    }
    for step in Step.allCases {
      try await take("step-\(step.rawValue)") { try await $0.get(Paths.step(step).address) }
    }
    try await take("step-ended") {
      try await $0.post("/report/draft", [("step", "what"), ("draft", "1"), ("base", "1"), ("what", words)])
    }
    try await take("whole") { try await $0.get("/report/whole") }
    try await take("whole-refused") {
      try await $0.post("/report/draft", [("draft", ""), ("what", words), ("excludeName", nobody)])
    }
    try await take("whole-ended") {
      try await $0.post("/report/draft", [("draft", "1"), ("revision", "1"), ("what", words)])
    }
    try await draft()
    var sender = stranger
    try await take("receipt", &sender) { try await $0.post("/report", [("what", words), ("who", "witness")]) }
    try await take("receipt-later", &sender) { try await $0.get("/report/receipt") }
  }

  /// What somebody sees who has begun to write.
  private func draft() async throws {
    var writer = stranger
    let saved = try await writer.send("/report/draft", told)
    guard let draft = saved["draft"], let token = saved["token"] else {
      throw GalleryFault.failed(step: "draft", said: saved.said)
    }
    writer.cookies[.visit] = token
    try await take("report-code", &writer) { try await $0.get("/report/code") }
    try await take("report-code-wrong", &writer) { try await $0.post("/report/code", [("typed", "7K2M 9QXA")]) }
    for step in [Step.now, .what, .people, .exclude, .name, .help] {
      try await take("step-\(step.rawValue)-filled", &writer) { try await $0.get(Paths.step(step).address) }
    }
    try await take("step-clash", &writer) {
      let fields = [("step", "what"), ("draft", draft), ("base", "1"), ("what", says("It was on Monday.", "是周一的事。"))]
      return try await $0.post("/report/draft", fields)
    }
    try await take("whole-filled", &writer) { try await $0.get("/report/whole") }
    try await take("check", &writer) { try await $0.get("/report/check") }
    try await take("report-copy", &writer) { try await $0.get("/report/export") }
    try await take("report-discard", &writer) { try await $0.get("/report/discard") }
    try await take("report-discarded", &writer) { try await $0.post("/report/discard", [("draft", draft)]) }
  }

  private var words: String {
    says("He blocked the door of the archive and would not let me pass.", "他挡住档案室的门，不让我过去。")
  }

  private var nobody: String { says("Ann Nobody", "无名氏") }

  private var told: [(String, String)] {
    [
      ("what", words), ("when", says("On Friday", "上周五")), ("now", "recent"), ("help", "talk"),
      ("people.0.name", says("Carl Quill", "赵强")), ("people.0.part", "did"), ("who", "affected"),
      ("identity", "confidential"), ("reporter.name", says("Wanda Frost", "王芳")),
    ]
  }
}
