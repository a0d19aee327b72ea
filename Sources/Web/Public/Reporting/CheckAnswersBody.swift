import Casework
import Markup

/// What stands on the page on which answers are looked over.
struct CheckAnswersBody {
  let page: CheckAnswers
  let visit: Visit<Reporter>

  private var fields: Fields { page.answers.fields }

  var html: HTML {
    let form = Form(visit, Filled(fields: chosen, refusals: page.refusals))
    return """
      \(form.summary)
      <h1>\(visit("Look it over", "看一遍"))</h1>
      \(code)
      \(sheet(answers))
      \(if: !page.files.isEmpty, files(form))\
      \(form.html(to: Paths.report(), content(form)))
      """
  }

  /// Which of each name's people is chosen.
  private var chosen: Fields {
    Fields(
      Dictionary(
        page.names.map { (CheckAnswers.choice($0.index), .text($0.chosen ?? "")) }, uniquingKeysWith: { $1 }))
  }

  private var code: HTML {
    """
    <section aria-labelledby="code-heading">
    <h2 id="code-heading">\(visit("Your code: the only way back", "你的查询码：回来只认这一串"))</h2>
    \(receiptCode(page.receipt.split(separator: "-").map(String.init)))
    <p data-with-script hidden><button type="button" class="small-button" data-copy="code" \
    data-done="\(visit("Copied", "已复制"))">\(visit("Copy", "复制"))</button></p>
    <p>\(visit(
      "Note it where nobody looks; screenshots may sync to shared albums. We can't look it up. Never give it to anyone, us included.",
      "记在别人翻不到的地方；截图可能同步到共用相册。我们查不到，也补不了。别给任何人，包括我们。"))</p>
    </section>
    """
  }

  private var answers: HTML {
    """
    <h2>\(visit("What you wrote", "你写的"))</h2>
    <dl>
    \(each: rows, { row in
      "<dt id=\"\(row.field)\">\(visit(row.label))</dt><dd class=\"written\">\(row.text)</dd>\n"
    })</dl>
    <p>\(link: Paths.report(), visit("Change something", "回去改"))</p>
    """
  }

  private typealias Row = (field: String, label: Phrase, text: String)

  /// Only what was answered, but for the account itself.
  private var rows: [Row] {
    let account = fields.text("what") ?? ""
    let all: [Row] = [
      ("what", Phrase("What happened", "发生了什么"), account.isEmpty ? visit("(nothing yet)", "（还没写）") : account),
      ("now", Phrase("What can't wait", "等不了的情况"), listed(Now.self, \.words)),
      ("who", Phrase("Who is writing", "谁在写"), listed(ReporterKind.self, \.words)),
      ("when", Phrase("When", "什么时候"), fields.text("when") ?? ""),
      ("where", Phrase("Where", "在哪里"), fields.text("where") ?? ""),
      ("people", Phrase("Who was there", "都有谁"), people),
      ("exclude", Phrase("Who must not see it", "不经手的人"), page.excluded.map(\.label).joined(separator: "\n")),
      ("told", Phrase("Whom you told", "跟谁说过"), fields.text("told") ?? ""),
      ("preserve", Phrase("What might disappear", "可能会消失的"), fields.text("preserve") ?? ""),
      ("help", Phrase("What would help", "有用的帮助"), listed(Help.self, \.words)),
      ("wish", Phrase("What you wish for", "你的希望"), fields.text("wish") ?? ""),
      ("identity", Phrase("Who may know your name", "名字给谁知道"), identity),
      ("contact", Phrase("Another way to reach you", "别的联系方式"), fields.text("contact") ?? ""),
    ]
    return all.filter { !$0.text.isEmpty }
  }

  private func listed<Word: RawRepresentable>(_ type: Word.Type, _ words: (Word) -> Phrase) -> String
  where Word.RawValue == String {
    let name =
      switch type {
      case is Now.Type: "now"
      case is Help.Type: "help"
      default: "who"
      }
    return fields.texts(name).compactMap(Word.init).map { visit(words($0)) }.joined(separator: "\n")
  }

  private var identity: String {
    let choice = fields.word("identity").flatMap(IdentityChoice.init) ?? .anonymous
    let name = choice == .anonymous ? nil : fields.object("reporter")?.word("name")
    return [visit(choice.words), name].compactMap { $0 }.joined(separator: visit(": ", "："))
  }

  private var people: String {
    fields.objects("people").map { person in
      let part = person.word("part").flatMap(Part.init) ?? .unsure
      return "\(person.text("name") ?? visit("(of the directory)", "（名录里的人）")) · \(visit(part.words))"
    }.joined(separator: "\n")
  }

  private func content(_ form: Form) -> HTML {
    """
    \(form.hidden("draft", page.draft))\(form.hidden("revision", "\(page.revision)"))\
    \(each: page.names, { names(form, $0) })\
    \(if: !page.names.isEmpty, """
      <p><button class="button quiet" formaction="\(Paths.checkAnswers())">\(visit("Take these choices", "按所选更新"))</button></p>
      """)\
    \(readers)
    \(sending)
    <div class="row"><button class="button">\(visit("Send", "提交"))</button></div>
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
        "If you choose, it is certain that this person and those above them never read it.",
        "选定以后，这个人和TA的上级一定看不到。"),
      [Choice("", Phrase("As I typed it", "就按我写的"))]
        + name.people.map { Choice($0.person, Phrase($0.label, $0.label)) })
  }
}
