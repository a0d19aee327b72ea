package import Deadlines
import Workplace

extension Case {
  /// An answer to the reporter. One answer meets every reader's duty, and the first one acknowledges. The next word
  /// is owed in 14 days (R-G2).
  package func answer(by standing: Standing, terms: Terms, at now: Instant) throws(Refusal) -> Step {
    try permitted(.answer, to: standing)
    var met = open { $0.kind.isMetByAnswer || $0.kind.isItsHoldersOwn && $0.holder.person == standing.pseudonym }
    guard !state.isEnded else { return Step(.answered, Effects(meets: met)) }
    met += open { $0.kind == .update }
    let update = terms.duty(
      .update, number: nextDutyNumber, at: level, from: now, holder: holder(orElse: standing))
    return Step(.answered, Effects(owes: [update], meets: met))
  }

  /// A note among handlers; the reporter never sees it.
  package func note(by standing: Standing) throws(Refusal) -> Step {
    try permitted(.note, to: standing)
    return Step(.noted)
  }

  /// A day that a handler gives the reporter is a duty (R-D11), said in a message like an answer.
  package func pledge(due: Instant, by standing: Standing, at now: Instant) throws(Refusal) -> Step {
    try permitted(.pledge, to: standing)
    guard !state.isEnded else { throw .ended }
    guard due > now, due <= now.adding(hours: 366 * 24) else { throw .dayOutOfRange }
    let duty = Duty(
      number: nextDutyNumber, kind: .pledge, owedAt: now, due: Due(instant: due, missingYear: nil),
      holder: holder(orElse: standing))
    return Step(.pledged, Effects(owes: [duty]))
  }

  /// The pledges that an answer keeps: all whose day the handler says this answer meets.
  package func keepPledges(in step: Step) -> Step {
    guard step.deed == .answered else { return step }
    var step = step
    step.effects.meets += open { $0.kind == .pledge }
    return step
  }
}
