import Markup
import Office

extension Paths {
  static let withdrawal = Path.root / "case" / "withdraw"
}

extension SiteMap {
  /// Withdrawing takes two steps: what it means, and then the word.
  func addWithdrawal(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.withdrawal) { visit in
      guard let reporter = visit.viewer.visit else { return try visit.signedOut() }
      guard let view = try await office.returnToCase(reporter) else { return Answer(to: Paths.report()) }
      return view.canWithdraw ? try visit.show(Withdrawal()) : Answer(to: Paths.caseOfReporter())
    }
    routes.post(Paths.withdrawal) { visit, incoming in
      let fields = try await incoming.fields()
      guard let reporter = visit.viewer.visit else { return try visit.signedOut() }
      let done = try await office.withdraw(reporter, text: fields.word("text") ?? "")
      return try await visit.answer(done.mapError { .onCase($0) }, fields, office)
    }
  }
}

/// What withdrawing means, before it is done.
struct Withdrawal: Page {
  let mayWithdraw = true

  var title: Phrase { Phrase("Withdraw", "撤回") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit)
    return """
      <h1>\(visit("Do you want to withdraw?", "要撤回吗？"))</h1>
      <p>\(visit(
        "It is yours to decide, and no reason is needed. What was read stays read. Two people then "
          + "decide whether the workplace must still act, for others' safety for instance, and you hear it here. "
          + "You can go on writing.",
        "由你决定，不用说理由。看过的收不回。之后由两个人一起决定单位是否还有必须做的事，比如为了其他人的安全，结果会在这里告诉你。你仍然可以继续写。"))</p>
      <p>\(visit(
        "Did anyone press you to? Say so below; that is a case of its own.",
        "有人逼你撤回吗？有就写在下面，那本身就是要处理的事。"))</p>
      \(form.html(
        to: Paths.withdrawal(),
        """
        \(form.area("text", Phrase("Anything to add (optional)", "想补充的（可不填）"), rows: 4))
        \(form.buttons(
          Phrase("Withdraw", "撤回"), (Paths.caseOfReporter(), Phrase("No, back to my page", "不撤回，返回"))))
        """))
      """
  }
}
