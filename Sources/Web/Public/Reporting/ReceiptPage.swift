import Casework
import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  static let receiptPage = Path.root / "report" / "receipt"
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
      return try visit.show(ReceiptPage(ReceiptModel(filed, receipt: code, token: nil), filed))
    }
  }
}

/// What somebody has in hand when it was sent.
struct ReceiptPage: Page {
  private let model: ReceiptModel
  private let readers: [String]
  private let duties: [ReporterDuty]

  init(_ model: ReceiptModel, _ filed: Filed) {
    self.model = model
    readers = filed.firstReaders.map(\.name)
    duties = filed.duties
  }

  func encode(to encoder: any Encoder) throws { try model.encode(to: encoder) }

  var title: Phrase { Phrase("Received", "已收到") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("It is in.", "收到了。"))</h1>
    <p>\(first(visit)) \(visit(
      "A person answers here; if not, it moves on by itself and you see it. Before anyone you named hears, you do.",
      "会有人在这里回你，不是自动回复；没回就自动转给下一个人，你看得到。要通知你写到的人，先告诉你。"))</p>
    <h2>\(visit("Your code", "你的查询码"))</h2>
    \(visit.codeShown(model.receipt))\(visit.codeButtons)
    <p>\(visit(
      "Your only way back, shown here for 15 minutes more. We can't look it up. Lost? The work goes on; write again and say “I wrote before”.",
      "回来只认这串码，这里再显示15分钟。我们查不到，也补不了。丢了，事情照办，再写一次，注明“之前写过”就行。"))</p>
    <h2>\(visit("What happens next", "接下来"))</h2>
    \(visit.promises(duties.map { visit.step($0, isNext: $0 == duties.first) }))
    <p>\(visit("Nothing more to do for now.", "现在不用再做什么，歇歇吧。"))</p>
    <p><a class="button quiet" href="\(Paths.caseOfReporter())">\(visit("To your page", "去你的页面"))</a></p>
    \(promise(visit))
    """
  }

  private func first(_ visit: Visit<Reporter>) -> String {
    guard !readers.isEmpty else {
      return visit("The outside adviser reads it first.", "先由外部顾问看。")
    }
    return visit(
      "\(readers.joined(separator: " or ")) reads it first.", "先由\(readers.joined(separator: "或"))看。")
  }

  /// The promise, to keep apart from the code.
  private func promise(_ visit: Visit<Reporter>) -> HTML {
    """
    <details>
    <summary>\(visit("Proof that we have it, to keep apart from the code", "我们收到的凭证，和查询码分开保存"))</summary>
    <p class="small">\(visit(
      "Signed by our ledger. You can show it to anybody; it says nothing of what you wrote.",
      "由我们的台账签名，可以给任何人看，里面没有你写的内容。"))</p>
    <p class="small written">origin: \(model.promise.origin)
    commitment: \(model.promise.commitment)
    tick: \(String(model.promise.tick))
    signature: \(model.promise.signature)</p>
    </details>
    """
  }
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
    """
  }
}
