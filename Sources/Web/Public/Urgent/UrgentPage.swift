import Markup
import Office
import Workplace

extension Paths {
  static let urgent = Path.root / "urgent"
  /// An earlier version of the numbers; 0 is what ships.
  static let helpNumbers = urgent / "versions" / Int.self
}

extension SiteMap {
  /// What can't wait. It is the same for everybody, and asks for nothing.
  func addUrgent(_ office: Office) {
    passers.get(Paths.urgent) { visit in try visit.show(UrgentPage(numbers: try await office.helpNumbers())) }
    passers.get(Paths.helpNumbers) { visit, version in
      guard let numbers = try await office.helpNumbers(version: version) else { return try visit.notFound() }
      let last = try await office.helpNumbers().version
      return try visit.show(HelpNumbersPage(numbers: numbers, last: last))
    }
  }
}

/// What to do first, whether somebody reports or not: one message after another, none of which asks anything.
struct UrgentPage: Page {
  let numbers: HelpNumbersInForce

  enum CodingKeys: String, CodingKey { case version, numbers }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(numbers.version, forKey: .version)
    try container.encode(numbers.numbers.all.map(HelpNumberModel.init), forKey: .numbers)
  }

  var title: Phrase { Phrase("What can't wait", "先顾要紧的") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("What can't wait", "先顾要紧的"))</h1>
    \(visit.dialling(numbers.numbers.of(.danger)))
    <p>\(visit(
      "Read what you need and leave the rest. Nothing is asked here, and it is open to you whether you report or not.",
      "需要哪段就看哪段。这一页什么都不问你，跟不跟我们说，都可以看。"))</p>
    \(contents(visit))
    \(each: UrgentSection.allCases, { section($0, visit) })
    <div class="row">
    <a class="button" href="\(Paths.report())">\(visit("Tell us what happened", "说说发生了什么"))</a>
    \(link: Paths.before(), visit("What happens when I do", "说了以后会怎样"))
    </div>
    <p class="small soft">\(visit(
      "Use your own phone and data if you can: the workplace may see which pages its computers and Wi-Fi open.",
      "最好用自己的手机和流量：单位的电脑和 Wi-Fi 打开过什么网页，单位可能看得到。"))</p>
    """
  }

  private func contents(_ visit: Visit<Reporter>) -> HTML {
    """
    <nav class="contents" aria-label="\(visit("On this page", "本页内容"))"><ul>
    \(each: UrgentSection.allCases, { "<li>\(link: .onThisPage($0.rawValue), visit($0.heading))</li>\n" })</ul></nav>
    """
  }

  private func section(_ section: UrgentSection, _ visit: Visit<Reporter>) -> HTML {
    """
    <h2 id="\(section.rawValue)">\(visit(section.heading))</h2>
    \(each: section.lead, { "<p>\(visit($0))</p>\n" })\
    \(if: !section.points.isEmpty, "<ul>\n\(each: section.points, { "<li>\(visit($0))</li>\n" })</ul>\n")\
    \(each: section.needs, { visit.helpNumbers(numbers.numbers.of($0)) })\
    \(if: section == .outside, version(visit))
    """
  }

  private func version(_ visit: Visit<Reporter>) -> HTML {
    """
    <p class="small soft">\(visit.version(of: numbers))\(visit.gap)\
    \(link: Paths.helpNumbers(numbers.version), visit("Where they come from", "号码出处"))</p>
    """
  }
}

/// One version of the numbers, with where each was read.
struct HelpNumbersPage: Page {
  let numbers: HelpNumbersInForce
  /// The number of the version that is shown now.
  let last: Int

  enum CodingKeys: String, CodingKey { case version, last, numbers }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(numbers.version, forKey: .version)
    try container.encode(last, forKey: .last)
    try container.encode(numbers.numbers.all.map(HelpNumberModel.init), forKey: .numbers)
  }

  var title: Phrase { Phrase("Numbers, version \(numbers.version)", "号码第 \(numbers.version) 版") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    """
    <h1>\(visit("Numbers for help outside", "单位以外的帮助"))</h1>
    <p>\(visit.version(of: numbers)) \(if: numbers.version == last, "\(visit("They are shown now.", "现在用的就是这一版。"))", else: "\(link: Paths.helpNumbers(last), visit("A later version is shown now.", "现在用的是更新的一版。"))")</p>
    \(visit.helpNumbers(numbers.numbers.all, withSources: true))
    \(if: numbers.version > 0, "<p>\(link: Paths.helpNumbers(numbers.version - 1), visit("The version before", "上一版"))</p>")
    <p>\(link: Paths.urgent(), visit("What can't wait", "先顾要紧的"))</p>
    """
  }
}
