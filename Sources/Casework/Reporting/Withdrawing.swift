package import Deadlines
import Workplace

/// How somebody withdraws (R-D17, § 5.2 W): what they asked for takes effect after days to think, and can be taken back.
package enum Withdrawing {
  /// Between asking and taking effect.
  package static let daysToThink = 7
}

extension Case {
  /// The affected person asks to withdraw (I-10). Nothing that is owed falls away. Where somebody `pressed` them, the head
  /// of the AID team looks after that.
  package func askWithdrawal(
    isAffected: Bool, pressed: Bool, seats: [Seated], terms: Terms, at now: Instant
  ) throws(Refusal) -> Step {
    guard isAffected else { throw .notAffected }
    guard state != .withdrawn, withdrawsAt == nil else { throw .alreadyWithdrawn }
    guard !state.isEnded else { throw .ended }
    let deed = Deed.withdrawalAsked(until: now.adding(hours: Withdrawing.daysToThink * 24))
    guard pressed else { return Step(deed) }
    let holder = lookingAfter(seats, except: nil)
    return Step(
      deed, Effects(owes: [terms.duty(.pressure, number: nextDutyNumber, at: level, from: now, holder: holder)]))
  }

  /// They take it back: at any time before it takes effect, and afterwards until it is decided whether a duty to act
  /// remains. The case goes on where it stood.
  package func takeWithdrawalBack() throws(ReporterRefusal) -> Step {
    guard withdrawsAt != nil || state == .withdrawn else { throw .notWithdrawing }
    return Step(.withdrawalTakenBack, Effects(meets: open { $0.kind == .withdrawal }))
  }

  /// The days to think are over: two people decide whether a duty to act remains. Nil before.
  func withdrawalTakingEffect(seats: [Seated], terms: Terms, at now: Instant) -> Step? {
    guard let withdrawsAt, withdrawsAt <= now else { return nil }
    let holder = responsible ?? lookingAfter(seats, except: nil)
    let duty = terms.duty(.withdrawal, number: nextDutyNumber, at: level, from: now, holder: holder)
    return Step(.withdrawn, Effects(owes: [duty]))
  }

  /// Who sees to something that is not the handler's: the lowest rung of the ladder on which somebody else stands.
  func lookingAfter(_ seats: [Seated], except unwanted: Pseudonym?) -> Holder {
    let rungs = Ladder.Rung.allCases.compactMap { Ladder.holder(of: $0, among: seats) }
    let others = (rungs + seats.filter(\.isEligible)).filter { $0.pseudonym != unwanted }
    let seat = others.first { !$0.isAway } ?? others.first
    return seat.map { Holder($0) } ?? responsible ?? Holder(role: .adviser, person: nil)
  }
}
