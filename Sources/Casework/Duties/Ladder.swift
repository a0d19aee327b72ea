package import Deadlines
import Workplace

/// Who is next when a day passes: the holder, the head of the AID team, the committee's chair, a board observer, the
/// outside adviser; the last repeats weekly. A rung skips anyone who is not eligible or away, and a body of which fewer
/// than two are eligible. While nobody is resolved the outside adviser and deputy come straight after the ring.
package enum Ladder {
  /// The rungs above the first holder, in order.
  package enum Rung: Int, CaseIterable, Sendable {
    case head = 1
    case chair, observer, adviser
  }

  /// Where a duty goes whose day passed at `now`. It climbs one rung faster when it was read and not answered. Behind a
  /// silent ring the outside adviser has the time that a chair would have, since two must come together.
  package static func next(
    _ duty: Duty, read: Bool, unresolved: Bool, seats: [Seated], procedure: Procedure, level: Level, now: Instant
  ) -> Move {
    let first = duty.rung + (read && duty.rung == 0 ? 2 : 1)
    let start = unresolved ? Rung.adviser.rawValue : min(first, Rung.adviser.rawValue)
    let hours = procedure.ladder(at: level)
    let rungs = Rung.allCases.filter { $0.rawValue >= start }
    let held = rungs.compactMap { rung in holder(of: rung, among: seats).map { (rung: rung, seat: $0) } }
    // Somebody who is away hears only where nobody above is there either.
    if let (rung, seat) = held.first(where: { !$0.seat.isAway }) ?? held.first {
      let due = now.adding(hours: unresolved && duty.rung < start ? hours[1] : time(of: rung, hours: hours))
      return Move(duty: duty.number, holder: Holder(seat), rung: rung.rawValue, nextDue: due)
    }
    let weekly = now.adding(hours: hours.last ?? 168)
    return Move(duty: duty.number, holder: duty.holder, rung: duty.rung, nextDue: weekly)
  }

  /// The rung's own time: what is left of the hours since the missed day once the rung before has had its share.
  private static func time(of rung: Rung, hours: [Int]) -> Int {
    let index = rung.rawValue - 1
    guard rung != .adviser, index > 0 else { return hours[index] }
    return max(1, hours[index] - hours[index - 1])
  }

  /// Who holds a rung, or nil where nobody eligible does; one who is there before one who is away.
  package static func holder(of rung: Rung, among seats: [Seated]) -> Seated? {
    switch rung {
    case .head: standing(in: .aid, seats).first { $0.rank == .head }
    case .chair: standing(in: .committee, seats).first
    case .observer: standing(in: .board, seats).first
    case .adviser: seats.eligibleAdvisers.first
    }
  }

  /// A body acts only while two of it are eligible: never the last one alone.
  private static func standing(in body: BodyKind, _ seats: [Seated]) -> [Seated] {
    let members = seats.eligible(in: body)
    return members.count >= Delivery.fewest ? members : []
  }
}
