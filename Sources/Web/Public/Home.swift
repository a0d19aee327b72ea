import Casework
import Markup
import Synchronization

extension Paths {
  static let home = Path.root
}

extension SiteMap {
  /// The first page is the same for everybody, so it is written once in each language.
  func addHome() {
    let written = Written()
    passers.get(Paths.home) { visit in
      guard !visit.wantsJSON, visit.query.values.isEmpty else { return try visit.show(Home()) }
      if let known = written.answers.withLock({ $0[visit.language] }) { return known }
      let answer = try visit.show(Home())
      written.answers.withLock { $0[visit.language] = answer }
      return answer
    }
  }
}

/// A page as it was written, in each language.
private final class Written: Sendable {
  let answers = Mutex<[Language: Answer]>([:])
}

/// The first page: help first, then what is promised, then the way in.
struct Home: Page {
  let procedure = Procedure.baseline.id
  let contact: [String: String] = Dictionary(
    uniqueKeysWithValues: Level.allCases.map { ($0.rawValue, $0.span(.contact)[.english]) })

  var title: Phrase { Phrase("Redress", "回音") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    \(danger(visit))
    <h1>\(visit("Something happened, or won't leave you alone?", "遇到了什么事，或者心里一直过不去？"))</h1>
    <p>\(visit(
      "You can begin here. You needn't know what to call it, and you can leave out your name. Nothing is sent until you press Send; you can skip, stop, and come back.",
      "都可以从这里说起。说不清算什么，也没关系；可以不留名。没点“提交”，谁也收不到；可以跳过、停下，以后再回来。"))</p>
    <div class="row">
    <a class="button" href="\(Paths.report())">\(visit("Begin", "开始写"))</a>
    <a class="button quiet" href="\(Paths.receipt())">\(visit("I have a code", "我有查询码"))</a>
    </div>
    <h2>\(visit("What we owe you from then on", "从那一刻起，我们要做到的"))</h2>
    \(visit.promises(steps(visit)))
    <p class="small soft">\(visit(
      "If a day passes without an answer, it moves to somebody else by itself, and you see that it was missed.",
      "到期没人回，会自动转给另一个人，而且你看得到这次逾期。"))</p>
    """
  }

  private func danger(_ visit: Visit<Reporter>) -> HTML {
    note(
      .clay,
      """
      <p><strong>\(visit("In danger, or hurt?", "有危险，或受了伤？"))</strong> \
      \(visit("Call the police 110 or an ambulance 120 first.", "先打 110 或 120。"))</p>
      <p>\(visit(
        "Use your own phone and data, not the company's Wi-Fi or apps.", "请用自己的手机和流量，别用公司的网和软件。"))</p>
      """)
  }

  private func steps(_ visit: Visit<Reporter>) -> [PromiseStep] {
    [
      PromiseStep(
        .ahead, visit("A person answers you", "有人在这里回你，不是自动回复"),
        when: visit(
          "within \(visit(Level.crisis.span(.contact))) in danger, \(visit(Level.serious.span(.contact))) when it is serious, otherwise \(visit(Level.ordinary.span(.contact)))",
          "有危险 \(visit(Level.crisis.span(.contact)))内，情况严重 \(visit(Level.serious.span(.contact)))内，其余 \(visit(Level.ordinary.span(.contact)))内"
        )),
      PromiseStep(
        .ahead, visit("What happens next is decided", "接下来怎么办有个说法"),
        when: visit(
          "within \(visit(Level.ordinary.span(.assessment))), sooner when it is serious",
          "\(visit(Level.ordinary.span(.assessment)))内，严重的更快")),
      PromiseStep(
        .ahead, visit("You hear where it stands", "告诉你办到哪儿了"),
        when: visit(
          "every \(visit(Level.ordinary.span(.update)))", "每 \(visit(Level.ordinary.span(.update)))一次")),
      PromiseStep(
        .ahead, visit("You get the result in writing, with reasons", "书面结果，写明理由"),
        when: visit(
          "within \(visit(Level.ordinary.span(.result)))", "\(visit(Level.ordinary.span(.result)))内")),
    ]
  }
}

extension Level {
  /// How long the procedure gives for a duty at this level.
  func span(_ kind: DutyKind) -> Phrase {
    Procedure.baseline.span(kind, at: self)?.words ?? Phrase("the day that was given", "约定的日子")
  }
}
