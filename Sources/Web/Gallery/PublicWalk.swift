import Markup

extension GalleryWalk {
  /// Pages that are the same for everybody.
  func publicPages() async throws {
    try await take("home") { try await $0.get("/") }
    try await take("bodies") { try await $0.get("/bodies") }
    try await take("people-search") { try await $0.post("/people/search", [("name", says("Carl Quill", "赵强"))]) }
    try await take("people-search-empty") { try await $0.post("/people/search") }
    try await take("urgent-numbers") { try await $0.get("/urgent/versions/0") }
    try await take("kept") { try await $0.get(Paths.kept().address) }
    for path in ["urgent", "before", "poster", "sheet", "receipt/lost"] {
      try await take(path.replacing("/", with: "-")) { try await $0.get("/\(path)") }
    }
    for (name, problem) in [
      ("problem-not-found", Problem.notFound), ("problem-elsewhere", .elsewhere), ("problem-full", .full),
      ("problem-prefetch", .prefetch), ("problem-signed-out", .signedOut), ("problem-failed", .failure("7K2M")),
      ("problem-arrived", .arrived(at: Paths.desk())),
    ] {
      keep(name, problem, as: Nobody())
    }
    try await ledgerPages()
    try await governancePages()
    keep("demonstration-mail", DemonstrationMail(mail: []), as: Nobody())
  }
}
