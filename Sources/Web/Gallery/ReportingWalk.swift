extension GalleryWalk {
  /// From the empty form to the receipt.
  func reporting() async throws {
    try await take("report") { try await $0.get("/report") }
    try await take("report-refused") { try await $0.post("/report/draft", [("draft", ""), ("what", words), ("excludeName", nobody)]) }
    try await take("report-ended") {
      try await $0.post("/report/draft", [("draft", "1"), ("revision", "1"), ("what", words)])
    }
    var writer = stranger
    try await take("check", &writer) { try await $0.post("/report/draft", draft) }
    try await take("report-filled", &writer) { try await $0.get("/report") }
    var sender = stranger
    try await take("receipt", &sender) { try await $0.post("/report", [("what", words), ("who", "witness")]) }
    try await take("receipt-later", &sender) { try await $0.get("/report/receipt") }
  }

  private var nobody: String { says("Ann Nobody", "无名氏") }

  private var words: String {
    says("He blocked the door of the archive and would not let me pass.", "他挡住档案室的门，不让我过去。")
  }

  private var draft: [(String, String)] {
    [
      ("draft", ""), ("revision", ""), ("what", words), ("when", says("On Friday", "上周五")), ("now", "recent"),
      ("people.0.name", says("Carl Quill", "赵强")), ("people.0.part", "did"), ("help", "talk"), ("who", "affected"),
    ]
  }
}
