import Casework
import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  /// Opens a case, which is an act. Not under `cases`, where it would be the command of that name.
  static let openCase = Path.root / "desk" / "open" / ID<Case>.self
}

/// A case before somebody opens it: what opening starts, whom it binds, and what needs no opening.
struct CoverPage: Page {
  let cover: CaseCover
  var filled = Filled()
  /// Texts of a form that could not be taken while the reporter wrote again: nothing of them is lost.
  var typed: [String] = []
  var refused: RefusedNote?

  var title: Phrase { Reference.words(cover.reference) }

  func encode(to encoder: any Encoder) throws {
    try ["case": cover.id.description].encode(to: encoder)
  }

  func html(_ visit: Visit<Staff>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)\(given: refused, { $0.html(visit.language) })<h1>\(visit(title))</h1>
      <p>\(tag(.leaf, visit(cover.state.words))) \(tag(cover.level.isUrgent ? .clay : .leaf, visit(cover.level.words))) \
      <span class="soft">\(visit("Received \(visit.moment(cover.receivedAt))", "\(visit.moment(cover.receivedAt)) 收到"))</span></p>
      \(if: !typed.isEmpty, kept(visit))\
      \(sheet(opening(visit)))
      \(without(visit, form))
      <p>\(link: Paths.desk(), visit("Back to the desk", "回到工作台"))</p>
      """
  }

  private func opening(_ visit: Visit<Staff>) -> HTML {
    """
    <h2>\(visit(heading(visit)))</h2>
    <ul>
    <li>\(visit(starts(visit)))</li>
    <li>\(visit("The reporter sees when you opened it, and in which role. It can't be undone.", "举报人看得到您什么时候、以什么身份打开的。打开了就收不回。"))</li>
    <li>\(visit(read(visit)))</li>
    \(if: cover.unresolved, "<li>\(visit("It is not yet known who is meant: only the first ring reads it.", "还不知道说的是谁，只有首接人能看。"))</li>\n")\
    </ul>
    \(if: !cover.hasOpened, names(visit))
    <div class="row"><form method="post" action="\(Paths.openCase(cover.id))">
    <button class="button">\(visit(button(visit)))</button></form>
    <a class="button quiet" href="\(Paths.stepAside(cover.id))">\(cover.hasOpened
      ? visit("Step aside", "回避") : visit("Step aside unread", "不看，直接回避"))</a></div>
    """
  }

  private func heading(_ visit: Visit<Staff>) -> Phrase {
    let at = visit.moment(cover.wroteAt)
    if cover.hasOpened {
      return Phrase("The reporter has written again: \(at)", "举报人又写来了：\(at)")
    }
    return Phrase("You have not opened this case", "您还没有打开这件案件")
  }

  private func starts(_ visit: Visit<Staff>) -> Phrase {
    guard let due = cover.openingStarts else {
      return Phrase(
        "Opening starts no new day: it is answered, or you owe an answer already.",
        "打开不会开始新的期限：已经回复过，或者您本来就欠着一次回复。")
    }
    let day = visit.soon(due.instant, at: cover.at)
    return Phrase(
      "Opening starts: an answer is owed by \(day), by you. Any one answer, whoever gives it, meets it for all who opened.",
      "打开即开始计时：\(day)前要由您回复。不论谁回复了一次，打开过的人就都算回复了。")
  }

  /// Who has read it, by role. Who else may is not said: who knows the team would see who is out.
  private func read(_ visit: Visit<Staff>) -> Phrase {
    guard let read = cover.read else {
      return cover.isReport
        ? Phrase("Nobody has opened it yet.", "还没有人打开过。")
        : Phrase("Nobody has opened yet what the reporter wrote last.", "举报人最近写来的，还没有人打开。")
    }
    let at = visit.moment(read.at)
    let role = visit(read.role.words)
    return Phrase("Opened \(at) by \(role).", "\(at)，\(role)已打开。")
  }

  private func names(_ visit: Visit<Staff>) -> HTML {
    """
    <p>\(visit(
      "Names are sealed in it and come first when you open. Whoever is named, those above them and those directly below are "
        + "out by rule. Family, a friend, your team, a bonus, a budget or a client that depends on somebody: only you know. "
        + "You can step aside then, too, without a reason.",
      "名字封存在里面，打开后最先给您看。被写到的人、TA的上级和直接下属，已按规定排除。亲友、同组、奖金、预算、客户是不是跟谁有牵连，只有您自己知道。"
        + "看到名字以后也可以回避，不用说理由。"))</p>
    """
  }

  private func button(_ visit: Visit<Staff>) -> Phrase {
    guard let due = cover.openingStarts else { return Phrase("Open", "打开") }
    let day = visit.soon(due.instant, at: cover.at)
    return Phrase("Open, and answer by \(day)", "打开，\(day)前回复")
  }

  private func kept(_ visit: Visit<Staff>) -> HTML {
    note(
      .sun,
      """
      <p>\(visit(
        "This was not sent. It is kept here: copy it, open what is new, and send it again.",
        "下面的内容没有发出。请先复制，打开新来的内容，再发一次。"))</p>
      \(each: typed, { "<p class=\"written\">\($0)</p>\n" })
      """)
  }

  /// What needs nothing opened: one alone at night can do it.
  private func without(_ visit: Visit<Staff>, _ form: Form) -> HTML {
    let mayAssign = cover.may.contains(.assign) && !cover.state.isEnded && !cover.colleagues.isEmpty
    guard mayAssign || cover.may.contains(.accept) else { return "" }
    return """
      <h2>\(visit("Without opening it", "不打开也能做"))</h2>
      \(if: cover.may.contains(.accept), """
        \(form.html(to: Paths.command(cover.id, CaseCommand.accept.rawValue), """
          <p>\(visit("It was given to you. Its duties are yours once you accept.", "这件案件交给了您，接手后要办的事归您。"))</p>
          <p><button class="button quiet">\(visit(CaseCommand.accept.words))</button></p>
          """))
        """)\
      \(if: mayAssign, """
        <details id="assign"\(attribute: "open", if: !filled.refusals.isEmpty)>
        <summary>\(visit(CaseCommand.assign.words))</summary>
        \(form.html(to: Paths.command(cover.id, CaseCommand.assign.rawValue), """
          \(form.assignChoice(cover.colleagues))
          <p><button class="button quiet">\(visit(CaseCommand.assign.words))</button></p>
          """))
        </details>
        """)
      """
  }
}

extension Form {
  /// To whom a case is given.
  func assignChoice(_ colleagues: [PersonName]) -> HTML {
    select(
      "assign.person", Phrase("Colleague", "同事"),
      hint: Phrase("It is theirs once they accept; until then you answer for it.", "对方接手后才算交出，之前仍由您负责。"),
      colleagues.map { Choice($0.person.description, Phrase($0.name, $0.name)) })
  }
}

extension SiteMap {
  /// Opening is done here and nowhere else in a browser.
  func addOpening(_ staff: Routes<Staff>, _ office: Office) {
    staff.post(Paths.openCase) { visit, id, _ in
      let session = visit.viewer.session
      switch try await office.caseCover(id, for: session) {
      case .failure(let refusal): return try visit.refuse(refusal, on: id)
      case .success(let cover):
        switch try await office.opened(id, by: session) {
        case .failure(let refusal): return try visit.refuse(refusal, on: id)
        case .success(let opened):
          let isFirst = cover.map { !$0.hasOpened } ?? false
          let hasNames = !(opened.view.content?.account.people.isEmpty ?? true)
          return try visit.done(
            OpenedModel(state: opened.view.state), then: isFirst && hasNames ? Paths.names(id) : Paths.file(id))
        }
      }
    }
  }
}

private struct OpenedModel: Encodable { let state: CaseState }
