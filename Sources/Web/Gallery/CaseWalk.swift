extension GalleryWalk {
  /// A case, as those see it who work on it.
  func cases() async throws {
    var head = try await staff("31")
    let filed = try await fullReport()
    let place = "/cases/\(filed.file)"
    try await take("work-stepaside", &head) { try await $0.get("/desk/stepaside/\(filed.file)") }
    try await take("work-cover", &head) { try await $0.get(place) }
    try await take("work-cover-refused", &head) { try await $0.post("\(place)/answer", [("answer.text", answer)]) }
    try await take("work-names", &head) { try await $0.post("/desk/open/\(filed.file)") }
    try await take("work", &head) { try await $0.get(place) }
    try await originals(filed, &head)
    try await take("work-refused", &head) { try await $0.post("\(place)/answer", [("answer.text", "")]) }
    try await act(&head, "\(place)/answer", [("text", answer)])
    try await act(&head, "\(place)/note", [("text", says("Rooms asked for.", "已经去问会议室。"))])
    try await act(
      &head, "\(place)/assess", [("outcome", "investigate"), ("level", "serious"), ("reason", reason)])
    try await take("work-answered", &head) { try await $0.get(place) }
    try await unresolved()
    try await progress(filed)
  }

  /// A file as it came: why is it needed?
  private func originals(_ filed: GalleryReport, _ head: inout GalleryGuest) async throws {
    var reporter = try await back(filed)
    guard let file = try await reporter.read("/case").firstID(in: "files") else {
      throw GalleryFault.nothingShown(sample: "work-original")
    }
    let place = "/cases/\(filed.file)/original"
    try await take("work-original", &head) { try await $0.get("\(place)s/\(file)") }
    try await take("work-original-refused", &head) { try await $0.post(place, [("file", file)]) }
    try await take("work-original-open", &head) { try await $0.post(place, [("file", file), ("reason", reason)]) }
  }

  /// It isn't known who is meant, so the first ring settles that.
  private func unresolved() async throws {
    let filed = try await report(about: nil)
    guard let number = filed.ring.first else { throw GalleryFault.notFounded }
    var reader = try await staff(number)
    let place = "/cases/\(filed.file)"
    try await open(filed, &reader)
    try await take("work-unresolved", &reader) { try await $0.get(place) }
    try await take("work-naming", &reader) {
      try await $0.post("\(place)/name", [("name.name", says("Carl Quill", "赵强"))])
    }
    try await act(&reader, "\(place)/name", [("person", try await id("82"))])
    var reporter = try await back(filed)
    try await take("case-naming", &reporter) { try await $0.get("/case") }
  }

  /// Days have passed, and the committee sees how it goes.
  private func progress(_ filed: GalleryReport) async throws {
    try await house.advance(24 * 12)
    var head = try await staff("31")
    try await take("work-missed", &head) { try await $0.get("/cases/\(filed.file)") }
    try await take("desk-late", &head) { try await $0.get("/desk") }
    var chair = try await staff("41")
    try await take("work-closed-to-chair", &chair) { try await $0.get("/cases/\(filed.file)") }
  }

  private var reason: String {
    says("Two people saw it, and it is quick to settle.", "有两个人看到，也很快能查清。")
  }
}
