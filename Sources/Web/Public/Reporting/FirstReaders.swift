import Markup

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
    \(if: page.hasSwapped, """
      <p><button class="small-button" name="swapBack" value="1" formaction="\(Paths.checkAnswers())">\
      \(visit("Undo my exchanges", "恢复原来的人选"))</button></p>
      """)
    """
  }

  private var explanation: String {
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
      <p><strong>\(visit("When you press Send", "点“提交”以后"))</strong></p>
      <ul>
      <li>\(visit(
        "It is sealed to those above. If they keep silent, two of a later body open it; the disk alone opens nothing.",
        "内容封给上面的人；他们一直不回，才由下一个机构的两个人一起打开。光拿到服务器的硬盘，什么也打不开。"))</li>
      <li>\(visit("A person answers here, and you see by when.", "会有人在这里回你，最晚什么时候也写给你。"))</li>
      <li>\(visit("Before anyone you named hears of it, you do.", "要通知你写到的人之前，先告诉你。"))</li>
      <li>\(visit("Once somebody has read it, it can't be taken back; you can always add, and stop taking part.",
        "有人看过就收不回了；但随时可以补充，也可以不再参与。"))</li>
      </ul>
      """)
  }
}
