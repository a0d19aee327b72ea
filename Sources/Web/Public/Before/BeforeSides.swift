import Casework
import Deadlines
import Markup
import Office
import Workplace

/// What becomes of either side.
extension BeforeAnswers {
  var work: HTML {
    let days = rules.table.checkInDays.map(String.init).joined(separator: visit(", ", "、"))
    let measures = visit(rules.table[.measures].within)
    return """
      <p>\(visit(
        "Nothing about your job changes because you wrote. What helps you is done first, and you say what that is:",
        "不会因为你说了，工作上就对你怎么样。怎样对你好，先听你的："))</p>
      \(points(rules.table.measures))
      <p>\(visit(
        "Decided \(measures), done within \(span(.measuresDone)) after. You are asked how you are after \(days) days, and again so often after it has ended.",
        "\(measures)决定，决定后 \(span(.measuresDone))内落实。第 \(days) 天会问你近况，事情办完之后再照样问一遍。"))</p>
      <p>\(visit(
        "Whoever makes you pay for having spoken can be held to account for that alone. If something at work changes for the worse, write it under your code.",
        "谁因为你说了这件事而为难你，单凭这一点就可以处理。工作上有什么变得不对劲，凭查询码写进来。"))</p>
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
        "证据保全之后，\(span(.notice))内会告诉TA；在那之前一个工作日，先告诉你。"),
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
        "草稿出来，你们双方各有 \(span(.comments))提意见；对结果不同意，\(span(.appeal))内都可以提出。"),
      Phrase(
        "They may not contact you about it, look for who wrote, or delete anything.",
        "不许TA为这事找你、打听是谁说的、删东西。"),
      Phrase(
        "If it can't be established, that is said in writing. It doesn't mean that you lied.",
        "查不清的，会书面写明“未能认定”。这不等于说你撒谎。"),
    ])
  }

  var aboutYou: HTML {
    """
    <p>\(visit(
      "A report says nothing yet about you. You are heard before anybody decides, and these are your rights.",
      "有人反映，不等于已经有结论。作决定之前，一定先听您说。您有这些权利："))</p>
    \(points(rights))
    <p>\(visit(
      "Talk with the support team stays apart from the case. You may ask for somebody whom the other side does not speak to. Today that is:",
      "和支持组的谈话不进案卷。您可以要求换一位没在陪对方的人。现在有："))</p>
    \(names(seats(.support)))
    """
  }

  private var rights: [Phrase] {
    let challenge = rules.table[.challenge].map { visit($0.otherwise.words) } ?? ""
    return [
      Phrase(
        "You are told in writing what is said, when and where, within \(span(.notice)) after evidence is safe.",
        "证据保全之后 \(span(.notice))内，书面告知您：何时、何地、何事。"),
      Phrase(
        "You have \(span(.response)) to answer, \(span(.responseMore)) more if you ask. You may bring a companion.",
        "您有 \(span(.response))答复，可申请延长 \(span(.responseMore))。可以请人陪同。"),
      Phrase(
        "Before any finding you see what it relies on, and have \(span(.comments)) to comment.",
        "认定之前，您可以看所依据的材料，并有 \(span(.comments))提意见。"),
      Phrase(
        "You may object to somebody who works on it; others decide that within \(challenge).",
        "可以对经办人提出异议，由别人在 \(challenge)内决定。"),
      Phrase(
        "Measures meanwhile are no penalty, and pay goes on. If you ask, they are looked at again within \(span(.measuresReview)).",
        "临时措施不是处分，工资照发。您提出的话，\(span(.measuresReview))内重新审视。"),
      Phrase(
        "You get the result in writing within \(span(.writtenResult)) after the decision, with reasons, and may object within \(span(.appeal)), to people who did not decide.",
        "决定后 \(span(.writtenResult))内，书面告知您结果和理由；\(span(.appeal))内可以申请复议，由没参与决定的人来看。"),
      Phrase(
        "What is not established is told you in writing, and the measures end.",
        "不能认定的，会书面告知您，临时措施随之解除。"),
      Phrase(
        "Nobody may retaliate: not against you, and not against whoever wrote. Please contact neither them nor those who saw something about it, and delete nothing.",
        "谁都不许打击报复：不许对您，也不许对反映的人。请不要为这事联系对方和在场的人，也不要删除任何记录。"),
      Phrase(
        "Family, doctor, lawyer and union: you may speak with them.", "家人、医生、律师、工会，您都可以跟他们说。"),
    ]
  }
}
