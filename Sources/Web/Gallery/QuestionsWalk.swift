import Markup

extension GalleryWalk {
  /// The first screens and the questions, empty, answered, clashing and ended; the code; a copy; discarding.
  func questions() async throws {
    for screen in FirstScreen.allCases {
      try await take("screen-\(screen.rawValue)") { try await $0.get(screen.path().address) }
    }
    for step in Step.allCases where step != .now {
      try await take("step-\(step)") { try await $0.get(Paths.step(step).address) }
    }
    try await take("whole") { try await $0.get("/report/whole") }
    try await take("step-ended") { try await $0.post("/report/draft", answer("wish", "x", draft: "1")) }
    try await take("step-too-long") {
      try await $0.post("/report/draft", answer("wish", String(repeating: "1", count: 10_001)))
    }
    var writer = stranger
    try await take("code", &writer) { try await $0.post("/report/draft", answer("what", told)) }
    try await take("code-wrong", &writer) { try await $0.post("/report/code", [("typed", "7K2M 9QXA")]) }
    try await take("step-clash", &writer) { try await $0.post("/report/draft", answer("what", toldOtherwise)) }
    try await take("step-filled", &writer) { try await $0.get("/report/what") }
    let boss = [("people.0.name", says("Carl Quill", "赵强")), ("people.0.part", "did")]
    try await act(&writer, "/report/draft", [("step", "people"), ("draft", ""), ("base", "")] + boss)
    try await take("step-people-filled", &writer) { try await $0.get("/report/people") }
    try await take("step-exclude-readers", &writer) { try await $0.get("/report/exclude") }
    try await take("whole-filled", &writer) { try await $0.get("/report/whole") }
    try await take("export", &writer) { try await $0.get("/report/export") }
    try await discarding(&writer)
  }

  private func discarding(_ writer: inout GalleryGuest) async throws {
    try await take("discard", &writer) { try await $0.get("/report/discard") }
    let id = try await writer.send("/report/draft", answer("wish", "1"))["draft"] ?? ""
    try await take("discarded", &writer) { try await $0.post("/report/discard", [("draft", id)]) }
  }

  private func answer(_ step: String, _ text: String, draft: String = "") -> [(String, String)] {
    [("step", step), ("draft", draft), ("base", ""), (step, text)]
  }

  private var told: String {
    says("In the lift he stood in front of the door and would not move.", "在电梯里，他挡在门前不让开。")
  }

  private var toldOtherwise: String {
    says("He stood in front of the door of the lift. I said no.", "他挡在电梯门前，我说了不。")
  }
}
