import Casework
import Deadlines
import Markup
import Office

extension Paths {
  static let withdrawal = Path.root / "case" / "withdraw"
  static let resumption = Path.root / "case" / "resume"
}

extension SiteMap {
  /// Withdrawing takes two steps, what it means and then the word, and days to think; it can be taken back.
  func addWithdrawal(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.withdrawal) { visit in
      switch try await visit.ownCase(office) {
      case .none(let instead): return instead
      case .mine(_, let view):
        guard view.canWithdraw else { return Answer(to: Paths.caseOfReporter()) }
        return try visit.show(Withdrawal(day: office.withdrawalDay(visit)))
      }
    }
    routes.post(Paths.withdrawal) { visit, incoming in
      let fields = try await incoming.fields()
      guard let reporter = visit.viewer.visit else { return try visit.signedOut() }
      let pressed = fields.word("pressed").flatMap { Pressed(rawValue: $0) }
      let text = [pressed.map { visit($0.said) }, fields.word("text")].compactMap { $0 }.joined(separator: "\n\n")
      let done = try await office.askToWithdraw(reporter, text: text, pressed: pressed == .yes)
      let day = office.withdrawalDay(visit)
      return try await visit.acted(done, fields, office) { Withdrawal(day: day, filled: $0) }
    }
    routes.post(Paths.resumption) { visit, incoming in
      let fields = try await incoming.fields()
      guard let reporter = visit.viewer.visit else { return try visit.signedOut() }
      let done = try await office.takeWithdrawalBack(reporter)
      if case .failure(.told(let refusal)) = done {
        return try await visit.caseAnswer(office, Filled(fields: fields, refusals: refusal.refusals), .refused)
      }
      return try await visit.acted(done, fields, office) { Withdrawal(day: "", filled: $0) }
    }
  }
}

extension Office {
  /// The day on which a withdrawal that is asked for now would take effect.
  fileprivate func withdrawalDay(_ visit: Visit<Reporter>) -> String {
    visit.day(visit.site.zone.day(at: now().adding(hours: Withdrawing.daysToThink * 24)))
  }
}

/// Whether anybody pressed the reporter to withdraw.
enum Pressed: String, CaseIterable, Sendable {
  case no, yes, unsaid

  var words: Phrase {
    switch self {
    case .no: Phrase("No", "没有")
    case .yes: Phrase("Yes", "有")
    case .unsaid: Phrase("I'd rather not say", "不想说")
    }
  }

  var detail: Phrase? {
    guard self == .yes else { return nil }
    return Phrase(
      "The head of the AID team sees to it, whatever you decide about the rest.",
      "不管其他怎么定，这件事由援助组负责人来处理。")
  }

  /// As it is written to the handlers.
  var said: Phrase {
    switch self {
    case .no: Phrase("Nobody pressed me to withdraw.", "没有人逼我撤回。")
    case .yes: Phrase("Somebody pressed me to withdraw.", "有人逼我撤回。")
    case .unsaid: Phrase("I'd rather not say whether anybody pressed me.", "有没有人逼我，我不想说。")
    }
  }
}

/// What withdrawing means, before it is asked for.
struct Withdrawal: Page {
  let mayWithdraw = true
  let day: String
  var filled = Filled()

  private enum CodingKeys: CodingKey { case mayWithdraw }

  var title: Phrase { Phrase("Your page · withdraw", "你的页面 · 撤回") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      <h1>\(visit("Do you want to withdraw?", "要撤回吗？"))</h1>
      <p>\(visit(
        "It is yours to decide, and no reason is needed. It takes effect on \(day), seven days from now. "
          + "Until then, and afterwards until it is decided what remains, you can take it back with one touch.",
        "由你决定，不用说理由。七天以后才生效，也就是 \(day)。在那之前，点一下就能取消；生效以后，只要还没定下哪些要接着办，也还能取消。"))</p>
      <ul>
      <li>\(visit("It stops the work on what happened to you.", "关于你这件事，我们不再往下办。"))</li>
      <li>\(visit(
        "It doesn't stop what the workplace must do by itself: others' safety, somebody under 18, the same thing reported "
          + "by several people. Two people decide that together, and you hear it here first.",
        "单位本来就该做的不会停：别人的安全、有不满 18 岁的人、好几个人说到同一件事。哪些要接着办，由两个人一起定，先在这里告诉你。"))</li>
      <li>\(visit(
        "What was read stays read, and what you wrote stays sealed. You stay protected, and you can go on writing.",
        "看过的收不回，你写的仍然封存。谁也不许因此报复你，你还可以继续写。"))</li>
      </ul>
      \(form.html(
        to: Paths.withdrawal(),
        """
        \(form.choices(
          "pressed", Phrase("Did anyone press you to? (optional)", "有没有人逼你撤回？（可不答）"),
          Pressed.allCases.map { Choice($0.rawValue, $0.words, $0.detail) }))
        \(form.area("text", Phrase("Anything to add (optional)", "想补充的（可不填）"), rows: 4))
        \(form.buttons(
          Phrase("Withdraw in seven days", "七天后撤回"), (Paths.caseOfReporter(), Phrase("No, back to my page", "不撤回，返回"))))
        """))
      """
  }
}
