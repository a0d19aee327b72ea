package import Deadlines
import Workplace

extension Case {
  /// Reading is an act (R-D1): what `standing` opens for the first time is an event, and an answer is owed from then
  /// on, by that reader. Nil when they have opened everything already.
  package func opening(by standing: Standing, terms: Terms, at now: Instant) throws(Refusal) -> Step? {
    try permitted(.read, to: standing)
    guard openedUpTo(by: standing.pseudonym) < lastFromReporter else { return nil }
    let deed = Deed.opened(upTo: lastFromReporter)
    guard opens(for: standing) else { return Step(deed) }
    let duty = terms.duty(
      .reading, number: nextDutyNumber, at: level, from: now, holder: standing.holder, bound: standing.pseudonym)
    return Step(deed, Effects(owes: [duty]))
  }

  /// Whether opening starts a duty of this reader: not once somebody has answered, and not twice.
  private func opens(for standing: Standing) -> Bool {
    lastAnswer < lastFromReporter
      && !openDuties.contains { $0.kind == .reading && $0.bound == standing.pseudonym }
  }

  /// By when `standing` would owe an answer if they opened the case now; nil when opening starts nothing.
  package func openingStarts(for standing: Standing, terms: Terms, at now: Instant) -> Due? {
    guard openedUpTo(by: standing.pseudonym) < lastFromReporter, opens(for: standing) else { return nil }
    return terms.procedure.span(.reading, at: level).map { terms.count.due($0, from: now) }
  }
}
