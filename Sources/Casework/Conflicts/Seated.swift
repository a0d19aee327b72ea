package import Workplace

/// The word for people where only their pseudonym is known: an HMAC under a key of the second store.
package enum Masked {}

/// A person as grants and facts know them.
package typealias Pseudonym = ID<Masked>

/// A seat as one case sees it: who sits there, under their pseudonym, and whether they are eligible.
package struct Seated: Hashable, Sendable {
  package let person: ID<Person>
  package let pseudonym: Pseudonym
  package let body: BodyKind
  package let rank: Seat.Rank
  /// Whether they may know of the case: not in conflict, and granted.
  package var isEligible: Bool
  /// Whether they have said that they are away: nothing new is given to them while a colleague is there.
  package var isAway: Bool

  package init(
    person: ID<Person>, pseudonym: Pseudonym, body: BodyKind, rank: Seat.Rank, isEligible: Bool, isAway: Bool = false
  ) {
    self.person = person
    self.pseudonym = pseudonym
    self.body = body
    self.rank = rank
    self.isEligible = isEligible
    self.isAway = isAway
  }

  /// The role that this seat gives.
  package var role: SeatRole { SeatRole(body: body, rank: rank) }

  /// Whether this is the outside adviser or their deputy.
  package var advises: Bool { rank == .adviser || rank == .adviserDeputy }
}

extension Sequence<Seated> {
  /// The eligible ones who sit in `body`, the head first, deputies last, and after them whoever is away; the outside
  /// adviser only when asked for.
  package func eligible(in body: BodyKind, withAdvisers: Bool = false) -> [Seated] {
    filter { $0.isEligible && $0.body == body && (withAdvisers || !$0.advises) }.sorted { $0.comes(before: $1) }
  }

  /// The outside adviser and their deputy, as far as eligible.
  package var eligibleAdvisers: [Seated] {
    filter { $0.isEligible && $0.advises }.sorted { $0.comes(before: $1) }
  }
}

extension Seated {
  /// Who is asked first: whoever is there, then by rank.
  package func comes(before other: Seated) -> Bool {
    (isAway ? 1 : 0, rank.order) < (other.isAway ? 1 : 0, other.rank.order)
  }
}

extension Seat.Rank {
  /// Heads come first, deputies after members: they stand in.
  package var order: Int {
    switch self {
    case .head: 0
    case .adviser: 1
    case .member: 2
    case .adviserDeputy: 3
    case .deputy: 4
    }
  }
}
