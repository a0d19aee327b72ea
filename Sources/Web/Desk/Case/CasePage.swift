import Casework
import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  static let file = Path.root / "cases" / ID<Case>.self
}

/// A case as somebody works on it: the one next thing first; what was told and can be done on the left, what is owed,
/// who is in it and what happened on the right.
struct CasePage: Page {
  let opened: OpenedCase
  var filled = Filled()
  /// People of the directory whom typed names may mean, to choose from.
  var found: [FoundName] = []
  var refused: RefusedNote?
  /// Texts of a form that was not taken and is no longer on the page.
  var typed: [String] = []

  var view: CaseView { opened.view }

  var title: Phrase { Reference.words(view.reference) }
  var width: PageWidth { .wide }

  func encode(to encoder: any Encoder) throws {
    try CaseModel(opened).encode(to: encoder)
  }

  func html(_ visit: Visit<Staff>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)\(given: refused, { $0.html(visit.language) })<h1>\(visit(title))</h1>
      \(heading(visit))
      \(given: nextStep(visit), { show($0, visit, form) })
      \(columns(main(visit, form), beside: beside(visit)))
      """
  }

  private func heading(_ visit: Visit<Staff>) -> HTML {
    """
    <p>\(tag(.leaf, visit(view.state.words))) \(tag(view.level.isUrgent ? .clay : .leaf, visit(view.level.words)))\
    \(given: view.outcome, { " \(tag(.leaf, visit($0.words)))" }) \
    <span class="soft">\(visit("Received \(visit.moment(view.receivedAt))", "\(visit.moment(view.receivedAt)) 收到"))</span></p>
    \(if: view.state.isEnded, ended(visit))\
    \(if: view.unresolved, unresolved(visit))
    """
  }

  private func ended(_ visit: Visit<Staff>) -> HTML {
    note(
      .leaf,
      """
      <p>\(visit(
        "The work of this case has ended. What the reporter still writes is answered.",
        "这件案件已经办结。举报人再写来的消息，仍然要回复。"))</p>
      """
    )
  }

  private func unresolved(_ visit: Visit<Staff>) -> HTML {
    note(
      .sun,
      """
      <p>\(visit(
        "It is not yet known who is meant, so only the first ring reads this. Settle it first.",
        "还不知道说的是谁，所以只有首接人能看。请先定这一件。"))</p>
      """
    )
  }

  private func main(_ visit: Visit<Staff>, _ form: Form) -> HTML {
    guard let content = view.content else { return closed(visit, form) }
    return """
      \(visit.account(content, of: view.id))
      <h2>\(visit("Messages", "消息"))</h2>
      \(messages(content.messages, visit))
      \(if: opened.offers(.answer), answerForm(content.account, visit, form))
      \(proposals(visit, form))
      \(if: opened.offers(.name), nameForm(form))
      \(actions(visit, form))
      <h2>\(visit("Notes among handlers", "经办人之间的笔记"))</h2>
      <p class="small soft">\(visit("The reporter never sees these.", "举报人看不到这些。"))</p>
      \(messages(content.notes, visit))\
      \(if: opened.offers(.note), noteForm(visit, form))
      """
  }

  /// The last few in the open, older ones folded away.
  private func messages(_ messages: [Message], _ visit: Visit<Staff>) -> HTML {
    let older = messages.dropLast(messagesInTheOpen)
    return """
      \(if: messages.isEmpty, "<p class=\"soft\">\(visit("None yet.", "还没有。"))</p>")\
      \(if: !older.isEmpty, """
        <details>
        <summary>\(visit("Earlier ones (\(older.count))", "更早的（\(older.count)）"))</summary>
        \(each: older, { visit.message($0, of: view.id) })</details>

        """)\
      \(each: messages.suffix(messagesInTheOpen), { visit.message($0, of: view.id) })
      """
  }

  /// Who may know of the case but not read it is told why, and what they can do.
  private func closed(_ visit: Visit<Staff>, _ form: Form) -> HTML {
    """
    \(note(.sun, "<p>\(visit((view.closed ?? .notYours).words))</p>"))
    \(visit.unsent(typed))\
    \(given: given(visit), { note(.leaf, "<p>\($0)</p>") })
    <p>\(visit("You see how the case goes, not what was written.", "您看得到案件走到哪一步，看不到内容。"))</p>
    \(actions(visit, form))
    """
  }

  /// A share that was given since two last opened together: it waits for a second.
  private func given(_ visit: Visit<Staff>) -> String? {
    guard let last = view.timeline.last(where: { $0.deed.isOpeningTogether }), case .openingAsked(let body) = last.deed
    else { return nil }
    let (who, at, others) = (last.name ?? visit(body.words), visit.moment(last.at), visit(body.words))
    return visit(
      "\(who) gave their share on \(at). As soon as a second of \(others) presses “Open together”, it opens for both.",
      "一份已由\(apart(who))在 \(at) 交出。\(others)再有一个人点“一起启封”，两个人就都能看。")
  }

  private func beside(_ visit: Visit<Staff>) -> HTML {
    """
    <h2>\(visit("Promises", "要办的事"))</h2>
    \(visit.duties(view.duties))
    <h2>\(visit("Who works on it", "经办人"))</h2>
    \(responsible(visit))
    \(if: !(view.content?.account.people.isEmpty ?? true), """
      <h2>\(visit("People", "涉及的人"))</h2>
      \(visit.people(view.content?.account.people ?? []))

      """)\
    <h2>\(visit("What happened", "经过"))</h2>
    \(visit.timeline(view.timeline))
    """
  }

  private func responsible(_ visit: Visit<Staff>) -> HTML {
    let who = view.responsible.map {
      visit("\($0.name), \(visit($0.role.words))", "\($0.name)（\(visit($0.role.words))）")
    }
    return """
      <p>\(who ?? visit("Nobody has accepted it yet.", "还没有人接手。"))</p>
      \(given: view.assigning, { "<p>\(visit("Waits for \($0.name) to accept.", "等\(apart($0.name))接手。"))</p>" })
      """
  }
}

extension Deed {
  fileprivate var isOpeningTogether: Bool {
    switch self {
    case .openingAsked, .openedTogether: true
    default: false
    }
  }
}

/// How many messages stand in the open.
private let messagesInTheOpen = 6

extension SiteMap {
  /// A browser sees the cover until its owner opens the case; for a program asking is opening.
  func addCase(_ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.file, isAct: true) { visit, id in
      let session = visit.viewer.session
      if !visit.wantsJSON {
        switch try await office.caseCover(id, for: session) {
        case .success(let cover?): return try visit.show(CoverPage(cover: cover))
        case .success(nil): break
        case .failure(let refusal): return try visit.refuse(refusal, on: id)
        }
      }
      switch try await office.opened(id, by: session) {
      case .success(let opened): return try visit.show(CasePage(opened: opened))
      case .failure(let refusal): return try visit.refuse(refusal, on: id)
      }
    }
    addOpening(staff, office)
    addNames(staff, office)
    addStepAside(staff)
  }
}

extension Visit where Viewing == Staff {
  /// What is not even shown: one answer for a case that isn't here and one that is not for this viewer.
  func refuse(_ refusal: CaseRefusal, on id: ID<Case>) throws -> Answer {
    switch refusal {
    case .notFound: return try notFound()
    case .busy: return try seen(by: Nobody()).show(.full)
    case .refused(let refusal): return try seen(by: Nobody()).show(Problem(refusal, on: id))
    }
  }
}

extension Problem {
  /// Why something can't be done on a case, with the way to what can.
  init(_ refusal: Refusal, on id: ID<Case>) {
    self.init(refusal.status, refusal.code, Phrase("Not possible now", "现在不行"), refusal.words)
    onward = refusal.onward(id).first
  }
}
