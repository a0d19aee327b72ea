import Testing
import Workplace

@Suite("What a name might mean")
struct NameMatchTests {
  @Test(
    "A typed name means a person whose name, alias or pinyin it is but for one edit, with titles or without.",
    arguments: [
      "王小明", "王晓明", "王小", "小王明", "王小名", "王小明儿", "王 小 明", "王小明经理", "王晓明总监", "小明", "小明哥", "王总", "老王", "小王", "王", "王工",
      "wangxiaoming", "Wang Xiaoming", "Xiaoming Wang", "wang xiao ming", "Wang Xiaomin", "xiaomingwagn", "Mr. Wang",
      "Wáng Xiǎomíng", "WANG XIAOMING", "Manager Wang", "Xiaoming", "xiaomin", "ｗａｎｇ ｘｉａｏｍｉｎｇ", "王小明 Mike",
      "逍遥子", "逍遥", "消遥子", "xiaoyaozi", "逍遥子老师", "Mike", "Mr. Mike Smith", "my boss Wang Xiaoming", "销售部的王小明",
    ])
  func typed(name: String) {
    #expect(NameMatch.matches(typed: name, name: "王小明", aliases: ["逍遥子", "Mike Smith"]))
  }

  @Test(
    "A typed name that is further away means somebody else.",
    arguments: ["张伟", "李小龙", "王大力士", "zhangwei", "Anna Schmidt", "我的老板", "my boss", "经理", "", "。", "Smythers", "子遥大海"])
  func others(name: String) {
    #expect(!NameMatch.matches(typed: name, name: "王小明", aliases: ["逍遥子", "Mike Smith"]))
  }

  @Test(
    "A name in letters is meant however its words stand.",
    arguments: [
      ("Anna Schmidt", "Schmidt, Anna"), ("Anna Schmidt", "Frau Schmidt"), ("Anna Schmidt", "Ana Schmidt"),
      ("Anna Schmidt", "anna schmitd"), ("Jean-Luc Picard", "Jean Luc Picard"), ("Jörg Müller", "Jorg Mueller"),
      ("Mary Jane Watson", "Mary Watson"), ("Mary Jane Watson", "Watson Mary Jane"), ("Zhang Wei", "张伟"),
      ("Wei Zhang", "章薇"), ("吕布", "Lu Bu"), ("吕布", "Lyu Bu"), ("區志強", "区志强"), ("尉迟恭", "Yuchi Gong"), ("K哥", "K哥"),
      ("张三", "阿三"), ("欧阳娜娜", "欧阳总"), ("阿卜杜拉·买买提", "买买提"), ("김민수", "김민수"), ("김민수", "김민주"),
      ("Maximilian Oberhofer-Schmidtbauer", "Maximilian Oberhofer Schmitbauer"), ("agent007", "Agent 007"),
    ])
  func pairs(name: String, typed: String) {
    #expect(NameMatch.matches(typed: typed, name: name))
  }

  @Test(
    "A name standing in an account is found, misspelt by one edit too where it is long enough.",
    arguments: [
      "那天王小明让我喝酒。", "那天王晓明让我喝酒。", "那天王小名让我喝酒。", "那天王小小明让我喝酒。", "小明一直在笑", "王总一直在笑", "后来老王来了", "王 小明来了",
      "逍遥子说没事", "逍瑶子说没事", "Then Wang Xiaoming came.", "then wang xiaoming came", "Then Xiaoming Wang came.",
      "then xiaoming laughed", "Xiaomin Wang laughed", "Then Wang laughed.", "Mike Smith was there",
      "Then Mike laughed.",
      "mike smit was there", "那天Mike也在", "他叫xiaoyaozi", "汪晓铭也在",
    ])
  func accounts(account: String) {
    #expect(NameMatch.matches(account: account, name: "王小明", aliases: ["逍遥子", "Mike Smith"]))
  }

  @Test(
    "An account without the name isn't taken to hold it.",
    arguments: [
      "那天晚上我们部门一起去吃饭，席间领导一直让我喝酒。", "I told my manager and nobody answered.", "we sat in the back", "三个国家", "", "明天再说",
    ])
  func otherAccounts(account: String) {
    #expect(!NameMatch.matches(account: account, name: "王小明", aliases: ["逍遥子", "Mike Smith"]))
  }
}
