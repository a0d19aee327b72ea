import Office

/// What cases are called: a word and a number that are easy to say on the telephone.
package enum ReferenceWords {
  /// 64 of them, for good: the place of a word is part of each case's reference.
  static let all: [Phrase] =
    zip(english, chinese).map { Phrase(String($0), String($1)) }

  /// The place of a word in either language, whatever its case.
  static func place(of word: some StringProtocol) -> Int? {
    let wanted = word.lowercased()
    return all.firstIndex { $0.english.lowercased() == wanted || $0.chinese == wanted }
  }

  /// The reference that somebody typed: "heron 4417", "苍鹭4417".
  package static func reference(typed text: String) -> Int? {
    let plain = text.filter { !$0.isWhitespace }
    guard let digit = plain.firstIndex(where: \.isNumber), let number = Int(plain[digit...]),
      let word = place(of: plain[..<digit])
    else { return nil }
    return Reference.reference(word: word, number: number)
  }

  private static let english = """
    Heron Crane Egret Swallow Magpie Lark Kite Osprey Curlew Plover Wren Robin Finch Thrush Oriole Kingfisher \
    Hoopoe Cuckoo Dove Quail Pheasant Partridge Teal Goose Swan Pelican Cormorant Gull Tern Owl Falcon Eagle \
    Pine Cedar Cypress Fir Spruce Larch Yew Juniper Oak Beech Birch Alder Ash Elm Lime Maple \
    Willow Poplar Plane Chestnut Walnut Hazel Camphor Ginkgo Magnolia Mulberry Plum Peach Pear Apricot Olive Bamboo
    """.split(separator: " ")

  private static let chinese = """
    苍鹭 仙鹤 白鹭 燕子 喜鹊 云雀 老鹰 鱼鹰 鹬鸟 麦鸡 鹪鹩 知更 燕雀 画眉 黄鹂 翠鸟 \
    戴胜 杜鹃 斑鸠 鹌鹑 雉鸡 鹧鸪 绿翅鸭 大雁 天鹅 鹈鹕 鸬鹚 海鸥 燕鸥 猫头鹰 游隼 金雕 \
    青松 雪松 柏树 冷杉 云杉 落叶松 红豆杉 刺柏 橡树 山毛榉 白桦 赤杨 白蜡 榆树 椴树 枫树 \
    柳树 白杨 梧桐 栗树 胡桃 榛树 香樟 银杏 玉兰 桑树 梅树 桃树 梨树 杏树 橄榄 翠竹
    """.split(separator: " ")
}

extension Reference {
  /// "Heron 4417", "苍鹭 4417".
  static func words(_ reference: Int) -> Phrase {
    let (word, number) = parts(reference)
    let name = ReferenceWords.all[word]
    return Phrase("\(as: "a case's name and number")\(name) \(number)", "\(name) \(number)")
  }
}
