import Testing

@testable import Web

@Suite("The language of a visit")
struct LanguageTests {
  @Test(
    "Accept-Language decides by its weights, then by its order.",
    arguments: [
      (nil, Language.english), ("", .english), ("zh-CN,zh;q=0.9,en;q=0.8", .chinese),
      ("en-GB,en;q=0.9,zh;q=0.8", .english),
      ("de,fr;q=0.9", .english), ("de, zh-TW;q=0.5", .chinese), ("en;q=0.2, zh;q=0.7", .chinese), ("zh;q=0", .english),
      ("*", .english), ("en;q=0.5,zh;q=0.5", .english), ("zh , en", .chinese),
    ])
  func accepts(header: String?, language: Language) {
    #expect(Language(accepting: header) == language)
  }

  @Test("A phrase says its text in each language.")
  func phrases() {
    let phrase = Phrase("We have it.", "我们收到了。")
    #expect(phrase[.english] == "We have it." && phrase[.chinese] == "我们收到了。")
  }
}
