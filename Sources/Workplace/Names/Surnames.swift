/// What is peculiar to Chinese surnames: those of two characters, and those read otherwise than in other words.
enum Surnames {
  /// How many characters at the start of a name may be its surname, the likeliest first.
  static func lengths(in name: [UInt32]) -> [Int] {
    guard name.count > 1 else { return [] }
    return name.count > 2 && compound[Array(name.prefix(2))] != nil ? [2, 1] : [1]
  }

  /// The readings of `name`, character by character, those proper to a surname first.
  static func readings(of name: [UInt32]) -> [[Spelling]] {
    let head = readings(ofSurnameIn: name[...])
    return head + name.dropFirst(head.count).map { Pinyin.table.readings(of: $0) }
  }

  /// The readings of the first character of `text`, or of the first two if they are a surname with readings of its
  /// own, as those of a surname.
  static func readings(ofSurnameIn text: ArraySlice<UInt32>) -> [[Spelling]] {
    guard let first = text.first else { return [] }
    if compoundStarts.contains(first), text.count > 1, let both = compound[Array(text.prefix(2))], !both.isEmpty {
      return zip(text, both).map { character, own in
        [own] + Pinyin.table.readings(of: character).filter { $0 != own }
      }
    }
    let ordinary = Pinyin.table.readings(of: first)
    guard let own = single[first] else { return [ordinary] }
    return [own + ordinary.filter { !own.contains($0) }]
  }

  private static let compoundStarts = Set(compound.keys.compactMap(\.first))

  private static let single: [UInt32: [Spelling]] = Dictionary(
    SyllableStream(ownReadings).map { ($1, [Spelling($0.map(\.value))].compactMap(\.self)) }, uniquingKeysWith: +
  )

  /// Surnames of two characters, with their two readings where those are their own.
  private static let compound: [[UInt32]: [Spelling]] = {
    let plain = ordinaryCompounds.split(separator: " ").map { ($0.unicodeScalars.map(\.value), [Spelling]()) }
    let own = ownCompounds.split(separator: " ").map { entry in
      let parts = entry.split(separator: ":")
      let readings = parts[1].split(separator: "'").compactMap { Spelling($0.unicodeScalars.map(\.value)) }
      return (parts[0].unicodeScalars.map(\.value), readings)
    }
    return Dictionary(plain + own) { first, _ in first }
  }()
}

private let ownReadings = """
  bi秘费 che车 chong种 chu褚 di翟 fu宓 ge盖葛 gou句 ha哈 he黑 hua华 ji纪祭 juan隽 kan阚 kui隗 le乐 mi宓 miao缪 mou牟 mu牟 na那 nai佴 ning宁
  nuo那 ou区 piao朴 po繁 qin覃 qiu仇 ren任 shan单 shao召 she折 shen莘 sheng盛 su宿 tan覃 wei隗尉 xian冼洗 xie解 xin莘 yan燕 ying应 yu尉
  yue乐 yun员 zeng曾 zha查 zhai翟祭 zhu褚
  """

private let ownCompounds = """
  尉迟:yu'chi 万俟:mo'qi 长孙:zhang'sun 澹台:tan'tai 单于:chan'yu 乐正:yue'zheng 宰父:zai'fu 令狐:ling'hu 鲜于:xian'yu 中行:zhong'hang
  """

private let ordinaryCompounds = """
  欧阳 司马 上官 诸葛 东方 皇甫 公孙 慕容 宇文 司徒 夏侯 独孤 南宫 百里 端木 呼延 完颜 闻人 钟离 轩辕 淳于 太史 申屠 公冶 拓跋 赫连 濮阳
  宗政 仲孙 闾丘 司寇 子车 颛孙 巫马 公西 漆雕 壤驷 公良 夹谷 谷梁 段干 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 司空 叔孙 公羊 耶律
  纳兰 爱新 叶赫 那拉 太叔 屈突 贺兰 哥舒 尔朱 宿勤 范姜 张简
  """
