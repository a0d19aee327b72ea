import Markup
import Office

extension Paths {
  static let codePage = Path.root / "report" / "code"
  static let codeFile = Path.root / "report" / "code" / "file"
}

extension SiteMap {
  /// The code, once after the first words: before anything else is asked.
  func addCodePage(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.codePage) { visit in
      guard let code = visit.viewer.visit?.codeText else { return Answer(to: Paths.report()) }
      return try visit.show(CodePage(receipt: code, then: visit.query.text("then")))
    }
    routes.post(Paths.codePage) { visit, incoming in
      let fields = try await incoming.fields()
      guard let reporter = visit.viewer.visit, let code = reporter.codeText else { return Answer(to: Paths.report()) }
      let then = fields.text("then")
      if let typed = fields.word("typed"), let refusal = CodePage.difference(of: typed, to: code) {
        let page = CodePage(receipt: code, then: then, Filled(fields: fields, refusals: refusal))
        return try visit.refuse(page, refusal)
      }
      return Answer(to: CodePage.onward(then))
    }
    routes.get(Paths.codeFile) { visit in
      guard let code = visit.viewer.visit?.codeText else { return Answer(to: Paths.receipt()) }
      let text = Array("\(code)\n".utf8)
      return Answer(file: visit("notes.txt", "记录.txt"), type: "text/plain; charset=utf-8", length: text.count) {
        try await $0(text)
      }
    }
  }
}

/// The way back, once, with time to note it.
struct CodePage: Page {
  let receipt: String
  let then: String?
  private let filled: Filled

  private enum CodingKeys: CodingKey { case receipt }

  init(receipt: String, then: String?, _ filled: Filled = Filled()) {
    self.receipt = receipt
    self.then = then
    self.filled = filled
  }

  var title: Phrase { Phrase("Keep · Notes", "留好 · 记录") }

  /// Only to another page of this form.
  static func onward(_ then: String?) -> Link {
    guard let then, let link = Link(within: then), then.hasPrefix(Paths.report().address) else {
      return Paths.checkAnswers()
    }
    return link
  }

  /// Where what was typed differs from the code; nil where it doesn't.
  static func difference(of typed: String, to code: String) -> Refusals? {
    let typed = typed.uppercased().filter { $0.isLetter || $0.isNumber }.map(alike)
    let symbols = code.filter { $0 != "-" }.map(alike)
    if typed == symbols { return nil }
    guard typed.count == symbols.count else {
      return Refusals("length", field: "typed", ReturnRefusal.length(typed.count).words)
    }
    let wrong = (1...5).filter { group in
      let range = (group - 1) * 4..<group * 4
      return typed[range] != symbols[range]
    }
    let names = wrong.map(String.init)
    return Refusals(
      "check", field: "typed",
      Phrase(
        "Group \(names.joined(separator: ", ")) differs from the code above. Correct your note, or go on with the field empty.",
        "第 \(names.joined(separator: "、")) 组和上面的不一样。改一下你记的，或者空着继续。"))
  }

  /// The symbols that a code reads as the same.
  private static func alike(_ symbol: Character) -> Character {
    switch symbol {
    case "O": "0"
    case "I", "L": "1"
    default: symbol
    }
  }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      <h1>\(visit("This is your way back", "回来就凭这串码"))</h1>
      <p>\(visit(
        "What you wrote is saved under it. We can't look it up for you, and we don't know who you are.",
        "你写的已经用它封存。我们不知道你是谁，也查不到、补不了。"))</p>
      \(visit.codeShown(receipt))\(visit.codeButtons)
      <p>\(visit(
        "Note it where nobody looks; screenshots may sync to shared albums. Never give it to anyone, us included.",
        "记在别人翻不到的地方；截图可能同步到共用相册。别给任何人，包括我们。"))</p>
      \(form.html(
        to: Paths.codePage(),
        """
        \(form.hidden("then", then ?? ""))\
        \(form.line(
          "typed", Phrase("Type it back once, if you like", "愿意的话，照着记下的打一遍"),
          hint: Phrase("We say which group differs. You may leave it empty.", "哪一组不一样会告诉你，空着也行。"), kind: .code))
        \(form.buttons(Phrase("Go on", "继续")))
        """))
      """
  }
}
