/// Words by which people are addressed beside their name: `王经理`, `老王`, `Mr. Wang`.
enum Titles {
  /// `name` without the titles around it; nil if nothing but titles is left, or there were none.
  static func stripped(_ name: NameText) -> NameText? {
    let text = NameText(stripping: name)
    let counts = [name, text].map { $0.tokens.reduce(0) { $0 + $1.scalars.count } }
    return counts[1] == 0 || counts[0] == counts[1] ? nil : text
  }

  /// Whether a title in hanzi stands in `run` from `place` on.
  static func follows(in run: [UInt32], at place: Int) -> Bool {
    guard place < run.count, Spelling(run[place...place]).map(behindStarts.contains) == true else { return false }
    return (1...3).contains { length in
      place + length <= run.count && Spelling(run[place..<place + length]).map(behind.contains) == true
    }
  }

  /// Whether the character before `place` in `run` is one by which people are addressed: 老王, 小王, 阿明.
  static func precedes(in run: [UInt32], at place: Int) -> Bool {
    place > 0 && Spelling(run[(place - 1)..<place]).map(before.contains) == true
  }

  /// `run` without one character of address before it and all titles behind it.
  static func stripped(_ run: [UInt32]) -> [UInt32] {
    var rest = run[...]
    while let length = (1...3).reversed().first(where: { length in
      rest.count > length && Spelling(rest.suffix(length)).map(behind.contains) == true
    }) {
      rest.removeLast(length)
    }
    if rest.count > 1, let first = Spelling(rest.prefix(1)), before.contains(first) { rest.removeFirst() }
    return Array(rest)
  }

  static func isTitle(_ word: [UInt32]) -> Bool {
    Spelling(word).map(words.contains) == true
  }

  private static let behind = spellings(
    """
    总 经理 总经理 副总 总监 副总监 主管 主任 副主任 老师 老板 老总 哥 姐 叔 姨 弟 妹 董 董事长 总裁 副总裁 工 处 处长 科长 组长 队长 部长 局长 院长 校长 店长 班长
    厂长 所长 站长 台长 会长 社长 行长 书记 秘书 助理 顾问 博士 教授 医生 律师 会计 工程师 师傅 师兄 师姐 先生 女士 小姐 太太 夫人 同学 同志 领导 大哥 大姐 导师 主席
    委员 代表
    """)

  private static let behindStarts = Set(behind.map { Spelling(symbols: $0.prefix(1), script: .hanzi) })

  private static let before = spellings("老 小 阿 大")

  private static let words = spellings(
    """
    mr mrs ms miss mx dr prof professor sir madam madame mister boss manager director president chairman chairwoman
    chair ceo cfo cto coo cmo vp svp evp head lead leader chief officer supervisor engineer assistant secretary
    doctor teacher coach partner executive senior junior general my our the a an from in of at team department
    zong jingli zongjian zhuguan laoshi laoban ge jie xiansheng nvshi xiaojie
    """)

  private static func spellings(_ list: String) -> Set<Spelling> {
    let words = list.split { $0 == " " || $0 == "\n" }
    return Set(words.compactMap { Spelling($0.unicodeScalars.map(\.value)) })
  }
}

extension NameText {
  /// `name` without titles: each run of hanzi stripped, words that are titles left out.
  fileprivate init(stripping name: NameText) {
    let kept = name.tokens.compactMap { token -> Token? in
      if token.isHanzi {
        return Token(scalars: Titles.stripped(token.scalars), isHanzi: true, isCapital: false, gap: token.gap)
      }
      return Titles.isTitle(token.scalars) ? nil : token
    }
    self.init(tokens: kept)
  }
}
