package import Deadlines

/// One line of the chart, with the days on which it was in force: `person` answers to `above`.
package struct ReportingLine: Hashable, Sendable {
  package let person: ID<Person>
  package let above: ID<Person>
  package let kind: Kind
  /// The first day in force.
  package let from: Day
  /// The first day no longer in force; nil while it is.
  package let until: Day?

  package init(person: ID<Person>, above: ID<Person>, kind: Kind, from: Day, until: Day? = nil) {
    self.person = person
    self.above = above
    self.kind = kind
    self.from = from
    self.until = until
  }

  /// `manager`: `person` reports to `above`. `assistant`: `person` is the assistant of `above`.
  package enum Kind: String, CaseIterable, Codable, Sendable {
    case manager, assistant
  }

  /// Whether it was in force on `day` or on any day after it.
  package func isInForce(since day: Day) -> Bool {
    until.map { $0 > day } ?? true
  }

  /// The same line, in force until the day before `day`.
  package func closed(on day: Day) -> ReportingLine {
    ReportingLine(person: person, above: above, kind: kind, from: from, until: day)
  }
}
