import Casework
import Deadlines
import Markup
import Office
import Workplace

extension Paths {
  static let before = Path.root / "before"
}

extension SiteMap {
  /// What somebody wants to know first, from what runs: who sits where, which days count, what may follow.
  func addBefore(_ office: Office) {
    passers.get(Paths.before) { visit in
      let bodies = try await office.bodies().map { BodiesPage.Body($0.body, $0.seats) }
      return try visit.show(BeforePage(bodies: bodies, rules: office.settings.rules))
    }
  }
}

struct BeforePage: Page {
  let bodies: [BodiesPage.Body]
  let rules: Rules

  enum CodingKeys: String, CodingKey { case procedure, days, sanctions, bodies }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("\(rules.table.id) \(rules.table.version)", forKey: .procedure)
    try container.encode(days, forKey: .days)
    try container.encode(rules.sanctions.rows.map(SanctionModel.init), forKey: .sanctions)
    try container.encode(bodies, forKey: .bodies)
  }

  var title: Phrase { Phrase("What to expect", "先看看") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let answers = BeforeAnswers(bodies: bodies, rules: rules, visit: visit)
    return """
      <h1>\(visit("Before you report", "说之前，先看看"))</h1>
      <p>\(visit(
        "What you read here is what this site runs on today: its people, its days. In danger or hurt, first:",
        "下面的人和期限，就是这里现在真正在用的。有危险或受了伤，先看："))\(visit.gap)\
      \(link: Paths.urgent(), visit("what can't wait", "先顾要紧的"))</p>
      <nav class="contents" aria-label="\(visit("On this page", "本页内容"))"><ul>
      \(each: BeforeQuestion.allCases, { "<li>\(link: .onThisPage($0.rawValue), visit($0.heading))</li>\n" })</ul></nav>
      <div class="answers">
      \(each: BeforeQuestion.allCases, { question in
        """
        <section id="\(question.rawValue)" aria-labelledby="\(question.rawValue)-heading">
        <h2 id="\(question.rawValue)-heading">\(visit(question.heading))</h2>
        \(answers.answer(question))
        </section>

        """
      })</div>
      <div class="row">
      <a class="button" href="\(Paths.report())">\(visit("Tell us what happened", "说说发生了什么"))</a>
      \(link: Paths.sheet(), visit("The same on one sheet, to print", "印成一张纸"))
      </div>
      """
  }

  /// Every day, as programs read it.
  private var days: [String: SpansModel] {
    let duties = rules.table.duties.map { ($0.rawValue, SpansModel($1)) }
    let terms = rules.table.terms.map { ($0.rawValue, SpansModel($1)) }
    return Dictionary(duties + terms) { first, _ in first }
  }
}

/// A span at each level, in words.
struct SpansModel: Encodable, Sendable {
  let crisis: String
  let serious: String
  let otherwise: String

  init(_ spans: Spans) {
    crisis = spans.crisis.words.english
    serious = spans.serious.words.english
    otherwise = spans.otherwise.words.english
  }
}

struct SanctionModel: Encodable, Sendable {
  let severity: Int
  let what: Both
  let range: Both

  init(_ row: Sanctions.Row) {
    (severity, what, range) = (row.severity, Both(row.what), Both(row.range))
  }
}
