import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let draft = Path.root / "report" / "draft"
}

extension SiteMap {
  /// Keeps what was typed, with its files. The first time makes a code; without a visit that fits, nothing is lost.
  func addSavedDraft(_ office: Office) {
    reporters(office).post(Paths.draft) { visit, incoming in
      let sent = try await incoming.sent(to: office)
      do {
        return try await DraftSaving(office: office, visit: visit, sent: sent).answer()
      } catch  where Office.isOverload(error) {
        let form = try await ReportForm(
          sent.fields, Refusals("full", busyWords), draft: nil, revision: nil, of: nil, office)
        return try visit.refuse(form.keeping(sent.fields), form.filled.refusals, .unavailable)
      }
    }
  }
}

/// What saving tells a program.
struct SavedDraft: Encodable, Sendable {
  let draft: String
  let revision: Int
  let receipt: String?
  let token: String
}

/// One saving of a draft, from the form to the page that follows.
private struct DraftSaving {
  let office: Office
  let visit: Visit<Reporter>
  let sent: Sent

  func answer() async throws -> Answer {
    var read = ReportFields(sent.fields, language: visit.language)
    await exclude(&read)
    guard read.refusals.isEmpty else { return try await form(read.refusals, nil) }
    switch try await reporter() {
    case .failure(let answer): return answer.answer
    case .success(let reporter): return try await save(read.answers, reporter)
    }
  }

  /// An answer in the place of a visit.
  private struct Instead: Error { let answer: Answer }

  /// The visit that the form belongs to: its own, that of the code that was typed, or a new one for a new form.
  private func reporter() async throws -> Result<ReporterVisit, Instead> {
    if let typed = sent.fields.word("receipt") { return try await returned(typed) }
    let known = visit.viewer.visit
    let draft = sent.fields.word("draft")
    if let known, draft == nil || draft == known.draftID {
      if known.filedAt == nil { return .success(known) }
      if draft != nil { return .failure(Instead(answer: Answer(to: Paths.receiptPage()))) }
    }
    if draft != nil { return .failure(Instead(answer: try await ended())) }
    return .success(try await office.newReceipt(language: visit.language.rawValue))
  }

  private func returned(_ typed: String) async throws -> Result<ReporterVisit, Instead> {
    switch try await office.returnWithReceipt(typed: typed, language: visit.language.rawValue) {
    case .success(let back) where back.file == nil: return .success(back.visit)
    case .success: return .failure(Instead(answer: try await form(FilingRefusal.alreadySent.refusals, nil)))
    case .failure(let refusal):
      let refusals = Refusals(refusal.code, field: "receipt", refusal.words)
      return .failure(Instead(answer: try await form(refusals, nil, asksForCode: true)))
    }
  }

  /// The visit has ended: the text comes back, with the field for the code.
  private func ended() async throws -> Answer {
    let words = Phrase(
      "Your visit had ended, but your text is here. Type your code to go on with what you saved, or save as it is and get a new code.",
      "访问已经超时，但你写的都在这里。填上查询码接着写，或直接保存，会给你一串新的查询码。")
    return try await form(Refusals("visit-ended", field: "receipt", words), nil, asksForCode: true)
  }

  private func save(_ answers: DraftAnswers, _ reporter: ReporterVisit) async throws -> Answer {
    var refusals = Refusals()
    for (name, sink) in sent.files {
      if case .failure(let refusal) = try await office.finishFile(sink, visit: reporter) {
        refusals.add(refusal.code, field: "file", refusal.words(name))
      }
    }
    let isOwn = sent.fields.word("draft") == reporter.draftID
    let revision = isOwn ? sent.fields.word("revision").flatMap { Int($0) } : nil
    var answers = answers
    answers.swapped = try await office.draft(of: reporter)?.draft.answers.swapped ?? []
    switch try await office.saveDraft(answers, revision: revision, visit: reporter) {
    case .success(let revision): return try await saved(revision, refusals, answers, reporter)
    case .failure(.filed): return Answer(to: Paths.receiptPage())
    case .failure(.clash(let draft, let revision)): return try await clash(draft, revision, answers, reporter)
    case .failure(let refusal): return try await form(refusal.refusals, reporter).keeping(reporter)
    }
  }

  private func saved(
    _ revision: Int, _ refusals: Refusals, _ answers: DraftAnswers, _ reporter: ReporterVisit
  ) async throws -> Answer {
    if !refusals.isEmpty { return try await form(refusals, reporter).keeping(reporter) }
    let model = SavedDraft(
      draft: reporter.draftID, revision: revision, receipt: reporter.codeText, token: reporter.tokenText)
    let onward = sent.fields.has("more") ? Paths.report().at("people") : Paths.checkAnswers()
    return try visit.done(model, .created, then: onward).keeping(reporter)
  }

  private func clash(
    _ draft: Draft, _ revision: Int, _ answers: DraftAnswers, _ reporter: ReporterVisit
  ) async throws -> Answer {
    let refusals = DraftRefusal.clash(draft, revision: revision).refusals
    var form = try await ReportForm(
      Fields(answers), refusals, draft: draft, revision: revision, of: reporter, office)
    form.other = draft.answers.what
    return try visit.refuse(form, refusals, .conflict).keeping(reporter)
  }

  /// The form once more, with what was typed.
  private func form(_ refusals: Refusals, _ reporter: ReporterVisit?, asksForCode: Bool = false) async throws -> Answer
  {
    let lying = if let reporter { try await office.draft(of: reporter) } else { nil as (draft: Draft, revision: Int)? }
    var form = try await ReportForm(
      sent.fields, refusals, draft: lying?.draft, revision: lying?.revision, of: reporter, office)
    form.asksForCode = asksForCode
    return try visit.refuse(reporter == nil && !asksForCode ? form.keeping(sent.fields) : form, refusals)
  }

  /// Turns the names that were typed into people who are out; who isn't found is said next to the field.
  private func exclude(_ read: inout ReportFields) async {
    let names = (sent.fields.text("excludeName") ?? "").split(whereSeparator: \.isNewline).map(String.init)
    for name in names.prefix(PeopleSearch.limit) where name.contains(where: { !$0.isWhitespace }) {
      let found = (try? await office.searchPeople(name: name)) ?? []
      read.exclude(found.map(\.person), called: name)
    }
  }
}

extension ReportForm {
  /// The same form for the draft that `fields` name.
  func keeping(_ fields: Fields) -> ReportForm {
    var form = self
    form.draft = fields.word("draft") ?? ""
    form.revision = fields.word("revision") ?? ""
    return form
  }
}
