import Phrasebook
import Testing

@testable import Web

@Suite("A phrase in a further language")
struct PhraseTextTests {
  private func language(_ templates: [String: String], tag: String = "de") throws -> Language {
    .translated(
      Translation(tag: tag, ownName: "Deutsch", try templates.mapValues { text throws in try Template(text) }))
  }

  @Test("It is found by its English with numbers for the values, which may change their order.")
  func reordered() throws {
    let phrase = Phrase("Case \("Heron"), line \(3)", "案件\("苍鹭")第 \(3) 条")
    #expect(phrase.english == "Case Heron, line 3" && phrase.chinese == "案件苍鹭第 3 条")
    #expect(try phrase[language(["Case {0}, line {1}": "Zeile {1} von {0}"])] == "Zeile 3 von Heron")
  }

  @Test("A phrase within a phrase is said in the same language, capital or small as English needs it.")
  func nested() throws {
    let role = Phrase("a member", "成员")
    let phrase = Phrase("Given to \(role) by \(small: Phrase("Ann", "安"))", "由\(Phrase("Ann", "安"))交给\(role)")
    #expect(phrase.english == "Given to a member by ann" && phrase.chinese == "由安交给成员")
    let german = try language(["Given to {0} by {1}": "Von {1} an {0}", "a member": "ein Mitglied"])
    #expect(phrase[german] == "Von Ann an ein Mitglied")
    #expect(Phrase("\(capital: role)", "\(role)")[german] == "Ein Mitglied")
    #expect(Phrase("\(capital: role)", "\(role)").english == "A member")
  }

  @Test("A noun takes the form that the language has for the number.")
  func counted() throws {
    func files(_ count: Int) -> Phrase { Phrase("\(count, one: "file", other: "files")", "\(count) 个文件") }
    let pattern = "{0} {0|one:file|other:files}"
    #expect(files(1).english == "1 file" && files(2).english == "2 files")
    let german = try language([pattern: "{0} {0|one:Datei|other:Dateien}"])
    #expect(files(1)[german] == "1 Datei" && files(0)[german] == "0 Dateien")
    let russian = try language([pattern: "{0} {0|one:файл|few:файла|other:файлов}"], tag: "ru")
    #expect([1, 2, 5, 11, 21].map { files($0)[russian] } == ["1 файл", "2 файла", "5 файлов", "11 файлов", "21 файл"])
    #expect(Phrase("\(files(3)).", "\(files(3))。")[german] == "3 files.", "a whole sentence is missing")
  }

  @Test("A remark to translators is not shown and keeps apart what reads the same.")
  func remarks() throws {
    let phrase = Phrase("\(as: "a day")\("Monday") \(3)", "\("星期一")")
    #expect(phrase.english == "Monday 3")
    #expect(try phrase[language(["{as a day}{0} {1}": "{0}, den {1}."])] == "Monday, den 3.")
  }

  @Test("What the language doesn't say is said in English and counted; names and somebody's words are never looked up.")
  func missing() throws {
    let translation = Translation(tag: "de", ownName: "Deutsch", ["Open": try Template("Öffnen")])
    let language = Language.translated(translation)
    let name = String("Open")
    #expect(Phrase(name, name)[language] == "Open")
    #expect(Phrase("Open", "打开")[language] == "Öffnen")
    #expect(Phrase("No \(1)", "第 \(1)")[language] == "No 1")
    #expect(translation.missing == ["No {0}"])
  }

  @Test("Two literals in a row are one phrase.")
  func joined() throws {
    let phrase = Phrase("One \(1). " + "Two \(2).", "一 \(1)。" + "二 \(2)。")
    #expect(phrase.english == "One 1. Two 2." && phrase.chinese == "一 1。二 2。")
    #expect(try phrase[language(["One {0}. Two {1}.": "{1}, {0}"])] == "2, 1")
  }

  @Test(
    "A template that can't be read is refused.",
    arguments: ["a {0", "a } b", "{x}", "{0|one:a}", "{0|some:a|other:b}", "{99}", "{-1}", "{}"])
  func faults(text: String) {
    #expect(throws: Template.Fault.self) { try Template(text) }
  }

  @Test(
    "A further language is asked for, chosen and written like the others.",
    arguments: [("de-AT,en;q=0.5", "de"), ("fr, DE;q=0.9", "de"), ("en,de;q=0.5", "en"), ("fr", "en")])
  func asked(header: String, tag: String) throws {
    let languages = Language.allCases + [try language([:])]
    #expect(Language(accepting: header, among: languages).rawValue == tag)
  }
}
