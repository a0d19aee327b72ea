import Casework
import Deadlines
import Workplace

/// A workplace of 500 with a history and bodies, and what a report may say there, drawn from a seed.
struct RandomWorkplace {
  static let today = day("2021-07-26")
  static let headcount = 500

  let people: [ID<Person>]
  let chart: [ReportingLine]
  let lines: Lines
  let seats: [Seated]

  init(using generator: inout SeededGenerator) {
    let people: [ID<Person>] = (0..<RandomWorkplace.headcount).map { _ in ID(using: &generator) }
    var chart: [ReportingLine] = []
    for (index, person) in people.enumerated().dropFirst() {
      chart += RandomWorkplace.lines(of: person, among: people[..<index], using: &generator)
    }
    self.people = people
    self.chart = chart
    lines = Lines(chart)
    seats = RandomWorkplace.seats(among: people, using: &generator)
  }

  /// A manager, perhaps an earlier one, perhaps somebody whom they assist.
  private static func lines(
    of person: ID<Person>, among others: ArraySlice<ID<Person>>, using generator: inout SeededGenerator
  ) -> [ReportingLine] {
    let near = others.prefix(max(1, others.count / 4))
    let moved = today.adding(days: -Int.random(in: 0..<1200, using: &generator))
    func line(_ kind: ReportingLine.Kind, from: Day, until: Day? = nil) -> ReportingLine {
      let above = near.randomElement(using: &generator) ?? person
      return ReportingLine(person: person, above: above, kind: kind, from: from, until: until)
    }
    let begin = day("2015-01-01")
    var lines = [line(.manager, from: begin)]
    if generator.chance(20) { lines = [line(.manager, from: begin, until: moved), line(.manager, from: moved)] }
    if generator.chance(4) { lines.append(line(.assistant, from: begin, until: generator.chance(50) ? moved : nil)) }
    return lines
  }

  /// Bodies drawn from the whole chart; the outside adviser and deputy are mostly from outside it.
  private static func seats(among people: [ID<Person>], using generator: inout SeededGenerator) -> [Seated] {
    let places: [(BodyKind, Seat.Rank, Int)] = [
      (.aid, .head, 1), (.aid, .member, 3), (.aid, .deputy, 1), (.committee, .head, 1), (.committee, .member, 4),
      (.committee, .deputy, 1), (.panel, .member, 3), (.board, .member, 2), (.board, .adviser, 1),
      (.board, .adviserDeputy, 1),
    ]
    var drawn = people.shuffled(using: &generator)
    var seats: [Seated] = []
    for (body, rank, count) in places {
      for _ in 0..<count {
        let isOutside = body == .board && rank != .member && generator.chance(80)
        let person = isOutside ? ID(using: &generator) : drawn.removeLast()
        seats.append(
          Seated(person: person, pseudonym: ID(using: &generator), body: body, rank: rank, isEligible: true))
      }
    }
    return seats
  }

  /// A report that names people anywhere, seats and the top of the chart often among them.
  func report(using generator: inout SeededGenerator) -> Report {
    let mentions = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
      Mention(
        who: .person(somebody(using: &generator)), part: Part.allCases.randomElement(using: &generator) ?? .did,
        kind: nil)
    }
    let excluded = (0..<Int.random(in: 0...3, using: &generator)).map { _ in somebody(using: &generator) }
    let reporter = generator.chance(50) ? Naming.person(somebody(using: &generator)) : nil
    return Report(people: mentions, excluded: Set(excluded), reporter: reporter, level: .ordinary)
  }

  private func somebody(using generator: inout SeededGenerator) -> ID<Person> {
    let among = [people, Array(people.prefix(20)), seats.map(\.person)].randomElement(using: &generator) ?? people
    return among.randomElement(using: &generator) ?? people[0]
  }

  /// The seats with those out who are out.
  func seats(without out: Set<ID<Person>>) -> [Seated] {
    seats.map { seat in
      var seat = seat
      seat.isEligible = !out.contains(seat.person)
      return seat
    }
  }
}

extension RandomWorkplace {
  /// The lines that count, in force on some day of the last 24 months, by who stands below.
  var counting: [ID<Person>: [ReportingLine]] {
    let first = RandomWorkplace.today.adding(months: -24)
    return Dictionary(grouping: chart.filter { line in line.until.map { $0 > first } ?? true }, by: \.person)
  }

  /// The conflict rule a second time, from § 3.3, for one person and without sets: slow and plain.
  func isOut(_ person: ID<Person>, of report: Report, counting: [ID<Person>: [ReportingLine]]) -> Bool {
    if report.excluded.contains(person) || report.people.contains(where: { $0.who == .person(person) }) { return true }
    let withLines =
      report.people.filter { ![.saw, .knew].contains($0.part) }.map(\.who) + [report.reporter].compactMap { $0 }
    for case .person(let party) in withLines {
      if person == party || isAbove(person, party, counting) { return true }
      if counting[person]?.contains(where: { $0.above == party }) ?? false { return true }
    }
    return false
  }

  /// Whether a line leads from `below` up to `person`: every step goes to somebody earlier in the list of people.
  private func isAbove(_ person: ID<Person>, _ below: ID<Person>, _ counting: [ID<Person>: [ReportingLine]]) -> Bool {
    counting[below]?.contains { $0.above == person || isAbove(person, $0.above, counting) } ?? false
  }
}
