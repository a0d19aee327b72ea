import Casework
import Markup
import Office

extension Paths {
  static let kept = Path.root / "kept"
}

extension SiteMap {
  /// Why nobody can make a report disappear: what holds today, and what doesn't.
  func addKept(_ office: Office) {
    let table = office.settings.rules.table
    passers.get(Paths.kept) { visit in
      try visit.show(KeptPage(table: table, isWitnessed: try await office.isWitnessed))
    }
  }
}

struct KeptPage: Page {
  let table: ProcedureTable
  /// Whether somebody outside signs the ledger: only then it is certain that others know how it stood.
  var isWitnessed = false

  func encode(to encoder: any Encoder) throws {
    try ["ladder": table.ladder, "crisisLadder": table.crisisLadder].encode(to: encoder)
  }

  var title: Phrase { Phrase("How it is kept", "怎么保存") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("Why nobody can make it disappear", "为什么谁也没法让它消失"))</h1>
    \(each: points(visit), { "<h2>\(visit($0.heading))</h2>\n<p>\(visit($0.text))</p>\n" })\
    <h2>\(visit("Anybody can check", "谁都可以查"))</h2>
    <p>\(open(visit))\
    \(wayOn(Paths.ledger(), visit("How the ledger works, and how to check it", "台账是怎么回事，怎么查")))</p>
    <h2>\(visit("What we can't prevent", "我们防不住的"))</h2>
    <ul>
    \(each: limits, { "<li>\(visit($0))</li>\n" })</ul>
    <p>\(link: Paths.before(), visit("Before you report", "说之前，先看看"))</p>
    """
  }

  private func open(_ visit: Visit<Reporter>) -> String {
    isWitnessed
      ? visit(
        "Every minute a number goes into a ledger that is open to others, worked out from all that happened. Nothing can be taken out again without their seeing it, and nobody reads anything from it.",
        "每分钟有一串数字记进台账，这一分钟的事都算在里面，别人也能看、能存。以后想抽掉哪一件，一查就看得出来；从数字里却什么也读不到。")
      : visit(
        "Every minute a number goes into a ledger, worked out from all that happened; others may keep copies of it, and nobody reads anything from it. Whoever has a proof or a copy can show it if anything is ever taken out.",
        "每分钟有一串数字记进台账，这一分钟的事都算在里面；别人可以存一份，从数字里却什么也读不到。以后谁抽掉哪一件，手里有证明、有存下的那份，就能证明。")
  }

  private func points(_ visit: Visit<Reporter>) -> [(heading: Phrase, text: Phrase)] {
    let hours = table.ladder.map(visit.hours)
    return [
      (
        Phrase("You hold the proof", "回执在你手里"),
        Phrase(
          "The moment you send it, the system signs that it has your report and gives you that line to keep. You can show it to others: it has nothing of what you wrote and not your name, only where and in which minute it came in.",
          "提交的那一刻，系统会签一行回执给你，证明收到了。你可以拿给别人看：没有你写的内容，没有你的名字，只看得出是哪里、哪一分钟收到的。")
      ),
      (
        Phrase("The days run by themselves", "期限自己会走"),
        Phrase(
          "Nobody has to remember them, and nobody can stop them. A missed day stays on the record and passes on: to the head of the AID team, \(hours[0]) after the missed day to the committee's chair, after \(hours[1]) to a board observer, after \(hours[2]) to the outside adviser. You see each step.",
          "不靠谁记着，谁也停不下来。逾期会记下来，抹不掉，并且自动往下转：先是援助组负责人，逾期 \(hours[0])后是委员会主席，\(hours[1])后是董事会观察员，\(hours[2])后是外部顾问。每一步你都看得到。"
        )
      ),
      (
        Phrase("Reading leaves a trace", "看过就有记录"),
        Phrase(
          "Whoever opens what you wrote is on record before it opens, and from then on owes you an answer. Nobody can say that they never saw it.",
          "谁打开你写的东西，打开之前就先记下来，从那时起就欠你一个回复。谁也没法说“我没看到”。")
      ),
      (
        Phrase("Those you name hold no key", "你写到的人没有钥匙"),
        Phrase(
          "What you write is sealed, and only people who have nothing to do with those you name are given keys: several, not one. Whoever runs the server has none. Closing it takes two people, and a result to you in writing.",
          "你写的内容是封存的，钥匙只给跟你写到的人没有牵连的人，而且不止一个。管服务器的人没有钥匙。要结案，得两个人同意，还要给你书面结果。")
      ),
      (
        Phrase("Two places, never one", "分开放在两处"),
        Phrase(
          "What is sealed and what opens it lie in two places. Whoever steals one of them, or a copy of it, reads nothing of what you wrote.",
          "封存的内容和能打开它的东西分开放。只偷走其中一处，或它的备份，读不到你写的任何东西。")
      ),
    ]
  }

  private var limits: [Phrase] {
    [
      Phrase(
        "Somebody with the machine in their hands could destroy what is stored, though not read it. Your signed line still shows that it was there, with any copy of the ledger that others keep.",
        "拿到机器的人，可以把存的东西毁掉，但读不了。你手里那行回执，加上别人存下的台账（只要有人存过），仍能证明它存在过。"),
      Phrase(
        "If the program on the server is changed, it could read what is typed from then on. That is why it is best run outside the company's own IT.",
        "服务器上的程序如果被改过，之后输入的内容就可能被读到。所以最好别放在单位自己的机房里。"),
      Phrase(
        "A watched phone or computer shows what is on its screen. Use your own.",
        "被监控的手机、电脑，屏幕上有什么别人就看得到什么。请用你自己的。"),
    ]
  }
}
