import Casework
import Deadlines
import Foundation
import Testing
import Workplace

@testable import Office

@Suite("Ten thousand reports with names as people write them")
struct MisspeltTests {
  static let reports = 10_000

  @Test(
    "The true respondent and their line hold no grant before somebody is resolved, whichever way the name is written.",
    arguments: 1...5 as ClosedRange<UInt64>)
  func noGrant(seed: UInt64) throws {
    var generator = Seeded(seed)
    let workplace = NamedWorkplace(using: &generator)
    var tally: [Handwriting: (reports: Int, unrecognised: Int, granted: Int)] = [:]
    var escaped: [String] = []
    for number in 0..<MisspeltTests.reports / 5 {
      let writing = Handwriting.allCases[number % Handwriting.allCases.count]
      let (respondent, written) = workplace.written(writing, using: &generator)
      let verdict = workplace.verdict(on: respondent, written: written, inAccount: writing.standsInAccount)
      var (reports, unrecognised, granted) = tally[writing] ?? (0, 0, 0)
      reports += 1
      unrecognised += verdict.isRecognised ? 0 : 1
      granted += verdict.conflictedHolders == 0 ? 0 : 1
      tally[writing] = (reports, unrecognised, granted)
      if !verdict.isRecognised || verdict.conflictedHolders > 0 {
        escaped.append("\(respondent.name) \(respondent.aliases), \(writing.rawValue): \(written)")
      }
    }
    let table = Handwriting.allCases.map { writing in
      let (reports, unrecognised, granted) = tally[writing] ?? (0, 0, 0)
      return "\(writing.rawValue): \(reports) reports, \(unrecognised) not recognised, \(granted) granted to the line"
    }
    Self.note("seed \(seed)\n  " + table.joined(separator: "\n  "))
    #expect(escaped == [], "seed \(seed)")
  }

  @Test("What isn't promised is counted: two edits, nicknames that no list holds, two of three hanzi in an account.")
  func beyond() {
    var generator = Seeded(99)
    let workplace = NamedWorkplace(using: &generator)
    var counts = (edits: 0, nicknames: 0, hanzi: 0, granted: 0)
    for _ in 0..<500 {
      let respondent = workplace.respondent(using: &generator)
      let twice = Handwriting.edited(Handwriting.edited(respondent.name, using: &generator), using: &generator)
      let verdict = workplace.verdict(on: respondent, written: twice, inAccount: false)
      let nickname = workplace.verdict(on: respondent, written: "the tall one", inAccount: false)
      counts.edits += verdict.isRecognised ? 0 : 1
      counts.nicknames += nickname.isRecognised ? 0 : 1
      if respondent.pinyin != nil, respondent.name.count == 3 {
        let two = String(respondent.name.prefix(2))
        counts.hanzi += workplace.verdict(on: respondent, written: two, inAccount: true).isRecognised ? 0 : 1
      }
      counts.granted += verdict.conflictedHolders + nickname.conflictedHolders == 0 ? 0 : 1
    }
    Self.note(
      """
      of 500 with two edits \(counts.edits) were not recognised, of 500 nicknames \(counts.nicknames), of those with \
      three hanzi, two of which stand in an account, \(counts.hanzi); \
      \(counts.granted) of the 500 respondents had a grant in their line
      """)
    #expect(counts.nicknames == 500)
  }

  /// A line beside the test's result, whether or not it passes.
  private static func note(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("Names in reports, \(text)\n".utf8))
  }
}

/// A workplace of 500 with names in both languages, a chart, and bodies whose people stand anywhere in it.
struct NamedWorkplace {
  static let today = Day(number: 18_687)
  static let headcount = 500

  let people: [NamedPerson]
  let lines: Lines
  let seats: [Seated]
  let index: NameIndex

  init(using generator: inout Seeded) {
    var people: [NamedPerson] = []
    for _ in 0..<NamedWorkplace.headcount { people.append(NamedPerson(using: &generator)) }
    var chart: [ReportingLine] = []
    for place in people.indices.dropFirst() {
      let above = people[Int.random(in: 0..<max(1, place / 4), using: &generator)].id
      let begin = NamedWorkplace.today.adding(days: -2000)
      chart.append(ReportingLine(person: people[place].id, above: above, kind: .manager, from: begin))
    }
    self.people = people
    lines = Lines(chart)
    index = NameIndex(people.map { (id: $0.id, names: [$0.name] + $0.aliases) })
    seats = NamedWorkplace.seats(people, using: &generator)
  }

  private static func seats(_ people: [NamedPerson], using generator: inout Seeded) -> [Seated] {
    let places: [(BodyKind, Seat.Rank, Int)] = [
      (.aid, .head, 1), (.aid, .member, 5), (.committee, .head, 1), (.committee, .member, 4), (.panel, .member, 3),
      (.board, .member, 2), (.board, .adviser, 1), (.board, .adviserDeputy, 1),
    ]
    var drawn = people.shuffled(using: &generator)
    return places.flatMap { body, rank, count in
      (0..<count).map { _ in
        Seated(
          person: drawn.removeLast().id, pseudonym: ID(using: &generator), body: body, rank: rank, isEligible: true)
      }
    }
  }

  /// Anybody; in half of the reports somebody of a body, or somebody directly under or over one.
  func respondent(using generator: inout Seeded) -> NamedPerson {
    guard Bool.random(using: &generator) else { return generator.one(of: people) }
    let seat = generator.one(of: seats).person
    let since = Conflict.since(NamedWorkplace.today)
    let near = lines.reports(of: seat, since: since).union(lines.above(seat, since: since)).union([seat])
    let id = generator.one(of: near.sorted())
    return people.first { $0.id == id } ?? people[0]
  }

  /// A respondent who has a name of that kind, as it is written.
  func written(_ writing: Handwriting, using generator: inout Seeded) -> (NamedPerson, String) {
    while true {
      let respondent = respondent(using: &generator)
      if let written = writing.write(respondent, using: &generator) { return (respondent, written) }
    }
  }

  /// What comes of a report that names somebody so.
  struct Verdict {
    /// Whether the respondent is among those whom it might mean.
    let isRecognised: Bool
    /// How many of the respondent's line, themselves included, hold a grant.
    let conflictedHolders: Int
  }

  /// Screens the report as filing does, without a store.
  func verdict(on respondent: NamedPerson, written: String, inAccount: Bool) -> Verdict {
    let account = inAccount ? "On Monday \(written) stood behind me." : "On Monday somebody stood behind me."
    let mention = Mention(who: .typed(inAccount ? "my boss" : written), part: .did, kind: .employee)
    let report = Report(people: [mention], excluded: [], reporter: nil, level: .ordinary)
    let standing = verified(index.candidates(inAccount: account), for: respondent) {
      NameMatch.matches(account: account, name: $0.name, aliases: $0.aliases)
    }
    let meant = { (name: String) in
      verified(index.candidates(typed: name), for: respondent) {
        NameMatch.matches(typed: name, name: $0.name, aliases: $0.aliases)
      }
    }
    let parties = Parties(report, meant: meant, standing: standing)
    let out = Conflict.out(parties, lines: lines, on: NamedWorkplace.today)
    let seated = seats.map { seat in
      var seat = seat
      seat.isEligible = !out.contains(seat.person)
      return seat
    }
    let since = Conflict.since(NamedWorkplace.today)
    let delivery = Delivery(
      resolved: report.isResolved, seats: seated, draw: seated.map(\.pseudonym),
      sameLine: { lines.standInOneLine($0, $1, since: since) })
    let granted = GrantPlan(delivery, seats: seated, identity: .anonymous).granted
    let truly = Conflict.out(Parties(respondents: [respondent.id]), lines: lines, on: NamedWorkplace.today)
    let holders = seats.filter { granted.contains($0.pseudonym) && truly.contains($0.person) }
    return Verdict(isRecognised: out.contains(respondent.id), conflictedHolders: holders.count)
  }

  /// Screening compares everybody whom the index finds once more with what was written; here that is done for the
  /// respondent alone, on whom the verdict rests.
  private func verified(
    _ candidates: Set<ID<Person>>, for respondent: NamedPerson, _ matches: (NamedPerson) -> Bool
  ) -> Set<ID<Person>> {
    matches(respondent) ? candidates : candidates.subtracting([respondent.id])
  }
}
