import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let report = Path.root / "report"
}

extension SiteMap {
  func addReportForm(_ office: Office) {
    reporters(office).get(Paths.report) { visit in
      guard let reporter = visit.viewer.visit else { return try visit.show(ReportForm()) }
      if reporter.filedAt != nil { return Answer(to: Paths.receiptPage()) }
      guard let (draft, revision) = try await office.draft(of: reporter) else {
        if try await office.receipt(of: reporter) != nil { return Answer(to: Paths.receiptPage()) }
        return try visit.show(ReportForm(draft: reporter.draftID))
      }
      return try visit.show(
        try await ReportForm(Fields(draft.answers), draft: draft, revision: revision, of: reporter, office))
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
  var other: String?

  init() {}

  init(draft: String) { self.draft = draft }

  init(
    _ fields: Fields, _ refusals: Refusals = Refusals(), draft: Draft?, revision: Int?, of visit: ReporterVisit?,
    _ office: Office
  ) async throws {
    filled = Filled(fields: fields, refusals: refusals)
    self.draft = visit?.draftID ?? ""
    self.revision = revision.map(String.init) ?? ""
    files = draft?.files.map(FileModel.init) ?? []
    let ids = Set(fields.texts("exclude").compactMap { ID<Person>($0) })
    excluded = try await office.people(ids).map(PersonModel.init)
  }

  var title: Phrase { Phrase("1/2 · Notes", "1/2 · 记录") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      <h1>\(visit("What do you want us to know?", "你想让我们知道什么？"))</h1>
      \(danger(visit))
      \(given: other, { text in
        "<h2>\(visit("What was saved in the other tab", "另一个标签页里保存的"))</h2>\(message(text, by: ""))"
      })
      \(form.html(to: Paths.draft(), files: true, questions(form, visit)))
      """
  }

  private func danger(_ visit: Visit<Reporter>) -> HTML {
    note(
      .clay,
      """
      <p>\(visit(
        "In danger or hurt? Call 110 or 120 first. Nothing is sent until you press Send on the next page.",
        "有危险或受了伤，先打 110、120。下一页点“提交”之前，谁也收不到。"))</p>
      """)
  }

  private func questions(_ form: Form, _ visit: Visit<Reporter>) -> HTML {
    """
    \(form.hidden("draft", draft))\(form.hidden("revision", revision))\
    \(if: asksForCode, codeField(form))\
    \(account(form, visit))
    <h2>\(visit("Everything from here on is optional", "以下都可以不填"))</h2>
    \(urgency(form))
    \(ReportFormPeople(form: form, visit: visit, filled: filled, excluded: excluded).html)
    \(wishes(form))
    \(form.buttons(Phrase("Save and look it over", "保存，看一遍")))
    <p class="small soft">\(visit(
      "Saved here for 30 days, sealed so that only your code opens it.", "保存30天，封存着，只有你的查询码能打开。"))</p>
    """
  }

  private func codeField(_ form: Form) -> HTML {
    form.line(
      "receipt", Phrase("Your code, if you noted it", "你的查询码（记下了就填）"),
      hint: Phrase("Without it, saving begins a new report with a new code.", "不填就当作新的一份，会有新的查询码。"),
      kind: .code)
  }

  private func account(_ form: Form, _ visit: Visit<Reporter>) -> HTML {
    """
    \(form.area(
      "what", Phrase("What happened", "发生了什么"),
      hint: Phrase(
        "Any order, any length. “I don't remember” is an answer. Nothing to prove here. Written elsewhere already? Paste it.",
        "想到哪儿写到哪儿，几句也行。记不清就写“记不清”，不想说就不写，这里不用你证明什么。别处写过的，直接贴上来。"), rows: 12))
    \(if: !files.isEmpty, fileList(visit))\
    \(form.file(
      "file", Phrase("Files (optional)", "文件（可不传）"),
      hint: Phrase(
        "Pictures, recordings, chats: up to 500 MB. A voice can be recognised. Files may hold your name.",
        "照片、录音、聊天记录都行，合计 500 MB 以内。声音可能被听出来；文件里可能带着你的名字。"), many: true))
    """
  }

  private func fileList(_ visit: Visit<Reporter>) -> HTML {
    """
    <p>\(visit("Saved already:", "已经存好的："))</p>
    <ul>\(each: files, { "<li>\($0.name)</li>" })</ul>
    """
  }

  private func urgency(_ form: Form) -> HTML {
    """
    \(form.choices(
      "now", Phrase("Does any of this hold?", "有没有下面的情况？"),
      hint: Phrase("Calls nobody; it only makes us quicker.", "不会惊动任何人，只会让我们更快。"), many: true,
      Now.allCases.map { Choice($0.rawValue, $0.words) }))
    \(form.choices(
      "who", Phrase("Who is writing?", "你是以什么身份写的？"),
      ReporterKind.allCases.map { Choice($0.rawValue, $0.words, $0.detail) }))
    \(form.line("when", Phrase("When was it?", "什么时候？"), hint: Phrase("As well as you remember.", "记得多少写多少。")))
    \(form.line("where", Phrase("Where was it?", "在哪里？")))
    """
  }

  private func wishes(_ form: Form) -> HTML {
    """
    \(form.area("told", Phrase("Whom have you told?", "跟谁说过吗？"), rows: 3))
    \(form.area(
      "preserve", Phrase("What might disappear?", "有什么可能会被删掉或拿走？"),
      hint: Phrase("Camera recordings, messages, a bill.", "监控、聊天记录、单据之类。"), rows: 3))
    \(form.choices(
      "help", Phrase("What would help now?", "现在什么对你有用？"), many: true,
      Help.allCases.map { Choice($0.rawValue, $0.words) }))
    \(form.area("wish", Phrase("What do you wish for?", "你希望怎么样？"), rows: 3))
    \(form.choices(
      "identity", Phrase("Who may know your name?", "你的名字给谁知道？"),
      [IdentityChoice.anonymous, .confidential, .named].map { Choice($0.rawValue, $0.words, $0.detail) }))
    \(form.line(
      "reporter.name", Phrase("Your name", "你的名字"),
      hint: Phrase("Only if you chose one of the last two.", "选了后两项才需要填。")))
    \(form.line(
      "contact", Phrase("Another way to reach you", "别的联系方式"),
      hint: Phrase("Never an address at work. We answer here in any case.", "别留公司的联系方式。不留也会在这里回你。")))
    """
  }
}
