import Casework
import Markup
import Office
import Workplace

/// One saving of one question, from the page to the one that follows.
struct StepSaving {
  let office: Office
  let visit: Visit<Reporter>
  let sent: Sent
  let step: Step

  private var fields: Fields { sent.fields }

  func answer() async throws -> Answer {
    var read = ReportFields(fields, language: visit.language, among: visit.site.languages)
    if step == .exclude { await read.excludeTyped(office) }
    if isIdle(read.answers) { return Answer(to: onward(read.answers.who)) }
    guard read.refusals.isEmpty else { return try await page(read.refusals, try await lying()) }
    do {
      let coming = try await ComingDraft(fields, in: visit, office)
      switch coming {
      case .visit(let reporter, let isNew): return try await save(read.answers, reporter, isNew: isNew)
      case .sent: return Answer(to: Paths.receiptPage())
      case .sentUnderCode: return try await page(FilingRefusal.alreadySent.refusals, nil)
      case .ended, .wrongCode:
        var page = StepPage(step, fields, coming.asking(files: !sent.files.isEmpty) ?? Refusals())
        page.base = fields.word("base") ?? ""
        page.asksForCode = true
        return try visit.refuse(page, page.filled.refusals)
      }
    } catch  where Office.isOverload(error) {
      return try await page(Refusals("full", busyWords), nil, .unavailable)
    }
  }

  /// Nothing was answered and there is nothing to change: no code is made and nothing is stored.
  private func isIdle(_ answers: DraftAnswers) -> Bool {
    let isEmpty = step.part.isEmpty(in: answers) && sent.files.isEmpty && fields.word("swap") == nil
    return isEmpty && !visit.wantsJSON && visit.viewer.visit == nil && fields.word("draft") == nil
      && fields.word("receipt") == nil
  }

  private func save(_ answers: DraftAnswers, _ reporter: ReporterVisit, isNew: Bool) async throws -> Answer {
    var refusals = Refusals()
    for (name, sink) in sent.files {
      if case .failure(let refusal) = try await office.finishFile(sink, visit: reporter) {
        if refusal == .filed { return Answer(to: Paths.receiptPage()) }
        refusals.add(refusal.code, field: "file", refusal.words(name))
      }
    }
    switch try await office.saveDraft(try await saving(answers, reporter, isNew: isNew), visit: reporter) {
    case .success(let saved): return try await done(saved, refusals, reporter)
    case .failure(.filed): return Answer(to: Paths.receiptPage())
    case .failure(.clash(let draft, _)): return try await clash(draft, answers, reporter)
    case .failure(let refusal): return try await page(refusal.refusals, reporter).keeping(reporter)
    }
  }

  private func saving(_ answers: DraftAnswers, _ reporter: ReporterVisit, isNew: Bool) async throws -> PartSaving {
    var answers = answers
    if fields.word("go") == "both", let lying = try await office.draft(of: reporter)?.draft {
      answers = step.part.joined(lying.answers, answers)
    }
    var saving = PartSaving(step.part, answers, base: isNew ? "" : fields.word("base") ?? "")
    saving.swapped = fields.word("swap").flatMap { ID<Person>($0) }
    saving.mayShowCode = !visit.wantsJSON
    return saving
  }

  private func done(_ saved: SavedPart, _ refusals: Refusals, _ reporter: ReporterVisit) async throws -> Answer {
    if !refusals.isEmpty { return try await page(refusals, reporter, base: saved.base).keeping(reporter) }
    let model = SavedDraft(
      draft: reporter.draftID, revision: saved.revision, receipt: reporter.codeText, token: reporter.tokenText,
      base: saved.base)
    if visit.wantsJSON { return try visit.answer(model, .created).keeping(reporter) }
    let onward = onward(try await office.draft(of: reporter)?.draft.answers.who)
    return Answer(to: saved.showsCode ? Paths.codePage().with("then", onward.address) : onward).keeping(reporter)
  }

  /// Where the button leads that was pressed.
  private func onward(_ who: ReporterKind?) -> Link {
    if fields.has("more") { return Paths.step(step).at("people") }
    if fields.has("swap") { return Paths.step(step) }
    switch fields.word("go") {
    case "check": return Paths.checkAnswers()
    case "back": return step.previous(for: who)
    default: return fields.word("then") == "check" ? Paths.checkAnswers() : step.next(for: who)
    }
  }

  /// The page once more with what was typed, and what lies there beside it.
  private func clash(_ draft: Draft, _ answers: DraftAnswers, _ reporter: ReporterVisit) async throws -> Answer {
    let refusals = DraftRefusal.clash(draft, revision: 0).refusals
    let lying = try await office.lyingDraft(of: reporter)
    var page = try await StepPage(step, Fields(answers), refusals).with(lying, of: reporter, office)
    page.base = try step.part.base(of: draft.answers)
    page.isChange = fields.word("then") == "check"
    let excluded = try await office.people(Set(draft.answers.exclude)).map(PersonModel.init)
    page.other = AnswerRows(step.part.alone(in: draft.answers), excluded: step == .exclude ? excluded : [])
    return try visit.refuse(page, refusals, .conflict).keeping(reporter)
  }

  private func lying() async throws -> ReporterVisit? {
    guard let known = visit.viewer.visit, known.filedAt == nil else { return nil }
    let draft = fields.word("draft")
    return draft == nil || draft == known.draftID ? known : nil
  }

  private func page(
    _ refusals: Refusals, _ reporter: ReporterVisit?, base: String? = nil, _ status: Answer.Status = .refused
  ) async throws -> Answer {
    let lying: LyingDraft? = if let reporter { try await office.lyingDraft(of: reporter) } else { nil }
    var page = try await StepPage(step, fields, refusals).with(lying, of: reporter, office)
    if reporter == nil { page.draft = fields.word("draft") ?? "" }
    page.base = base ?? (lying == nil ? "" : fields.word("base") ?? "")
    page.isChange = fields.word("then") == "check"
    return try visit.refuse(page, refusals, status)
  }
}
