import Casework
import Office
import Workplace

/// The cases that somebody works on.
enum DemonstrationTalesWorked {
  static let all = [pledge, confidential, file, investigated]

  static let pledge = DemonstrationTale(
    title: "answered, with a day that the handler gave", at: .daysAgo(9, hour: 22, minute: 15),
    telling: Telling(
      language: "en", who: .affected,
      what: """
        In my yearly talk the head of the department said that I would go further if I smiled more and came along for \
        a drink now and then. I said no, politely. A week later my request to join the new project was turned down \
        without a reason. I have the mail.
        """,
      when: "The talk was three weeks ago", place: "His office", people: [(.number("W010"), .did)],
      help: [.investigate], wish: "A fair decision about the project.", identity: .named, reporter: "W022"),
    turns: [
      (.daysAgo(8, hour: 9, minute: 20), .opens(.first)),
      (
        .daysAgo(8, hour: 10),
        .does(
          .first, .answer,
          """
          Thank you for telling us. I have read all of it. Nobody in your department hears of this before you do. \
          Please keep the mail; you can add it here if you like. Is there anything that should change this week, \
          before we go on?
          """)
      ),
      (.daysAgo(8, hour: 10, minute: 30), .does(.first, .takeover)),
      (
        .daysAgo(7, hour: 15),
        .assesses(
          .first, .investigate, .ordinary, reason: "A benefit was tied to private company; it can be looked into.")
      ),
      (.daysAgo(7, hour: 16, minute: 30), .does(.second, .confirm)),
      (
        .daysAgo(5, hour: 20),
        .reporterWrites(
          "Nothing urgent. But the project begins soon, and I would like to know whether the place stays open.")
      ),
      (.daysAgo(4, hour: 9, minute: 30), .opens(.first)),
      (
        .daysAgo(4, hour: 9, minute: 50),
        .does(.first, .answer, "I am asking for the place to be kept open until this is decided.")
      ),
      (
        .daysAgo(2, hour: 17, minute: 10),
        .pledges(.first, .daysAhead(3, hour: 17), "By then I tell you whether the place in the project is kept open.")
      ),
    ], isShown: true)

  static let confidential = DemonstrationTale(
    title: "confidential: only the head, then the handler, see the name", at: .daysAgo(4, hour: 16, minute: 20),
    telling: Telling(
      language: "en", who: .affected,
      what: """
        My lead makes jokes about where I come from whenever a customer is late with a payment. The others laugh, I \
        think because they don't know what else to do. I like my work and want to keep it.
        """,
      when: "Since spring", place: "The overseas team's channel and its Friday call", people: [(.number("W033"), .did)],
      help: [.talk], identity: .confidential, reporter: "W039"),
    turns: [
      (.daysAgo(3, hour: 9, minute: 40), .opens(.head)),
      (
        .daysAgo(3, hour: 10, minute: 5),
        .does(
          .head, .answer, "I have read it. One colleague will work on this; besides me only they will know your name.")
      ),
      (.daysAgo(3, hour: 10, minute: 10), .assigns(.head, to: .first)),
      (.daysAgo(3, hour: 14), .does(.first, .accept)),
      (.daysAgo(3, hour: 14, minute: 5), .opens(.first)),
      (
        .daysAgo(2, hour: 11),
        .does(.first, .note, "The channel is kept for a year; nothing has to be saved in a hurry.")
      ),
      (
        .daysAgo(1, hour: 16),
        .assesses(.first, .investigate, .ordinary, reason: "Repeated remarks about origin, before the whole team.")
      ),
    ])

  static let file = DemonstrationTale(
    title: "with a file; the reporter wrote again and waits", at: .daysAgo(4, hour: 21),
    telling: Telling(
      language: "zh", who: .affected,
      what: """
        热线组的组长常在下班后私聊我，一开始是排班，后来问我有没有对象、为什么不回语音。我截了一段文字放在附件里。\
        我没有回骂，也没有跟别人说过。
        """,
      when: "最近两个月", place: "工作聊天软件", people: [(.number("W081"), .did)], help: [.record],
      wish: "先记下来，我还没想好要不要查。",
      file: (
        "聊天记录.txt",
        """
        [21:47] 组长：睡了吗
        [21:52] 组长：语音怎么不接
        [22:10] 我：排班的事明天上班再说吧
        [22:11] 组长：不是排班的事

        """
      )),
    turns: [
      (.daysAgo(3, hour: 9, minute: 15), .opens(.first)),
      (
        .daysAgo(3, hour: 10, minute: 30),
        .does(.first, .answer, "看到了，谢谢你留了记录。要不要查，由你慢慢想，先不会通知任何人。这段时间排班需要换组吗？")
      ),
      (.daysAgo(1, hour: 19, minute: 45), .reporterWrites("如果能换组，下周开始可以吗？我想先换，再想别的。")),
    ], isShown: true)

  static let investigated = DemonstrationTale(
    title: "assessed, and looked into", at: .daysAgo(20, hour: 12, minute: 40),
    telling: Telling(
      language: "zh", who: .witness,
      what: """
        上个月去客户那边出差，组长让同组的女同事陪客户坐主桌、敬酒，说这是她的“优势”。她说胃不好，他当着大家的面说她\
        不懂事。回来以后季度评价里写她“配合度不够”。我问过她，她同意我来写。
        """,
      when: "上个月出差的第二天晚上", place: "客户所在城市的餐厅",
      people: [(.number("W032"), .did), (.number("W036"), .affected)], help: [.investigate]),
    turns: [
      (.daysAgo(19, hour: 9, minute: 10), .opens(.first)),
      (.daysAgo(19, hour: 10), .does(.first, .answer, "已经看过了。我们会先问她本人的意思，再决定下一步；不会让人知道是谁写的。")),
      (.daysAgo(19, hour: 10, minute: 20), .does(.first, .takeover)),
      (.daysAgo(18, hour: 15), .does(.first, .note, "已请人事暂不定稿她的季度评价。")),
      (.daysAgo(17, hour: 11), .assesses(.first, .investigate, .ordinary, reason: "有具体的时间、地点和在场的人，评价文字可查。")),
      (.daysAgo(17, hour: 14), .does(.second, .confirm)),
      (.daysAgo(7, hour: 16), .does(.first, .answer, "跟你说一声进展：在场的三位都问过了，评价先没有生效。下一步是听他本人怎么说。")),
    ])
}
