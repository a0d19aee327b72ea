import Testing

@testable import Phrasebook

@Suite("Phrases are found in the sources")
struct CatalogueTests {
  private func catalogue(_ text: String) -> Catalogue { Catalogue([("Public/Home.swift", text)]) }

  @Test("Two literals in a call are a phrase, with numbers for its values.")
  func plain() {
    let found = catalogue(
      #"""
      let title = Phrase("Notes", "笔记") // Phrase("No", "不")
      let line = "<p>\(visit("Line \(number) of \(Phrase("the \(x)", "这\(x)"))", "\(y)第 \(number) 条"))</p>"
      let long = Phrase(
        "One. "
          + "Two.",
        "一。二。", 3)
      let none = f("a", "b")
      """#)
    #expect(found.entries.map(\.pattern) == ["Notes", "Line {0} of {1}", "the {0}", "One. Two."])
    #expect(found.entries.map(\.chinese) == [["笔记"], ["{…}第 {0} 条"], ["这{0}"], ["一。二。"]])
    #expect(found.spoken.map(\.line) == [1, 2, 2, 3])
    #expect(found.unread == [])
  }

  @Test("Numbers with their nouns, capitals and remarks are written as a translation is looked up.")
  func marks() {
    let found = catalogue(
      #"""
      Phrase("\(files.count, one: "file", other: "files") by \(capital: role)", "\(role)：\(files.count) 个文件")
      visit("\(as: "a day")\(weekday) \(day)", "\(weekday)")
      Phrase("\(capital: words)", "\(words)")
      """#)
    #expect(found.entries.map(\.pattern) == ["{0} {0|one:file|other:files} by {1}", "{as a day}{0} {1}"])
    #expect(found.entries.first?.values == ["files.count", "role"])
    #expect(found.entries.first?.chinese == ["{1}：{0} 个文件"])
  }

  @Test("A phrase of which one language is no literal is told.")
  func unread() {
    let found = catalogue(
      "Phrase(isLate ? \"late\" : \"in time\", \"迟\")\nPhrase(name, name)\nPhrase(\"a\", b)\nvisit(n ? \"a\" : \"b\", \"甲\")"
    )
    #expect(found.unread == ["Public/Home.swift:1", "Public/Home.swift:3", "Public/Home.swift:4"])
  }

  @Test("One English with two Chinese is one entry with both, and all its places.")
  func homographs() {
    let found = Catalogue([
      ("B.swift", "Phrase(\"Open\", \"打开\")"), ("A.swift", "visit(\"Open\", \"启封\")\nvisit(\"Open\", \"打开\")"),
    ])
    #expect(found.entries.count == 1)
    #expect(found.entries[0].chinese == ["启封", "打开"] && found.entries[0].places == ["A.swift", "B.swift"])
  }

  @Test("Escapes, long and raw literals are read as Swift reads them.")
  func literals() {
    let found = catalogue(
      "Phrase(\"a\\u{4E00}\\\"b\\\\\", #\"\\(x)\\#(y)甲\"#)\nlet r = #\"\"\"\n\\(\n\"\"\"#\nvisit(\"c\", \"丙\")")
    #expect(found.entries.map(\.pattern) == ["a一\"b\\", "c"])
    #expect(found.entries[0].chinese == ["\\(x){…}甲"])
  }
}
