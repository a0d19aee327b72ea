import Casework
import Markup
import Office
import Synchronization

extension Paths {
  static let home = Path.root
}

extension SiteMap {
  /// The first page is the same for everybody, so it is written once in each language.
  func addHome(_ office: Office) {
    let written = Written()
    let table = office.settings.rules.table
    passers.get(Paths.home) { visit in
      guard !visit.wantsJSON, visit.query.values.isEmpty else { return try visit.show(Home(table: table)) }
      let key = Written.Key(language: visit.language, isStopped: visit.viewer.ledgerStop != nil)
      if let known = written.answers.withLock({ $0[key] }) { return known }
      let answer = try visit.show(Home(table: table))
      written.answers.withLock { $0[key] = answer }
      return answer
    }
  }
}

/// A page as it was written, in each language.
private final class Written: Sendable {
  struct Key: Hashable {
    let language: Language
    let isStopped: Bool
  }

  let answers = Mutex<[Key: Answer]>([:])
}

/// The first page: what this is, the two ways in, help first for whoever needs it, and what is promised.
struct Home: Page {
  private let table: ProcedureTable

  init(table: ProcedureTable = Rules.shipped.table) { self.table = table }

  enum CodingKeys: String, CodingKey { case procedure, contact }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(table.id, forKey: .procedure)
    let contact = Level.allCases.map { ($0.rawValue, span(.contact, $0).english) }
    try container.encode(Dictionary(uniqueKeysWithValues: contact), forKey: .contact)
  }

  var title: Phrase { Phrase("Redress", "回音") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1 class="kept-whole">\(visit("Something happened at work.", "工作中遇到了\u{200B}让你难受的事，"))<br>\
    \(visit("Tell it to people it does not accuse.", "可以说给\u{200B}没牵连的人听。"))</h1>
    <p>\(isStopped(visit)
      ? visit(
        "You don't need a name for it. You don't need an account, and you need not say who you are.",
        "不用先想好这算什么，不用注册，也不用说出你是谁。")
      : visit(
        "You don't need a name for it. You don't need an account, and you need not say who you are. You will have an answer by a day that we tell you now.",
        "不用先想好这算什么，不用注册，也不用说出你是谁。哪天之前回复你，现在就告诉你。"))</p>
    \(if: isStopped(visit), danger(visit) + visit.ledgerNote + ways(visit), else: ways(visit) + danger(visit))
    <h2>\(isStopped(visit)
      ? visit("What happens once it is sent", "能提交以后") : visit("What happens then", "之后会怎样"))</h2>
    \(visit.promises(steps(visit)))
    <p class="soft">\(visit(
      "When a day is missed, the next person gets it by itself, up to an adviser from outside, and you see it.",
      "到期没办，事情会自动转给下一个人，最后转到单位以外的顾问，你都看得到。"))\(visit.gap)\
    \(link: Paths.kept(), visit("How we make sure that nobody can make it disappear", "为什么谁也没法让它消失"))</p>
    <p class="small soft">\(visit(
      "Use your own phone and data if you can, not the company's Wi-Fi or apps.", "最好用自己的手机和流量，别用单位的网和软件。"))</p>
    """
  }

  /// Then help comes first, and why nothing can be sent before the ways to write.
  private func isStopped(_ visit: Visit<Reporter>) -> Bool { visit.viewer.ledgerStop != nil }

  private func ways(_ visit: Visit<Reporter>) -> HTML {
    """
    <div class="row">
    <a class="button" href="\(Paths.report())">\(isStopped(visit)
      ? visit("Write it down now", "先写下来") : visit("Tell us what happened", "说说发生了什么"))</a>
    <a class="button quiet" href="\(Paths.receipt())">\(visit("I have a code", "我有查询码"))</a>
    </div>

    """
  }

  private func danger(_ visit: Visit<Reporter>) -> HTML {
    note(
      .clay,
      """
      <p><strong>\(visit("In danger, or hurt in the last three days?", "眼下不安全，或者事情就发生在三天之内？"))</strong>\(visit.gap)\
      \(link: Paths.urgent(), visit("What can't wait", "先顾要紧的"))\(visit(
        ": safety, a doctor, evidence, the police. Whether you report or not.",
        "：先到安全的地方、就医、留证据、要不要报警。跟不跟我们说，都可以看。"))</p>
      """)
  }

  private func steps(_ visit: Visit<Reporter>) -> [PromiseStep] {
    let (contact, crisis) = (visit(span(.contact, .ordinary)), visit(span(.contact, .crisis)))
    let (update, result) = (visit(span(.update, .ordinary)), visit(span(.result, .ordinary)))
    return [
      PromiseStep(
        .now, visit("At once", "当场"),
        when: visit(
          "You get a code. With it you come back, read answers, add what you remember later.",
          "给你一个查询码。凭它随时回来看回复，想起什么再补充。")),
      PromiseStep(
        .ahead, visit("Within \(contact) (\(crisis) when you are in danger)", "\(contact)内（有危险时 \(crisis)内）"),
        when: visit(
          "A person who has nothing to do with those you name writes to you.", "一位跟你写到的人没有牵连的同事，在这里回复你。")),
      PromiseStep(
        .ahead, visit("Every \(update)", "每 \(update)"),
        when: visit("You hear where it stands, and why, if it takes longer.", "告诉你办到哪儿了；要更久，也告诉你为什么。")),
      PromiseStep(
        .ahead, visit("Within \(result)", "\(result)内"),
        when: visit("What was found, in writing, with reasons. You may object.", "书面告诉你查明了什么、理由是什么。你可以不同意。")),
    ]
  }

  private func span(_ duty: DutyKind, _ level: Level) -> Phrase {
    table[duty]?[level].words ?? Phrase("the day that was given", "约定的日子")
  }
}
