import Casework
import Deadlines
import Markup
import Office

extension Paths {
  static let askForHandler = Path.root / "case" / "handler"
}

extension SiteMap {
  /// The reporter asks that somebody else look after it.
  func addAskingForHandler(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.askForHandler) { visit in
      switch try await visit.ownCase(office) {
      case .none(let instead): return instead
      case .mine(_, let view): return try visit.show(AskForHandler(view, office))
      }
    }
    routes.post(Paths.askForHandler) { visit, incoming in
      let fields = try await incoming.fields()
      guard case .mine(let reporter, let view) = try await visit.ownCase(office) else {
        return try await visit.caseAnswer(office)
      }
      let done = try await office.askForHandler(reporter, text: NewHandler.text(fields, visit))
      return try await visit.acted(done, fields, office) { AskForHandler(view, office, $0) }
    }
  }
}

/// Whom the reporter would rather speak to. It becomes the first words of what they write.
enum NewHandler: String, CaseIterable, Sendable {
  case anybody, woman, man, language

  var words: Phrase {
    switch self {
    case .anybody: Phrase("Somebody else, that is all", "换个人就行")
    case .woman: Phrase("A woman", "女性")
    case .man: Phrase("A man", "男性")
    case .language: Phrase("Somebody who speaks my language", "会说我的语言的人")
    }
  }

  /// What was asked for, with the reason where one was given.
  static func text(_ fields: Fields, _ visit: Visit<Reporter>) -> String {
    let wish = fields.word("wish").flatMap { NewHandler(rawValue: $0) } ?? .anybody
    return [visit(wish.asked), fields.word("text")].compactMap { $0 }.joined(separator: "\n\n")
  }

  /// As it is written to the handlers.
  var asked: Phrase {
    switch self {
    case .anybody: Phrase("I would like somebody else to look after this.", "我想换一个人来办。")
    case .woman: Phrase("I would like a woman to look after this.", "我想换一位女性来办。")
    case .man: Phrase("I would like a man to look after this.", "我想换一位男性来办。")
    case .language:
      Phrase("I would like somebody who speaks my language to look after this.", "我想换一个会说我的语言的人来办。")
    }
  }
}

/// The page that asks for it.
struct AskForHandler: Page {
  let mayAsk: Bool
  private let isRing: Bool
  private let name: String?
  private let span: Span?
  private let filled: Filled

  private enum CodingKeys: CodingKey { case mayAsk }

  init(_ view: ReporterView, _ office: Office, _ filled: Filled = Filled()) {
    span = office.settings.rules.procedure.span(.handler, at: .ordinary)
    mayAsk = !view.isHandlerAsked && !view.state.isEnded
    isRing = view.unresolved
    name = view.responsible?.name
    self.filled = filled
  }

  var title: Phrase { Phrase("Your page · somebody else", "你的页面 · 换人") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      <h1>\(visit("Somebody else, please", "想换个人来办"))</h1>
      <p>\(visit(
        "You needn't say why, and nobody may hold it against you.", "不用说理由，谁也不能因此对你有看法。"))</p>
      <p>\(what(visit))</p>
      \(form.html(
        to: Paths.askForHandler(),
        """
        \(form.choices("wish", Phrase("Whom would you rather speak to?", "更想和谁谈？"), NewHandler.allCases.map { Choice($0.rawValue, $0.words) }))
        \(form.area(
          "text", Phrase("Why (optional)", "原因（可不填）"),
          hint: Phrase(
            "Whoever can open the case can read this, the one you'd rather not have too.",
            "能打开这件事的人都看得到，包括你想换掉的那位。"), rows: 4))
        \(form.buttons(Phrase("Ask for it", "提出来"), (Paths.caseOfReporter(), Phrase("Back to my page", "返回"))))
        """))
      """
  }

  private func what(_ visit: Visit<Reporter>) -> String {
    if isRing {
      let who = name ?? visit("whoever answers now", "现在负责回你的人")
      return visit(
        "It isn't certain yet who is meant, so only two people can open this. Where another one is free of it, "
          + "they take the place of \(who) at once; what was read stays read.",
        "还不能确定指的是谁，所以只有两个人能打开。有别的合适的人，会马上换下\(who)；看过的收不回。")
    }
    let days = span.map { visit($0.words) } ?? ""
    return visit(
      "The head of the AID team decides within \(days), or whoever comes next if that is the one you mean. "
        + "Somebody else takes it on, or you get the reason here. The work goes on meanwhile.",
      "由援助组负责人在 \(days)内决定；你想换的就是TA的话，由下一位来定。要么换人，要么在这里告诉你为什么不换。这期间照常办。")
  }
}
