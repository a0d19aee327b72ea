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
  /// The rows as a table, which a telephone shows as cards; nothing when there are none.
  func caseTable(_ rows: [DeskRow], at now: Instant) -> HTML {
    caseTable([(words: nil, rows: rows)], at: now)
  }

  /// One table of several parts, each under its heading.
  func caseTable(_ parts: [(words: Phrase?, rows: [DeskRow])], at now: Instant) -> HTML {
    guard parts.contains(where: { !$0.rows.isEmpty }) else { return "" }
    let heads = [self("Case", "案件"), self("What is owed", "要办的事"), self("When", "期限"), self("State", "状态")]
    return """
      <table class="stack">
      <thead><tr>\(each: heads, { "<th scope=\"col\">\($0)</th>" })</tr></thead>
      \(each: parts, { part in
        """
        <tbody>
        \(given: part.words, { "<tr class=\"part\"><td colspan=\"4\"><h2>\(self($0))</h2></td></tr>\n" })\
        \(each: part.rows, { row(cells($0, now)) })</tbody>

        """
      })</table>
      """
  }

  private func cells(_ row: DeskRow, _ now: Instant) -> [HTML] {
    [name(row, now), owed(row), when(row, now), standing(row, now)]
  }

  private func row(_ cells: [HTML]) -> HTML {
    "<tr>\(each: cells, { "<td>\($0)</td>" })</tr>\n"
  }

  private func name(_ row: DeskRow, _ now: Instant) -> HTML {
    """
    \(link: Paths.file(row.file), self(Reference.words(row.reference)))\
    \(given: row.openingStarts, { due -> HTML in
      let day = soon(due.instant, at: now)
      let words = self("Opening starts: answer by \(day)", "打开即开始计时：\(day)前要回复")
      return "<br><span class=\"small soft\">\(words)</span>"
    })
    """
  }

  private func owed(_ row: DeskRow) -> HTML {
    guard let duty = row.pressing else { return "<span class=\"soft\">\(self("Nothing", "没有"))</span>" }
    let isMine = row.pressingHolder == .viewer
    return """
      \(self(duty.kind.owed))\(if: isMine, " \(tag(.leaf, self("yours", "归您办")))")\
      \(given: row.pressingHolder.name, { "<br><span class=\"small soft\">\($0)</span>" })
      """
  }

  private func when(_ row: DeskRow, _ now: Instant) -> HTML {
    guard let duty = row.pressing else { return "" }
    let isLate = duty.wasMissed || duty.nextDue <= now
    let isFar = duty.nextDue >= now.adding(hours: hoursWithoutDate)
    let next = soon(duty.nextDue, at: now)
    return """
      \(dueTag(duty, at: now))\
      \(if: isLate && duty.nextDue > now, "<br><span class=\"small soft\">\(self("now by \(next)", "现在须在\(next)前"))</span>")\
      \(if: !isLate && isFar, "<br><span class=\"small soft\">\(self.day(site.zone.day(at: duty.nextDue)))</span>")
      """
  }

  private func standing(_ row: DeskRow, _ now: Instant) -> HTML {
    let isUrgent = row.level == .crisis || row.level == .serious
    let level = self("\(small: row.level.words)", "\(row.level.words)")
    let words = words(of: row.progress, at: now)
    return """
      <span class="soft">\(if: isUrgent, "<strong>\(level)</strong>\(self(", ", "，"))")\(words)</span>
      """
  }

  /// The link to the next page of a list; nothing on the last.
  func onward(_ next: Link?) -> HTML {
    guard let next else { return "" }
    return """
      <nav class="pages" aria-label="\(self("Pages of this list", "列表分页"))">\(link: next, self("Next", "下一页"))</nav>
      """
  }
}

/// What is due within these needs no date beside its hour.
private let hoursWithoutDate = 48
