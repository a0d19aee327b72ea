package import Deadlines
import Workplace

/// Who stands in for somebody who is away.
package enum StandIn {
  /// A colleague of the holder's body who is eligible and there: a deputy first, the head last; of equals whoever has
  /// opened the case already, so that nobody more reads it. Whom the reporter asked to have replaced comes last of all.
  /// Nil where there is none.
  package static func colleague(for holder: Holder, on file: Case, among seats: [Seated]) -> Seated? {
    let advises = holder.role == .adviser
    let body = advises ? seats.eligibleAdvisers : seats.eligible(in: holder.role.body)
    let readers = Set(file.openings.map(\.person))
    func place(_ seat: Seated) -> (Int, Int, Int, Pseudonym) {
      (
        seat.pseudonym == file.unwantedHandler ? 1 : 0, seat.rank.standInOrder,
        readers.contains(seat.pseudonym) ? 0 : 1, seat.pseudonym
      )
    }
    return body.filter { !$0.isAway && $0.pseudonym != holder.person }.min { place($0) < place($1) }
  }

  /// Where nobody of the body is there: the next rung of the ladder on which somebody is. Nil where nobody is at all.
  static func above(_ rung: Int, unresolved: Bool, among seats: [Seated]) -> (seat: Seated, rung: Int)? {
    let start = unresolved ? Ladder.Rung.adviser.rawValue : rung + 1
    for rung in Ladder.Rung.allCases where rung.rawValue >= start {
      if let seat = Ladder.holder(of: rung, among: seats), !seat.isAway { return (seat, rung.rawValue) }
    }
    return nil
  }
}

extension Case {
  /// What falls into an absence goes on before it begins, and what comes up during it goes on at once: the day of each
  /// duty stays. What somebody binds themselves to by opening the case while they are away stays theirs (R-D1). At
  /// their return nothing moves back by itself. Nil when nothing moves; where nobody else is there it stays, too: no
  /// duty is ever without a holder.
  package func handOn(from away: Pseudonym, since: Instant, until: Instant, seats: [Seated]) -> Step? {
    let moves = openDuties.filter { duty in
      duty.holder.person == away && duty.nextDue < until && !(duty.bound == away && duty.owedAt >= since)
    }.compactMap { move($0, among: seats) }
    return moves.isEmpty ? nil : Step(.handedOn, Effects(moves: moves))
  }

  /// A claimed conflict may be one of a colleague: who decides it is looked for above. Nobody decides whether they
  /// themselves are replaced.
  private func move(_ duty: Duty, among seats: [Seated]) -> Move? {
    let colleague = StandIn.colleague(for: duty.holder, on: self, among: seats)
    let isOwn = duty.kind == .handler && colleague?.pseudonym == unwantedHandler
    if duty.kind != .challenge, !isOwn, let seat = colleague {
      return Move(duty: duty.number, holder: Holder(seat), rung: duty.rung, nextDue: duty.nextDue)
    }
    return StandIn.above(duty.rung, unresolved: unresolved, among: seats).map {
      Move(duty: duty.number, holder: Holder($0.seat), rung: $0.rung, nextDue: duty.nextDue)
    }
  }

  /// Who answers now: whoever is responsible, or who stands in while they are away; where nothing is owed, whoever comes
  /// first among the eligible. Nil where nobody is.
  package func answerer(among seats: [Seated]) -> Holder? {
    let away = Set(seats.filter(\.isAway).map(\.pseudonym))
    func isAway(_ holder: Holder) -> Bool { holder.person.map(away.contains) ?? false }
    guard let responsible else {
      let eligible = seats.filter(\.isEligible)
      return (eligible.first { !$0.isAway } ?? eligible.first).map { Holder($0) }
    }
    guard isAway(responsible) else { return responsible }
    let others = openDuties.filter { !isAway($0.holder) }
    return others.min { $0.number < $1.number }?.holder
      ?? StandIn.colleague(for: responsible, on: self, among: seats).map { Holder($0) } ?? responsible
  }
}

extension Seat.Rank {
  /// Deputies stand in first; the head last, who hears when they don't.
  fileprivate var standInOrder: Int {
    switch self {
    case .deputy, .adviserDeputy: 0
    case .member, .adviser: 1
    case .head: 2
    }
  }
}
