package import Deadlines
import Workplace

/// Why something that a reporter wants can't be done. Each is worded in `Web`, with what they may do instead.
package enum ReporterRefusal: String, Error, CaseIterable, Sendable {
  /// Told can't be untold.
  case toldAlready
  case choiceMissing
  case nameMissing
  /// They asked for another handler and have no answer yet.
  case askedAlready
  case peopleMissing
  case tooManyPeople
  /// An id that is nobody's.
  case unknownPerson
  case tooLong
  case holdsCode
  case ended
  /// There is no withdrawal to take back.
  case notWithdrawing
  /// Too many names were tried, only to see who would know.
  case triedTooOften
}

extension IdentityChoice {
  /// How many people it lets know.
  private var reach: Int {
    switch self {
    case .anonymous: 0
    case .confidential: 1
    case .named: 2
    }
  }

  /// Whether somebody who chose this may still choose `other`: more people may be told, never fewer.
  package func mayBecome(_ other: IdentityChoice) -> Bool { other != .anonymous && other.reach >= reach }
}

extension Case {
  /// The reporter tells who they are, or tells more people. It is read and answered like a message.
  package func tellIdentity(
    _ choice: IdentityChoice, before: IdentityChoice, holder: Holder, terms: Terms, at now: Instant
  ) throws(ReporterRefusal) -> Step {
    guard before.mayBecome(choice) else { throw choice == before ? .choiceMissing : .toldAlready }
    return Step(.identityTold, receiveMessage(holder: holder, terms: terms, at: now).effects)
  }

  /// The reporter asks for another handler (R-C6). The head of the AID team decides within 2 working days, or whoever comes
  /// next where the head is the one who works on it.
  package func askForHandler(seats: [Seated], terms: Terms, at now: Instant) throws(ReporterRefusal) -> Step {
    guard !state.isEnded else { throw .ended }
    guard !isHandlerAsked else { throw .askedAlready }
    let holder = lookingAfter(seats, except: responsible?.person)
    return Step(
      .handlerAsked, Effects(owes: [terms.duty(.handler, number: nextDutyNumber, at: level, from: now, holder: holder)])
    )
  }

  /// While nobody is resolved there is no handler yet: another of the AID team takes the place of the one of the ring whom
  /// the reporter doesn't want.
  package func askForRing(holder: Holder, terms: Terms, at now: Instant) throws(ReporterRefusal) -> Step {
    guard !state.isEnded else { throw .ended }
    return Step(.handlerAsked, receiveMessage(holder: holder, terms: terms, at: now).effects)
  }

  /// Whether the reporter asked for another handler and has no answer yet.
  package var isHandlerAsked: Bool { openDuties.contains { $0.kind == .handler } }

  /// The reporter names more people. It is read and answered like a message.
  package func addPeople(holder: Holder, terms: Terms, at now: Instant) -> Step {
    Step(.peopleAdded, receiveMessage(holder: holder, terms: terms, at: now).effects)
  }
}
