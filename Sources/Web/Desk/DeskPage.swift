import Casework
import Deadlines
import Markup
import Office

extension Paths {
  /// Takes `sort`, `state`, `mine` and `page` in its query.
  static let desk = Path.root / "desk"
}

/// What is owed on the cases that somebody may know of: what is due now first.
private struct DeskListPage: Page {
  let list: DeskList
  let order: DeskOrder
  let state: CaseState?
  let mineOnly: Bool
  let isFirst: Bool

  var title: Phrase { Phrase("Desk", "工作台") }
  var width: PageWidth { .wide }

  func encode(to encoder: any Encoder) throws {
    try CaseRows(list).encode(to: encoder)
  }

  func html(_ visit: Visit<Staff>) -> HTML {
    """
    <h1>\(visit(title))</h1>
    \(filters(visit))
    \(if: order == .due, dueLists(visit), else: visit.caseTable(list.rows, at: list.at))
    \(if: list.rows.isEmpty, nothing(visit))
    \(visit.onward(list.next.map { here($0) }))
    """
  }

  /// Due now: late, or within a day.
  private func dueLists(_ visit: Visit<Staff>) -> HTML {
    let soon = list.at.adding(hours: 24)
    let now = list.rows.filter { $0.isLate || ($0.duty?.nextDue ?? soon) < soon }
    let later = list.rows.filter { !($0.isLate || ($0.duty?.nextDue ?? soon) < soon) }
    return """
      \(if: !now.isEmpty, "<h2>\(visit("Due now", "现在要办"))</h2>\n\(visit.caseTable(now, at: list.at))")
      \(if: !later.isEmpty, "<h2>\(visit("Later", "之后"))</h2>\n\(visit.caseTable(later, at: list.at))")
      """
  }

  private func nothing(_ visit: Visit<Staff>) -> HTML {
    let isFiltered = state != nil || mineOnly || !isFirst
    if isFiltered { return "<p>\(visit("Nothing matches.", "没有符合条件的案件。"))</p>" }
    return "<p>\(visit("Nothing is owed here now.", "现在没有要办的事。"))</p>"
  }

  private func filters(_ visit: Visit<Staff>) -> HTML {
    """
    <form method="get" action="\(Paths.desk())">
    <div class="row">
    <label for="sort">\(visit("Order", "排序"))</label>
    <select id="sort" name="sort">
    <option value="due"\(attribute: "selected", if: order == .due)>\(visit("What is owed first", "先到期的在前"))</option>
    <option value="received"\(attribute: "selected", if: order == .received)>\
    \(visit("The newest first, all cases", "新收到的在前（全部案件）"))</option>
    </select>
    \(visit.stateChoice(state))
    <label class="choice" for="mine"><input type="checkbox" id="mine" name="mine" value="1"\(attribute: "checked", if: mineOnly)>\
    <strong>\(visit("Only what I owe", "只看归我办的"))</strong></label>
    <button class="button quiet">\(visit("Show", "显示"))</button>
    </div>
    </form>
    """
  }

  private func here(_ next: String) -> Link {
    var link = Paths.desk().with("sort", order.rawValue)
    if let state { link = link.with("state", state.rawValue) }
    if mineOnly { link = link.with("mine", "1") }
    return link.with("page", next)
  }
}

extension Visit {
  /// A list of the states of cases, and "any".
  func stateChoice(_ chosen: CaseState?) -> HTML {
    """
    <label for="state">\(self("State", "状态"))</label>
    <select id="state" name="state">
    <option value="">\(self("Any", "不限"))</option>
    \(each: CaseState.allCases, { "<option value=\"\($0.rawValue)\"\(attribute: "selected", if: $0 == chosen)>\(self($0.words))</option>\n" })\
    </select>
    """
  }
}

extension SiteMap {
  func addDeskList(_ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.desk) { visit in
      let query = visit.query
      let order = query.word("sort").flatMap(DeskOrder.init(rawValue:)) ?? .due
      let state = query.word("state").flatMap(CaseState.init(rawValue:))
      let mineOnly = query.word("mine").map { $0 == "1" || $0 == "true" } ?? false
      let cursor = query.word("page")
      let list = try await office.deskList(
        order, state: state, mineOnly: mineOnly, cursor: cursor, for: visit.viewer.session)
      return try visit.show(
        DeskListPage(list: list, order: order, state: state, mineOnly: mineOnly, isFirst: cursor == nil))
    }
  }
}
