import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let openOriginal = Path.root / "cases" / ID<Case>.self / "original"
  static let originalOfCase = Path.root / "cases" / ID<Case>.self / "originals" / ID<SealedFileTag>.self
}

extension SiteMap {
  /// Where a handler says why they need a file as it came, and then gets it.
  func addOriginals(_ open: Routes<Nobody>, _ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.originalOfCase) { visit, id, file in try await visit.original(id, file, office) }
    open.post(Paths.openOriginal) { visit, id, incoming in
      let fields = try await incoming.fields()
      guard let staff = try await visit.staff(office) else {
        return try visit.refuseSignedOut(back: Paths.file(id), typed: [fields.word("reason")].compactMap { $0 })
      }
      return try await visit.seen(by: staff).openOriginal(id, fields, office)
    }
  }
}

/// What a program is told: where the original is now.
private struct OriginalModel: Encodable { let file: String }

extension Visit where Viewing == Staff {
  fileprivate func openOriginal(_ id: ID<Case>, _ fields: Fields, _ office: Office) async throws -> Answer {
    let file = fields.word("file").flatMap { ID<SealedFileTag>($0) }
    let reason = fields.text("reason") ?? ""
    switch try await office.openOriginal(id, file: file, reason: reason, by: viewer.session) {
    case .success(true):
      guard let file else { return try notFound() }
      let original = Paths.fileOfCase(id, file).with("original", "1")
      return try done(OriginalModel(file: original.address), .created, then: Paths.originalOfCase(id, file))
    case .success(false), .failure(.notFound): return try notFound()
    case .failure(.refused(let refusal)) where refusal == .reasonMissing || refusal == .textTooLong:
      guard let file else { return try notFound() }
      let words = refusal == .reasonMissing ? reasonWords : refusal.words
      return try await original(
        id, file, office, Filled(fields: fields, refusals: Refusals(refusal.code, field: "reason", words)))
    case .failure(let refusal): return try refuse(refusal, on: id)
    }
  }

  fileprivate func original(
    _ id: ID<Case>, _ file: ID<SealedFileTag>, _ office: Office, _ filled: Filled = Filled()
  ) async throws -> Answer {
    let page: OriginalPage
    switch try await office.fileOfCase(id, file: file, original: true, by: viewer.session) {
    case nil, .cleaned: return try notFound()
    case .original(let original):
      page = OriginalPage(file: id, id: file, name: original.name, isOpen: true, hasCopy: false, filled: filled)
    case .needsReason(let name, let hasCopy):
      page = OriginalPage(file: id, id: file, name: name, isOpen: false, hasCopy: hasCopy, filled: filled)
    }
    return filled.refusals.isEmpty ? try show(page) : try refuse(page, filled.refusals)
  }
}

private let reasonWords = Phrase(
  "Say why you need the original: one sentence will do.", "请写明为什么需要原件，一句话就行。")

/// One question: why is the original needed? Once it is answered, the file.
private struct OriginalPage: Page {
  let file: ID<Case>
  let id: ID<SealedFileTag>
  let name: String
  let isOpen: Bool
  let hasCopy: Bool
  let filled: Filled

  var title: Phrase { Phrase("Original", "原件") }

  func encode(to encoder: any Encoder) throws {
    try ["file": id.description, "open": isOpen ? "true" : "false"].encode(to: encoder)
  }

  func html(_ visit: Visit<Staff>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      <p>\(link: Paths.file(file), visit("Back to the case", "返回案件"))</p>
      \(isOpen ? opened(visit) : question(visit, form))
      """
  }

  private func opened(_ visit: Visit<Staff>) -> HTML {
    """
    <h1>\(visit("The original is open for you", "原件可以打开了"))</h1>
    <p class="written">\(name)</p>
    <p>\(visit(
      "For an hour from your reason. What it holds beside what one sees, such as a place or a name, is for this case alone.",
      "从写明理由起一小时内有效。文件里除了看得见的，可能还带着地点、姓名等信息，只能用于这件案件。"))</p>
    <p><a class="button" href="\(Paths.fileOfCase(file, id).with("original", "1"))">\(visit("Save the original", "下载原件"))</a></p>
    """
  }

  private func question(_ visit: Visit<Staff>, _ form: Form) -> HTML {
    """
    <h1>\(visit("Why do you need the original?", "为什么需要打开原件？"))</h1>
    <p class="written">\(name)</p>
    \(if: hasCopy, """
      <p>\(visit("The cleaned copy on the case page shows the same picture.", "案件页面上清理过的副本，画面是一样的。"))</p>
      """)\
    <p>\(visit(
      "An original may say more than was meant to be told: where, when, on whose device. That you opened it, and when, is shown to the reporter; your reason stays with the case.",
      "原件里可能带着举报人没打算说的信息：在哪里、什么时候、谁的设备。您在什么时候打开过，举报人看得到；理由留在案卷里。"))</p>
    \(form.html(
      to: Paths.openOriginal(file),
      """
      \(form.hidden("file", id.description))\
      \(form.area("reason", Phrase("Your reason", "理由"), rows: 3))
      \(form.buttons(Phrase("Open the original", "打开原件")))
      """))
    """
  }
}
