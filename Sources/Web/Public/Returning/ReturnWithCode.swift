import Markup
import Office
import Workplace

extension Paths {
  static let receipt = Path.root / "receipt"
}

extension SiteMap {
  /// The way back: the code is typed, and the case or the draft is there.
  func addReturning(_ office: Office) {
    passers.get(Paths.receipt) { visit in try visit.show(ReturnPage()) }
    passers.post(Paths.receipt) { visit, incoming in
      let fields = try await incoming.fields()
      let typed = fields.text("receipt") ?? ""
      switch try await office.returnWithReceipt(typed: typed, language: visit.language.rawValue) {
      case .failure(let refusal):
        let refusals = Refusals(refusal.code, field: "receipt", refusal.words)
        return try visit.refuse(ReturnPage(fields, refusals), refusals)
      case .success(let back):
        let model = Returned(token: back.visit.tokenText, file: back.file?.description)
        let onward = back.file == nil ? Paths.report() : Paths.caseOfReporter()
        let done = try visit.done(model, then: onward)
        return visit.wantsJSON ? done : done.keeping(back.visit)
      }
    }
  }
}

/// With what a program goes on. Without a case there is only a draft.
struct Returned: Encodable, Sendable {
  let token: String
  let file: String?

  enum CodingKeys: String, CodingKey {
    case token
    case file = "case"
  }
}

/// The field for the code.
struct ReturnPage: Page {
  private let filled: Filled

  init(_ fields: Fields = Fields(), _ refusals: Refusals = Refusals()) {
    filled = Filled(fields: fields, refusals: refusals)
  }

  init(refusals: Refusals) {
    self.init(Fields(), refusals)
  }

  var title: Phrase { Phrase("Code", "查询码") }

  func encode(to encoder: any Encoder) throws {
    try ["takes": "receipt"].encode(to: encoder)
  }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      \(form.html(
        to: Paths.receipt(),
        """
        \(form.line(
          "receipt", Phrase("Your code", "你的查询码"),
          hint: Phrase(
            "20 letters and digits. Spaces, hyphens and small letters don't matter; O is 0, I and L are 1.",
            "20 个字母和数字。空格、横线、大小写都没关系；O 当作 0，I 和 L 当作 1。"),
          kind: .code, place: .heading))
        \(form.buttons(Phrase("Go on", "继续")))
        """))
      <p>\(visit(
        "Lost it? We can't look it up. The work goes on; write again and say “I wrote before”.",
        "丢了我们也查不到。事情照办，再写一次，注明“之前写过”就行。"))\(visit.gap)\
      \(link: Paths.lostCode(), visit("I have lost my code", "我的查询码丢了"))</p>
      """
  }
}
