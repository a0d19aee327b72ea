import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let caseMessages = Path.root / "case" / "messages"
  static let caseAttachments = Path.root / "case" / "files"
  static let confirmNaming = Path.root / "case" / "confirm"
}

extension SiteMap {
  /// Words and files that the reporter adds, and their yes to who is meant.
  func addCaseMessages(_ office: Office) {
    let routes = reporters(office)
    for path in [Paths.caseMessages, Paths.caseAttachments] {
      routes.post(path) { visit, incoming in
        let sent = try await incoming.sent(to: office)
        guard let reporter = visit.viewer.visit else { return try visit.signedOut() }
        if path.pattern == Paths.caseAttachments.pattern, sent.files.isEmpty, !sent.fields.has("upload") {
          let missing = Refusals("missing", field: "file", Phrase("Choose a file first.", "请先选择文件。"))
          return try await visit.caseAnswer(office, Filled(fields: sent.fields, refusals: missing), .refused)
        }
        let text = sent.fields.text("text") ?? ""
        let done = try await office.addToCase(
          reporter, text: text, files: sent.files,
          uploads: sent.fields.texts("upload").compactMap { ID<UploadTag>($0) })
        return try await visit.answer(done, sent.fields, office)
      }
    }
    routes.post(Paths.confirmNaming) { visit, incoming in
      let fields = try await incoming.fields()
      guard let reporter = visit.viewer.visit else { return try visit.signedOut() }
      let number = fields.word("proposal").flatMap { Int($0) }
      let done = try await office.confirmNaming(reporter, number: number)
      return try await visit.answer(done.mapError { .onCase($0) }, fields, office)
    }
  }
}

extension Visit where Viewing == Reporter {
  /// The case after something was done to it, or the page again with what was typed.
  func answer(
    _ done: Result<CaseState, AttachRefusal>, _ fields: Fields, _ office: Office
  ) async throws -> Answer {
    switch done {
    case .success:
      return wantsJSON ? try await caseAnswer(office, Filled(), .created) : Answer(to: Paths.caseOfReporter())
    case .failure(.file(let refusal, let name)):
      let refusals = Refusals(refusal.code, field: "file", refusal.words(name))
      return try await caseAnswer(office, Filled(fields: fields, refusals: refusals), .refused)
    case .failure(.onCase(.notFound)):
      return wantsJSON ? try notFound() : Answer(to: Paths.report())
    case .failure(.onCase(.busy)):
      return try await caseAnswer(office, Filled(fields: fields, refusals: Refusals("busy", busyWords)), .unavailable)
    case .failure(.onCase(.refused(let refusal))):
      let refusals = Refusals(refusal.code, field: refusal.fieldOfReporter, refusal.toldToReporter)
      return try await caseAnswer(office, Filled(fields: fields, refusals: refusals), .refused)
    }
  }
}

extension Refusal {
  /// Next to which field of the reporter's page it stands.
  var fieldOfReporter: String? {
    switch self {
    case .textMissing, .textTooLong, .holdsCode: "text"
    case .fileGone: "file"
    case .notYours, .acceptedByAnother, .notAssignedToYou, .openTogether, .alreadyOpen, .notEligible,
      .transferredAlready, .ended, .nothingProposed, .proposedByYou, .unresolved, .unanswered, .challengePending,
      .alreadyResolved, .isAway,
      .reasonMissing,
      .dayMissing, .dayOutOfRange, .outcomeMissing, .levelMissing, .notAffected, .alreadyWithdrawn:
      nil
    }
  }

  /// What a reporter may do instead.
  var toldToReporter: Phrase {
    switch self {
    case .textMissing: Phrase("Write something first, or choose a file.", "请先写点什么，或选择文件。")
    case .textTooLong: tooLongWords(Report.Limit.accountCharacters)
    case .holdsCode: codeWords
    case .fileGone: words
    case .notAffected:
      Phrase(
        "Only the person it happened to can withdraw. You can stop taking part: say so in a message.",
        "只有遇到这件事的人自己可以撤回。你可以不再参与，写条消息说一声就行。")
    case .alreadyWithdrawn:
      Phrase(
        "You have asked to withdraw already. You can take it back on your page, and still write here.",
        "已经提过撤回了。可以在你的页面上取消，也可以继续写。")
    case .ended: Phrase("The work has ended. You can still write here.", "事情已办结，你仍然可以在这里写。")
    case .nothingProposed:
      Phrase("Nothing waits for your word any more. Load the page again.", "现在没有需要你确认的，请刷新页面。")
    case .notYours, .acceptedByAnother, .notAssignedToYou, .openTogether, .alreadyOpen, .notEligible,
      .transferredAlready, .proposedByYou, .unresolved, .unanswered, .challengePending, .alreadyResolved, .isAway,
      .reasonMissing, .dayMissing,
      .dayOutOfRange,
      .outcomeMissing, .levelMissing:
      Phrase("That can't be done from here. Write a message instead.", "这里办不了，请写消息告诉我们。")
    }
  }
}

/// Messages both ways, and the field for the next.
struct CaseMessages {
  let view: ReporterView
  let form: Form
  let visit: Visit<Reporter>

  var html: HTML {
    """
    <h2>\(visit("Messages", "消息"))</h2>
    \(message(view.account.what, by: visit("You, \(visit.moment(view.receivedAt))", "你，\(visit.moment(view.receivedAt))"), isOwn: true))\
    \(files(view.account.files))\
    \(each: view.messages, { entry($0) })\
    \(form.html(
      to: Paths.caseMessages(), files: true,
      """
      \(form.area(
        "text", Phrase("Write to us", "写给我们"),
        hint: Phrase("Ask, add, correct. Leave out your code.", "想问、想补充、想更正都行。别写查询码。"), rows: 5))
      \(form.file("file", Phrase("Files (optional)", "文件（可不传）"), many: true))
      \(form.buttons(Phrase("Send", "发送")))
      """))
    """
  }

  /// The result waits behind its cover.
  private func entry(_ entry: Message) -> HTML {
    if entry.isResult { return ResultCover(visit: visit).html }
    let isSaid = !entry.text.isEmpty || entry.files.isEmpty
    return """
      \(if: isSaid, message(entry.text, by: visit.line(of: entry), isOwn: entry.role == nil))\
      \(given: entry.due, { "<p class=\"small\">\(visit("Promised by \(visit.moment($0))", "答应在 \(visit.moment($0)) 前"))</p>" })\
      \(files(entry.files))
      """
  }

  private func files(_ files: [Account.File]) -> HTML {
    guard !files.isEmpty else { return "" }
    return """
      <ul>
      \(each: files, { file in
        "<li>\(given: ID<SealedFileTag>(file.id), { "\(link: Paths.caseFile($0), file.name)" as HTML })</li>\n"
      })</ul>
      """
  }
}

extension Visit where Viewing == Reporter {
  /// Who wrote something, and when.
  func line(of entry: Message) -> String {
    let at = moment(entry.at)
    guard let role = entry.role else { return self("You, \(at)", "你，\(at)") }
    let who = entry.name.map { self("\($0), \(self(role.words))", "\($0)（\(self(role.words))）") } ?? self(role.heading)
    return self("\(who), \(at)", "\(who)，\(at)")
  }
}
