package import Deadlines
package import Workplace

/// Who is in a case, as far as anybody knows, and in which part. The value that decides who is kept out.
package struct Parties: Hashable, Sendable {
  /// Those whom the case may be about, and everybody whom a typed name might mean.
  package var respondents: Set<ID<Person>>
  package var affected: Set<ID<Person>>
  package var reporters: Set<ID<Person>>
  /// Those who saw it or heard of it later: out themselves, not their line.
  package var witnesses: Set<ID<Person>>
  /// Those whom the reporter keeps away: out themselves, for no reason that anybody must give.
  package var excluded: Set<ID<Person>>

  package init(
    respondents: Set<ID<Person>> = [], affected: Set<ID<Person>> = [], reporters: Set<ID<Person>> = [],
    witnesses: Set<ID<Person>> = [], excluded: Set<ID<Person>> = []
  ) {
    self.respondents = respondents
    self.affected = affected
    self.reporters = reporters
    self.witnesses = witnesses
    self.excluded = excluded
  }

  /// Everybody whose reporting line counts.
  package var withLines: Set<ID<Person>> { respondents.union(affected).union(reporters) }

  /// Everybody who stands in the case.
  package var all: Set<ID<Person>> { withLines.union(witnesses).union(excluded) }
}

/// The conflict rule (R-D3, § 3.3; I-2). Out are the respondents, the affected person and a known reporter,
/// everybody above one of them in the reporting line in the last 24 months, their direct reports and assistants;
/// witnesses and those whom the reporter excludes, themselves.
package enum Conflict {
  /// How far back a reporting line counts.
  package static let monthsCounted = 24

  /// The day from which a line counts, for something decided on `day`.
  package static func since(_ day: Day) -> Day { day.adding(months: -monthsCounted) }

  /// Everybody who is out. `lines` need only hold the lines of those in `parties.withLines`, upwards, and of those
  /// who report to them or assist them.
  package static func out(_ parties: Parties, lines: Lines, on day: Day) -> Set<ID<Person>> {
    let since = since(day)
    var out = parties.all
    for person in parties.withLines {
      out.formUnion(lines.above(person, since: since))
      out.formUnion(lines.reports(of: person, since: since))
      out.formUnion(lines.assistants(of: person, since: since))
    }
    return out
  }
}

extension Parties {
  /// The parties of a report. `meant` gives everybody whom a typed name might mean; `standing` are those whose names
  /// stand in the account, searched only while it is not known who is meant.
  package init(_ report: Report, meant: (String) -> Set<ID<Person>>, standing: Set<ID<Person>>) {
    func people(_ parts: Set<Part>) -> Set<ID<Person>> {
      report.people.filter { parts.contains($0.part) }.reduce(into: []) { $0.formUnion(Parties.people($1.who, meant)) }
    }
    self.init(
      respondents: people([.did, .unsure]).union(standing),
      affected: people([.affected]),
      reporters: report.reporter.map { Parties.people($0, meant) } ?? [],
      witnesses: people([.saw, .knew]),
      excluded: report.excluded
    )
  }

  private static func people(_ who: Naming, _ meant: (String) -> Set<ID<Person>>) -> Set<ID<Person>> {
    switch who {
    case .person(let person): [person]
    case .typed(let name): meant(name)
    }
  }
}
