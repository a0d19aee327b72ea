package import Deadlines

/// What a list of people changes for those already known.
package struct PeopleChanges: Equatable, Sendable {
  /// People never seen before, with their new ids.
  package var added: [Person] = []
  /// People known already, as they are from now on.
  package var changed: [Person] = []
  /// People who no longer stand in the list, as they are from now on: with the status `left`.
  package var left: [Person] = []
  /// Lines that begin.
  package var opened: [ReportingLine] = []
  /// Lines that were in force and end, as they are from now on: with their last day's morrow.
  package var closed: [ReportingLine] = []

  package init() {}

  package var isEmpty: Bool { self == PeopleChanges() }
}

extension PeopleImport {
  /// How old the lines of a first import count, in months: as far back as conflicts of interest look.
  package static var firstLinesMonths: Int { 24 }

  /// What `rows`, a whole list without faults, changes on `day` for the people and lines known so far.
  ///
  /// People are known again by their number. A line that the list no longer has ends on `day`, and one that it newly
  /// has begins then; those of a first import (`isFirst`) count as 24 months and a day old, since nobody knows
  /// better. New ids are drawn from `generator`. Takes time in proportion to the number of people.
  package static func changes(
    known: [Person], lines: [ReportingLine], rows: [PersonRow], on day: Day, isFirst: Bool,
    using generator: inout some RandomNumberGenerator
  ) -> PeopleChanges {
    var changes = PeopleChanges()
    let knownByNumber = Dictionary(known.map { ($0.number, $0) }) { first, _ in first }
    var people: [String: ID<Person>] = [:]
    people.reserveCapacity(rows.count)
    for row in rows {
      let before = knownByNumber[row.number]
      let person = row.person(before?.id ?? ID(using: &generator))
      people[row.number] = person.id
      if before == nil { changes.added.append(person) } else if before != person { changes.changed.append(person) }
    }
    changes.left = known.filter { people[$0.number] == nil && $0.status != .left }.map {
      var person = $0
      person.status = .left
      return person
    }
    let from = isFirst ? day.adding(months: -firstLinesMonths).adding(days: -1) : day
    compare(lines.filter { $0.until == nil }, wantedLines(rows, people, from: from), on: day, &changes)
    return changes
  }

  private static func wantedLines(
    _ rows: [PersonRow], _ people: [String: ID<Person>], from day: Day
  ) -> [ReportingLine] {
    rows.filter { $0.status != .left }.flatMap { row in
      let ends: [(String?, ReportingLine.Kind)] = [(row.manager, .manager), (row.assistantOf, .assistant)]
      return ends.compactMap { number, kind -> ReportingLine? in
        guard let person = people[row.number], let above = number.flatMap({ people[$0] }) else { return nil }
        return ReportingLine(person: person, above: above, kind: kind, from: day)
      }
    }
  }

  private static func compare(
    _ open: [ReportingLine], _ wanted: [ReportingLine], on day: Day, _ changes: inout PeopleChanges
  ) {
    let isOpen = Set(open.map(LineEnds.init))
    let isWanted = Set(wanted.map(LineEnds.init))
    changes.opened = wanted.filter { !isOpen.contains(LineEnds($0)) }
    changes.closed = open.filter { !isWanted.contains(LineEnds($0)) }.map { $0.closed(on: day) }
  }
}

/// A line without its days.
private struct LineEnds: Hashable {
  let person: ID<Person>
  let above: ID<Person>
  let kind: ReportingLine.Kind

  init(_ line: ReportingLine) {
    person = line.person
    above = line.above
    kind = line.kind
  }
}
