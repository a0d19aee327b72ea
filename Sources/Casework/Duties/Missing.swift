package import Deadlines
import Workplace

extension Case {
  /// The first moment at which something is owed; nil when nothing is.
  package var nextDue: Instant? { (openDuties.map(\.nextDue) + [withdrawsAt].compactMap { $0 }).min() }

  /// What happens when days have passed: a withdrawal takes effect; each duty is marked missed and climbs by itself. Nil
  /// when none has.
  package func climb(seats: [Seated], terms: Terms, at now: Instant) -> Step? {
    if let step = withdrawalTakingEffect(seats: seats, terms: terms, at: now) { return step }
    let late = openDuties.filter { $0.nextDue <= now }
    guard !late.isEmpty else { return nil }
    let moves = late.map { duty in
      Ladder.next(
        duty, read: isReadAndUnanswered && duty.kind.isMetByAnswer, unresolved: unresolved, seats: seats,
        procedure: terms.procedure, level: level, now: duty.nextDue)
    }
    return Step(.missed, Effects(misses: late.map(\.number), moves: moves))
  }
}
