import Casework
import Markup
import Office

/// One question.
struct StepPage: Page {
  let step: Step
  var filled: Filled
  /// Which draft the page belongs to, and what it was shown of it; empty before anything was saved.
  var draft = ""
  var base = ""
  var who: ReporterKind?
  var files: [FileModel] = []
  var kept = KeptLine()
  var people = StepPeople()
  /// The visit has ended, so the code is asked for.
  var asksForCode = false
  /// *Go on* returns to where all answers are looked over.
  var isChange = false
  /// What was saved in another tab, when it isn't what comes.
  var other: AnswerRows?

  private enum CodingKeys: CodingKey { case step, filled, draft, base, files, kept }

  init(_ step: Step, _ fields: Fields = Fields(), _ refusals: Refusals = Refusals()) {
    self.step = step
    filled = Filled(fields: fields, refusals: refusals)
    who = fields.word("who").flatMap(ReporterKind.init)
  }

  /// The same page for the draft of this visit.
  func kept(by reporter: ReporterVisit, _ lying: LyingDraft?) -> StepPage {
    var page = self
    page.draft = reporter.draftID
    page.kept = KeptLine(lying, code: reporter.codeText)
    page.files = lying?.draft.files.map(FileModel.init) ?? []
    page.who = lying?.draft.answers.who ?? (step == .who ? nil : who)
    return page
  }

  /// The same page with everybody it names.
  func with(_ lying: LyingDraft?, of reporter: ReporterVisit?, _ office: Office) async throws -> StepPage {
    var page = reporter.map { kept(by: $0, lying) } ?? self
    guard step == .exclude else { return page }
    page.people = try await StepPeople(filled.fields, lying?.draft.answers, of: reporter, office)
    return page
  }

  var title: Phrase {
    guard step != .now else { return Phrase("Start · Notes", "开头 · 记录") }
    let (number, count) = step.place(for: who)
    return Phrase("\(number)/\(count) · Notes", "\(number)/\(count) · 记录")
  }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      \(if: step != .now, progress(visit))
      \(given: other, { differing($0, visit) })
      \(if: step == .now, FirstScreens.danger(visit))
      \(visit.ledgerNote)\
      <form method="post" action="\(Paths.draft())" autocomplete="off" novalidate\
      \(attribute: "enctype", step == .what ? "multipart/form-data" : nil)\
      \(attribute: "data-uploads", step == .what ? Paths.uploads(of: Paths.draft())?.address : nil)\
      \(attribute: "data-save", step == .what ? Paths.draft().address : nil)\
      \(attribute: "data-keep", step == .exclude ? nil : visit("Saved", "已保存"))\
      \(attribute: "data-unkept", step == .exclude ? nil : visit("Not saved yet: press Go on.", "还没保存，请点“继续”。"))\
      \(attribute: "data-code", kept.receipt == nil ? visit("Your code", "你的查询码") : nil)>
      \(form.hidden("step", step.rawValue))\(form.hidden("draft", draft))\(form.hidden("base", base))\
      \(if: isChange, form.hidden("then", "check"))\
      \(if: step == .people || step == .exclude, enter(visit))\
      \(if: asksForCode, Questions(form: form, visit: visit).codeField)\
      \(question(form, visit))
      \(kept.html(visit, hasEnded: asksForCode))
      \(buttons(visit))
      </form>
      \(kept.details(visit))
      """
  }

  private func question(_ form: Form, _ visit: Visit<Reporter>) -> HTML {
    let questions = Questions(form: form, visit: visit, place: .heading)
    return switch step {
    case .now: questions.now
    case .who: questions.who
    case .knows: questions.knows
    case .name: questions.name
    case .what: questions.what(files)
    case .when: questions.when
    case .people: ReportFormPeople(form: form, visit: visit, place: .heading).html
    case .exclude: ReportFormExclude(form: form, visit: visit, place: .heading, people: people).html
    case .help: questions.help
    case .told: questions.told
    case .preserve: questions.preserve
    case .wish: questions.wish
    case .contact: questions.contact
    }
  }

  private func progress(_ visit: Visit<Reporter>) -> HTML {
    let (number, count) = step.place(for: who)
    let words =
      step == .what
      ? visit(
        "Question \(number) of \(count). Only this one is needed.", "第 \(number) 题，共 \(count) 题。只有这一题需要写。")
      : visit(
        "Question \(number) of \(count). Only what happened is needed.",
        "第 \(number) 题，共 \(count) 题。只有“发生了什么”需要写。")
    return """
      <ol class="steps" aria-hidden="true">\(each: 1...count, { "<li\(attribute: "class", $0 <= number ? "done" : nil)></li>" })</ol>
      <p class="small soft">\(words)</p>
      """
  }

  /// The first button of a form is the one that Enter presses, and it must be *go on*.
  private func enter(_ visit: Visit<Reporter>) -> HTML {
    "<button class=\"unseen\" name=\"go\" value=\"on\" tabindex=\"-1\" aria-hidden=\"true\">\(visit("Go on", "继续"))</button>"
  }

  private func buttons(_ visit: Visit<Reporter>) -> HTML {
    """
    <div class="row">
    <button class="button" name="go" value="on">\(visit("Go on", "继续"))</button>
    \(if: other != nil, """
      <button class="button quiet" name="go" value="both">\(visit("Both, one under the other", "两份都留，接在一起"))</button>
      """)\
    \(if: !isChange && step != .now, """
      <button class="button quiet" name="go" value="skip">\(visit("Not now", "先不答"))</button>
      """)
    </div>
    \(if: step != .now, """
      <div class="row">
      <button class="plain" name="go" value="back">\(visit("Back", "返回"))</button>
      <button class="plain" name="go" value="check">\(visit("That's all: look it over", "就这些，看一遍"))</button>
      </div>
      """)
    """
  }

  /// What lies there, beside what was typed here.
  private func differing(_ rows: AnswerRows, _ visit: Visit<Reporter>) -> HTML {
    note(
      .sun,
      """
      <p><strong>\(visit("Saved in the other tab", "另一个标签页里保存的"))</strong></p>
      \(rows.html(visit))
      <p>\(visit("What you typed here is below.", "你在这里写的在下面。"))\(visit.gap)\
      \(link: Paths.step(step), visit("Leave it as it was saved there", "就留另一页保存的"))</p>
      <p>\(visit("Or press “Both, one under the other”, or change it and go on.", "也可以点“两份都留，接在一起”，或改好再继续。"))</p>
      """)
  }
}
