import Casework
import Deadlines
import Markup
import Office
import Workplace

/// The one thing that a case waits for from this viewer.
struct NextStep: Sendable {
  let command: CaseCommand
  let words: Phrase
}

extension CasePage {
  /// What is due first among what this viewer may do; before that, what was given to them. Nil when nothing waits.
  func nextStep(_ visit: Visit<Staff>) -> NextStep? {
    if opened.offers(.accept) { return NextStep(command: .accept, words: CaseCommand.accept.words) }
    if view.content == nil, opened.offers(.open) { return NextStep(command: .open, words: CaseCommand.open.words) }
    let open = view.duties.map(\.duty).filter(\.isOpen).sorted { $0.nextDue < $1.nextDue }
    for duty in open {
      guard let command = command(for: duty.kind), opened.offers(command) else { continue }
      return NextStep(command: command, words: words(command, duty, visit))
    }
    return nil
  }

  /// What meets a duty, or brings it nearer; nil while a second person is waited for.
  private func command(for kind: DutyKind) -> CaseCommand? {
    switch kind {
    case .contact, .reply, .reading, .update, .pledge: .answer
    case .challenge: .decide
    case .handler: .assign
    case .pressure: .answer
    case .assessment, .withdrawal, .result: decision(kind == .result ? .close : .assess)
    }
  }

  /// Decisions need two: what a colleague proposed is confirmed, what this viewer proposed waits.
  private func decision(_ command: CaseCommand) -> CaseCommand? {
    if view.proposals.contains(where: { !$0.isMine }) { return .confirm }
    if !view.proposals.isEmpty { return nil }
    return view.unresolved ? .name : command
  }

  private func words(_ command: CaseCommand, _ duty: Duty, _ visit: Visit<Staff>) -> Phrase {
    let verb = verb(command, duty.kind)
    if duty.nextDue <= view.at { return Phrase("\(verb) now: it is late", "\(verb)：已逾期") }
    let day = visit.soon(duty.nextDue, at: view.at)
    return Phrase("\(verb) by \(day)", "\(day)前\(verb)")
  }

  private func verb(_ command: CaseCommand, _ kind: DutyKind) -> Phrase {
    switch (command, kind) {
    case (.answer, .update): Phrase("Say how it stands", "告知进展")
    case (.answer, .pressure): Phrase("Answer on the pressure to withdraw", "就有人施压撤回的事回复")
    case (.assign, _): Phrase("Give it to somebody else, or answer why not", "换人经办，或回复为什么不换")
    case (.answer, .pledge): Phrase("Answer, as was promised,", "兑现答应的事并回复")
    case (.answer, _): Phrase("Answer", "回复")
    case (.confirm, _): Phrase("Look at what a colleague proposes", "看同事的提议")
    case (.name, _): Phrase("Propose who is meant", "提出被举报人")
    case (.decide, _): Phrase("Decide the claimed conflict", "对回避异议作出决定")
    case (.close, _): Phrase("Propose the result", "提出结果")
    default: Phrase("Propose what happens next", "提出接下来怎么办")
    }
  }

  /// It stands first, as the page's primary button: it leads to the form, or does it at once.
  func show(_ step: NextStep, _ visit: Visit<Staff>, _ form: Form) -> HTML {
    if step.command.isDoneAtOnce {
      return form.html(
        to: Paths.command(view.id, step.command.rawValue),
        """
        \(if: step.command == .open, openText(visit))
        <p class="row"><button class="button">\(visit(step.words))</button></p>
        """)
    }
    return "<p class=\"row\"><a class=\"button\" href=\"\(Link.onThisPage(step.anchor))\">\(visit(step.words))</a></p>"
  }
}

extension CaseCommand {
  /// Whether it needs nothing to be filled in, so that the page's first button does it.
  var isDoneAtOnce: Bool { self == .accept || self == .open }
}

extension NextStep {
  /// The id of the form on the case's page.
  fileprivate var anchor: String {
    switch command {
    case .confirm, .decide: "waiting"
    case .acknowledge: CaseCommand.answer.rawValue
    default: command.rawValue
    }
  }
}
