import Deadlines
import Office

extension ReturnRefusal {
  /// A code for programs.
  var code: String {
    switch self {
    case .length: "length"
    case .symbol: "symbol"
    case .check: "check"
    case .unknown: "unknown"
    case .erased: "erased"
    }
  }

  /// What to do.
  var words: Phrase {
    switch self {
    case .length(let count):
      Phrase(
        "A code has 20 letters and digits; these are \(count). See whether a group is missing or came twice.",
        "查询码一共 20 个字母和数字，这里是 \(count) 个。看看是不是少了一组，或多打了一组。")
    case .symbol(let place):
      Phrase(
        "In group \(group(of: place)), the \(ordinal: place) character of all, stands something that is in no code. Compare "
          + "that group with what you noted; spaces don't matter.",
        "第 \(group(of: place)) 组里（全部的第 \(place) 个）有个字符不会出现在查询码里。请把这一组和你记下的对一对，空格没关系。")
    case .check:
      Phrase(
        "One character is wrong, or two neighbours are swapped. We can't tell in which group: compare them one by one with "
          + "what you noted.",
        "有一个字符打错了，或相邻两个打反了。看不出是哪一组，请和你记下的逐组对一遍。")
    case .unknown:
      Phrase(
        "This is a good code, but nothing is here under it. If we gave it to you for a report that was sent, something "
          + "is wrong on our side: show the receipt's promise to a board observer or the outside adviser (see “Who is here”).",
        "查询码没打错，但这里没有对应的内容。如果是提交后我们给你的，那就是我们这边出了问题：请把当时的回执拿给董事会观察员或外部顾问看（见“谁来办”）。"
      )
    case .erased(let day):
      Phrase(
        "The case under this code had ended, and on \(day.longWords) all of it was erased, as the rules or a court want it. "
          + "Nobody can read it any more, and neither can we. The ledger still shows that it was here.",
        "这个查询码对应的案件已经办结，按保存期限的规定或法院的要求，已于 \(day.longWords)全部销毁。现在谁都读不到，我们也一样。台账上仍看得出它存在过。")
    }
  }
}

/// Which of the groups of four a character stands in.
private func group(of place: Int) -> Int { (place - 1) / 4 + 1 }
