import Workplace

/// What can't wait, in the order in which it matters. Medical facts: WHO, emergency contraception (2021) and
/// post-exposure prophylaxis (2024); on hospitals and minors in mainland China, Law on the Protection of Minors art. 11;
/// on examinations, Criminal Procedure Law art. 132; on the written receipt, the police's procedure for criminal cases.
enum UrgentSection: String, CaseIterable, Sendable {
  case safe, doctor, keep
  case alone = "thoughts"
  case police, outside

  var heading: Phrase {
    switch self {
    case .safe: Phrase("First, be safe", "先到安全的地方")
    case .doctor: Phrase("A doctor, within 72 hours", "72 小时内看医生")
    case .keep: Phrase("Keep what may matter later", "把可能用得上的留下来")
    case .alone: Phrase("When you think of hurting yourself", "有伤害自己的念头时")
    case .police: Phrase("The police: your own choice", "报不报警，由你决定")
    case .outside: Phrase("Help outside, and when somebody answers", "单位以外的帮助，几点有人接")
    }
  }

  var lead: [Phrase] {
    switch self {
    case .safe: []
    case .doctor:
      [
        Phrase(
          "Go even if you have washed, changed or slept, even if it was days ago. The sooner, the more can be done.",
          "就算已经洗过澡、换过衣服、睡了一觉，就算过了几天，也值得去。越早去，能做的越多。")
      ]
    case .keep:
      [
        Phrase(
          "Only if you can. If something is gone already, what you tell still counts.",
          "做得到再做。有的东西已经没了也没关系，你说的话照样算数。")
      ]
    case .alone:
      [
        Phrase(
          "Many people have that thought after something like this. It passes, and you needn't hold out alone until it does.",
          "遇到这种事，很多人都有过这样的念头。这种念头会过去的，在那之前，你不用一个人扛。")
      ]
    case .police:
      [
        Phrase(
          "You may go today, later, or never. Nobody here may push you to it or keep you from it, and our work neither waits for the police nor replaces them.",
          "今天去、以后去、不去，都行。谁也不许逼你报警，也不许拦着你报警。我们这边不会等警察的结果，也代替不了警察。")
      ]
    case .outside: []
    }
  }

  /// Which numbers stand under it.
  var needs: [HelpNumber.Need] {
    switch self {
    case .safe: [.danger]
    case .alone: [.talk]
    case .outside: [.rights]
    case .doctor, .keep, .police: []
    }
  }

  var points: [Phrase] {
    switch self {
    case .safe: safePoints
    case .doctor: doctorPoints
    case .keep: keepPoints
    case .alone: alonePoints
    case .police: policePoints
    case .outside: []
    }
  }
}
