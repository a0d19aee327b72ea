import Deadlines
import Markup
import Office
import Workplace

/// A number for help outside, as programs read it.
struct HelpNumberModel: Encodable, Sendable {
  let need: String
  let name: Both
  let number: String
  let hours: Both
  let languages: [String]
  let purpose: Both
  let source: String
  let checked: String

  init(_ number: HelpNumber) {
    (need, source, checked) = (number.need.rawValue, number.source, number.checked.iso)
    (name, hours, purpose) = (Both(number.name), Both(number.hours), Both(number.purpose))
    (self.number, languages) = (number.number, number.languages)
  }
}

/// A text in both languages, as programs read it.
struct Both: Encodable, Sendable {
  let en: String
  let zh: String

  init(_ wording: Wording) { (en, zh) = (wording.english, wording.chinese) }
}

extension Visit {
  /// Numbers with what each is for and when somebody answers.
  func helpNumbers(_ numbers: [HelpNumber], withSources: Bool = false) -> HTML {
    """
    <ul class="numbers">
    \(each: numbers, { number in
      """
      <li><p class="number">\(dial(number)) <b>\(self(number.name))</b></p>
      <p>\(self(number.purpose))</p>
      <p class="small soft">\(hours(number))</p>
      \(if: withSources, "<p class=\"small soft\"><span lang=\"en\">\(number.source)</span></p>")</li>

      """
    })</ul>
    """
  }

  /// Numbers to call with one touch, before anything is read.
  func dialling(_ numbers: [HelpNumber]) -> HTML {
    let links = numbers.compactMap { number in
      number.dialled.flatMap { Link(outside: "tel:\($0)") }.map { (link: $0, number: number) }
    }
    return """
      <div class="row not-on-paper">
      \(each: links, { "<a class=\"button quiet\" href=\"\($0.link)\">\($0.number.number) \(self($0.number.name))</a>\n" })</div>
      """
  }

  private func dial(_ number: HelpNumber) -> HTML {
    guard let digits = number.dialled, let link = Link(outside: "tel:\(digits)") else {
      return "<span class=\"dial\">\(number.number)</span>"
    }
    return "<a class=\"dial\" href=\"\(link)\">\(number.number)</a>"
  }

  private func hours(_ number: HelpNumber) -> String {
    let languages = number.languages.map { self(languageName($0)) }.joined(separator: self(", ", "、"))
    guard !languages.isEmpty else { return self(number.hours) }
    return self("\(self(number.hours)). In \(languages).", "\(self(number.hours))。\(languages)。")
  }

  /// Which version the numbers are, and since when.
  func version(of numbers: HelpNumbersInForce) -> String {
    guard let at = numbers.at else {
      let day = numbers.numbers.all.map(\.checked).max()
      let checked = day.map { longDay($0) } ?? ""
      return self(
        "These numbers ship with Redress and were checked on \(checked).", "这些号码是系统自带的，核对日期：\(checked)。")
    }
    let day = longDay(site.zone.day(at: at))
    return self(
      "Version \(numbers.version) of these numbers, of \(day).", "号码第 \(numbers.version) 版，\(day)起使用。")
  }
}
