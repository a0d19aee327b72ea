import Casework
import Markup
import Office

/// Answers as their writer reads them: only what was answered, each with the question that it belongs to.
struct AnswerRows: Sendable {
  struct Row: Sendable {
    let step: Step
    /// The field to which a refusal would lead.
    let field: String
    let label: Phrase
    /// One under the other; each of parts beside one another.
    let lines: [[Phrase]]
  }

  let rows: [Row]

  /// `excluded` are the people behind the ids.
  init(_ answers: DraftAnswers, excluded: [PersonModel]) {
    let name = answers.identity == nil || answers.identity == .anonymous ? nil : answers.reporter?.name
    let identity = AnswerRows.lines(answers.identity?.words, name.map { Phrase($0, $0) })
    let all: [(Step, String, Phrase, [[Phrase]])] = [
      (.now, "now", Phrase("What can't wait", "要紧的情况"), answers.now.map { [$0.words] }),
      (.who, "who", Phrase("Who is writing", "谁遇到的"), AnswerRows.lines(answers.who?.words)),
      (.knows, "knows", Phrase("Whether the other person knows", "TA知不知道"), AnswerRows.lines(answers.knows?.words)),
      (.knows, "theirWish", Phrase("What that person would want", "TA的意愿"), AnswerRows.typed(answers.theirWish)),
      (.name, "identity", Phrase("Who may know your name", "名字给谁知道"), identity),
      (.what, "what", Phrase("What happened", "发生了什么"), AnswerRows.typed(answers.what)),
      (.when, "when", Phrase("When", "什么时候"), AnswerRows.typed(answers.when, answers.whenUnsure?.words)),
      (.when, "where", Phrase("Where", "在哪里"), AnswerRows.typed(answers.place, answers.whereUnsure?.words)),
      (.people, "people", Phrase("Who was there", "都有谁"), answers.people.map(\.words)),
      (
        .exclude, "exclude", Phrase("Who must not see it", "不想让谁经手"),
        excluded.map { [Phrase($0.label, $0.label)] }
      ),
      (.help, "help", Phrase("What would help", "有用的帮助"), answers.help.map { [$0.words] }),
      (.told, "told", Phrase("Who has been told", "跟谁说过"), AnswerRows.typed(answers.told)),
      (.preserve, "preserve", Phrase("What should be kept", "要留住的"), AnswerRows.typed(answers.preserve)),
      (.wish, "wish", Phrase("What you want to happen", "你的希望"), AnswerRows.typed(answers.wish)),
      (.contact, "contact", Phrase("Another way to reach you", "别的联系方式"), AnswerRows.typed(answers.contact)),
      (.contact, "reachWhen", Phrase("When it suits you", "什么时候方便"), AnswerRows.typed(answers.reachWhen)),
      (
        .contact, "handler", Phrase("With whom you would rather speak", "更希望跟谁谈"),
        AnswerRows.lines(answers.handler?.words)
      ),
    ]
    rows = all.filter { !$0.3.isEmpty }.map { Row(step: $0, field: $1, label: $2, lines: $3) }
  }

  /// The steps without any answer, in their order.
  func unanswered(for who: ReporterKind?) -> [Step] {
    Step.asked(of: who).filter { step in !rows.contains { $0.step == step } }
  }

  private static func typed(_ text: String?, _ ticked: Phrase? = nil) -> [[Phrase]] {
    lines(text.flatMap { $0.isEmpty ? nil : Phrase($0, $0) }, ticked)
  }

  private static func lines(_ words: Phrase?...) -> [[Phrase]] {
    words.compactMap { $0.map { [$0] } }
  }

  /// Each answer under its question, nothing to press.
  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <dl>
    \(each: rows, { "<dt>\(visit($0.label))</dt><dd class=\"written\">\($0.text(visit))</dd>\n" })</dl>
    """
  }
}

extension AnswerRows.Row {
  func text(_ visit: Visit<Reporter>) -> String {
    lines.map { $0.map { visit($0) }.joined(separator: " · ") }.joined(separator: "\n")
  }
}

extension DraftPerson {
  /// "Zhao Qiang · did it · a client".
  var words: [Phrase] {
    let name = name.map { Phrase($0, $0) } ?? Phrase("(of the directory)", "（名录里的人）")
    return [name, (part ?? .unsure).words] + [kind == .unknown ? nil : kind?.words].compactMap { $0 }
  }
}

extension Step {
  /// What the question is called where all are listed.
  var words: Phrase {
    switch self {
    case .now: Phrase("What can't wait", "要紧的情况")
    case .who: Phrase("Who is writing", "谁遇到的")
    case .knows: Phrase("Whether the other person knows", "TA知不知道")
    case .name: Phrase("Who may know your name", "名字给谁知道")
    case .what: Phrase("What happened", "发生了什么")
    case .when: Phrase("When and where", "时间和地点")
    case .people: Phrase("Who was there", "都有谁")
    case .exclude: Phrase("Who must not see it", "不想让谁经手")
    case .help: Phrase("What would help", "有用的帮助")
    case .told: Phrase("Who has been told", "跟谁说过")
    case .preserve: Phrase("What should be kept", "要留住的")
    case .wish: Phrase("What you want to happen", "你的希望")
    case .contact: Phrase("How to reach you", "怎么联系你")
    }
  }
}
