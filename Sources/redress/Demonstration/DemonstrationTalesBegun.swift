import Casework
import Workplace

/// The cases that have just begun, or that nobody has answered.
enum DemonstrationTalesBegun {
  static let all = [ring, crisis, overdue, read, nickname]

  static let ring = DemonstrationTale(
    title: "in its first ring: nobody knows yet who is meant", at: .daysAgo(1, hour: 20, minute: 15),
    telling: Telling(
      language: "en", who: .affected,
      what: """
        For some weeks my team lead has been writing to me late in the evening: how I look, whom I meet, why I am so \
        short with him. I answer about work only, and it goes on. I would rather not give his name before I know who \
        reads this.
        """,
      when: "Since about the middle of last month", people: [(.typed("my team lead"), .did)], help: [.unsure],
      wish: "That it stops, without the whole team hearing of it."))

  static let crisis = DemonstrationTale(
    title: "a crisis, counted in hours", at: .minutesAgo(100),
    telling: Telling(
      language: "zh", who: .affected,
      what: """
        昨天晚上部门聚餐，组长说顺路送我回去。路上他几次拉我的手，我说了不要，他到小区门口才松开。我一晚上没睡好。\
        今天下午还有他主持的会，我不想单独跟他待在一个房间里。
        """,
      when: "昨晚十点左右", place: "回家的车上", people: [(.number("W013"), .did)], now: [.recent],
      help: [.separation, .talk], wish: "这几天先别让我跟他单独开会。"))

  static let overdue = DemonstrationTale(
    title: "overdue: it climbed to the head, then to the chair", at: .daysAgo(3, hour: 9, minute: 40),
    telling: Telling(
      language: "en", who: .witness,
      what: """
        Nearly every morning the lead of the early shift remarks on the body of a colleague from calibration, so that \
        everybody at the line hears it. She has asked him twice to stop. Since then she also gets the heavy racks. \
        Three of us heard it on Monday. She knows that I am writing this.
        """,
      when: "Most mornings, last on Monday", place: "Line 2",
      people: [(.number("W051"), .did), (.number("W057"), .affected)], help: [.separation],
      wish: "Another shift for him or for her, as she prefers."),
    isShown: true)

  static let read = DemonstrationTale(
    title: "read, and not answered yet", at: .daysAgo(1, hour: 11, minute: 10),
    telling: Telling(
      language: "zh", who: .affected,
      what: """
        周会上我一开口，组长就说“这种事让男同事讲，客户才信”。上个月到现在有四次，会议纪要里还把我的方案写成别人的。\
        我当面问过她，她笑笑说开玩笑。我想知道这算不算一件可以说的事。
        """,
      when: "上个月起，四次", place: "周会", people: [(.number("W033"), .did)], help: [.talk, .unsure]),
    turns: [(.daysAgo(1, hour: 17, minute: 20), .opens(.first))])

  static let nickname = DemonstrationTale(
    title: "the ring proposes who is meant; a second person must confirm", at: .daysAgo(2, hour: 13, minute: 30),
    telling: Telling(
      language: "en", who: .witness,
      what: """
        At the dinner after the trade fair Jason kept refilling the glass of a colleague who had said no, and put his \
        arm round her chair. She moved to another table. I don't know his full name; he leads one of the sales teams.
        """,
      when: "Thursday of the fair", place: "The restaurant beside the fair hall",
      people: [(.typed("Jason from sales"), .did)], help: [.unsure]),
    turns: [
      (.daysAgo(1, hour: 10, minute: 5), .opens(.first)),
      (.daysAgo(1, hour: 10, minute: 40), .names(.first, ["W032"])),
    ])
}
