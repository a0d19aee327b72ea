import Deadlines
import Markup
import Office

extension CheckAnswersBody {
  /// Who will be able to read it first, each exchangeable.
  var readers: HTML {
    """
    <h2 id="readers">\(visit("Who can read it first", "最先能看到的人"))</h2>
    <p>\(explanation)</p>
    <ul>
    \(each: page.readers, { person in
      """
      <li>\(person.label) <button class="small-button" name="swap" value="\(person.person)" \
      formaction="\(Paths.checkAnswers())">\(visit("Someone else, please", "换一个人"))\
      <span class="unseen"> \(visit("instead of \(person.name)", "（不要\(person.name)）"))</span></button></li>

      """
    })</ul>
    \(if: !page.outByRule.isEmpty, """
      <p class="small soft">\(visit(
        "Already out by rule, which says nothing about them: ", "按规定已回避，不代表有问题："))\
      \(page.outByRule.map(\.label).joined(separator: visit("; ", "；")))</p>
      """)\
    \(if: page.hasSwapped, """
      <p><button class="small-button" name="swapBack" value="1" formaction="\(Paths.checkAnswers())">\
      \(visit("Undo my exchanges", "恢复原来的人选"))</button></p>
      """)
    """
  }

  private var explanation: String {
    if !page.isShown {
      return visit(
        "So many different names were tried here today that it isn't shown any more who reads it first. You see it once it is sent. Whoever you name, and those above them, are out by rule all the same.",
        "今天在这里试的名字太多，暂时不再显示谁先看，提交以后就能看到。你写到的人和TA的上级，按规定照样看不到。")
    }
    if page.opensTogether {
      return visit(
        "Each holds a share of the key: only two of them together can open it, nobody alone.",
        "钥匙分给了他们每个人，要其中两个人一起才能打开，谁也不能单独打开。")
    }
    if page.isResolved {
      return visit(
        "Whoever you named, and those above them, are out by rule. That says nothing about anybody else who isn't listed.",
        "你写到的人和TA的上级按规定都看不到。没列在这里，不代表那个人有问题。")
    }
    return visit(
      "It isn't certain yet who is meant, so only these can open it. Everybody whom you might mean is out.",
      "还不能确定指的是谁，所以只有下面的人打得开。所有可能指到的人都排除在外。")
  }

  /// What sending means.
  var sending: HTML {
    note(
      .leaf,
      """
      <p><strong>\(visit("What happens when you press Send", "点“提交”意味着什么"))</strong></p>
      <ul>
      <li>\(visit(
        "It is sealed to those above. A person answers here, and you see by when.",
        "你写的会封存，交给上面这些人。会有人在这里回你，最晚什么时候也写给你。"))</li>
      <li>\(visit(
        "Whoever you name will be told of it, about \(day(page.notice.respondent)), once the evidence is safe. You hear that before, about \(day(page.notice.reporter)).",
        "会通知你写到的人，大约在 \(day(page.notice.respondent))，要等证据先留住。在那之前会先告诉你，大约 \(day(page.notice.reporter))。"))</li>
      <li>\(visit(withdrawing))</li>
      <li>\(visit(
        "Once somebody has read it, it can't be unread; you can always add, and stop taking part.",
        "有人看过，就不能当没看过；但随时可以补充，也可以不再参与。"))</li>
      \(if: page.isAnonymous, """
        <li>\(visit(
          "Without your name nobody can guard you from retaliation. You can tell it later.",
          "不知道你是谁，就没人能防着别人报复你。名字以后再告诉我们也行。"))</li>
        """)
      </ul>
      """)
  }

  private var withdrawing: Phrase {
    guard page.isAffected else {
      return Phrase(
        "Only the person it happened to can withdraw it. You may stop taking part at any time.",
        "只有遇到这事的人可以撤回。你随时可以不再参与。")
    }
    return Phrase(
      "You can withdraw: after seven days the work stops, unless somebody is in danger, somebody is under 18, or it was not the first time. Then we tell you why it goes on.",
      "你可以撤回：七天后停止办理，除非还有人有危险、有人不满 18 岁，或不是头一回；要接着办，会告诉你为什么。")
  }

  private func day(_ day: Day) -> String { visit.day(day) }
}
