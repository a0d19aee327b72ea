import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  /// Takes `from`, the first day away, and `until`, the first day back.
  static let absence = Path.root / "desk" / "absence"
  static let endAbsence = Path.root / "desk" / "absence" / ID<Absence>.self / "end"
}

/// When somebody of a body is away, said by themselves before they go.
private struct AbsencePage: Page {
  struct Row: Encodable, Sendable {
    let absence: String
    /// The first day away, and the first day back.
    let from: String
    let until: String
    /// The day on which what falls into it goes to colleagues.
    let handOver: String
    let away: Bool
  }

  let planned: [PlannedAbsence]
  var filled = Filled()

  var title: Phrase { Phrase("I am away", "我不在") }

  func encode(to encoder: any Encoder) throws {
    try ["absences": planned.map(Row.init)].encode(to: encoder)
  }

  func html(_ visit: Visit<Staff>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)<h1>\(visit(title))</h1>
      <p>\(visit(
        "What falls into that time goes to a colleague by itself on the working day before, so that you can still tell "
          + "them about it. Nobody in conflict gets it. The reporter sees who answers now; nobody is told why.",
        "这段时间里到期的事，会在您离开前的最后一个工作日自动转给一位同事，您还来得及当面交代。应当回避的人不会接到。"
          + "举报人看得到现在由谁负责；为什么不在，不会告诉任何人。"))</p>
      <p>\(visit(
        "From then on nothing new is given to you. Opening a case binds you as always. When you are back nothing moves by "
          + "itself: take a case over if it should be yours.",
        "从那天起不再给您新的事。打开案件照样算数，要由您回复。回来以后不会自动转回，该由您办的请用“接管”。"))</p>
      \(if: !planned.isEmpty, list(visit))
      \(sheet("""
        <h2>\(visit("A time away", "一段不在的时间"))</h2>
        \(form.html(to: Paths.absence(), """
          \(form.line("from", Phrase("First day away", "哪天开始不在"), kind: .date))
          \(form.line("until", Phrase("First day back", "哪天回来"), hint: limits, kind: .date))
          \(form.buttons(Phrase("Plan it", "记下")))
          """))
        """))
      <p>\(link: Paths.desk(), visit("Back to the desk", "回到工作台"))</p>
      """
  }

  private var limits: Phrase {
    Phrase(
      "At most \(Absence.Limit.days) days at a time, and \(Absence.Limit.planned) times ahead.",
      "一次最多 \(Absence.Limit.days) 天，最多提前记 \(Absence.Limit.planned) 段。")
  }

  private func list(_ visit: Visit<Staff>) -> HTML {
    """
    <h2>\(visit("What you have planned", "已经记下的"))</h2>
    \(each: planned, { sheet(one($0, visit)) })
    """
  }

  private func one(_ planned: PlannedAbsence, _ visit: Visit<Staff>) -> HTML {
    let (from, until) = (visit.day(planned.absence.from), visit.day(planned.absence.until))
    let handOver = visit.day(planned.handOverDay)
    return """
      <p><strong>\(visit("Away from \(from), back on \(until)", "\(from)起不在，\(until)回来"))</strong></p>
      <p class="soft">\(planned.isUnderWay
        ? visit("What falls into it has gone to colleagues.", "这段时间里到期的事已经转给同事。")
        : visit("What falls into it goes to colleagues on \(handOver).", "这段时间里到期的事在 \(handOver)转给同事。"))</p>
      <form method="post" action="\(Paths.endAbsence(planned.absence.id))">
      <button class="button quiet">\(planned.isUnderWay
        ? visit("I am back", "我回来了") : visit("I stay after all", "取消这一段"))</button>
      </form>
      """
  }
}

extension AbsencePage.Row {
  init(_ planned: PlannedAbsence) {
    absence = planned.absence.id.description
    from = planned.absence.from.iso
    until = planned.absence.until.iso
    handOver = planned.handOverDay.iso
    away = planned.isUnderWay
  }
}

private struct AbsenceModel: Encodable {
  let absence: String
  let from: String
  let until: String

  init(_ absence: Absence) {
    self.absence = absence.id.description
    (from, until) = (absence.from.iso, absence.until.iso)
  }
}

extension SiteMap {
  func addAbsence(_ staff: Routes<Staff>, _ office: Office) {
    staff.get(Paths.absence) { visit in
      try visit.show(AbsencePage(planned: try await office.absences(of: visit.viewer.session)))
    }
    staff.post(Paths.absence) { visit, incoming in
      let fields = try await incoming.fields()
      let (from, until) = (fields.word("from").flatMap { Day(iso: $0) }, fields.word("until").flatMap { Day(iso: $0) })
      switch try await office.planAbsence(from: from, until: until, by: visit.viewer.session) {
      case .success(let absence): return try visit.done(AbsenceModel(absence), .created, then: Paths.absence())
      case .failure(let refusal):
        let field = refusal.field(isFromMissing: from == nil)
        return try await visit.refuse(Refusals(refusal.code, field: field, refusal.words), fields, office)
      }
    }
    staff.post(Paths.endAbsence) { visit, id, _ in
      switch try await office.endAbsence(id, by: visit.viewer.session) {
      case .success(let absence): return try visit.done(AbsenceModel(absence), then: Paths.absence())
      case .failure(let refusal):
        return try await visit.refuse(Refusals(refusal.code, refusal.words), Fields(), office)
      }
    }
  }
}

extension Visit where Viewing == Staff {
  fileprivate func refuse(_ refusals: Refusals, _ fields: Fields, _ office: Office) async throws -> Answer {
    let page = AbsencePage(
      planned: try await office.absences(of: viewer.session), filled: Filled(fields: fields, refusals: refusals))
    return try refuse(page, refusals)
  }
}
