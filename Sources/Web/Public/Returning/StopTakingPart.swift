import Markup
import Office

extension Paths {
  static let stopTakingPart = Path.root / "case" / "stop"
}

extension SiteMap {
  /// Whoever reported for somebody else can't withdraw, but can stop taking part: a message says so.
  func addStopping(_ office: Office) {
    reporters(office).get(Paths.stopTakingPart) { visit in
      switch try await visit.ownCase(office) {
      case .none(let instead): return instead
      case .mine: return try visit.show(StopTakingPart())
      }
    }
  }
}

/// What stopping means, with the words that say it.
struct StopTakingPart: Page {
  let mayStop = true

  var title: Phrase { Phrase("Your page · stop", "你的页面 · 不再参与") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let words = visit(
      "I no longer want to take part. Please don't ask me further.", "我不想再参与了，请不要再找我。")
    let form = Form(visit, Filled(fields: Fields(["text": .text(words)])))
    return """
      <h1>\(visit("Stop taking part?", "不再参与？"))</h1>
      <p>\(visit(
        "You owe us nothing more. Only the person it happened to can withdraw, so the work goes on without you: they are asked "
          + "what they want. You stay protected, and your page stays here.",
        "你已经做得够多了。能撤回的只有遇到这件事的人，所以事情会继续办，由TA来说想怎么办。谁也不许因此报复你，这个页面一直在。"))</p>
      \(form.html(
        to: Paths.caseMessages(),
        """
        \(form.area("text", Phrase("This is sent", "会发出这段话"), rows: 3))
        \(form.buttons(Phrase("Send", "发送"), (Paths.caseOfReporter(), Phrase("Back to my page", "返回"))))
        """))
      """
  }
}
