import Casework
import Markup
import Workplace

/// Who is there, and who decides.
extension BeforeAnswers {
  var boss: HTML {
    let outside = seats(.board).filter(\.isAdviser)
    return """
      <p>\(visit(
        "You need not go through your manager, nor through HR. What you write here is read first by people of the AID team. Whoever you name, and those above or directly below them, hold no key to it from the start.",
        "不用经过你的领导，也不用经过人事。你在这里写的，最先由援助组的人看。你写到的人、TA的上级和直接下属，从一开始就打不开。"))</p>
      \(names(seats(.aid)))
      <p>\(visit(
        "While it is not known who is meant, only two of them may read, from different lines; behind them stands the outside adviser.",
        "还不确定说的是谁时，只有其中两位能看，而且两人不在同一条汇报线上；他们身后还有单位以外的顾问。"))</p>
      \(names(outside))
      <p>\(visit(
        "A manager whom you told already has \(span(.handOver)) to hand it over here. You may write yourself at any time.",
        "已经跟哪位领导说过的，TA要在 \(span(.handOver))内转到这里来。你自己也随时可以写。"))</p>
      """
  }

  var body: HTML {
    """
    <p>\(visit(
      "Those who look into it don't decide, and those who decide don't review. Each body is known by name.",
      "查的人不决定，决定的人不复议。每个机构里有谁，都是公开的。"))</p>
    <dl>
    \(each: [BodyKind.aid, .committee, .panel, .board], { body in
      """
      <dt>\(visit(body.heading)) · \(count(seats(body)))</dt>
      <dd>\(visit(body.work))</dd>

      """
    })</dl>
    <p>\(link: Paths.bodies(), visit("All of them by name", "全部名单"))</p>
    """
  }

  /// How many they are, and for whom they sit.
  private func count(_ seats: [BodiesPage.Seat]) -> String {
    let elected = seats.filter { $0.side == .employees }.count
    let outside = seats.filter { $0.side == .outside }.count
    var parts = [visit("\(seats.count, one: "person", other: "people")", "\(seats.count) 人")]
    if elected > 0 { parts.append(visit("\(elected) elected by the employees", "职工推选 \(elected) 人")) }
    if outside > 0 { parts.append(visit("\(outside) from outside the workplace", "单位以外 \(outside) 人")) }
    return parts.joined(separator: visit(", ", "，"))
  }
}
