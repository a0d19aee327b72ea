package import Deadlines
import Workplace

extension Case {
  /// Another ring takes the place of one that kept silent: what is owed is theirs, from now on, for as long as a first
  /// answer may take. What was missed stays missed.
  package func renewRing(
    to holder: Holder, by standing: Standing, terms: Terms, at now: Instant
  ) throws(Refusal) -> Step {
    try permitted(.renewRing, to: standing)
    guard !state.isEnded else { throw .ended }
    let due = terms.procedure.span(.contact, at: level).map { terms.count.due($0, from: now).instant } ?? now
    let moves = openDuties.filter { $0.bound == nil }.map { duty in
      Move(duty: duty.number, holder: holder, rung: 0, nextDue: duty.wasMissed ? due : max(due, duty.nextDue))
    }
    return Step(.granted, Effects(moves: moves))
  }
}
