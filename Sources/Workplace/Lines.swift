package import Deadlines

/// The chart with its history, asked from both ends. Answers never contain the person asked about.
///
/// Kept as two sorted arrays, so that 250,000 lines take some 14 MB and a question a few binary searches.
package struct Lines: Sendable {
  private let byPerson: [ReportingLine]
  /// Places in `byPerson`, sorted by who is above.
  private let byAbove: [UInt32]

  package init(_ lines: some Sequence<ReportingLine>) {
    let sorted = lines.sorted { $0.person < $1.person }
    byPerson = sorted
    byAbove = sorted.indices.map { UInt32($0) }.sorted { sorted[Int($0)].above < sorted[Int($1)].above }
  }

  /// Everybody above `person`, up to the top, through every line of both kinds that was in force at any time since
  /// `day`. A person whose manager changed has both managers' chains. Ends where the chart has a circle, too.
  package func above(_ person: ID<Person>, since day: Day) -> Set<ID<Person>> {
    var found: Set<ID<Person>> = []
    var open = [person]
    while let next = open.popLast() {
      for line in lines(of: next) where line.isInForce(since: day) && found.insert(line.above).inserted {
        open.append(line.above)
      }
    }
    found.remove(person)
    return found
  }

  /// Those who reported directly to `person` at any time since `day`.
  package func reports(of person: ID<Person>, since day: Day) -> Set<ID<Person>> {
    below(person, .manager, since: day)
  }

  /// Those who were assistants of `person` at any time since `day`.
  package func assistants(of person: ID<Person>, since day: Day) -> Set<ID<Person>> {
    below(person, .assistant, since: day)
  }

  private func below(_ person: ID<Person>, _ kind: ReportingLine.Kind, since day: Day) -> Set<ID<Person>> {
    let start = byAbove.firstPlace { byPerson[Int($0)].above >= person }
    let lines = byAbove[start...].lazy.map { byPerson[Int($0)] }.prefix { $0.above == person }
    var found = Set(lines.filter { $0.kind == kind && $0.isInForce(since: day) }.map(\.person))
    found.remove(person)
    return found
  }

  private func lines(of person: ID<Person>) -> some Sequence<ReportingLine> {
    byPerson[byPerson.firstPlace { $0.person >= person }...].lazy.prefix { $0.person == person }
  }
}
