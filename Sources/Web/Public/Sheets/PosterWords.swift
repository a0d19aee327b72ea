import Markup
import Office
import Workplace

/// What a poster says, in both languages at once, since many read it.
enum PosterWords {
  static let headline = Phrase("Something at work that won't leave you alone?", "工作上有事，心里过不去？")
  static let offer = Phrase(
    "You can tell it here, without your name if you like. Somebody whom it doesn't concern answers you, by a day that you are told at once.",
    "可以在这里说，不留名也行。由跟这事没牵连的人回复你，哪天之前回，当场就告诉你。")
  static let way = Phrase(
    "Scan it with your own phone, or note the address and open it at home.", "用自己的手机扫，或者记下网址，回家再打开。")
  static let label = Phrase("A code to scan with the address below", "扫码打开下面的网址")

  /// Whom to call first, from the numbers that are shown now; empty where none can be dialled.
  static func danger(_ numbers: HelpNumbers) -> Phrase? {
    let first = numbers.of(.danger).filter { $0.dialled != nil }
    guard !first.isEmpty else { return nil }
    let english = first.map { "\($0.name.english) \($0.number)" }.joined(separator: ", ")
    let chinese = first.map { "\($0.name.chinese) \($0.number)" }.joined(separator: "、")
    return Phrase("In danger or hurt: \(english)", "有危险或受了伤：\(chinese)")
  }
}

/// Both languages, one after the other, each said to be what it is.
func both(_ phrase: Phrase) -> HTML {
  "<p lang=\"zh-Hans\">\(phrase.chinese)</p>\n<p lang=\"en\">\(phrase.english)</p>\n"
}
