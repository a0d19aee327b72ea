import Casework
import Deadlines
import Markup
import Office
import Workplace

/// What happens, when there is a result, and what may follow.
extension BeforeAnswers {
  var procedure: HTML {
    """
    <ol>
    \(each: steps, { "<li>\(visit($0.words))\(if: $0.isCounted, " \(tag(.leaf, visit("counted", "自动计时")))")</li>\n" })</ol>
    <p>\(visit(
      "“Counted” days run in the system: when one passes, it is marked as missed, moves on by itself, and you see both. The other days are rules that the people named keep; you may ask for them.",
      "标着“自动计时”的，由系统算日子：到期没办就记为逾期，自动转给别人，你都看得到。其余的是规定，经办的人要遵守，你随时可以要求他们照做。"))</p>
    <p class="small soft">\(visit(
      "Procedure: \(rules.table.id), version \(rules.table.version).", "现在用的是办事规则第 \(rules.table.version) 版。"))</p>
    """
  }

  private var steps: [(words: Phrase, isCounted: Bool)] {
    [
      (Phrase("You send it and get a code. With it you come back.", "你提交，当场拿到一个查询码，凭它回来。"), false),
      (
        Phrase("Who is in conflict is kept out, before anybody reads.", "该回避的人先排除，然后才有人看。"), false
      ),
      (Phrase("A person answers you \(within(.contact)).", "有人回复你：\(within(.contact))。"), true),
      (
        Phrase(
          "It is decided what happens next \(within(.assessment)).", "决定接下来怎么办：\(within(.assessment))。"), true
      ),
      (Phrase("You hear where it stands: every \(span(.update)).", "告诉你办到哪儿了：每 \(span(.update))。"), true),
      (
        Phrase(
          "The person named is told within \(span(.notice)), once evidence is safe, and has \(span(.response)) to answer.",
          "证据留住之后，\(span(.notice))内告知被说到的人；TA有 \(span(.response))回应。"), false
      ),
      (Phrase("You get what was found, in writing, \(within(.result)).", "书面告诉你查明了什么：\(within(.result))。"), true),
      (
        Phrase(
          "Both sides may comment on the draft: \(span(.comments)). The committee decides within \(span(.decision)); both hear it in writing within \(span(.writtenResult)); it is carried out within \(span(.carriedOut)).",
          "双方都可以对结果的草稿提意见：\(span(.comments))。委员会 \(span(.decision))内决定，\(span(.writtenResult))内书面告知双方，\(span(.carriedOut))内执行。"
        ),
        false
      ),
      (
        Phrase(
          "Either side may object within \(span(.appeal)); others look again and decide within \(span(.appealDecided)).",
          "双方都可以在 \(span(.appeal))内提出不同意，由没参与过的人重新看，\(span(.appealDecided))内决定。"), false
      ),
    ]
  }

  var result: HTML {
    """
    \(visit.promises([
      PromiseStep(.ahead, visit("A person answers you", "有人回复你"), when: within(.contact)),
      PromiseStep(
        .ahead, visit("You hear where it stands", "告诉你办到哪儿了"),
        when: visit("every \(span(.update))", "每 \(span(.update))")),
      PromiseStep(
        .ahead, visit("What was found, in writing, with reasons", "书面告诉你查明了什么，写明理由"),
        when: within(.result),
        how: visit(
          "aimed at \(span(.findingsAimed)); \(span(.findingsMore)) more only with reasons, never beyond \(span(.findingsNever))",
          "争取 \(span(.findingsAimed))；说明理由才可以再加 \(span(.findingsMore))，最长不超过 \(span(.findingsNever))")),
      PromiseStep(
        .ahead, visit("The committee's decision", "委员会作出决定"), when: visit(rules.table[.decision].within),
        how: visit("in writing to you \(span(.writtenResult)) later", "之后 \(span(.writtenResult))内书面告诉你")),
    ]))
    <p>\(ladder)</p>
    """
  }

  /// To whom a missed day goes, and when.
  private var ladder: String {
    let (usual, crisis) = (rules.table.ladder.map(visit.hours), rules.table.crisisLadder.map(visit.hours))
    return visit(
      "When a day passes, it moves by itself to the head of the AID team; \(usual[0]) after the missed day to the chair of the committee, after \(usual[1]) to a board observer, after \(usual[2]) to the outside adviser. In danger that is \(crisis[0]), \(crisis[1]) and \(crisis[2]).",
      "到期没办，会自动转给援助组负责人；逾期 \(usual[0])后转给委员会主席，\(usual[1])后转给董事会观察员，\(usual[2])后转给外部顾问。有危险时，这三个时间是 \(crisis[0])、\(crisis[1])、\(crisis[2])。"
    )
  }

  var penalties: HTML {
    """
    <p>\(visit(
      "Nothing follows until it was established, and the person could answer. What follows is chosen from these ranges; a decision outside them needs a reason in writing.",
      "查实之前、对方还没机会回应之前，不会处分任何人。查实之后，在下面的范围里决定；超出范围，必须书面写明理由。"))</p>
    \(table(
      [visit("Severity", "程度"), visit("What was established", "查实的事"), visit("What may follow", "可能的处理")],
      rules.sanctions.rows.map {
        ["<b>\(visit("Severity \($0.severity)", "第 \($0.severity) 级"))</b>", "\(visit($0.what))", "\(visit($0.range))"]
      }))
    <h3>\(visit("What makes it one degree more severe", "有这些情形的，加重一级"))</h3>
    \(points(rules.sanctions.aggravators))
    <h3>\(visit("What may make it less", "可以从轻的"))</h3>
    \(points(rules.sanctions.mitigators))
    <h3>\(visit("What never counts", "这些从来不算理由"))</h3>
    \(points(rules.sanctions.never))
    """
  }
}
