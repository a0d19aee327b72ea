import Casework
import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  /// What the ledger says in plain text. Takes `before`, the place of an entry, for older ones.
  static let governance = ledger / "governance"
}

extension SiteMap {
  /// Who was given a seat, whose key is which and what else was changed, as the ledger says it for good.
  func addGovernance(_ office: Office) {
    ledgerReaders(office).get(Paths.governance) { visit in
      let before = visit.query.word("before").flatMap { Int64($0) }
      return try visit.show(
        GovernancePage(
          list: try await office.governance(before: before), before: before, isWitnessed: try await office.isWitnessed))
    }
  }
}

struct GovernancePage: Page {
  /// Nil while the ledger stands still.
  let list: GovernanceList?
  /// Of an older page, the place of the entry before which it begins.
  var before: Int64?
  /// Whether somebody outside signs the ledger: only then nothing can be taken out unseen.
  var isWitnessed = false

  var title: Phrase { heading { "\($0)" } }

  private func heading(_ written: (Int64) -> String) -> Phrase {
    guard let place = older.map(written) else { return Phrase("On public record", "公开记录") }
    return Phrase("On public record, before entry \(place)", "公开记录：编号 \(place) 以前")
  }

  /// What stands in the address may be anything: only an older page is called after it.
  private var older: Int64? { list?.isNewest == false ? before : nil }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit(heading(visit.grouped)))</h1>
    \(if: older == nil, introduction(visit))\
    \(body(visit))
    <p>\(wayOn(Paths.ledger(), visit("What this ledger is", "这本台账是什么")))</p>
    """
  }

  private func introduction(_ visit: Visit<Reporter>) -> HTML {
    """
    <p>\(isWitnessed
      ? visit(
        "Who was given a seat, whose key is which, which rules run: each stands in the ledger, and none can be taken out unseen.",
        "谁任哪个席位，哪把密钥是谁的，用的是哪版规则，都一条条记在台账里，抽走一条，一查就看得出来。")
      : visit(
        "Who was given a seat, whose key is which, which rules run: each stands in the ledger. If one is ever taken out, whoever kept a copy or a proof can show it.",
        "谁任哪个席位，哪把密钥是谁的，用的是哪版规则，都一条条记在台账里。以后谁抽走一条，存过一份或者手里有证明的人，就能证明。"))\(visit.gap)\(visit(
      "A key opens what is sealed to it; its fingerprint is a short text by which people compare keys.",
      "密钥是打开内容的钥匙；“密钥指纹”是照它算出来的一串字，用来当面核对。"))</p>
    <p>\(visit(
      "No report stands here. Only when a case is erased does one line say so, and it names neither the case nor anybody in it. The ledger holds no names either: it holds numbers drawn at random, and this page looks up who that is today.",
      "这里没有任何反映的内容。只有案件销毁时会留一句，不写是哪件、关于谁。台账里连姓名都不写，只有随机编号；现在看到的姓名，是这一页按今天的名单查出来的。"))</p>

    """
  }

  private func body(_ visit: Visit<Reporter>) -> HTML {
    guard let list else {
      let words = visit(
        "The ledger stands still now, so nothing can be read out from it.", "台账现在停着，暂时没法从里面读出来。")
      return note(.sun, "<p>\(words)</p>")
    }
    if list.entries.isEmpty && list.standstills.isEmpty {
      let words =
        older == nil ? visit("Nothing stands here yet.", "现在还没有记录。") : visit("Nothing older.", "没有更早的了。")
      return "<p class=\"soft\">\(words)</p>\n\(turning(list, visit))"
    }
    return """
      \(each: days(list, visit), { day in
        "<h2>\(visit.longDay(day.day))</h2>\n<ol class=\"history\">\n\(each: day.lines, { $0 })</ol>\n"
      })\
      \(turning(list, visit))\
      \(given: list.entries.first?.bundle, { bundle in
        let isOne = list.entries.allSatisfy { $0.bundle == bundle }
        return """
          <p class="small soft">\(wayOn(
            Paths.ledgerTiles(bundle),
            isOne
              ? visit("All entries as a file, for programs", "全部记录存成文件，给程序用")
              : visit("The newest of these entries as a file, for programs", "其中最新的记录存成文件，给程序用")))</p>

          """
      })
      """
  }

  private func turning(_ list: GovernanceList, _ visit: Visit<Reporter>) -> HTML {
    guard list.older != nil || older != nil else { return "" }
    let next = list.older.map { Paths.governance().with("before", "\($0)") }
    return """
      <nav class="pages" aria-label="\(visit("Pages of this list", "列表分页"))">
      \(if: older != nil, "\(link: Paths.governance(), visit("The newest", "最新的"))")
      \(given: next, { "\(link: $0, visit("Older", "更早的"))" })
      </nav>
      """
  }

  /// Lines under the day of each, in the ledger's order.
  private func days(_ list: GovernanceList, _ visit: Visit<Reporter>) -> [(day: Day, lines: [HTML])] {
    var days: [(day: Day, lines: [HTML])] = []
    for line in GovernanceLine.all(of: list) {
      let day = visit.site.zone.day(at: line.at)
      if days.last?.day != day { days.append((day: day, lines: [])) }
      days[days.count - 1].lines.append(line.html(list, visit))
    }
    return days
  }
}

/// One line of the page, at its place in the ledger.
private enum GovernanceLine {
  case entry(GovernanceEntry, at: Instant)
  case standstill(Standstill)

  /// The last first. An entry that can't be read stands beside the one after it.
  static func all(of list: GovernanceList) -> [GovernanceLine] {
    var at = list.entries.lazy.compactMap(\.event?.at).first ?? list.standstills.first?.until
    var lines: [GovernanceLine] = []
    for entry in list.entries {
      at = entry.event?.at ?? at
      if let at { lines.append(.entry(entry, at: at)) }
    }
    lines += list.standstills.map { .standstill($0) }
    return lines.sorted { $0.index > $1.index }
  }

  var index: Int64 {
    switch self {
    case .entry(let entry, _): entry.index
    case .standstill(let still): still.index
    }
  }

  var at: Instant {
    switch self {
    case .entry(_, let at): at
    case .standstill(let still): still.until
    }
  }

  func html(_ list: GovernanceList, _ visit: Visit<Reporter>) -> HTML {
    switch self {
    case .entry(let entry, _):
      let reading = GovernanceReading(list: list, visit: visit)
      let number = visit.grouped(entry.index)
      return """
        <li><p>\(reading.named(entry.event.map(reading.sentence) ?? reading.unknown))</p>
        \(each: entry.event.map(reading.details) ?? [], { "<p class=\"small soft written\">\($0)</p>\n" })\
        <p class="small soft">\(given: entry.event, { "\(visit.time($0.at)) · " })\
        \(given: entry.event.flatMap(reading.doer), { "\(reading.named($0)) · " })\
        \(visit("entry no. \(number)", "编号 \(number)"))</p></li>

        """
    case .standstill(let still):
      let (from, until) = (visit.longMoment(still.from), visit.longMoment(still.until))
      let words = visit(
        "From \(from) to \(until) the ledger stood still, as it does while the server is switched off.",
        "\(from) 到 \(until)，台账停着没动；服务器关着的时候就是这样。")
      return "<li><p class=\"soft\">\(words)</p></li>\n"
    }
  }
}

extension GovernancePage {
  enum CodingKeys: String, CodingKey { case entries, standstills, names, older, stopped }

  private struct EntryModel: Encodable {
    let index: Int64
    let text: String
  }

  private struct StandstillModel: Encodable {
    let index: Int64
    let from: String
    let until: String
    let ticks: Int64
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(list == nil, forKey: .stopped)
    let entries = list?.entries ?? []
    try container.encode(entries.map { EntryModel(index: $0.index, text: $0.text) }, forKey: .entries)
    let stills = list?.standstills ?? []
    try container.encode(
      stills.map { StandstillModel(index: $0.index, from: $0.from.iso, until: $0.until.iso, ticks: $0.ticks) },
      forKey: .standstills)
    let names = list?.names.map { ($0.key.description, $0.value) } ?? []
    try container.encode(Dictionary(names, uniquingKeysWith: { first, _ in first }), forKey: .names)
    try container.encodeIfPresent(list?.older, forKey: .older)
  }
}
