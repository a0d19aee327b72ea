package import Deadlines
package import Workplace

/// Who did something. People stand under their pseudonyms.
package enum Actor: Hashable, Sendable {
  case reporter
  case person(Pseudonym, as: SeatRole)
  /// A day passed, or a conflict was computed: nobody did it.
  case system
}

/// Something that happened on a case, as far as the server must know it: this is what a commitment binds. What people
/// wrote, and what exactly was done, is sealed beside it.
package struct Event: Hashable, Sendable {
  package let caseID: ID<Case>
  /// 1, 2, 3 … without a gap: sequence, not time, orders events.
  package let sequence: Int
  /// A reporter's own events are kept to the quarter hour.
  package let at: Instant
  package let actor: Actor
  package let deed: Deed
  package let effects: Effects

  package init(caseID: ID<Case>, sequence: Int, at: Instant, actor: Actor, deed: Deed, effects: Effects) {
    self.caseID = caseID
    self.sequence = sequence
    self.at = at
    self.actor = actor
    self.deed = deed
    self.effects = effects
  }
}

/// What an event does to the duties of its case. Any event may have any.
package struct Effects: Hashable, Sendable {
  package var owes: [Duty]
  /// Numbers of the duties that it meets.
  package var meets: [Int]
  /// Numbers of the duties whose day passed.
  package var misses: [Int]
  package var moves: [Move]

  package init(owes: [Duty] = [], meets: [Int] = [], misses: [Int] = [], moves: [Move] = []) {
    self.owes = owes
    self.meets = meets
    self.misses = misses
    self.moves = moves
  }
}

/// What was done.
package enum Deed: Hashable, Sendable {
  /// A report was filed, at this level; `unresolved` while it is not known who is meant.
  case received(level: Level, unresolved: Bool, procedure: Int)
  /// The reporter wrote a message, or added files.
  case messaged
  case attached
  /// The affected person withdrew.
  case withdrawn
  /// Somebody opened what the reporter wrote, up to the event with this sequence.
  case opened(upTo: Int)
  case assigned(to: Holder)
  case accepted
  case tookOver
  /// An answer to the reporter; the first one acknowledges.
  case answered
  /// A note among handlers.
  case noted
  /// Something that a second person must confirm.
  case proposed(Proposal)
  /// The proposal made by the event with this sequence takes effect.
  case confirmed(proposal: Int)
  /// A handler gave the reporter a day.
  case pledged
  /// Somebody claims a conflict; decided by somebody else.
  case challenged
  case challengeDecided(challenge: Int, upheld: Bool)
  /// Somebody stepped aside, without a reason that anybody must know.
  case steppedAside
  /// One of a later body gave their share to their colleagues.
  case openingAsked(BodyKind)
  /// Two of it have opened together.
  case openedTogether(BodyKind)
  /// The keys were renewed: from here on, this epoch.
  case rekeyed(epoch: Int)
  /// Others were granted: another ring, or the rest once somebody is resolved.
  case granted
  /// A day passed.
  case missed
  /// What falls into somebody's absence went to a colleague; `moves` say to whom.
  case handedOn
  /// Somebody opened the original of a file; which, and why, is sealed.
  case originalOpened
  /// The reporter told who they are, or told it to more people. To whom, and the name, is sealed.
  case identityTold
  /// The reporter asked for another handler.
  case handlerAsked
  /// The reporter named more people, or people who must not see the case.
  case peopleAdded
  /// The affected person asked to withdraw, which takes effect at that moment.
  case withdrawalAsked(until: Instant)
  /// They took it back, before or after.
  case withdrawalTakenBack
}

/// Something that takes effect only when a second person confirms it.
package enum Proposal: Hashable, Sendable {
  /// Who is meant, or that nobody here is. The names are sealed.
  case naming
  case assessment(Outcome, Level)
  /// With a written result and its reasons, sealed.
  case declining(Outcome)
  case closing
}

/// What an assessment leads to: nothing ends in nothing.
package enum Outcome: String, Codable, CaseIterable, Sendable {
  case investigate
  case conductTeam = "conduct-team"
  case supportOnly = "support-only"
  case elsewhere
  case notOurs = "not-ours"

  /// Whether this leads on elsewhere, so that the case is declined with reasons.
  package var declines: Bool { self != .investigate }
}
