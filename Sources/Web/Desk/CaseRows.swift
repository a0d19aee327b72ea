import Casework
import Deadlines
import Markup
import Office
import Workplace

/// Cases in a list, as programs read them.
struct CaseRows: Encodable, Sendable {
  struct Row: Encodable, Sendable {
    let file: String
    let reference: String
    let state: CaseState
    let level: Level
    let received: String
    let duty: OrNull<DutyKind>
    let due: OrNull<String>
    let late: Bool
    let mine: Bool
    let openingStarts: OrNull<String>
    let unresolved: Bool

    enum CodingKeys: String, CodingKey {
      case file = "case"
      case reference, state, level, received, duty, due, late, mine, openingStarts, unresolved
    }
  }

  let page: [Row]
  /// Opaque; where the next page begins.
  let next: OrNull<String>

  init(_ list: DeskList) {
    page = list.rows.map(Row.init)
    next = OrNull(list.next)
  }
}

extension CaseRows.Row {
  init(_ row: DeskRow) {
    file = row.file.description
    reference = Reference.words(row.reference).english
    state = row.state
    level = row.level
    received = row.receivedAt.iso
    duty = OrNull(row.duty?.kind)
    due = OrNull(row.duty?.nextDue.iso)
    late = row.isLate
    mine = row.isMine
    openingStarts = OrNull(row.openingStarts?.instant.iso)
    unresolved = row.unresolved
  }
}

extension Visit {
  /// The rows as a table; nothing when there are none.
  func caseTable(_ rows: [DeskRow], at now: Instant) -> HTML {
    guard !rows.isEmpty else { return "" }
    let heads = [self("Case", "案件"), self("Owed", "要办的事"), self("State", "状态"), self("Received", "收到")]
    return table(heads, rows.map { [name($0), owed($0, at: now), standing($0), received($0)] })
  }

  private func name(_ row: DeskRow) -> HTML {
    """
    \(link: Paths.file(row.file), self(Reference.words(row.reference)))\
    \(given: row.openingStarts, { due -> HTML in
      let day = moment(due.instant)
      let words = self("Opening starts: answer by \(day)", "打开即开始计时：\(day)前要回复")
      return """
        <br><span class="small soft">\(words)</span>
        <br><a class="small" href="\(Paths.stepAside(row.file))">\(self("Step aside unread", "不看，直接回避"))</a>
        """
    })
    """
  }

  private func owed(_ row: DeskRow, at now: Instant) -> HTML {
    guard let duty = row.duty else { return "<span class=\"soft\">\(self("Nothing", "没有"))</span>" }
    return """
      \(self(duty.kind.words))<br>\(dueWords(duty.nextDue, isLate: row.isLate, at: now))\
      \(if: row.isMine, " \(tag(.leaf, self("yours", "归你办")))")
      """
  }

  /// By when, in hours when it is soon; late ones say so.
  private func dueWords(_ due: Instant, isLate: Bool, at now: Instant) -> HTML {
    let minutes = Int((due.milliseconds - now.milliseconds) / 60_000)
    let late: HTML = isLate ? tag(.clay, self("late", "已逾期")) + " " : ""
    guard (0..<hoursShownMinutes).contains(minutes) else { return late + "<span class=\"small\">\(moment(due))</span>" }
    let words =
      minutes < 60
      ? self("in \(minutes) minutes", "还有 \(minutes) 分钟") : self("in \(minutes / 60) hours", "还有 \(minutes / 60) 小时")
    return late + tag(.sun, words) + " <span class=\"small\">\(moment(due))</span>"
  }

  private func standing(_ row: DeskRow) -> HTML {
    let isUrgent = row.level == .crisis || row.level == .serious
    let level = self(row.level.words)
    return """
      \(self(row.state.words))<br>\(if: isUrgent, tag(.clay, level), else: "<span class=\"small soft\">\(level)</span>")\
      \(if: row.unresolved, "<br><span class=\"small soft\">\(self("not yet known who is meant", "还不知道说的是谁"))</span>")
      """
  }

  private func received(_ row: DeskRow) -> HTML {
    "<span class=\"small\">\(day(site.zone.day(at: row.receivedAt)))</span>"
  }

  /// The link to the next page of a list; nothing on the last.
  func onward(_ next: Link?) -> HTML {
    guard let next else { return "" }
    return """
      <nav class="pages" aria-label="\(self("Pages of this list", "列表分页"))">\(link: next, self("Next", "下一页"))</nav>
      """
  }
}

/// What is due within these is said in hours.
private let hoursShownMinutes = 48 * 60
