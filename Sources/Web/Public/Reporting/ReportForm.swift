import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let wholeForm = Path.root / "report" / "whole"
}

extension SiteMap {
  func addReportForm(_ office: Office) {
    reporters(office).get(Paths.wholeForm) { visit in
      guard let reporter = visit.viewer.visit else { return try visit.show(ReportForm()) }
      if reporter.filedAt != nil { return Answer(to: Paths.receiptPage()) }
      guard let lying = try await office.lyingDraft(of: reporter) else {
        if try await office.receipt(of: reporter) != nil { return Answer(to: Paths.receiptPage()) }
        return try visit.show(ReportForm(draft: reporter.draftID))
      }
      return try visit.show(
        try await ReportForm(Fields(lying.draft.answers), lying: lying, of: reporter, office))
    }
  }
}

/// All questions at once. Only what happened is asked for; everything else may stay empty.
struct ReportForm: Page {
  var filled = Filled()
  /// Which draft the form belongs to, and the revision of what it shows; empty before anything was saved.
  var draft = ""
  var revision = ""
  var files: [FileModel] = []
  /// Those of the directory who must not see it.
  var excluded: [PersonModel] = []
  /// The visit has ended, so the code is asked for.
  var asksForCode = false
  /// What lies there already, when it was saved in another tab.
  var other: AnswerRows?
  var kept = KeptLine()

  private enum CodingKeys: CodingKey { case filled, draft, revision, files, excluded, asksForCode }

  init() {}

  init(draft: String) { self.draft = draft }

  init(
    _ fields: Fields, _ refusals: Refusals = Refusals(), lying: LyingDraft?, of visit: ReporterVisit?, _ office: Office
  ) async throws {
    filled = Filled(fields: fields, refusals: refusals)
    draft = visit?.draftID ?? ""
    revision = lying.map { String($0.revision) } ?? ""
    files = lying?.draft.files.map(FileModel.init) ?? []
    let ids = Set(fields.texts("exclude").compactMap { ID<Person>($0) })
    excluded = try await office.people(ids).map(PersonModel.init)
    kept = KeptLine(lying, code: visit?.codeText)
  }

  var title: Phrase { Phrase("Whole · Notes", "整页 · 记录") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      <h1>\(visit("What do you want us to know?", "你想让我们知道什么？"))</h1>
      \(FirstScreens.danger(visit))
      \(visit.ledgerNote)\
      \(given: other, { differing($0, visit) })
      \(form.html(to: Paths.draft(), files: true, questions(form, visit)))
      """
  }

  private func differing(_ rows: AnswerRows, _ visit: Visit<Reporter>) -> HTML {
    note(
      .sun,
      """
      <p><strong>\(visit("Saved otherwise in the other tab", "另一个标签页里保存的不一样"))</strong></p>
      \(rows.html(visit))
      """)
  }

  private func questions(_ form: Form, _ visit: Visit<Reporter>) -> HTML {
    let questions = Questions(form: form, visit: visit)
    return """
      \(form.hidden("draft", draft))\(form.hidden("revision", revision))\
      \(if: asksForCode, questions.codeField)\
      \(questions.what(files))
      <h2>\(visit("Everything from here on is optional", "以下都可以不填"))</h2>
      \(questions.now)\(questions.who)\(questions.knows)\(questions.when)
      \(ReportFormPeople(form: form, visit: visit).html)
      \(ReportFormExclude(form: form, visit: visit, people: StepPeople(excluded: excluded)).html)
      \(questions.told)\(questions.preserve)\(questions.help)\(questions.wish)\(questions.name)\(questions.contact)
      \(kept.html(visit, hasEnded: asksForCode))
      \(form.buttons(Phrase("Save and look it over", "保存，看一遍")))
      <p class="small soft">\(visit(
        "Saved here for 30 days, sealed so that only your code opens it.", "保存 30 天，封存着，只有你的查询码能打开。"))</p>
      """
  }
}
