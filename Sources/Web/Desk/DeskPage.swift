import Casework
import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  /// Takes `sort`, `state`, `mine` and `page` in its query.
  static let desk = Path.root / "desk"
}

/// What is owed on the cases that somebody may know of, what presses most first; or all of them.
private struct DeskListPage: Page {
  let list: DeskList
  let order: DeskOrder
  let state: CaseState?
  let mineOnly: Bool
  let isFirst: Bool
  /// How many cases they may know of; nil where it isn't asked.
  let count: Int?
  /// The absence in which they are now.
  let away: PlannedAbsence?
  /// Why nothing new comes in; nil while it can.
  let ledgerStop: LedgerStop?

  var title: Phrase { order == .due ? Phrase("Desk", "工作台") : Phrase("All my cases", "我的全部案件") }
  var width: PageWidth { .wide }

  func encode(to encoder: any Encoder) throws {
    try CaseRows(list).encode(to: encoder)
  }

  func html(_ visit: Visit<Staff>) -> HTML {
    """
    <h1>\(visit(order == .due ? Phrase("Due now", "现在要办") : title))</h1>
    \(visit.ledgerNote(ledgerStop))\
    \(given: away, { note(.sun, "<p>\(visit(awayWords($0, visit)))</p>") })\
    \(if: order == .due, parts(visit), else: visit.caseTable(list.rows, at: list.at))
    \(if: list.rows.isEmpty, nothing(visit))
    \(visit.onward(list.next.map { here($0) }))
    \(elsewhere(visit))
    \(filters(visit))
    """
  }

  private func awayWords(_ away: PlannedAbsence, _ visit: Visit<Staff>) -> Phrase {
    let back = visit.day(away.absence.until)
    return Phrase(
      "You are away until \(back): nothing new is given to you. Opening a case still binds you.",
      "您在 \(back)回来之前不接新的事。但打开案件仍然算数，要由您回复。")
  }

  /// What is late, due today, within a week, and later, each under its heading.
  private func parts(_ visit: Visit<Staff>) -> HTML {
    let rows = Dictionary(grouping: list.rows) { DeskPart($0, at: list.at, in: visit.site.zone) }
    let parts = DeskPart.allCases.compactMap { part in
      rows[part].map { (words: part.words as Phrase?, rows: sorted($0, in: part)) }
    }
    let isCalm = isFirst && !list.rows.isEmpty && rows[.late] == nil && rows[.today] == nil
    return """
      \(if: isCalm, "<p>\(visit("Nothing is late, and nothing more is due today.", "没有逾期的，今天也没有到期的。"))</p>\n")\
      \(visit.caseTable(parts, at: list.at))
      """
  }

  /// What has been late longest comes first; the rest is in the order of its days.
  private func sorted(_ rows: [DeskRow], in part: DeskPart) -> [DeskRow] {
    guard part == .late else { return rows }
    return rows.sorted { ($0.pressing?.due ?? $0.receivedAt) < ($1.pressing?.due ?? $1.receivedAt) }
  }

  private func nothing(_ visit: Visit<Staff>) -> HTML {
    let isFiltered = state != nil || mineOnly || !isFirst
    if isFiltered { return "<p>\(visit("Nothing matches.", "没有符合条件的案件。"))</p>" }
    let words = visit(
      "Nothing is owed now. What comes in shows up here by itself, with its day.",
      "现在没有要办的事。有新的进来，会连同期限自动出现在这里。")
    return "<p>\(words)</p>"
  }

  private func elsewhere(_ visit: Visit<Staff>) -> HTML {
    let isAll = order == .received
    let cases = isAll ? Paths.desk() : Paths.desk().with("sort", DeskOrder.received.rawValue)
    let words = isAll ? visit("Due now", "现在要办") : visit("All my cases\(counted(visit))", "我的全部案件\(counted(visit))")
    return """
      <p class="row"><a class="button quiet" href="\(cases)">\(words)</a>
      \(link: Paths.absence(), visit("I am away", "我不在"))\
      \(if: visit.viewer.session.mayAudit, " \(link: Paths.audit(), visit(AuditPage.words))")</p>
      """
  }

  private func counted(_ visit: Visit<Staff>) -> String {
    guard let count else { return "" }
    if count >= Office.deskCountLimit { return visit(" (\(count) or more)", "（\(count) 件以上）") }
    return visit(" (\(count))", "（\(count)）")
  }

  /// Folded away until somebody wants it.
  private func filters(_ visit: Visit<Staff>) -> HTML {
    """
    <details\(attribute: "open", if: state != nil || mineOnly)>
    <summary>\(visit("Choose what is shown", "筛选"))</summary>
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
    </details>
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
      let session = visit.viewer.session
      let list = try await office.deskList(
        order, state: state, mineOnly: mineOnly, cursor: cursor, for: session)
      let isCounted = !visit.wantsJSON && order == .due && cursor == nil
      return try visit.show(
        DeskListPage(
          list: list, order: order, state: state, mineOnly: mineOnly, isFirst: cursor == nil,
          count: isCounted ? try await office.deskCount(for: session) : nil,
          away: visit.wantsJSON ? nil : try await office.absences(of: session).first { $0.isUnderWay },
          ledgerStop: office.ledgerStop))
    }
  }
}
