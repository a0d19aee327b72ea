import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let caseOfReporter = Path.root / "case"
}

extension SiteMap {
  func addCasePage(_ office: Office) {
    reporters(office).get(Paths.caseOfReporter) { visit in try await visit.caseAnswer(office) }
  }
}

extension Visit where Viewing == Reporter {
  /// The reporter's case as it is now, with what they typed where it wasn't taken.
  func caseAnswer(
    _ office: Office, _ filled: Filled = Filled(), _ status: Answer.Status = .ok
  ) async throws -> Answer {
    guard let reporter = viewer.visit else { return try signedOut() }
    guard let view = try await office.returnToCase(reporter) else {
      return wantsJSON ? try notFound() : Answer(to: Paths.report())
    }
    let proofs = wantsJSON ? try await office.reporterProofs(for: reporter) : nil
    let page = ReportersCasePage(
      model: try ReportersCaseModel(view, proofs), view: view, filled: filled,
      isWitnessed: try await office.isWitnessed)
    return filled.refusals.isEmpty ? try show(page, status) : try refuse(page, filled.refusals, status)
  }

  /// Programs are told; a browser gets the field for the code.
  func signedOut() throws -> Answer {
    if wantsJSON { return try seen(by: Nobody()).show(.signedOut) }
    return try show(ReturnPage(), .signedOut)
  }
}

/// Where it stands, in plain words: messages on the left, the line of promises on the right.
struct ReportersCasePage: Page {
  let model: ReportersCaseModel
  let view: ReporterView
  let filled: Filled
  /// Whether somebody outside signs the ledger.
  var isWitnessed = false
  /// What became of the promise, where it is to be shown otherwise.
  var promise: PromiseStanding?

  func encode(to encoder: any Encoder) throws { try model.encode(to: encoder) }

  var title: Phrase { Phrase("Your page", "你的页面") }
  var width: PageWidth { .wide }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    let notes = CaseNotes(view: view, visit: visit)
    return """
      \(form.summary)
      <h1>\(visit("Where it stands", "办到哪儿了"))</h1>
      \(if: !view.hasResult, "<p>\(visit(view.state.told))</p>")\
      \(notes.html(form))\
      \(columns(
        CaseMessages(view: view, form: form, visit: visit).html,
        beside: """
          <h2>\(visit("What we owe you", "我们要做到的"))</h2>
          <p>\(notes.responsible)</p>
          <p>\(notes.read)</p>
          \(CasePromises(view: view, visit: visit).html)\
          \(LedgerLine(
            ledger: view.ledger, promise: promise ?? view.ledger.promise, isWitnessed: isWitnessed, visit: visit).html)\
          \(CaseChoices(view: view, visit: visit).html)
          """))
      """
  }
}
