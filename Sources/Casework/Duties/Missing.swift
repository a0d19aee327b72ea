package import Deadlines
import Workplace

extension Case {
  /// The first moment at which something is owed; nil when nothing is.
  package var nextDue: Instant? { openDuties.map(\.nextDue).min() }

  /// What happens when days have passed: each is marked missed, and its duty climbs by itself. Nil when none has.
  package func climb(seats: [Seated], terms: Terms, at now: Instant) -> Step? {
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
