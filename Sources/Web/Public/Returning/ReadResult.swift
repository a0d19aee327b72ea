import Casework
import Markup
import Office

extension Paths {
  static let result = Path.root / "case" / "result"
}

extension SiteMap {
  /// News that may be hard to read waits until it is asked for. Nothing of that is kept: a page loaded later waits again.
  func addResult(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.result) { _ in Answer(to: Paths.caseOfReporter()) }
    routes.post(Paths.result) { visit, incoming in
      _ = try await incoming.fields()
      switch try await visit.ownCase(office) {
      case .none(let instead): return instead
      case .mine(_, let view):
        guard view.hasResult else { return Answer(to: Paths.caseOfReporter()) }
        return try visit.show(ReadResult(view))
      }
    }
  }
}

extension ReporterView {
  /// Whether there is a decision or a written result to be read.
  var hasResult: Bool { state == .declined || messages.contains(where: \.isResult) }
}

/// The decision, and the written result with its reasons.
struct ReadResult: Page {
  let state: String
  private let view: ReporterView

  private enum CodingKeys: CodingKey { case state }

  init(_ view: ReporterView) {
    self.view = view
    state = view.state.rawValue
  }

  var title: Phrase { Phrase("Your page · 2", "你的页面 · 2") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("The result", "结果"))</h1>
    <p>\(visit(view.state.told))</p>
    \(each: view.messages.filter(\.isResult), { message($0.text, by: visit.line(of: $0)) })
    \(note(
      .leaf,
      """
      <p>\(visit(
        "You stay protected, whatever it says. You needn't do anything today. You can ask what something means, or say that "
          + "you see it differently: write on your page, one sentence will do.",
        "不管结果怎样，谁也不许因此报复你，这条一直算数。今天不用做什么。哪里看不懂，或者不同意，在你的页面上写一句就行。"))</p>
      <p>\(link: Paths.bodies(), visit("Who can be spoken to", "可以找谁聊聊"))</p>
      """))
    <p><a class="button" href="\(Paths.caseOfReporter())">\(visit("Back to my page", "回到我的页面"))</a></p>
    """
  }
}

/// It is here: now, later, with someone.
struct ResultCover {
  let visit: Visit<Reporter>

  var html: HTML {
    note(
      .sun,
      """
      <p><strong>\(visit("There is a result, in writing.", "书面结果出来了。"))</strong>\(visit.gap)\(visit(
        "It is here whenever you want it: now, later, or with somebody beside you. It doesn't go away.",
        "想什么时候看都行：现在看、以后看，或者找个人陪你一起看。它一直在这里。"))</p>
      <form method="post" action="\(Paths.result())">
      <div class="row"><button class="button quiet">\(visit("Read it now", "现在看"))</button>
      \(link: Paths.bodies(), visit("Find somebody to read it with", "找个人陪我看"))</div>
      </form>
      """)
  }
}
