import Casework
import Markup
import Office

extension Paths {
  static let report = Path.root / "report"
  static let whatHappensThen = Path.root / "report" / "then"
  static let freeToStop = Path.root / "report" / "free"
  static let ownDevice = Path.root / "report" / "device"
}

extension SiteMap {
  /// The screens before the first question, one message each. They set no cookie and store nothing.
  func addFirstScreens(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.report) { visit in
      guard let reporter = visit.viewer.visit else { return try visit.first(StepPage(.now), ReportForm()) }
      if reporter.filedAt != nil { return Answer(to: Paths.receiptPage()) }
      guard let lying = try await office.lyingDraft(of: reporter) else {
        if try await office.receipt(of: reporter) != nil { return Answer(to: Paths.receiptPage()) }
        return try visit.first(StepPage(.now).kept(by: reporter, nil), ReportForm(draft: reporter.draftID))
      }
      let whole = try await ReportForm(Fields(lying.draft.answers), lying: lying, of: reporter, office)
      if lying.draft.holdsWords, !visit.wantsJSON { return Answer(to: Paths.checkAnswers()) }
      var page = StepPage(.now, Fields(lying.draft.answers)).kept(by: reporter, lying)
      page.base = try DraftPart.now.base(of: lying.draft.answers)
      return try visit.first(page, whole)
    }
    let table = office.settings.rules.table
    for screen in FirstScreen.allCases {
      passers.get(screen.path) { visit in try visit.show(FirstScreens(screen: screen, table: table)) }
    }
  }
}

extension Visit where Viewing == Reporter {
  /// The first screen; a program reads the whole form in its place.
  fileprivate func first(_ page: StepPage, _ whole: ReportForm) throws -> Answer {
    wantsJSON ? try answer(whole) : try show(page)
  }
}

/// One message each, in their order.
enum FirstScreen: String, CaseIterable, Encodable, Sendable {
  case then, free, device

  var path: Path {
    switch self {
    case .then: Paths.whatHappensThen
    case .free: Paths.freeToStop
    case .device: Paths.ownDevice
    }
  }

  fileprivate var next: Link {
    switch self {
    case .then: Paths.freeToStop()
    case .free: Paths.ownDevice()
    case .device: Paths.step(.who)
    }
  }
}

/// A screen that only says something.
struct FirstScreens: Page {
  let screen: FirstScreen
  let table: ProcedureTable

  private enum CodingKeys: CodingKey { case screen }

  var title: Phrase {
    switch screen {
    case .then: Phrase("Next · Notes", "接下来 · 记录")
    case .free: Phrase("Your pace · Notes", "随你 · 记录")
    case .device: Phrase("Device · Notes", "设备 · 记录")
    }
  }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    \(visit.ledgerNote)\
    \(message(visit))
    <div class="row"><a class="button" href="\(screen.next)">\(visit("Go on", "继续"))</a>
    \(if: screen != .device, "\(link: Paths.step(.what), visit("Straight to what happened", "直接说发生了什么"))")</div>
    """
  }

  private func message(_ visit: Visit<Reporter>) -> HTML {
    switch screen {
    case .then: then(visit)
    case .free: free(visit)
    case .device: device(visit)
    }
  }

  private func then(_ visit: Visit<Reporter>) -> HTML {
    let (crisis, serious, ordinary) = (first(.crisis), first(.serious), first(.ordinary))
    return """
      <h1>\(visit("What happens with what you write", "你写的会怎么处理"))</h1>
      <ul>
      <li>\(visit(
      "Until you press Send, nobody can read it but you. It lies sealed under your code.",
      "没点“提交”之前，除了你谁也看不到，只有你的查询码能打开。"))</li>
      <li>\(visit(
      "Then people of the AID team read it. Whoever you name, and those above them, can't. You see the names before you send.",
      "提交后由援助组的人看。你写到的人和TA的上级看不到。提交前会让你看到是哪几个人。"))\(visit.gap)\
        \(link: Paths.bodies(), visit("Who is here", "谁来办"))</li>
      <li>\(visit(
      "A person answers you here: within \(crisis) in danger, \(serious) when it is serious, otherwise \(ordinary).",
      "会有人在这里回你：有危险 \(crisis)内，情况严重 \(serious)内，其余 \(ordinary)内。"))</li>
      <li>\(visit(
      "If nobody does, it moves to somebody else by itself, and you see it.", "到时候没人回，会自动转给另一个人，你看得到。"))</li>
      </ul>
      """
  }

  /// Within what the procedure that runs has somebody answer.
  private func first(_ level: Level) -> Phrase {
    table[.contact]?[level].words ?? Phrase("the day that was given", "约定的日子")
  }

  private func free(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("Stop, skip, leave out your name", "可以停下、跳过、不留名"))</h1>
    <ul>
    <li>\(visit("Only one question needs an answer: what happened.", "只有一个问题需要回答：发生了什么。"))</li>
    <li>\(visit(
      "Stop whenever you like. What you wrote stays 30 days, and you come back with your code.",
      "随时可以停下。写过的会留 30 天，凭查询码回来接着写。"))</li>
    <li>\(visit("You needn't say who you are. We answer all the same.", "不用说你是谁，一样会回你。"))</li>
    <li>\(visit("You can discard everything before you send.", "提交之前，可以全部丢掉。"))</li>
    </ul>
    """
  }

  private func device(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("Use your own telephone", "请用自己的手机"))</h1>
    <p>\(visit(
      "A computer, network or chat app of the workplace may be watched. We can't see that, nor stop it.",
      "单位的电脑、网络、聊天软件可能被人看着。我们看不出来，也拦不住。"))</p>
    <p>\(visit(
      "Best is your own telephone, your own data and a browser, not a window within a chat app.",
      "最好用自己的手机、自己的流量，在浏览器里打开，不要在聊天软件里打开。"))</p>
    <p>\(visit(
      "The button “Leave this site” is always at hand. What you saved stays.",
      "“离开本页”一直在手边，点了马上离开，保存过的都还在。"))</p>
    """
  }

  /// Help before anything is asked.
  static func danger(_ visit: Visit<Reporter>) -> HTML {
    note(
      .clay,
      """
      <p>\(visit(
        "In danger or hurt? Call 110 or 120 first. Nothing is sent until you press Send.",
        "有危险或受了伤，先打 110、120。没点“提交”，谁也收不到。"))</p>
      <p>\(link: Paths.urgent(), visit("What can't wait: doctor, evidence, police", "先顾要紧的：就医、证据、报警"))</p>
      """)
  }
}
