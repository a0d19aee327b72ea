package import Deadlines
import Workplace

extension Case {
  /// Somebody claims a conflict: decided within 2 working days by somebody else, so that conflicts can't be used as a
  /// weapon (§ 3.3); one at a time for each claimant. `seats` are those who could decide it.
  package func challenge(by standing: Standing, seats: [Seated], terms: Terms, at now: Instant) throws(Refusal) -> Step
  {
    try permitted(.challenge, to: standing)
    guard !state.isEnded else { throw .ended }
    guard !challenges.values.contains(standing.pseudonym) else { throw .challengePending }
    let decider = Case.decider(of: standing.pseudonym, among: seats)
    guard let decider else { throw .notEligible }
    let duty = terms.duty(.challenge, number: nextDutyNumber, at: level, from: now, holder: Holder(decider))
    return Step(.challenged, Effects(owes: [duty]))
  }

  /// The head decides, or a colleague when the head claims it, or the chair.
  private static func decider(of claimant: Pseudonym, among seats: [Seated]) -> Seated? {
    let others = seats.filter { $0.pseudonym != claimant }
    return others.eligible(in: .aid).first ?? others.eligible(in: .committee).first
  }

  /// Decides the oldest challenge, or the one with this number.
  package func decideChallenge(_ number: Int?, upheld: Bool, by standing: Standing) throws(Refusal) -> Step {
    try permitted(.decideChallenge, to: standing)
    guard let number = number ?? challenges.keys.min(), let claimant = challenges[number] else {
      throw .nothingProposed
    }
    guard claimant != standing.pseudonym else { throw .proposedByYou }
    return Step(.challengeDecided(challenge: number, upheld: upheld), Effects(meets: duty(ofChallenge: number)))
  }

  /// The duty that a challenge owes: each open one has its own, in the same order.
  private func duty(ofChallenge number: Int) -> [Int] {
    let place = challenges.keys.count { $0 < number }
    return Array(open { $0.kind == .challenge }.sorted().dropFirst(place).prefix(1))
  }

  /// Steps aside, without reading: grant and duties end at once, and the duties go to `next`.
  package func stepAside(by standing: Standing, next: Holder?) throws(Refusal) -> Step {
    try permitted(.stepAside, to: standing)
    return Step(.steppedAside, Effects(moves: handOver(from: [standing.pseudonym], to: next)))
  }

  /// The duties of those who are out go on to `next`; what bound them in person is owed by `next` as well, so that
  /// losing a grant silences nothing.
  package func handOver(from out: Set<Pseudonym>, to next: Holder?) -> [Move] {
    guard let next else { return [] }
    return openDuties.filter { $0.holder.person.map(out.contains) ?? false }
      .map { Move(duty: $0.number, holder: next, rung: $0.rung, nextDue: $0.nextDue) }
  }
}
