import Testing

@testable import Phrasebook

@Suite("What is never asked and never said")
struct SpeechRuleTests {
  /// For each rule, by its name, what it catches and what it lets through.
  private static let examples: [String: (caught: [String], free: [String])] = [
    "It asks what somebody wore.": (
      ["What were you wearing?", "How were you dressed that night?", "Tell us what she wore."],
      ["“the client in grey”", "Put the clothes into a paper bag.", "Wear what you like."]
    ),
    "It asks what somebody drank.": (
      ["How much did you drink?", "Had you been drinking", "How many drinks did she have?"],
      ["Somebody was made to drink.", "Drinks declined are on record."]
    ),
    "It asks why somebody did not do otherwise.": (
      [
        "Why didn't you leave?", "Why did you wait?", "Why only now?", "You could have said no — you should have left.",
      ],
      ["You needn't say why.", "Here is why it was declined.", "You could say it later."]
    ),
    "It asks about somebody's loves.": (
      ["Describe your relationship history.", "Any previous relationships?", "Have you ever dated?"],
      ["The history of the case", "Your earlier answers are kept."]
    ),
    "It asks whether somebody led another on.": (
      ["Did you lead him on?", "Were you flirting?", "Perhaps they got mixed signals."],
      ["Who leads the team", "The link leads somewhere else."]
    ),
    "It doubts.": (
      ["Are you sure?", "are you really certain", "Could you be mistaken?"],
      ["“Not sure” is an answer.", "If you aren't sure, leave it."]
    ),
    "It speaks of what a report does to the person named, or to the business.": (
      ["Do you know what this does to him?", "Please consider his family.", "It may ruin their career."],
      ["What this does: it tells the workplace.", "Somebody of their family may write."]
    ),
    "It makes a punishment one's own to choose.": (
      ["What do you want done to him?", "What should happen to them?", "How should he be punished?"],
      ["What do you want to happen?", "What happens to the person I name?"]
    ),
    "It asks for a detail of an assault.": (["Did penetration occur?"], ["Say as little as you like."]),
    "It demands an exact date.": (
      ["Enter the exact date", "The exact time is required."],
      ["“Some time in March” is enough.", "You need no exact date."]
    ),
    "It asks for proof.": (["Can you prove it?", "What evidence do you have?"], ["Nothing to prove here."]),
    "它问穿了什么。": (["当时穿的什么衣服？", "你穿了什么", "穿着是否暴露吗"], ["“穿灰西装的客户”都行", "衣服放进纸袋，先别洗"]),
    "它问喝了多少。": (["那天喝了多少？", "你是不是喝醉了", "喝了几杯"], ["有人被灌酒", "拒绝喝酒也算"]),
    "它问为什么没有那样做。": (
      ["为什么不反抗？", "你当时为什么没有离开", "怎么不早说", "为何没报警", "早该说"],
      ["不用说为什么", "怎么不用说理由", "为什么由TA来办", "不说也没关系"]
    ),
    "它问感情或性方面的经历。": (["有过恋爱经历吗", "谈过几个", "有没有男朋友"], ["工作经历", "案件的经过"]),
    "它问是不是自己引起的。": (["是不是让对方误会了", "给了他机会"], ["给你一个查询码", "给对方说明的机会"]),
    "它怀疑。": (["你确定吗？", "会不会是误会", "别想太多"], ["说不准也行", "还没确定由谁来办", "会确定一个日子"]),
    "它拿对方或单位的得失说事。": (
      ["想过他的前途吗", "会毁了他", "影响公司形象"], ["想让家里人知道吗", "不影响你的工作"]
    ),
    "它要人来定怎么罚。": (["你希望怎么处理他？"], ["希望接下来怎么样", "决定怎么处理这件事"]),
    "它追问侵害的细节。": (["是否发生性关系"], ["写多少都行"]),
    "它非要准确的日期不可。": (["请填写准确日期", "确切时间必填"], ["不用准确的日期", "大概什么时候"]),
    "它要人拿证据。": (["你有什么证据吗", "怎么证明"], ["这里不用你证明什么", "要保全的证据"]),
    "Es fragt nach der Kleidung.": (["Was hattest du an?"], ["„der Kunde in Grau“"]),
    "Es fragt nach Alkohol.": (["Wie viel hast du getrunken?"], ["Jemand wurde zum Trinken gedrängt."]),
    "Es fragt, warum jemand nicht anders handelte.": (
      ["Warum hast du nichts gesagt, warum bist du nicht gegangen?"], ["Warum, musst du nicht sagen."]
    ),
    "Es zweifelt.": (["Bist du sicher?"], ["„Nicht sicher“ ist eine Antwort."]),
    "It shouts.": (["Done!", "好了！"], ["Done.", "好了。"]),
    "It makes somebody a victim, or calls a report a claim.": (
      ["The victim", "the alleged incident", "the victim's file"], ["what was said", "the person it happened to"]
    ),
    "It praises itself.": (
      ["We take this seriously.", "The company takes all reports very seriously."],
      ["when it is serious", "Zero days late"]
    ),
    "It speaks like an office.": (["Please be advised that", "Kindly wait."], ["Please wait."]),
    "它把人叫作受害人，或用了办案的话。": (["受害人", "双方当事人", "涉嫌违规"], ["受影响人", "被反映的人"]),
    "它夸自己。": (["我们高度重视"], ["重要的先说"]),
    "它打官腔。": (["请知悉", "特此通知"], ["自动转交", "特别急的"]),
    "写给反映情况的人，不说“举报”。": (["你的举报"], ["打击报复", "你反映的事"]),
    "Es macht jemanden zum Opfer.": (["das Opfer"], ["die betroffene Person"]),
    "Es lobt sich.": (["Wir nehmen das sehr ernst."], ["wenn es ernst ist"]),
    "汉字和数字、拉丁字母之间要空一格。": (
      ["15分钟", "第3条", "AID团队"], ["15 分钟", "第 {0} 条", "AID 团队", "让TA经手", "TA的上级"]
    ),
    "汉字旁边用全角标点。": (["好,的", "好(的)", "好.", "等等..."], ["好，的", "每 2.5 天", "docs/a.md"]),
    "全角标点旁边不空格。": (["好， 的", "（a） b"], ["好，的 b"]),
    "写给反映情况的人，称“你”。": (["您的查询码"], ["你的查询码"]),
    "写给工作人员，称“您”。": (["你的案件"], ["您的案件"]),
  ]

  private func finds(_ rule: SpeechRule, in text: String) throws -> Bool {
    let tag = rule.tag == "*" ? "en" : rule.tag
    return try SpeechReader(tag: tag).findings(in: text, rule.area ?? .both).contains { $0.rule == rule }
  }

  @Test("Each rule catches what it is for and lets a near miss through.", arguments: SpeechRule.all)
  func each(rule: SpeechRule) throws {
    let example = try #require(Self.examples[rule.name], "\(rule.name) has no example")
    for text in example.caught { #expect(try finds(rule, in: text), "\(rule.name) misses: \(text)") }
    for text in example.free { #expect(try !finds(rule, in: text), "\(rule.name) catches: \(text)") }
  }

  @Test("What is not said to reporters may be said to others.")
  func areas() throws {
    let reader = try SpeechReader(tag: "zh-Hans")
    #expect(reader.findings(in: "举报人", .staff) == [] && reader.findings(in: "举报人", .both) == [])
    #expect(reader.findings(in: "举报人", .reporters).count == 1)
    #expect(SpeechRule.Area(file: "Public/Home.swift") == .reporters)
    #expect(SpeechRule.Area(file: "Desk/Case/CasePage.swift") == .staff)
    #expect(SpeechRule.Area(file: "Words/RoleWords.swift") == .both)
  }

  @Test("A language without rules of its own is still never shouted in.")
  func others() throws {
    #expect(try SpeechReader(tag: "fr").findings(in: "C'est tout !").map(\.words) == ["!"])
  }
}
