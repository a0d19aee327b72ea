package import Deadlines

/// A place on a body, held by one person for a term.
package struct Seat: Hashable, Sendable {
  package let id: ID<Seat>
  package let body: BodyKind
  package let person: ID<Person>
  package let rank: Rank
  package let side: Side
  /// The first day of the term.
  package let from: Day
  /// The first day after the term.
  package let until: Day

  package init(
    id: ID<Seat>, body: BodyKind, person: ID<Person>, rank: Rank, side: Side, from: Day, until: Day
  ) {
    self.id = id
    self.body = body
    self.person = person
    self.rank = rank
    self.side = side
    self.from = from
    self.until = until
  }

  /// What the seat is on its body. The head of the committee is its chair; `adviser` and `adviserDeputy` are the
  /// outside adviser and their deputy, who sit with the board observers.
  package enum Rank: String, CaseIterable, Codable, Sendable {
    case head, member, deputy, adviser
    case adviserDeputy = "adviser-deputy"
  }

  /// For whom the holder sits: management, the employees (an elected representative, neither HR nor executive),
  /// from outside the workplace, or staff whose work it is.
  package enum Side: String, CaseIterable, Codable, Sendable {
    case management, employees, outside, staff
  }

  /// Whether the term runs on `day`.
  package func isHeld(on day: Day) -> Bool {
    from <= day && day < until
  }
}
