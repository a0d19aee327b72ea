import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let draft = Path.root / "report" / "draft"
}

extension SiteMap {
  /// Keeps what was typed, with its files: one question where a `step` comes along, else all. The first time makes a
  /// code; without a visit that fits, nothing is lost.
  func addSavedDraft(_ office: Office) {
    reporters(office).post(Paths.draft) { visit, incoming in
      let sent = try await incoming.sent(to: office)
      if let step = sent.fields.word("step").flatMap({ Step(rawValue: $0) }) {
        return try await StepSaving(office: office, visit: visit, sent: sent, step: step).answer()
      }
      do {
        return try await DraftSaving(office: office, visit: visit, sent: sent).answer()
      } catch  where Office.isOverload(error) {
        let form = try await ReportForm(sent.fields, Refusals("full", busyWords), lying: nil, of: nil, office)
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
  /// What the page of a step is shown from now on.
  var base: String?
}

/// One saving of a whole draft, from the form to the page that follows.
private struct DraftSaving {
  let office: Office
  let visit: Visit<Reporter>
  let sent: Sent

  func answer() async throws -> Answer {
    var read = ReportFields(sent.fields, language: visit.language, among: visit.site.languages)
    await read.excludeTyped(office)
    guard read.refusals.isEmpty else { return try await form(read.refusals, nil) }
    let coming = try await ComingDraft(sent.fields, in: visit, office)
    switch coming {
    case .visit(let reporter, _): return try await save(read.answers, reporter)
    case .sent: return Answer(to: Paths.receiptPage())
    case .sentUnderCode: return try await form(FilingRefusal.alreadySent.refusals, nil)
    case .ended, .wrongCode:
      return try await form(coming.asking(files: !sent.files.isEmpty) ?? Refusals(), nil, asksForCode: true)
    }
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
    case .success(let revision): return try await saved(revision, refusals, reporter)
    case .failure(.filed): return Answer(to: Paths.receiptPage())
    case .failure(.clash(let draft, _)): return try await clash(draft, answers, reporter)
    case .failure(let refusal): return try await form(refusal.refusals, reporter).keeping(reporter)
    }
  }

  private func saved(_ revision: Int, _ refusals: Refusals, _ reporter: ReporterVisit) async throws -> Answer {
    if !refusals.isEmpty { return try await form(refusals, reporter).keeping(reporter) }
    let model = SavedDraft(
      draft: reporter.draftID, revision: revision, receipt: reporter.codeText, token: reporter.tokenText)
    let onward = sent.fields.has("more") ? Paths.wholeForm().at("people") : Paths.checkAnswers()
    return try visit.done(model, .created, then: onward).keeping(reporter)
  }

  /// The form with what was typed, and every answer that lies there otherwise.
  private func clash(_ draft: Draft, _ answers: DraftAnswers, _ reporter: ReporterVisit) async throws -> Answer {
    let refusals = DraftRefusal.clash(draft, revision: 0).refusals
    let lying = try await office.lyingDraft(of: reporter)
    var form = try await ReportForm(Fields(answers), refusals, lying: lying, of: reporter, office)
    var other = DraftAnswers()
    for part in DraftPart.allCases where part.alone(in: draft.answers) != part.alone(in: answers) {
      part.move(from: draft.answers, into: &other)
    }
    form.other = AnswerRows(other, excluded: try await office.people(Set(other.exclude)).map(PersonModel.init))
    return try visit.refuse(form, refusals, .conflict).keeping(reporter)
  }

  /// The form once more, with what was typed.
  private func form(_ refusals: Refusals, _ reporter: ReporterVisit?, asksForCode: Bool = false) async throws -> Answer
  {
    let lying: LyingDraft? = if let reporter { try await office.lyingDraft(of: reporter) } else { nil }
    var form = try await ReportForm(sent.fields, refusals, lying: lying, of: reporter, office)
    form.asksForCode = asksForCode
    return try visit.refuse(reporter == nil && !asksForCode ? form.keeping(sent.fields) : form, refusals)
  }
}

extension ReportFields {
  /// Turns the names that were typed into people who are out; who isn't found is said next to the field.
  mutating func excludeTyped(_ office: Office) async {
    for name in excludedNames.prefix(PeopleSearch.limit) {
      let found = (try? await office.searchPeople(name: name)) ?? []
      exclude(found.map(\.person), called: name)
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
