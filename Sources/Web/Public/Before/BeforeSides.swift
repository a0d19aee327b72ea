import Casework
import Deadlines
import Markup
import Office
import Workplace

/// What becomes of whoever writes, and of whom they name.
extension BeforeAnswers {
  var work: HTML {
    let days = rules.table.checkInDays.map(String.init).joined(separator: visit(", ", "、"))
    let measures = visit(rules.table[.measures].within)
    return """
      <p>\(visit(
        "Nothing about your job changes because you wrote. What helps you is done first, and you say what that is:",
        "不会因为你说了，就动你的工作。先做对你有帮助的，做什么听你的："))</p>
      \(points(rules.table.measures))
      <p>\(visit(
        "Decided \(measures), done within \(span(.measuresDone)) after. You are asked how you are after \(days) days, and again so often after it has ended.",
        "\(measures)决定，决定后 \(span(.measuresDone))内落实。第 \(days) 天会问你近况，事情办完之后再照样问一遍。"))</p>
      <p>\(visit(
        "Whoever makes you pay for having spoken can be held to account for that alone. If something at work changes for the worse, write it under your code.",
        "谁因为你说了这件事为难你，光凭这一点就可以处理TA。工作上有什么变得不对劲，凭查询码写进来。"))</p>
      """
  }

  var health: HTML {
    """
    <p>\(link: Paths.urgent(), visit("What can't wait", "先顾要紧的"))\(visit(
      ": a doctor within 72 hours, and somebody to call at night. For the time after:", "：72 小时内看医生，夜里能打的电话。之后还有："))</p>
    \(points(rules.table.support))
    <p>\(visit(
      "The support team belongs to no case and can open none. Today that is:", "支持组不办案件，也打不开任何案件。现在有："))</p>
    \(names(seats(.support)))
    """
  }

  var named: HTML {
    points([
      Phrase(
        "They are told within \(span(.notice)), once evidence is safe, and you hear it a working day before they do.",
        "证据留住之后，\(span(.notice))内会告诉TA；在那之前一个工作日，先告诉你。"),
      Phrase(
        "They are told what is said of them, so that they can answer. They are not told your name if you didn't allow it; facts may still show who wrote.",
        "会告诉TA说的是什么事，好让TA回应。你没同意，就不会告诉TA你的名字；不过，光凭事情本身，有时也猜得出是谁。"),
      Phrase(
        "Until it is decided, the two of you can be kept apart. Such measures are no penalty and say nothing about what happened.",
        "有结论之前，可以先把你们分开。这不是处分，也不代表已经认定了什么。"),
      Phrase(
        "They have \(span(.response)) to answer, \(span(.responseMore)) more if they ask. Nothing is established on what they could not answer.",
        "TA有 \(span(.response))回应，申请的话再加 \(span(.responseMore))。没让TA回应过的内容，不能拿来认定。"),
      Phrase(
        "Both of you may comment on the draft for \(span(.comments)), and object to the result within \(span(.appeal)).",
        "结果的草稿出来后，你们双方各有 \(span(.comments))提意见；对结果不同意，\(span(.appeal))内都可以提出。"),
      Phrase(
        "They may not contact you about it, look for who wrote, or delete anything.",
        "不许TA为这事找你、打听是谁说的、删东西。"),
      Phrase(
        "If it can't be established, that is said in writing. It doesn't mean that you lied.",
        "查不清的，会书面写明“未能认定”。这不等于说你撒谎。"),
    ])
  }
}
