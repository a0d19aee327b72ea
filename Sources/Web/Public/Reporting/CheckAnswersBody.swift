import Casework
import Markup

/// What stands on the page on which answers are looked over.
struct CheckAnswersBody {
  let page: CheckAnswers
  let visit: Visit<Reporter>

  var html: HTML {
    let form = Form(visit, Filled(fields: chosen, refusals: page.refusals))
    return """
      \(form.summary)
      <h1>\(visit("Look it over", "看一遍"))</h1>
      \(visit.ledgerNote)\
      \(page.kept.html(visit))
      \(page.kept.details(visit))
      \(sheet(answers))
      \(if: !page.files.isEmpty, files(form))\
      \(form.html(to: Paths.report(), content(form)))
      """
  }

  /// Which of each name's people is chosen. Nothing is where nothing was: what isn't chosen stays as it was typed.
  private var chosen: Fields {
    Fields(
      Dictionary(
        page.names.compactMap { name in name.chosen.map { (CheckAnswers.choice(name.index), .text($0)) } },
        uniquingKeysWith: { $1 }))
  }

  private var answers: HTML {
    """
    <h2>\(visit("What you wrote", "你写的"))</h2>
    <dl>
    \(if: page.unanswered.contains(.what), nothingYet)\
    \(each: page.rows.rows, { row in
      """
      <dt id="\(row.field)">\(visit(row.label))</dt><dd class="written">\(row.text(visit))
      <a class="small not-on-paper" href="\(change(row.step))">\(visit("Change", "修改"))<span class="unseen">\
      \(visit(": \(row.label)", "：\(row.label)"))</span></a></dd>

      """
    })</dl>
    \(if: !page.unanswered.isEmpty, unanswered)
    """
  }

  private var nothingYet: HTML {
    """
    <dt id="what">\(visit("What happened", "发生了什么"))</dt>
    <dd>\(page.files.isEmpty
      ? visit("(nothing yet)", "（还没写）") : visit("(in your files)", "（在你传的文件里）"))\(visit.gap)\
    \(link: change(.what), visit("Write something", "写几句"))</dd>
    """
  }

  private var unanswered: HTML {
    """
    <details>
    <summary>\(visit("Not answered, and it needn't be", "没答的，不答也行"))</summary>
    <ul>
    \(each: page.unanswered, { "<li>\(link: change($0), visit($0.words))</li>\n" })</ul>
    </details>
    """
  }

  private func change(_ step: Step) -> Link { Paths.step(step).with("then", "check") }

  private func content(_ form: Form) -> HTML {
    """
    \(form.hidden("draft", page.draft))\(form.hidden("revision", "\(page.revision)"))\
    \(if: !page.readers.isEmpty || !page.names.isEmpty, send(isUnseen: true))\
    \(each: page.names, { names(form, $0) })\
    \(if: !page.names.isEmpty, """
      <p><button class="button quiet" formaction="\(Paths.checkAnswers())">\(visit("Take these choices", "按所选更新"))</button></p>
      """)\
    \(readers)
    \(sending)
    <div class="row">\(send(isUnseen: false))</div>
    """
  }

  /// The first button of a form is the one that Enter presses: it only takes the choices.
  private func send(isUnseen: Bool) -> HTML {
    guard isUnseen else { return "<button class=\"button\">\(visit("Send", "提交"))</button>" }
    return """
      <button class="unseen" tabindex="-1" aria-hidden="true" formaction="\(Paths.checkAnswers())">\
      \(visit("Take these choices", "按所选更新"))</button>
      """
  }

  /// A form of its own, so that no key takes a file out by accident.
  private func files(_ form: Form) -> HTML {
    let list: HTML = """
      \(form.hidden("draft", page.draft))<ul>
      \(each: page.files, { file in
        """
        <li>\(file.name) <button class="small-button" name="remove" value="\(file.id)">\(visit("Take out", "拿掉"))\
        <span class="unseen"> \(file.name)</span></button></li>

        """
      })</ul>
      """
    return "<h2 id=\"file\">\(visit("Files", "文件"))</h2>\n\(form.html(to: Paths.checkAnswers(), list))"
  }

  private func names(_ form: Form, _ name: CheckAnswers.Meant) -> HTML {
    form.choices(
      CheckAnswers.choice(name.index), Phrase("Whom do you mean by “\(name.name)”?", "“\(name.name)”指的是谁？"),
      hint: Phrase(
        "If you choose, it is certain that this person and those above them never read it. Without a choice only a few can read it until it is known who is meant.",
        "选定以后，这个人和TA的上级一定看不到。不选也行，弄清是谁之前，只有极少数人能看。"),
      name.people.map { Choice($0.person, Phrase($0.label, $0.label)) }
        + [Choice("", Phrase("None of them, or I'm not sure", "都不是，或说不准"))])
  }
}
