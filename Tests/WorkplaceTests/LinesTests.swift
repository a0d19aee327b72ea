import Deadlines
import Testing
import Workplace

@Suite("Reporting lines")
struct LinesTests {
  private let today = Day(number: 20_000)
  private let people: [ID<Person>]

  init() {
    var generator = SeededGenerator(3)
    people = (0..<10).map { _ in ID(using: &generator) }
  }

  private func line(
    _ person: Int, _ above: Int, _ kind: ReportingLine.Kind = .manager, until: Int? = nil
  ) -> ReportingLine {
    ReportingLine(
      person: people[person], above: people[above], kind: kind, from: today.adding(days: -2000),
      until: until.map { today.adding(days: $0) })
  }

  private func ids(_ places: Int...) -> Set<ID<Person>> { Set(places.map { people[$0] }) }

  @Test("Above a person are all managers up to the top, and nobody beside or below.")
  func chain() {
    let lines = Lines([line(1, 0), line(2, 1), line(3, 2), line(4, 2)])
    #expect(lines.above(people[3], since: today) == ids(0, 1, 2))
    #expect(lines.above(people[0], since: today).isEmpty)
    #expect(lines.above(people[9], since: today).isEmpty)
  }

  @Test("A manager of 23 months ago counts over 24 months; one who ended 24 months ago to the day doesn't.")
  func history() {
    let since = today.adding(months: -24)
    let lines = Lines([
      line(3, 1, until: -690), line(3, 2), line(1, 0),
      ReportingLine(person: people[3], above: people[5], kind: .manager, from: since.adding(days: -900), until: since),
      ReportingLine(
        person: people[3], above: people[6], kind: .manager, from: since.adding(days: -900),
        until: since.adding(days: 1)),
    ])
    #expect(lines.above(people[3], since: since) == ids(0, 1, 2, 6))
    #expect(lines.above(people[3], since: today) == ids(2))
    #expect(lines.reports(of: people[1], since: since) == ids(3))
    #expect(lines.reports(of: people[1], since: today).isEmpty)
  }

  @Test("A chart with circles is walked to its end, and nobody stands above themselves.")
  func circles() {
    let lines = Lines([line(0, 1), line(1, 2), line(2, 0), line(3, 3)])
    #expect(lines.above(people[0], since: today) == ids(1, 2))
    #expect(lines.above(people[3], since: today).isEmpty)
    #expect(lines.reports(of: people[3], since: today).isEmpty)
  }

  @Test("Direct reports and assistants are told apart, and neither goes deeper than one step.")
  func below() {
    let lines = Lines([line(1, 0), line(2, 1), line(3, 0, .assistant), line(4, 3)])
    #expect(lines.reports(of: people[0], since: today) == ids(1))
    #expect(lines.assistants(of: people[0], since: today) == ids(3))
    #expect(lines.above(people[3], since: today) == ids(0))
    #expect(lines.above(people[4], since: today) == ids(0, 3))
  }

  @Test("Over random charts, the answers are those of a plain walk over all lines.")
  func againstPlainWalk() {
    var generator = SeededGenerator(4)
    for _ in 0..<50 {
      let all = (0..<14).map { _ in
        line(
          Int.random(in: 0..<10, using: &generator), Int.random(in: 0..<10, using: &generator),
          Bool.random(using: &generator) ? .manager : .assistant,
          until: Bool.random(using: &generator) ? nil : Int.random(in: -5...5, using: &generator))
      }
      let lines = Lines(all)
      for person in people {
        #expect(lines.above(person, since: today) == plainAbove(person, all))
        let reports = all.filter { $0.above == person && $0.kind == .manager && $0.isInForce(since: today) }
        #expect(lines.reports(of: person, since: today) == Set(reports.map(\.person)).subtracting([person]))
      }
    }
  }

  private func plainAbove(_ person: ID<Person>, _ all: [ReportingLine]) -> Set<ID<Person>> {
    var found: Set<ID<Person>> = [person]
    for _ in people {
      found.formUnion(all.filter { found.contains($0.person) && $0.isInForce(since: today) }.map(\.above))
    }
    return found.subtracting([person])
  }
}
