import Markup
import Office
import Workplace

/// A walk through a site of its own, in one language, that passes every page in each of its states. What is shown on the
/// way becomes the gallery's samples.
///
///     try await take("code-wrong") { try await $0.post("/receipt", [("receipt", "1")]) }
struct GalleryWalk: Sendable {
  let language: Language
  let house: GalleryHouse
  let site: Site
  let answers: SiteAnswers
  let book: GalleryBook
  let accounts: [String: FoundingAccount]

  /// Everything that can be seen. A further area adds its steps here.
  func all() async throws {
    try await publicPages()
    try await reporting()
    try await returning()
    try await promises()
    try await desk()
    try await cases()
    try await keys()
    try await changing()
  }

  /// `english` or `chinese`: what somebody of this walk writes.
  func says(_ english: String, _ chinese: String) -> String { language == .chinese ? chinese : english }

  /// Somebody new.
  var stranger: GalleryGuest { GalleryGuest(site: answers, language: language) }

  /// Keeps the page that `look` ends at.
  func take(
    _ name: String, _ guest: inout GalleryGuest, _ look: (inout GalleryGuest) async throws -> GalleryGuest.Reply
  ) async throws {
    book.turn()
    _ = try await look(&guest)
    guard book.keep(name, language) else { throw GalleryFault.nothingShown(sample: name) }
  }

  /// The same for somebody new.
  func take(_ name: String, _ look: (inout GalleryGuest) async throws -> GalleryGuest.Reply) async throws {
    var guest = stranger
    try await take(name, &guest, look)
  }

  /// Keeps a page that no address leads to.
  func keep<Shown: Page>(_ name: String, _ page: Shown, as viewer: Shown.Viewing) {
    let visit = Visit(GalleryGuest.emptyRequest(language), site: site).seen(by: viewer)
    book.turn()
    book.note(page, visit)
    _ = book.keep(name, language)
  }

  /// Somebody of the bodies, signed in.
  func staff(_ number: String) async throws -> GalleryGuest {
    guard let account = accounts[number] else { throw GalleryFault.notFounded }
    var guest = stranger
    let fields = [("email", account.person.email), ("passphrase", account.passphrase)]
    let reply = try await guest.send("/session", fields)
    guard let token = reply["token"] else { throw GalleryFault.failed(step: "session", said: reply.said) }
    guest.cookies[.desk] = token
    return guest
  }

  /// Does something that must succeed.
  func act(_ guest: inout GalleryGuest, _ path: String, _ fields: [(String, String)] = []) async throws {
    let reply = try await guest.send(path, fields)
    guard reply.status < 400 else { throw GalleryFault.failed(step: path, said: reply.said) }
  }

  /// Opens a case, as a browser does.
  func open(_ report: GalleryReport, _ guest: inout GalleryGuest) async throws {
    let reply = try await guest.post("/desk/open/\(report.file)")
    guard reply.status < 400 else { throw GalleryFault.failed(step: "open", said: reply.said) }
  }

  func id(_ number: String) async throws -> String {
    guard let person = try await house.office.person(number: number) else { throw GalleryFault.notFounded }
    return person.id.description
  }
}

/// What somebody has in hand who has filed.
struct GalleryReport: Sendable {
  let code: String
  let file: String
  /// Who reads it first, by their number, while it isn't known who is meant.
  let ring: [String]
  var reporter: GalleryGuest
}

extension GalleryWalk {
  /// Files a report as a whole, about somebody of the directory or, without `about`, about nobody known.
  func report(
    about number: String? = "82", more: [(String, String)] = [], file: GalleryFile? = nil
  ) async throws
    -> GalleryReport
  {
    var fields = [
      ("who", "affected"),
      (
        "what",
        says(
          "On Tuesday after the dinner with the client he said I should stay for one more round. I said no twice.",
          "周二和客户吃完饭，他让我再留下喝一轮。我说了两次不。")
      ),
    ]
    if let number { fields += [("people.0.person", try await id(number)), ("people.0.part", "did")] }
    var reporter = stranger
    let reply = try await reporter.send("/report", fields + more, file: file)
    guard let code = reply["receipt"], let file = reply["case"], let token = reply["token"] else {
      throw GalleryFault.failed(step: "report", said: reply.said)
    }
    reporter.cookies[.visit] = token
    let names = Set(reply.texts("ring"))
    let ring = accounts.filter { names.contains($0.value.person.name) }.keys.sorted()
    return GalleryReport(code: code, file: file, ring: ring, reporter: reporter)
  }

  /// A report with every answer given.
  func fullReport() async throws -> GalleryReport {
    try await report(
      more: [
        ("when", says("Last Friday, towards nine", "上周五晚上九点左右")),
        ("where", says("The archive on the second floor", "二楼档案室")),
        ("people.1.name", says("The client in grey", "穿灰西装的客户")), ("people.1.part", "saw"),
        ("people.1.kind", "client"), ("told", says("My sister", "跟我姐姐说过")),
        ("preserve", says("The camera over the door", "门口的监控")), ("help", "talk"), ("help", "separation"),
        ("wish", says("That he keeps away from me", "别让他再靠近我")), ("identity", "confidential"),
        ("reporter.name", says("Wanda Frost", "王芳")), ("contact", says("After six, by telephone", "晚上六点以后打电话")),
        ("now", "recent"),
      ], file: .picture(called: says("door.png", "门口.png")))
  }

  /// Comes back with the code.
  func back(_ report: GalleryReport) async throws -> GalleryGuest {
    var guest = stranger
    let reply = try await guest.send("/receipt", [("receipt", report.code)])
    guard let token = reply["token"] else { throw GalleryFault.failed(step: "receipt", said: reply.said) }
    guest.cookies[.visit] = token
    return guest
  }
}
