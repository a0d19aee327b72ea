import Markup
import Office

extension Paths {
  static let discardDraft = Path.root / "report" / "discard"
}

extension SiteMap {
  /// Takes everything away that isn't sent, after one more question, and ends the visit.
  func addDiscard(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.discardDraft) { visit in
      guard let reporter = visit.viewer.visit else { return Answer(to: Paths.report()) }
      if reporter.filedAt != nil { return Answer(to: Paths.receiptPage()) }
      return try visit.show(DiscardPage(draft: reporter.draftID))
    }
    routes.post(Paths.discardDraft) { visit, incoming in
      let fields = try await incoming.fields()
      guard let reporter = visit.viewer.visit, reporter.draftID == fields.word("draft") else {
        return Answer(to: Paths.report())
      }
      if reporter.filedAt != nil { return Answer(to: Paths.receiptPage()) }
      try await office.discardDraft(reporter)
      try await office.leave(reporter)
      return try visit.seen(by: Reporter(visit: nil)).show(Discarded()).setting(Cookie(.visit, ""))
    }
  }
}

/// Asks once more.
struct DiscardPage: Page {
  let draft: String

  var title: Phrase { Phrase("Discard · Notes", "丢掉 · 记录") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit)
    return """
      <h1>\(visit("Discard everything?", "全部丢掉吗？"))</h1>
      <p>\(visit(
        "What you wrote and attached here goes at once, and the code opens nothing any more. Nobody has seen it. It can't be brought back.",
        "你在这里写的、传的会马上删掉，查询码也不再有用。没有人看过，删了就找不回来。"))</p>
      \(form.html(
        to: Paths.discardDraft(),
        """
        \(form.hidden("draft", draft))\
        \(form.buttons(
          Phrase("Discard it", "丢掉"), (Paths.exportDraft(), Phrase("Keep a copy first", "先给自己留一份")),
          (Paths.checkAnswers(), Phrase("Back", "返回"))))
        """))
      """
  }
}

/// It is gone.
struct Discarded: Page {
  let discarded = true

  var title: Phrase { Phrase("Gone · Notes", "已删 · 记录") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("It is gone.", "都删掉了。"))</h1>
    <p>\(visit(
      "Nothing of it was sent. You can begin again at any time.", "什么都没有提交。以后随时可以再写。"))</p>
    <div class="row"><a class="button" href="\(Paths.home())">\(visit("To the first page", "回首页"))</a></div>
    """
  }
}
