import Testing
import Workplace

@Suite("Forms of a name")
struct NameFormTests {
  @Test(
    "A name has the forms in which people write it.",
    arguments: [
      ("王小明", ["王小明", "wangxiaoming", "xiaomingwang"]),
      ("王伟", ["王伟", "wangwei", "weiwang"]),
      ("王 小明", ["王小明", "wangxiaoming"]),
      ("歐陽鋒", ["欧阳锋", "ouyangfeng", "fengouyang"]),
      ("单雄信", ["shanxiongxin", "danxiongxin"]),
      ("曾国藩", ["zengguofan", "guofanzeng"]),
      ("仇英", ["qiuying", "yingqiu"]),
      ("解缙", ["xiejin"]),
      ("查良镛", ["zhaliangyong"]),
      ("区志强", ["ouzhiqiang"]),
      ("任盈盈", ["renyingying"]),
      ("尉迟恭", ["yuchigong", "gongyuchi"]),
      ("吕洞宾", ["lvdongbin", "lyudongbin", "ludongbin"]),
      ("单于夫罗", ["chanyufuluo"]),
      ("逍遥子", ["逍遥子", "xiaoyaozi"]),
      ("陈〇", ["陈零"]),
      ("Anna Schmidt", ["annaschmidt", "schmidtanna"]),
      ("Jean-Luc Picard", ["jeanlucpicard", "picardjeanluc", "jeanpicard"]),
      ("Müller, Jörg", ["mullerjorg", "jorgmuller"]),
      ("Søren Łukasz", ["sorenlukasz"]),
      ("Nguyễn Thị Ánh", ["nguyenthianh", "anhnguyenthi", "thianhnguyen"]),
      ("Zoe\u{308} ＭＡＲＩＥ", ["zoemarie"]),
      ("O’Brien", ["obrien"]),
      ("Wáng Xiǎomíng", ["wangxiaoming", "xiaomingwang"]),
      ("阿卜杜拉·买买提", ["阿卜杜拉买买提", "买买提阿卜杜拉"]),
      ("K哥", ["k哥"]),
      ("王小明 (Mike)", ["王小明", "mike", "wangxiaoming"]),
      ("김민수", ["김민수"]),
    ])
  func forms(name: String, expected: [String]) {
    let forms = Set(NameForm.forms(name: name))
    #expect(forms.isSuperset(of: expected), "\(forms)")
  }

  @Test("Aliases add their forms, and no form stands twice.")
  func aliases() {
    let forms = NameForm.forms(name: "王小明", aliases: ["逍遥子", "Mike Wang", "Wang Xiaoming"])
    #expect(Set(forms).isSuperset(of: ["王小明", "逍遥子", "xiaoyaozi", "mikewang", "wangmike", "wangxiaoming"]))
    #expect(Set(forms).count == forms.count)
  }

  @Test("Readings are tried up to eight combinations a name.")
  func bounded() {
    #expect(NameForm.forms(name: "长乐行重长乐行重").count < 20)
    #expect(NameForm.forms(name: String(repeating: "乐", count: 200)).count < 20)
  }

  @Test("Surname and given name, each alone, are parts.")
  func parts() {
    #expect(Set(NameForm.parts(name: "王小明")).isSuperset(of: ["王", "小明", "wang", "xiaoming"]))
    #expect(Set(NameForm.parts(name: "欧阳锋")).isSuperset(of: ["欧阳", "锋", "ouyang", "feng"]))
    #expect(Set(NameForm.parts(name: "Anna Maria Schmidt")).isSuperset(of: ["anna", "schmidt", "annamaria"]))
  }

  @Test("A name without a letter has no forms.", arguments: ["", " ", "…", "👩"])
  func empty(name: String) {
    #expect(NameForm.forms(name: name).isEmpty)
  }
}
