package import Workplace

/// To whom a report goes: computed here from who is eligible, whatever a client sends.
package enum Delivery: Hashable, Sendable {
  /// Everybody eligible of the AID team; the later bodies hold two of n.
  case team([Seated])
  /// Nobody is resolved yet: two of the AID team, of different lines where that can be, may read; behind them the outside adviser with
  /// deputy, who open together.
  case ring([Seated])
  /// Fewer than two of the AID team are eligible: this body has the case, two of them together.
  case body(BodyKind, [Seated])
  /// The outside adviser and their deputy have the case, together; or one of them, when the other is out.
  case advisers([Seated])
  /// A single eligible member is left in the whole workplace.
  case last(Seated)
  /// Every seat is out. The report is kept under its receipt until somebody is seated.
  case nobody

  /// The order in which bodies take over when fewer than two of one are eligible (§ 3.3, R-D3).
  package static let order: [BodyKind] = [.aid, .committee, .board]

  /// The fewest of a body that may have a case: never the last one alone.
  package static let fewest = 2

  /// To whom a report goes. `sameLine` says whether two people stand in one line; `draw` gives the order in which
  /// the ring is drawn among those who would do, so that nobody can foresee it; those who are away come last.
  package init(
    resolved: Bool, seats: [Seated], draw: [Pseudonym], sameLine: (ID<Person>, ID<Person>) -> Bool
  ) {
    let team = seats.eligible(in: .aid)
    if !resolved, let ring = Delivery.ring(of: team, draw: draw, sameLine: sameLine) {
      self = .ring(ring)
    } else if resolved, team.count >= Delivery.fewest {
      self = .team(team)
    } else {
      self = Delivery.withoutTeam(seats, resolved: resolved)
    }
  }

  /// Who reads first: shown to the reporter by name before anything is sealed to them.
  package var firstReaders: [Seated] {
    switch self {
    case .team(let seats), .ring(let seats), .body(_, let seats), .advisers(let seats): seats
    case .last(let seat): [seat]
    case .nobody: []
    }
  }

  /// Whether those who read first hold the keys whole, or must open together.
  package var opensTogether: Bool {
    switch self {
    case .team, .ring, .last, .nobody: false
    case .body: true
    case .advisers(let seats): seats.count >= Delivery.fewest
    }
  }

  private static func ring(
    of team: [Seated], draw: [Pseudonym], sameLine: (ID<Person>, ID<Person>) -> Bool
  ) -> [Seated]? {
    let place = Dictionary(zip(draw, 0...), uniquingKeysWith: { first, _ in first })
    let drawn = team.sorted {
      ($0.isAway ? 1 : 0, place[$0.pseudonym] ?? .max, $0.pseudonym)
        < ($1.isAway ? 1 : 0, place[$1.pseudonym] ?? .max, $1.pseudonym)
    }
    for (index, first) in drawn.enumerated() {
      if let second = drawn.dropFirst(index + 1).first(where: { !sameLine(first.person, $0.person) }) {
        return [first, second]
      }
    }
    return nil
  }

  /// While nobody is resolved the adviser comes first, as behind the ring; afterwards the bodies in their order.
  private static func withoutTeam(_ seats: [Seated], resolved: Bool) -> Delivery {
    let advisers = seats.eligibleAdvisers
    if !resolved, advisers.count >= fewest { return .advisers(advisers) }
    for body in order.dropFirst() {
      let members = seats.eligible(in: body)
      if members.count >= fewest { return .body(body, members) }
    }
    if !advisers.isEmpty { return .advisers(advisers) }
    let team = seats.eligible(in: .aid)
    if !resolved, team.count >= fewest { return .ring(Array(team.prefix(fewest))) }
    return (order + [.panel]).lazy.flatMap { seats.eligible(in: $0) }.first.map { .last($0) } ?? .nobody
  }
}
