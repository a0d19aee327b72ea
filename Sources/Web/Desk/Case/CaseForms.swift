import Casework
import Markup
import Office
import Workplace

/// The forms of a case's page. A field is called by its command and its name, `answer.text`, so that each form keeps
/// what was typed into it; programs send `text`.
extension CasePage {
  func answerForm(_ account: Account, _ visit: Visit<Staff>, _ form: Form) -> HTML {
    """
    <section id="answer" aria-label="\(visit(CaseCommand.answer.words))">
    \(wishes(account, visit))\
    \(command(
      .answer, form,
      """
      \(form.area("answer.text", Phrase("Answer the reporter", "回复举报人"), hint: answerHint, rows: 8))
      \(if: opened.hasPledge, form.choices(
        "answer.keeps", Phrase("The day that was given", "答应过的日子"), many: true,
        [Choice("1", Phrase("This answer keeps it", "这条回复兑现了它"))]))
      """))
    </section>
    """
  }

  /// How the reporter wants to be reached, where an answer is written.
  private func wishes(_ account: Account, _ visit: Visit<Staff>) -> HTML {
    let wishes = visit.contactWishes(account)
    guard !wishes.isEmpty else { return "" }
    return note(
      .leaf,
      """
      <p><strong>\(visit("How they want to be reached", "举报人希望怎么联系"))</strong></p>
      <dl>
      \(each: wishes, { "<dt>\($0.0)</dt><dd class=\"written\">\($0.1)</dd>\n" })</dl>
      """)
  }

  private var answerHint: Phrase {
    Phrase(
      "One answer meets every reader's duty. Say what happens next and by when; blame nobody.",
      "回复一次，打开过的人就都算回复了。写清接下来做什么、什么时候，不责怪任何人。")
  }

  func noteForm(_ visit: Visit<Staff>, _ form: Form) -> HTML {
    """
    <details id="note"\(attribute: "open", if: isOpen(.note))>
    <summary>\(visit("Keep a note", "记一条笔记"))</summary>
    \(command(.note, form, form.area("note.text", Phrase("New note", "新笔记"), rows: 4)))
    </details>
    """
  }

  /// A form that gives a command. The page's primary button is another one.
  func command(_ command: CaseCommand, _ form: Form, _ fields: HTML) -> HTML {
    form.html(
      to: Paths.command(view.id, command.rawValue),
      """
      \(fields)
      <p><button class="\(command == .answer ? "button" : "button quiet")">\(command.words[form.language])</button></p>
      """)
  }

  func openText(_ visit: Visit<Staff>) -> HTML {
    """
    <p>\(visit(
      "Two of your body open a case together. Whoever is first gives their share; the second opens it for both. The reporter sees it.",
      "您所在的机构要两个人一起启封。先来的交出自己的一份，后来的为两人启封。举报人看得到。"))</p>
    """
  }

  func takeOverText(_ visit: Visit<Staff>) -> HTML {
    "<p>\(visit("Its duties are yours from then on; their days stay.", "从此要办的事归您，期限不变。"))</p>"
  }

  func ringText(_ visit: Visit<Staff>) -> HTML {
    """
    <p>\(visit(
      "The first ring kept silent. Two others of the AID team read and answer in its place.",
      "首接人没有回应。由援助组另外两个人来看、来回复。"))</p>
    """
  }

  func stepAsideText(_ visit: Visit<Staff>) -> HTML {
    """
    <p>\(visit(
      "You need give no reason. You lose the case at once, and what you owed goes to a colleague.",
      "不用说理由。您马上不再经手，归您办的事转给同事。"))</p>
    """
  }

  func grantFields(_ form: Form) -> HTML {
    form.select(
      "grant.person", Phrase("To whom", "给谁"),
      hint: Phrase(
        "They were seated after the case was filed. Whoever is in conflict is refused. The reporter sees it.",
        "他们是立案以后才任职的。有利益冲突的人会被拒绝。举报人看得到。"),
      view.newcomers.map { Choice($0.person.description, Phrase($0.name, $0.name)) })
  }

  func assignFields(_ form: Form) -> HTML { form.assignChoice(view.assignable) }

  func assessFields(_ form: Form) -> HTML {
    """
    \(form.choices("assess.outcome", Phrase("Where does it lead?", "接下来往哪里走？"), Outcome.allCases.map(\.choice)))
    \(form.select("assess.level", Phrase("How soon must it be answered?", "有多急？"), levels))
    \(form.area("assess.reason", reasons, hint: secondPerson, rows: 5))
    """
  }

  /// The present level first, so that nobody lowers one unawares.
  private var levels: [Choice] {
    ([view.level] + Level.allCases.filter { $0 != view.level }).map { Choice($0.rawValue, $0.words) }
  }

  func pledgeFields(_ form: Form) -> HTML {
    """
    \(form.line("pledge.due", Phrase("Day", "日子"), hint: pledgeHint, kind: .date))
    \(form.area("pledge.text", Phrase("What will be done by then", "到时做到什么"), rows: 4))
    """
  }

  private var pledgeHint: Phrase {
    Phrase("It becomes a duty, and the reporter sees it.", "它就成了要办的事，举报人看得到。")
  }

  func declineFields(_ form: Form) -> HTML {
    """
    \(form.choices("decline.outcome", Phrase("Where does it lead?", "接下来往哪里走？"), Outcome.allCases.filter(\.declines).map(\.choice)))
    \(form.area("decline.text", result, hint: resultHint, rows: 6))
    \(form.area("decline.reason", reasons, hint: secondPerson, rows: 5))
    """
  }

  func closeFields(_ form: Form) -> HTML {
    """
    \(form.area("close.text", result, hint: resultHint, rows: 6))
    \(form.area("close.reason", reasons, hint: secondPerson, rows: 5))
    """
  }

  func challengeFields(_ form: Form) -> HTML {
    """
    \(form.select("challenge.person", Phrase("Whose conflict", "谁应当回避"), colleagues))
    \(form.area("challenge.reason", reasons, hint: challengeHint, rows: 4))
    """
  }

  private var colleagues: [Choice] {
    view.colleagues.map { Choice($0.person.description, Phrase($0.name, $0.name)) }
  }
  private var challengeHint: Phrase {
    Phrase("Somebody else decides within 2 working days.", "由别人在 2 个工作日内作出决定。")
  }
  private var reasons: Phrase { Phrase("Reasons", "理由") }
  private var secondPerson: Phrase {
    Phrase("A second person confirms it before it takes effect.", "要有第二个人确认才生效。")
  }
  private var result: Phrase { Phrase("Written result for the reporter", "给举报人的书面结果") }
  private var resultHint: Phrase {
    Phrase(
      "What was decided, why, by whom, and how to disagree.", "写明决定了什么、为什么、谁决定的、不同意可以怎么办。")
  }
}

extension Outcome {
  fileprivate var choice: Choice { Choice(rawValue, words, detail) }
}
