import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let exportDraft = Path.root / "report" / "export"
}

extension SiteMap {
  /// One's own record of what is written so far: a page to print, and a text file.
  func addExport(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.exportDraft) { visit in
      guard let page = try await ExportedDraft(visit.viewer.visit, office) else { return Answer(to: Paths.report()) }
      return try visit.show(page)
    }
    routes.post(Paths.exportDraft) { visit, incoming in
      let fields = try await incoming.fields()
      guard let page = try await ExportedDraft(visit.viewer.visit, office) else { return Answer(to: Paths.report()) }
      let text = Array(page.text(visit, withCode: fields.texts("with").contains("code")).utf8)
      return Answer(file: visit("notes.txt", "记录.txt"), type: "text/plain; charset=utf-8", length: text.count) {
        try await $0(text)
      }
    }
  }
}

/// All answers and the names of the files, for the one who wrote them.
struct ExportedDraft: Page {
  let answers: Filled
  let files: [FileModel]
  private let rows: AnswerRows
  private let code: String?

  private enum CodingKeys: CodingKey { case answers, files }

  /// Nil where there is no draft.
  init?(_ visit: ReporterVisit?, _ office: Office) async throws {
    guard let visit, let draft = try await office.draft(of: visit)?.draft else { return nil }
    answers = Filled(fields: Fields(draft.answers))
    files = draft.files.map(FileModel.init)
    let excluded = try await office.people(Set(draft.answers.exclude)).map(PersonModel.init)
    rows = AnswerRows(draft.answers, excluded: excluded)
    code = visit.codeText
  }

  var title: Phrase { Phrase("Copy · Notes", "副本 · 记录") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit)
    return """
      <h1>\(visit("Your own copy", "给自己的一份"))</h1>
      \(sheet(
        """
        \(rows.html(visit))
        \(if: !files.isEmpty, """
          <h2>\(visit("Files", "文件"))</h2>
          <ul>\(each: files, { "<li>\($0.name)</li>" })</ul>
          """)
        """))
      <p>\(visit(
        "Whoever finds the file can read it: it isn't sealed.", "这个文件没有封存，谁拿到都能看。"))</p>
      \(form.html(
        to: Paths.exportDraft(),
        """
        \(form.choices(
          "with", Phrase("In the file as well", "文件里另外写上"), many: true,
          [
            Choice(
              "code", Phrase("My code", "我的查询码"),
              Phrase("Then whoever finds it can also come back as you.", "这样拿到的人还能冒充你回来。"))
          ]))
        \(form.buttons(Phrase("Save as a text file", "存成文本文件"), (Paths.checkAnswers(), Phrase("Back", "返回"))))
        """))
      <p data-with-script hidden><button type="button" class="small-button" data-print>\(visit("Print", "打印"))</button></p>
      """
  }

  /// The same as plain text.
  func text(_ visit: Visit<Reporter>, withCode: Bool) -> String {
    var parts = rows.rows.map { "\(visit($0.label))\n\($0.text(visit))" }
    if !files.isEmpty {
      parts.append("\(visit("Files", "文件"))\n\(files.map(\.name).joined(separator: "\n"))")
    }
    if withCode, let code { parts.append("\(visit("Code", "查询码"))\n\(code)") }
    return parts.joined(separator: "\n\n") + "\n"
  }
}
