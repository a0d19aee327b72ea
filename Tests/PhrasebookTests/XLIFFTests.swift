import Testing

@testable import Phrasebook

@Suite("Files of translations")
struct XLIFFTests {
  private static let catalogue = Catalogue([
    (
      "Public/Home.swift",
      #"""
      Phrase("\(as: "what this language calls itself")English", "中文")
      Phrase("In \(hours, one: "hour", other: "hours") by \(name) & co", "\(name)，\(hours) 小时内")
      visit("Open", "打开")
      """#
    )
  ])

  private static let hours = "In {0} {0|one:hour|other:hours} by {1} & co"

  private static func file(_ said: [String: String]) -> [UInt8] {
    var all = [XLIFF.ownName: "Deutsch"]
    all.merge(said) { $1 }
    return Array(XLIFF.text(catalogue, in: "de", said: all).utf8)
  }

  private func faults(_ said: [String: String]) -> [String] { XLIFF.read(Self.file(said)).faults.map(\.sentence) }

  @Test("What is exported is read back, with each phrase, its Chinese, its values and its places.")
  func roundTrip() throws {
    let said = [Self.hours: "Bei {1} & Co in {0} {0|one:Stunde|other:Stunden}"]
    let text = String(decoding: Self.file(said), as: UTF8.self)
    #expect(text.contains("<ph id=\"v1\" disp=\"{1}\"/> &amp; co</source>"))
    #expect(text.contains("<note category=\"zh-Hans\">{1}，{0} 小时内</note>"))
    #expect(text.contains("<note category=\"value\">{0} hours</note>"))
    #expect(text.contains("<note category=\"where\">Public/Home.swift</note>"))
    let (file, faults) = XLIFF.read(Self.file(said))
    #expect(faults == [])
    #expect(file?.tag == "de" && file?.units.map(\.pattern) == Self.catalogue.entries.map(\.pattern))
    #expect(file?.units.map(\.target) == ["Deutsch", said[Self.hours], nil])
    #expect(file?.units.first?.id == XLIFF.id(of: XLIFF.ownName))
  }

  @Test(
    "A translation that would break a page, or says what is never said, is refused, and all faults are told at once.",
    arguments: [
      ("Öffnen {0}", "There is no value {0} in the English."), ("<b>Öffnen</b>", "It holds markup; a phrase is text."),
      ("Öffnen!", "“!”: It shouts."), ("Öff{nen", "A brace stands alone."),
      ("Öff\nnen", "It holds a character that can't be seen, such as the end of a line."),
      ("Das Opfer", "“Opfer”: Es macht jemanden zum Opfer."),
      ("{0|eins:a}", "{0|eins:a} can't be read; write {0}, or {0|one:…|other:…} for words after a number."),
    ])
  func refused(target: String, sentence: String) {
    #expect(faults(["Open": target]) == [sentence])
    #expect(faults(["Open": target, Self.hours: "In {0} Stunden"]) == ["The value {1} is missing.", sentence])
  }

  @Test("What a language calls itself is needed; phrases may be left untranslated.")
  func ownName() {
    #expect(faults([:]) == [])
    #expect(faults([XLIFF.ownName: ""]).count == 1)
  }

  @Test(
    "What is no XLIFF of another language is refused, without reading further.",
    arguments: [
      "", "no", "<a>", "<a></b>", "<!DOCTYPE a><a/>", "<a>&x;</a>", "<a b=c/>", "<a/><b/>", "<xliff version='1.2'/>",
      "<xliff version='2.0'/>", "<xliff version='2.0' trgLang='../x'/>", "<xliff version='2.0' trgLang='zh-TW'/>",
      String(repeating: "<a>", count: 100),
    ])
  func notXLIFF(text: String) {
    let (file, faults) = XLIFF.read(Array(text.utf8))
    #expect(file == nil && faults.count == 1)
  }

  @Test("English that was changed, strange elements and a phrase that stands twice are told with their unit.")
  func changed() {
    let head = "<xliff version='2.1' trgLang='fr'><file id='f'><group id='g'>"
    let unit = { (id: String, source: String, target: String) in
      "<unit id='\(id)' name='A {0}'><segment><source>\(source)</source><target>\(target)</target></segment></unit>"
    }
    let whole = "A <ph id='v0'/>"
    let text =
      head + unit("1", "B", whole) + unit("2", whole, "<pc id='1'>C</pc> <ph id='x'/>")
      + unit("3", whole, "D <ph id='v0'/>")
      + "</group></file></xliff>"
    let units = XLIFF.read(Array(text.utf8)).faults.map(\.unit)
    #expect(units == ["1", "2", "2", "2", "2", "3"])
  }
}
