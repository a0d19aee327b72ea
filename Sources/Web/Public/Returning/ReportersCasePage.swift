import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let caseOfReporter = Path.root / "case"
}

extension SiteMap {
  func addCasePage(_ office: Office) {
    reporters(office).get(Paths.caseOfReporter) { visit in try await visit.caseAnswer(office) }
  }
}

extension Visit where Viewing == Reporter {
  /// The reporter's case as it is now, with what they typed where it wasn't taken.
  func caseAnswer(
    _ office: Office, _ filled: Filled = Filled(), _ status: Answer.Status = .ok
  ) async throws -> Answer {
    guard let reporter = viewer.visit else { return try signedOut() }
    guard let view = try await office.returnToCase(reporter) else {
      return wantsJSON ? try notFound() : Answer(to: Paths.report())
    }
    let page = ReportersCasePage(model: try ReportersCaseModel(view), view: view, filled: filled)
    return filled.refusals.isEmpty ? try show(page, status) : try refuse(page, filled.refusals, status)
  }

  /// Programs are told; a browser gets the field for the code.
  func signedOut() throws -> Answer {
    if wantsJSON { return try seen(by: Nobody()).show(.signedOut) }
    return try show(ReturnPage(), .signedOut)
  }
}

/// Where it stands, in plain words.
struct ReportersCasePage: Page {
  let model: ReportersCaseModel
  let view: ReporterView
  let filled: Filled

  func encode(to encoder: any Encoder) throws { try model.encode(to: encoder) }

  var title: Phrase { Phrase("Your page", "你的页面") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      <h1>\(visit("Where it stands", "办到哪儿了"))</h1>
      <p>\(visit(view.state.told))</p>
      \(if: missed != nil, missedNote(visit))\
      \(given: view.naming, { naming(form, visit, number: $0.number, people: $0.people) })\
      <p>\(responsible(visit))</p>
      <p>\(read(visit))</p>
      \(if: !view.accesses.isEmpty, accesses(visit))\
      <h2>\(visit("What we owe you", "我们要做到的"))</h2>
      \(visit.promises(steps(visit)))
      \(CaseMessages(view: view, form: form, visit: visit).html)
      \(if: view.canWithdraw, """
        <p>\(link: Paths.withdrawal(), visit("Withdraw", "撤回"))</p>
        """)
      """
  }

  /// Whoever got keys later did so in the reporter's sight.
  private func accesses(_ visit: Visit<Reporter>) -> HTML {
    """
    <ul>\(each: view.accesses, { "<li>\(words($0, visit))</li>" })</ul>
    """
  }

  private func words(_ access: ReporterView.Access, _ visit: Visit<Reporter>) -> String {
    let at = visit.moment(access.at)
    switch access.deed {
    case .openingAsked(let body):
      let who = visit(body.words)
      return visit("\(at): somebody of \(who) asked to open it with a colleague.", "\(at)，\(who)有人请同事一起打开。")
    case .openedTogether(let body):
      let who = visit(body.words)
      return visit("\(at): two of \(who) opened it together.", "\(at)，\(who)两人一起打开了。")
    case .originalOpened:
      let who = visit((access.by ?? .aid).words)
      return visit("\(at): the original of a file was opened by \(who).", "\(at)，\(who)打开了一个文件的原件。")
    default:
      return visit("\(at): somebody else of the AID team was given access.", "\(at)，援助组另有人可以打开了。")
    }
  }

  private func steps(_ visit: Visit<Reporter>) -> [PromiseStep] {
    let open = view.duties.filter { $0.met == nil }.min { $0.nextDue < $1.nextDue }
    return view.duties.map { visit.step($0, isNext: $0 == open) }
  }

  private var missed: ReporterDuty? { view.duties.first { $0.met == nil && !$0.missed.isEmpty } }

  /// Said once at the top, in full.
  private func missedNote(_ visit: Visit<Reporter>) -> HTML {
    guard let missed else { return "" }
    let due = visit.moment(missed.due)
    let next = visit.moment(missed.nextDue)
    let role = visit(missed.holder.words)
    return note(
      .clay,
      """
      <p>\(visit(
        "We owed you this by \(due) and failed: \(visit(missed.kind.words)). That is on us; you needn't chase. Now \(role) owes it by \(next). It stays on record.",
        "说好\(due)前“\(visit(missed.kind.words))”，我们没做到。责任在我们，不用你催。现在由\(role)负责，\(next)前办到。这次逾期已记下，抹不掉。"))</p>
      <p>\(link: Paths.bodies(), visit("Meanwhile: who else can be spoken to", "等的时候，还可以找谁"))</p>
      """)
  }

  private func naming(_ form: Form, _ visit: Visit<Reporter>, number: Int, people: [String]) -> HTML {
    let names = people.joined(separator: visit(", ", "、"))
    return note(
      .sun,
      """
      <p>\(people.isEmpty
        ? visit("Is it right that nobody who works here did this?", "做这事的人不在这个单位，对吗？")
        : visit("Is this who you mean: \(names)?", "你指的是\(names)吗？"))</p>
      <p>\(visit(
        "If you confirm, they and those above them are out for good, and the others may read it. If not, write below whom you mean.",
        "确认以后，这些人和他们的上级都不能再看，其他经办人可以看。不对的话，在下面写清楚是谁。"))</p>
      \(form.html(
        to: Paths.confirmNaming(),
        """
        \(form.hidden("proposal", "\(number)"))<button class="button quiet">\(visit("Yes, that's right", "对，就是这样"))</button>
        """))
      """)
  }

  private func responsible(_ visit: Visit<Reporter>) -> String {
    guard let responsible = view.responsible else {
      return visit("Nobody is responsible by name at the moment.", "眼下没有写明由谁负责。")
    }
    let role = visit(responsible.role.words)
    let who = responsible.name.map { visit("\($0), \(role)", "\($0)（\(role)）") } ?? role
    return visit("Responsible now: \(who).", "现在由\(who)负责。")
  }

  private func read(_ visit: Visit<Reporter>) -> String {
    guard let read = view.read else {
      return visit("Nobody has opened what you wrote last.", "你最近写的还没有人打开。")
    }
    let (at, role) = (visit.moment(read.at), visit(read.by.words))
    return visit(
      "Opened \(at) by \(role). Opening can't be undone: an answer is owed.",
      "\(at)，\(role)已打开。看过了，就不能当没看见，必须回你。")
  }
}
