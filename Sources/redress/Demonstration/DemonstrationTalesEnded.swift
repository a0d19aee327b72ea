import Casework
import Office
import Workplace

/// The cases whose work is done, or was taken back.
enum DemonstrationTalesEnded {
  static let all = [declined, closed, withdrawn]

  static let declined = DemonstrationTale(
    title: "declined, and led on to the conduct team", at: .daysAgo(13, hour: 14, minute: 30),
    telling: Telling(
      language: "zh", who: .affected,
      what: """
        同组的同事在群里说话很冲，谁问问题都要被她怼一句，新来的两个人现在都不敢在群里问了。不是针对我一个人，\
        但是每天上班前我都要先深呼吸一下。
        """,
      when: "大概半年", place: "工作群", people: [(.number("W034"), .did)], help: [.unsure]),
    turns: [
      (.daysAgo(12, hour: 9, minute: 30), .opens(.first)),
      (.daysAgo(12, hour: 10), .does(.first, .answer, "谢谢你写下来。这样的氛围值得管，我们先看看由谁来管最合适，三天内再回你。")),
      (.daysAgo(10, hour: 11), .assesses(.first, .conductTeam, .minor, reason: "说话方式的问题，不涉及骚扰，适合由工作氛围小组来谈。")),
      (.daysAgo(10, hour: 15), .does(.second, .confirm)),
      (
        .daysAgo(7, hour: 10),
        .ends(
          .first, .decline,
          result: """
            我们决定不启动调查。不是说事情没发生，也不是说不要紧：这更像是说话方式的问题，由工作氛围小组来跟整个组谈，\
            不会提到你。如果以后变成针对你的，随时用这串码回来。
            """,
          reason: "没有指向个人的骚扰或报复；小组谈话更快、也更合适。")
      ),
      (.daysAgo(6, hour: 9, minute: 40), .does(.second, .confirm)),
    ])

  static let closed = DemonstrationTale(
    title: "closed, with its result in writing", at: .daysAgo(40, hour: 18, minute: 5),
    telling: Telling(
      language: "en", who: .affected,
      what: """
        A colleague from accounts has a way of standing too close at the printer and commenting on what I wear. I \
        told him that I don't like it. He said I was imagining things. It happened again on two days after that.
        """,
      when: "Three times in one month", place: "The printer on the second floor", people: [(.number("W075"), .did)],
      help: [.investigate], wish: "That he keeps his distance."),
    turns: [
      (.daysAgo(39, hour: 9, minute: 30), .opens(.first)),
      (
        .daysAgo(39, hour: 10),
        .does(
          .first, .answer, "Thank you for writing. We speak with him in his own time; before that, you hear from me.")
      ),
      (.daysAgo(39, hour: 10, minute: 20), .does(.first, .takeover)),
      (
        .daysAgo(37, hour: 14),
        .assesses(.first, .investigate, .ordinary, reason: "Three days, a place, and a clear no after the first.")
      ),
      (.daysAgo(37, hour: 16), .does(.second, .confirm)),
      (
        .daysAgo(27, hour: 11),
        .does(.first, .answer, "He has given his side. Two others were near the printer; I ask them this week.")
      ),
      (
        .daysAgo(14, hour: 15),
        .does(.first, .answer, "All have been heard. You get the result, with its reasons, within ten days.")
      ),
      (
        .daysAgo(7, hour: 10),
        .ends(
          .first, .close,
          result: """
            What you told us is established for two of the three days. He has been told so in writing, has apologised \
            for them, and now uses the printer on the first floor. Nobody may hold it against you that you wrote; if \
            somebody does, come back with this code.
            """,
          reason: "Two people saw it on two days; for the third there is one account against the other.")
      ),
      (.daysAgo(6, hour: 11), .does(.second, .confirm)),
    ])

  static let withdrawn = DemonstrationTale(
    title: "withdrawn by the affected person; whether a duty to act remains is decided", at: .daysAgo(16, hour: 19),
    telling: Telling(
      language: "zh", who: .affected,
      what: """
        设备维护的同事连着几次在群里发不合适的表情图，还点名问我“像不像你”。我截了图，也在群里说过请别这样。
        """,
      when: "这个月三次", place: "车间群", people: [(.number("W061"), .did)], help: [.record]),
    turns: [
      (.daysAgo(15, hour: 9), .opens(.first)),
      (.daysAgo(15, hour: 9, minute: 40), .does(.first, .answer, "看到了。图先别删。你希望我们直接找他谈，还是先记着？都可以。")),
      (.daysAgo(13, hour: 14), .assesses(.first, .investigate, .ordinary, reason: "点名、多次、有截图。")),
      (.daysAgo(13, hour: 15, minute: 30), .does(.second, .confirm)),
      (.daysAgo(8, hour: 20, minute: 30), .reporterWithdraws("他当面道歉了，群里的图也撤了。没有人逼我，我想先到这里。谢谢你们。")),
    ])
}
