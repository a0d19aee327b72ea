import Casework
import Deadlines
import Markup
import Office
import Workplace

/// The answer to somebody whom a report is about. It is said with 您, as letters are.
extension BeforeAnswers {
  static let otherSide = Phrase("If a report is about you", "如果反映的是您")

  var aboutYou: HTML {
    """
    <p>\(visit(
      "A report says nothing yet about you. You are heard before anybody decides, and these are your rights.",
      "有人反映，不等于已经有结论。作决定之前，一定先听您说。您有这些权利："))</p>
    \(points(rights))
    <p>\(visit(
      "Talk with the support team stays apart from the case. You may ask for somebody whom the other side does not speak to. Today that is:",
      "和支持组的谈话不进案卷。您可以要求找一位没在帮对方的人。现在有："))</p>
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
        "临时措施不是处分，工资照发。您提出的话，\(span(.measuresReview))内重新审查。"),
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
