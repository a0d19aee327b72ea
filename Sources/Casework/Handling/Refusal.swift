/// Why something can't be done on a case. Each is worded in `Web`, with what one may do instead.
package enum Refusal: String, Error, CaseIterable, Sendable {
  /// The case is with somebody else, and nothing of it is this person's to do.
  case notYours
  /// A colleague has accepted the case; the head of the AID team can assign it anew.
  case acceptedByAnother
  case notAssignedToYou
  /// Two of this body open the case together.
  case openTogether
  case alreadyOpen
  /// They may not know of the case, or are nobody whom it could be given to.
  case notEligible
  /// A second transfer needs the head of the AID team (R-D4).
  case transferredAlready
  case ended
  /// Nothing waits to be confirmed, or not under this number.
  case nothingProposed
  /// Whoever proposed it can't confirm it (I-4).
  case proposedByYou
  /// It is not yet known who is meant, and that comes first.
  case unresolved
  /// It is known who is meant: a further name is claimed as a conflict, which somebody else decides.
  case alreadyResolved
  /// Before the result, somebody must have answered.
  case unanswered
  /// A claimed conflict is decided before the case ends.
  case challengePending
  case textMissing
  case textTooLong
  case reasonMissing
  case dayMissing
  /// A day that was given must lie ahead, at most a year.
  case dayOutOfRange
  case outcomeMissing
  case levelMissing
  /// Only the affected person withdraws (I-10).
  case notAffected
  case alreadyWithdrawn
  /// The text holds the receipt code.
  case holdsCode
  /// Whoever is away takes nothing on: a colleague whom one chose, or oneself.
  case isAway
  /// A file that was sent ahead of its message is not here any more.
  case fileGone
}
