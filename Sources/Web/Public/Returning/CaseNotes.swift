import Casework
import Deadlines
import Markup
import Office

/// What stands above everything else on the reporter's page, and the lines beside the promises.
struct CaseNotes {
  let view: ReporterView
  let visit: Visit<Reporter>

  func html(_ form: Form) -> HTML {
    """
    \(given: missed, { missedNote($0) })\
    \(if: view.hasResult && !view.messages.contains(where: \.isResult), ResultCover(visit: visit).html)\
    \(given: view.withdrawsAt, { withdrawing($0, form) })\
    \(if: view.withdrawsAt == nil && view.canResume, withdrawn(form))\
    \(given: view.naming, { naming(form, number: $0.number, people: $0.people) })\
    \(given: news, { "<p>\($0)</p>" })
    """
  }

  /// The one that is owed soonest of what was missed.
  private var missed: ReporterDuty? {
    view.duties.filter { $0.met == nil && !$0.missed.isEmpty }.min { $0.nextDue < $1.nextDue }
  }

  /// Said once at the top, in full.
  private func missedNote(_ duty: ReporterDuty) -> HTML {
    let (due, next, role) = (visit.moment(duty.due), visit.moment(duty.nextDue), visit(duty.holder.words))
    let words =
      duty.kind.isMetByAnswer
      ? visit(
        "We owed you an answer by \(due) and failed. That is on us; you needn't chase. Now \(role) owes it by \(next). "
          + "It stays on record.",
        "说好 \(due) 前回你，我们没做到。责任在我们，不用你催。现在由\(role)负责，\(next) 前回你。这次逾期已记下，抹不掉。")
      : visit(
        "\(visit(duty.kind.words)): we owed you that by \(due), and failed. That is on us; you needn't chase. Now \(role) "
          + "owes it by \(next). It stays on record.",
        "说好 \(due) 前“\(visit(duty.kind.words))”，我们没做到。责任在我们，不用你催。现在由\(role)负责，\(next) 前办到。"
          + "这次逾期已记下，抹不掉。")
    return note(
      .clay,
      """
      <p>\(words)</p>
      <p>\(link: Paths.bodies(), visit("Meanwhile: who else can be spoken to", "等的时候，还可以找谁"))</p>
      """)
  }

  private func withdrawing(_ at: Instant, _ form: Form) -> HTML {
    let day = visit.moment(at)
    return note(
      .sun,
      """
      <p>\(visit(
        "You asked to withdraw. It takes effect on \(day); until then everything goes on, and so does what we owe you.",
        "你提出了撤回，\(day) 生效。在那之前一切照办，答应你的事也照样算数。"))</p>
      \(resume(form))
      """)
  }

  private func withdrawn(_ form: Form) -> HTML {
    note(
      .leaf,
      """
      <p>\(visit(
        "You can take it back until it is decided what remains: the work then goes on where it stood.",
        "在定下怎么办之前，随时可以取消撤回，从原来的地方接着办。"))</p>
      \(resume(form))
      """)
  }

  private func resume(_ form: Form) -> HTML {
    form.html(
      to: Paths.resumption(),
      "<button class=\"button quiet\">\(visit("Don't withdraw: go on", "不撤回了，接着办"))</button>")
  }

  private func naming(_ form: Form, number: Int, people: [String]) -> HTML {
    let names = people.joined(separator: visit(", ", "、"))
    return note(
      .sun,
      """
      <p>\(people.isEmpty
        ? visit("Is it right that nobody who works here did this?", "做这事的人不在这个单位，对吗？")
        : visit("Is this who you mean: \(names)?", "你指的是\(names)吗？"))</p>
      <p>\(visit(
        "If you confirm, they and those above them are out for good, and the others may read it. If not, write below whom you mean.",
        "确认以后，说的那个人和上级都不能再看，其他经办人可以看。不对的话，在下面写清楚是谁。"))</p>
      \(form.html(
        to: Paths.confirmNaming(),
        """
        \(form.hidden("proposal", "\(number)"))<button class="button quiet">\(visit("Yes, that's right", "对，就是这样"))</button>
        """))
      """)
  }

  /// What came since the reporter wrote last. When they were here last is kept nowhere.
  private var news: String? {
    let last = view.messages.last { $0.role == nil }?.sequence ?? 1
    let answers = view.messages.count { $0.sequence > last && $0.role != nil && !$0.isResult }
    guard answers > 0 else { return nil }
    return visit(
      "Since you last wrote: \(answers, one: "message", other: "messages") from us.",
      "你上次写了以后，我们发来 \(answers) 条消息。")
  }

  var responsible: String {
    guard let responsible = view.responsible else {
      return visit("Nothing is owed at the moment, so nobody is named here.", "眼下没有答应你还没办的事，所以这里没有写由谁负责。")
    }
    let role = visit(responsible.role.words)
    let who = responsible.name.map { visit("\($0), \(role)", "\($0)（\(role)）") } ?? role
    return visit("Responsible now: \(who).", "现在由\(who)负责。")
  }

  var read: String {
    guard let read = view.read else {
      return visit("Nobody has opened what you wrote last.", "你最近写的还没有人打开。")
    }
    let (at, role) = (visit.moment(read.at), visit(read.by.words))
    if view.isAnswered {
      return visit("Opened \(at) by \(role), and answered since.", "\(at)，\(role)已打开，之后也回复了。")
    }
    return visit(
      "Opened \(at) by \(role). Opening can't be undone: an answer is owed.",
      "\(at)，\(role)已打开。看过了，就不能当没看见，必须回你。")
  }
}
