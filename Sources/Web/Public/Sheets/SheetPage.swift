import Casework
import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  static let sheet = Path.root / "sheet"
}

extension SiteMap {
  /// What happens when somebody reports, on one sheet to hand out.
  func addSheet(_ office: Office) {
    passers.get(Paths.sheet) { visit in
      let readers = try await office.bodies().first { $0.body == .aid }?.seats ?? []
      let page = SheetPage(
        address: visit.site.publicAddress, table: office.settings.rules.table, readers: readers.map(\.name),
        numbers: try await office.helpNumbers())
      return try visit.show(page)
    }
  }
}

/// One sheet of A4 in both languages: the steps with their days, who reads, whom to call.
struct SheetPage: Page {
  let address: Link?
  let table: ProcedureTable
  /// The AID team by name.
  let readers: [String]
  let numbers: HelpNumbersInForce

  func encode(to encoder: any Encoder) throws {
    try ["readers": readers].encode(to: encoder)
  }

  var title: Phrase { Phrase("What happens then", "之后会怎样") }
  var width: PageWidth { .wide }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <div class="screen-only">
    <h1>\(visit("A sheet to hand out", "可以发给大家的一张纸"))</h1>
    <p>\(visit("It says in both languages what happens when somebody reports.", "用中英文写明，说了以后会怎样。"))</p>
    <div class="row">
    <button class="button" type="button" data-print data-with-script hidden>\(visit("Print", "打印"))</button>
    \(link: Paths.poster(), visit("The poster", "海报"))
    </div>
    </div>
    <div class="sheet handout">
    <div class="bilingual">
    \(column(.chinese))
    \(column(.english))
    </div>
    \(given: address.flatMap { address in QRCode(address.address).map { (address, $0) } }, { address, code in
      """
      <div class="poster">
      \(drawing(code, label: visit(PosterWords.label)))
      <p class="address">\(address.address)</p>
      </div>

      """
    })
    <p class="small soft">\(visit.site.workplace)</p>
    </div>
    """
  }

  private func column(_ language: Language) -> HTML {
    """
    <div lang="\(language.rawValue)">
    <h2 lang="\(language.rawValue)">\(heading[language])</h2>
    <ol>
    \(each: steps, { "<li lang=\"\(language.rawValue)\">\($0[language])</li>\n" })</ol>
    <h3 lang="\(language.rawValue)">\(first[language])</h3>
    <p lang="\(language.rawValue)">\(readers.joined(separator: Phrase(", ", "、")[language]))</p>
    <h3 lang="\(language.rawValue)">\(outside[language])</h3>
    <ul>
    \(each: numbers.numbers.all, { number in
      """
      <li lang="\(language.rawValue)">\(Phrase(number.name)[language]) <b lang="en">\(number.number)</b>\
      <span lang="\(language.rawValue)">\(hours(number)[language])</span></li>

      """
    })</ul>
    </div>
    """
  }

  private let heading = Phrase("What happens when you report", "说了以后会怎样")
  private let first = Phrase(
    "Who reads it first (never whom you name, nor those above them)", "最先看的人\u{200B}（你写到的人\u{200B}和TA的上级看不到）")
  private let outside = Phrase("Help outside the workplace", "单位以外的帮助")

  private var steps: [Phrase] {
    let (contact, update, result) = (within(.contact), words(.update), within(.result))
    let (notice, response) = (table[.notice].otherwise.words, table[.response].otherwise.words)
    let appeal = table[.appeal].otherwise.words
    return [
      Phrase(
        "You write as much as you like, named or not, and get a code. Only with it you come back.",
        "想写多少写多少，留不留名都行。当场给你一个查询码，回来只认这个码。"),
      Phrase("A person answers you \(contact).", "有人回复你：\(contact)。"),
      Phrase("You hear where it stands every \(update).", "每 \(update)告诉你办到哪儿了。"),
      Phrase(
        "The person named is told within \(notice), after you, and has \(response) to answer.",
        "\(notice)内告知被说到的人，在那之前先告诉你；TA有 \(response)回应。"),
      Phrase(
        "You get what was found in writing \(result), with reasons, and may object within \(appeal).",
        "\(result)书面告诉你查明了什么、理由是什么；不同意，\(appeal)内提出。"),
      Phrase(
        "When a day is missed, it goes to the next person by itself, and you see it.", "到期没办，会自动转给下一个人，你看得到。"),
      Phrase("Nobody may make you pay for it. If somebody does, write it under your code.", "谁也不许因此为难你。有人这么做，凭查询码写进来。"),
    ]
  }

  private func hours(_ number: HelpNumber) -> Phrase {
    let hours = Phrase(number.hours)
    return Phrase(" (\(hours))", "（\(hours)）")
  }

  private func words(_ duty: DutyKind) -> Phrase { table[duty]?.otherwise.words ?? Phrase("", "") }

  private func within(_ duty: DutyKind) -> Phrase { table[duty]?.within ?? Phrase("", "") }
}
