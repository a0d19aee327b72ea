import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let identity = Path.root / "case" / "identity"
}

extension SiteMap {
  /// A change of mind about who may know one's name. In a browser it takes two steps: the second says by name who will.
  func addTellingName(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.identity) { visit in
      switch try await visit.ownCase(office) {
      case .none(let instead): return instead
      case .mine(_, let view): return try visit.show(TellName(view))
      }
    }
    routes.post(Paths.identity) { visit, incoming in
      let fields = try await incoming.fields()
      guard case .mine(let reporter, let view) = try await visit.ownCase(office) else {
        return try await visit.caseAnswer(office)
      }
      let read = ReportFields(fields, language: visit.language)
      let page = { (filled: Filled) in TellName(view, filled) }
      guard read.refusals.isEmpty else {
        return try visit.refuse(page(Filled(fields: fields, refusals: read.refusals)), read.refusals)
      }
      let identity = Identity(
        choice: read.answers.identity ?? .anonymous, person: read.answers.reporter?.person?.description,
        name: read.answers.reporter?.name)
      if visit.wantsJSON || fields.has("sure") {
        return try await visit.acted(
          try await office.tellIdentity(reporter, identity), fields, office, again: page)
      }
      switch try await office.readersOfName(reporter, identity) {
      case .success(let readers):
        return try visit.show(
          TellNameSure(identity: identity.choice, name: identity.name ?? "", readers: readers))
      case .failure(let refusal): return try await visit.acted(.failure(refusal), fields, office, again: page)
      }
    }
  }
}

/// Who may know the reporter's name, from now on.
struct TellName: Page {
  /// What was chosen last, and what may still be chosen.
  let identity: String
  let choices: [String]
  private let now: IdentityChoice
  private let filled: Filled

  private enum CodingKeys: CodingKey { case identity, choices }

  init(_ view: ReporterView, _ filled: Filled? = nil) {
    now = view.identity?.choice ?? .anonymous
    identity = now.rawValue
    choices = IdentityChoice.allCases.filter { [now] in now.mayBecome($0) }.map(\.rawValue)
    let name = Fields(["reporter": .object(["name": .text(view.identity?.name ?? "")])])
    self.filled = filled ?? Filled(fields: name)
  }

  var title: Phrase { Phrase("Your page · name", "你的页面 · 名字") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit, filled)
    return """
      \(form.summary)
      <h1>\(visit("Who may know your name?", "名字给谁知道？"))</h1>
      <p>\(visit(now.known))</p>
      <p>\(visit(
        "You can tell more people, never fewer: told can't be untold. Before anything is sent, you see who it will be.",
        "可以让更多人知道，但说了就收不回。发出之前，会先告诉你具体是谁。"))</p>
      \(form.html(
        to: Paths.identity(),
        """
        \(choice(form))
        \(form.line(
          "reporter.name", Phrase("Your name", "你的名字"),
          hint: Phrase("As people at work know you.", "写同事们知道的那个名字。")))
        \(form.buttons(Phrase("Go on", "继续"), (Paths.caseOfReporter(), Phrase("Leave it as it is", "不改，返回"))))
        """))
      """
  }

  /// With a single choice left there is nothing to ask.
  private func choice(_ form: Form) -> HTML {
    let left = IdentityChoice.allCases.filter { now.mayBecome($0) }
    if left.count == 1 { return form.hidden("identity", left[0].rawValue) }
    return form.choices(
      "identity", Phrase("From now on", "从现在起"), left.map { Choice($0.rawValue, $0.words, $0.detail) })
  }
}

/// Who will know it, by name, before it is told.
struct TellNameSure: Page {
  let identity: IdentityChoice
  let name: String
  let readers: [String]

  var title: Phrase { Phrase("Your page · name 2/2", "你的页面 · 名字 2/2") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    let form = Form(visit)
    return """
      <h1>\(visit("Tell this name?", "要说出这个名字吗？"))</h1>
      <p class="written"><strong>\(name)</strong></p>
      <p>\(who(visit))</p>
      <p>\(visit(
        "Anyone of your own reporting line who could read until now is out from then on. Told can't be untold.",
        "如果你的上级或直接下属原来能看，从那时起就看不到了。说了就收不回。"))</p>
      \(form.html(
        to: Paths.identity(),
        """
        \(form.hidden("identity", identity.rawValue))\(form.hidden("reporter.name", name))\(form.hidden("sure", "yes"))\
        \(form.buttons(Phrase("Tell it", "说出名字"), (Paths.caseOfReporter(), Phrase("No, back to my page", "先不说，返回"))))
        """))
      """
  }

  private func who(_ visit: Visit<Reporter>) -> String {
    let names = readers.joined(separator: visit(", ", "、"))
    guard !readers.isEmpty else {
      return identity == .named
        ? visit(
          "At the moment nobody would open it alone: two of whoever has the case open it together.",
          "眼下没有人能单独打开：由经手的机构两个人一起打开。")
        : visit(
          "At the moment it becomes known to nobody: a name told in confidence goes to one of the AID team, and the case is with others now.",
          "眼下谁也不会知道：保密的名字只给援助组里的一个人，而现在经手的是别人。")
    }
    return identity == .named
      ? visit(
        "It becomes known to \(names), and to the committee or panel if it comes to them.",
        "先知道的是\(names)；事情到了委员会或复议组，他们也会知道。")
      : visit("It becomes known to \(names), and then to whoever takes it on.", "先知道的是\(names)，之后是接手的人。")
  }
}

extension IdentityChoice {
  /// Who knows it now, on the reporter's page.
  var known: Phrase {
    switch self {
    case .anonymous: Phrase("Nobody here knows your name.", "这里没有人知道你的名字。")
    case .confidential: Phrase("One person at a time knows your name.", "你的名字一次只给一个人知道。")
    case .named: Phrase("Those who work on it know your name.", "办这件事的人知道你的名字。")
    }
  }
}
