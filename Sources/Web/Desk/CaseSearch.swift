import Casework
import Markup
import Office

extension Paths {
  /// Takes `query`, `state` and `page` in its query.
  static let cases = Path.root / "cases"
}

/// Looks for cases by what they are called, never by what stands in them.
private struct CaseSearchPage: Page {
  let list: DeskList
  let state: CaseState?
  let filled: Filled

  var title: Phrase { Phrase("Cases", "案件") }
  var width: PageWidth { .wide }

  func encode(to encoder: any Encoder) throws {
    try CaseRows(list).encode(to: encoder)
  }

  func html(_ visit: Visit<Staff>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)<h1>\(visit(title))</h1>
      <form method="get" action="\(Paths.cases())">
      \(form.line("query", Phrase("Word and number", "词和数字"), hint: hint, kind: .search))
      <div class="row">\(visit.stateChoice(state))<button class="button">\(visit("Search", "查找"))</button></div>
      </form>
      \(visit.caseTable(list.rows, at: list.at))
      \(if: list.rows.isEmpty && filled.refusals.isEmpty, "<p>\(visit(nothing))</p>")
      \(visit.onward(list.next.map { onward($0) }))
      """
  }

  private var nothing: Phrase { Phrase("No such case is open to you.", "没有找到您能看的案件。") }

  private var hint: Phrase {
    Phrase("For example Heron 4417, or only the number.", "例如：苍鹭 4417，只写数字也行。")
  }

  private func onward(_ next: String) -> Link {
    let link = Paths.cases().with("page", next)
    return state.map { link.with("state", $0.rawValue) } ?? link
  }
}

extension SiteMap {
  func addCaseSearch(_ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.cases) { visit in
      let state = visit.query.word("state").flatMap(CaseState.init(rawValue:))
      guard let typed = visit.query.word("query") else {
        let list = try await office.deskList(
          .received, state: state, cursor: visit.query.word("page"), for: visit.viewer.session)
        return try visit.show(CaseSearchPage(list: list, state: state, filled: Filled()))
      }
      return try await found(typed, state, visit, office)
    }
  }
}

private func found(
  _ typed: String, _ state: CaseState?, _ visit: Visit<Staff>, _ office: Office
) async throws -> Answer {
  let references = references(typed)
  var filled = Filled(fields: visit.query)
  if references.isEmpty {
    filled.refusals = Refusals(
      "no-reference", field: "query",
      Phrase("Type the case's word and number, such as Heron 4417.", "请输入案件的词和数字，例如：苍鹭 4417。"))
  }
  let list = try await office.deskList(references: references, state: state, for: visit.viewer.session)
  return try visit.show(CaseSearchPage(list: list, state: state, filled: filled))
}

/// What somebody may mean: a word and a number, or all words with the number.
private func references(_ typed: String) -> [Int] {
  if let one = ReferenceWords.reference(typed: typed) { return [one] }
  guard let number = Int(typed) else { return [] }
  return (0..<Reference.words).compactMap { Reference.reference(word: $0, number: number) }
}
