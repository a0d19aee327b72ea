import Phrasebook
import Testing

/// Reads every phrase of the pages, in both languages.
@Suite("What the pages never ask and never say")
struct SpeechTests {
  private static let catalogue = Catalogue(
    Repository.sources.filter { $0.target == "Web" }.map { (String($0.path.dropFirst("Sources/Web/".count)), $0.text) })

  /// Files in which somebody is spoken to whom a report names.
  private static let toTheNamed = ["Public/Before/BeforeQuestion.swift", "Public/Before/BeforeSides.swift"]

  /// What is found by rules of which `isMeant` is true, as `file:line: words: rule`.
  private func found(_ isMeant: (SpeechRule) -> Bool) throws -> [String] {
    let (english, chinese) = (try SpeechReader(tag: "en"), try SpeechReader(tag: "zh-Hans"))
    return Self.catalogue.spoken.flatMap { spoken in
      let area = SpeechRule.Area(file: spoken.file)
      let findings = english.findings(in: spoken.english, area) + chinese.findings(in: spoken.chinese, area)
      return findings.filter { isMeant($0.rule) }.map { finding in
        "\(spoken.file):\(spoken.line): “\(finding.words)”: \(finding.rule.name)"
      }
    }
  }

  @Test("No phrase, in either language, asks what is never asked or says what is never said.")
  func neverAsked() throws {
    let setting = Set(SpeechRule.setting)
    #expect(try found { !setting.contains($0) } == [])
  }

  @Test("Chinese is set in one way: a space beside digits and Latin letters, 你 to reporters, 您 to staff.")
  func setting() throws {
    let setting = Set(SpeechRule.setting)
    let found = try found { setting.contains($0) }
    #expect(found.filter { line in !Self.toTheNamed.contains { line.hasPrefix($0) && line.contains("“您”") } } == [])
  }

  @Test("Each phrase is written as two literals, so that a further language can say it.")
  func readable() {
    #expect(Self.catalogue.unread == [])
    let ofOne = Self.catalogue.entries.filter { entry in entry.values.contains { $0.contains(/\.(english|chinese)\b/) }
    }
    #expect(ofOne.map(\.pattern) == [], "a phrase stands in another as it is, without .english and .chinese")
  }

  @Test("Nothing asks for one of two languages where there may be three.")
  func noLanguageOfTwo() {
    let choice = /language == \.(english|chinese)/
    let pages = Repository.sources.filter { $0.target == "Web" && !$0.path.contains("/Gallery/") }
    #expect(pages.flatMap { $0.lines(matching: choice) } == [])
  }

  @Test("A phrase holds no brace, since a translation marks its values by them.")
  func braces() {
    let marks = /\{\d+\}|\{as [^{}]+\}|\{\d+\|one:[^{}]+\|other:[^{}]+\}/
    let left = Self.catalogue.entries.map { $0.pattern.replacing(marks, with: "") }
    #expect(left.filter { $0.contains { $0 == "{" || $0 == "}" } } == [])
  }
}
