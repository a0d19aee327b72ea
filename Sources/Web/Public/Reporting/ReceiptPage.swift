import Casework
import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  static let receiptPage = Path.root / "report" / "receipt"
  static let another = Path.root / "report" / "another"
}

extension SiteMap {
  /// The receipt, for a quarter of an hour to whoever holds the cookie; later that it was sent.
  func addReceiptPage(_ office: Office) {
    reporters(office).get(Paths.receiptPage) { visit in
      guard let reporter = visit.viewer.visit else { return Answer(to: Paths.receipt()) }
      guard let filed = try await office.receipt(of: reporter), let code = reporter.codeText else {
        return reporter.filedAt == nil ? Answer(to: Paths.report()) : try visit.show(AlreadySent())
      }
      try await office.markFiled(reporter)
      let today = visit.site.zone.day(at: office.now())
      let model = try ReceiptModel(filed, receipt: code, token: nil)
      let ledger = try await ReceiptLedger(
        office, model.promise, proofs: try await office.reporterProofs(for: reporter))
      return try visit.show(ReceiptPage(model, filed, ledger: ledger, today: today))
    }
  }
}

/// What somebody has in hand when it was sent.
struct ReceiptPage: Page {
  private let model: ReceiptModel
  private let readers: [String]
  private let duties: [ReporterDuty]
  private let ledger: ReceiptLedger
  private let today: Day?
  /// What was chosen of the days to come back.
  var filled = Filled()
  var day: Day?

  init(_ model: ReceiptModel, _ filed: Filed, ledger: ReceiptLedger, today: Day? = nil) {
    self.model = model
    self.ledger = ledger
    self.today = today
    readers = filed.firstReaders.map(\.name)
    duties = filed.duties
  }

  func encode(to encoder: any Encoder) throws { try model.encode(to: encoder) }

  var checksProofs: Bool { true }
  var title: Phrase {
    day == nil ? Phrase("Received", "已收到") : Phrase("Which day?", "哪一天？")
  }

  /// The day by which a person answers.
  func dueDay(_ visit: Visit<Reporter>) -> Day? {
    duties.first { $0.kind == .contact }.map { visit.site.zone.day(at: $0.due) }
  }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    \(Form(visit, filled).summary)
    \(sheet(
      """
      <h1>\(visit("It is in.", "收到了。"))</h1>
      <p>\(visit.sentence(first(visit), naming: readers))</p>
      <p>\(visit(
        "A person answers here; if not, it moves on by itself and you see it. Before anyone you named hears, you do.",
        "会有人在这里回你，不是自动回复；没回就自动转给下一个人，你看得到。通知你写到的人之前，会先告诉你。"))</p>
      \(code(visit))
      <h2>\(visit("What happens next", "接下来"))</h2>
      \(visit.promises(duties.map { visit.step($0, isNext: $0 == duties.first) }))
      <p>\(visit("Nothing more to do for now.", "现在不用再做什么，歇歇吧。"))</p>
      <p><a class="button quiet" href="\(Paths.caseOfReporter())">\(visit("To your page", "去你的页面"))</a></p>
      """))
    \(comingBack(visit))
    \(ledger.html(visit))
    """
  }

  private func first(_ visit: Visit<Reporter>) -> String {
    guard !readers.isEmpty else {
      return visit("The outside adviser reads it first.", "先由外部顾问看。")
    }
    return visit(
      "\(readers.joined(separator: " or ")) reads it first.", "先由\(readers.joined(separator: "或"))看。")
  }

  private func code(_ visit: Visit<Reporter>) -> HTML {
    """
    <h2>\(visit("Your code", "你的查询码"))</h2>
    \(visit.codeShown(model.receipt))\(visit.codeButtons)
    <form method="post" action="\(Paths.receiptFile())">\
    <p><button class="small-button">\(visit("Save it with the days below", "连同下面的日期一起保存"))</button></p></form>
    <p class="not-on-paper">\(visit(
      "Your only way back, shown here for 15 minutes more. Note it where nobody looks; screenshots may sync to shared albums. "
        + "We can't look it up. Never give it to anyone, us included.",
      "回来只认这串码，这里再显示 15 分钟。记在别人翻不到的地方；截图可能同步到共用相册。我们查不到，也补不了。别给任何人，包括我们。"))</p>
    <p>\(visit(
      "Lost? The work goes on; write again and say “I wrote before”.", "丢了，事情照办，再写一次，注明“之前写过”就行。"))</p>
    <p>\(visit(
      "Two things to keep, apart from each other: the code (to come back; never show it), the proof (in case somebody says that nothing ever came). The proof can wait: save it from your page any day.",
      "要留两样，分开放：查询码，回来用，谁也别给；证明，万一有人说没收到过。证明不急，哪天从你的页面存都行。"))</p>
    """
  }

  /// A day that one chooses, on the page, on paper, or in one's own calendar under a title that tells nothing.
  private func comingBack(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    guard let today = today ?? duties.first.map({ visit.site.zone.day(at: $0.owedAt) }) else { return "" }
    let choices = [
      dueDay(visit).map { Choice("due", Phrase("When the answer is due", "最晚回复的那天"), both(visit, $0)) },
      Choice("tomorrow", Phrase("Tomorrow", "明天"), both(visit, today.adding(days: 1))),
      Choice("week", Phrase("In a week", "一周后"), both(visit, today.adding(days: 7))),
      Choice("own", Phrase("Another day", "另选一天")),
    ].compactMap { $0 }
    return sheet(
      """
      \(given: day, { day in
        "<p><strong>\(visit("Come back on \(visit.longDay(day)).", "\(visit.longDay(day))，回来看看。"))</strong></p>\n"
      })\(form.html(
        to: Paths.receiptDay(),
        """
        <h2 id="back">\(visit("A day to come back (optional)", "选个回来的日子（可不选）"))</h2>
        <p>\(visit(
          "We send nothing and keep nothing of this. The calendar file says “Notes” and the day, no more.",
          "我们不会发提醒，也不保存。日历文件里只写“记事”和日期。"))</p>
        \(form.choices("day", Phrase("Which day?", "哪一天？"), choices))
        \(form.line("own", Phrase("Another day (optional)", "另选的日子（可不填）"), kind: .date))
        <div class="row"><button class="button quiet" name="show" value="yes">\(visit("Show it here", "显示在这一页"))</button>
        <button class="button quiet" name="calendar" value="yes">\(visit("Calendar file", "存到日历"))</button></div>
        """))
      """)
  }

  private func both(_ visit: Visit<Reporter>, _ day: Day) -> Phrase { Phrase(visit.day(day), visit.day(day)) }
}

/// The report was sent more than a quarter of an hour ago.
struct AlreadySent: Page {
  let sent = true

  var title: Phrase { Phrase("Sent", "已提交") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("This was sent already.", "已经提交过了。"))</h1>
    <p>\(visit(
      "The code is no longer shown. Come back with it at any time.", "查询码不再显示。随时可以凭码回来。"))</p>
    <div class="row"><a class="button" href="\(Paths.caseOfReporter())">\(visit("To your page", "去你的页面"))</a>
    \(link: Paths.receipt(), visit("I have a code", "我有查询码"))</div>
    <form method="post" action="\(Paths.another())">
    <p>\(visit(
      "Something else to tell? It gets a code of its own.", "还有别的事要说？另起一份，会有新的查询码。"))\(visit.gap)\
    <button class="plain">\(visit("Begin another", "另写一份"))</button></p>
    </form>
    """
  }
}

extension SiteMap {
  /// Ends a visit whose report was sent, so that the form is empty again; of any other nothing is lost.
  func addAnotherReport(_ office: Office) {
    reporters(office).post(Paths.another) { visit, _ in
      guard let reporter = visit.viewer.visit, reporter.filedAt != nil else { return Answer(to: Paths.report()) }
      try await office.leave(reporter)
      return Answer(to: Paths.report()).setting(Cookie(.visit, ""))
    }
  }
}
