import Casework
import Deadlines
import Markup
import Office
import Testing
import Workplace

@testable import Web

/// The numbers that ship, as a page is given them.
let shippedNumbers = HelpNumbersInForce(version: 0, at: nil, numbers: Rules.shippedNumbers)

@Suite("Before you report")
struct BeforePageTests {
  /// Each answer by its question, in the language.
  private func answers(_ page: BeforePage, _ language: Language) throws -> [BeforeQuestion: String] {
    let html = try text(page.html(sampleVisit(language).seen(by: Reporter(visit: nil))))
    return Dictionary(
      uniqueKeysWithValues: BeforeQuestion.allCases.map { question in
        let start = html.firstRange(of: "<section id=\"\(question.rawValue)\"")?.upperBound ?? html.endIndex
        let rest = html[start...]
        return (question, String(rest[..<(rest.firstRange(of: "</section>")?.lowerBound ?? rest.endIndex)]))
      })
  }

  private static func bodies(_ names: [BodyKind: String]) -> [BodiesPage.Body] {
    BodyKind.allCases.map { body in
      let rank: Seat.Rank = body == .board ? .adviser : .member
      let seats = names[body].map { name in
        BodiesPage.Seat(
          name: name, role: SeatRole(body: body, rank: rank), rank: rank,
          side: body == .committee ? .employees : .staff,
          languages: ["en", "zh"], until: "2030-01-01")
      }
      return BodiesPage.Body(body: body, seats: seats.map { [$0] } ?? [])
    }
  }

  private static let seats: [BodyKind: String] = [
    .aid: "Ann", .committee: "Bo", .panel: "Cy", .board: "Di", .support: "Ed",
  ]

  /// The shipped rules with every day one longer, another measure and another help.
  private static var otherDays: Rules {
    let table = Rules.shipped.table
    let longer = ProcedureTable(
      id: table.id, version: 9, duties: table.duties.mapValues(\.longer), terms: table.terms.mapValues(\.longer),
      crisisLadder: table.crisisLadder, ladder: table.ladder.map { $0 + 24 }, checkInDays: [7],
      measures: [Wording("Another room", "另一间房")], support: [Wording("Another ear", "另一个人听")])
    return Rules(table: longer, sanctions: Rules.shipped.sanctions)
  }

  private static var otherSanctions: Rules {
    let row = Sanctions.Row(severity: 1, what: Wording("Staring", "盯着看"), range: Wording("A talk", "谈话"))
    let sanctions = Sanctions(
      id: "other", version: 1, rows: [row], aggravators: [Wording("At night", "在夜里")], mitigators: [],
      never: [Wording("Being new", "刚来")])
    return Rules(table: Rules.shipped.table, sanctions: sanctions)
  }

  @Test("All nine questions are answered in each language.", arguments: Language.allCases)
  func answered(_ language: Language) throws {
    let page = BeforePage(bodies: Self.bodies(Self.seats), rules: .shipped)
    for (question, answer) in try answers(page, language) {
      let heading = language == .english ? question.heading.english : question.heading.chinese
      let words = answer.replacing(/<[^>]*>/, with: "").split(whereSeparator: \.isWhitespace).joined()
      #expect(answer.contains(heading), "\(question)")
      #expect(words.count > 100, "\(question): \(words)")
    }
  }

  @Test("The answers change when the configuration does: other people, other days, other sanctions.")
  func changes() throws {
    let others: [BodyKind: String] = [.aid: "Flo", .committee: "Gus", .panel: "Hy", .board: "Ira", .support: "Jo"]
    let page = BeforePage(bodies: Self.bodies(Self.seats), rules: .shipped)
    let variants: [(page: BeforePage, touched: Set<BeforeQuestion>)] = [
      (BeforePage(bodies: Self.bodies(others), rules: .shipped), [.boss, .health, .aboutYou]),
      (BeforePage(bodies: Self.bodies([.aid: "Ann"]), rules: .shipped), [.boss, .body, .health, .aboutYou]),
      (
        BeforePage(bodies: page.bodies, rules: Self.otherDays),
        [.boss, .procedure, .result, .work, .health, .named, .aboutYou]
      ),
      (BeforePage(bodies: page.bodies, rules: Self.otherSanctions), [.penalties]),
    ]
    for language in Language.allCases {
      let before = try answers(page, language)
      for variant in variants {
        let after = try answers(variant.page, language)
        #expect(Set(BeforeQuestion.allCases.filter { before[$0] != after[$0] }) == variant.touched)
      }
    }
  }

  @Test("Every day of the procedure, every sanction and every name that is seated stands on the page or its model.")
  func complete() throws {
    let page = BeforePage(bodies: Self.bodies(Self.seats), rules: .shipped)
    let visit = sampleVisit(.english).seen(by: Reporter(visit: nil))
    let html = try text(page.html(visit))
    for row in Rules.shipped.sanctions.rows { #expect(html.contains(row.range.english), "\(row.severity)") }
    for name in ["Ann", "Di", "Ed"] { #expect(html.contains(name)) }
    guard case .bytes(let bytes) = try visit.answer(page).body else { return }
    let model = String(decoding: bytes, as: UTF8.self)
    for term in ProcedureTerm.allCases { #expect(model.contains("\"\(term.rawValue)\":"), "\(term)") }
    for duty in DutyKind.allCases where duty != .pledge { #expect(model.contains("\"\(duty.rawValue)\":"), "\(duty)") }
  }

  @Test("Beside the other side's answers no word sounds like a verdict.", arguments: Language.allCases)
  func calm(_ language: Language) throws {
    let page = BeforePage(bodies: Self.bodies(Self.seats), rules: .shipped)
    let answer = try #require(try answers(page, language)[.aboutYou]).lowercased()
    for word in ["zero tolerance", "accused", "guilt", "offen", "perpetrator", "零容忍", "当事人", "涉嫌", "违纪", "你"] {
      #expect(!answer.contains(word), "\(word)")
    }
  }
}

extension Spans {
  fileprivate var longer: Spans {
    Spans(crisis: crisis.longer, serious: serious.longer, otherwise: otherwise.longer)
  }
}

extension Span {
  fileprivate var longer: Span {
    switch self {
    case .hours(let count): .hours(count + 1)
    case .days(let count): .days(count + 1)
    case .workingDays(let count): .workingDays(count + 1)
    case .months(let count): .months(count + 1)
    }
  }
}
