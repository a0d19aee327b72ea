package import Deadlines
package import Workplace

/// Where a case stands (§ 5.2; those after `assessed` come with the full lifecycle).
package enum CaseState: String, Codable, CaseIterable, Sendable {
  case received, acknowledged, assessed, declined, withdrawn, closed

  /// Whether the work of the case is done. A message can still be owed an answer.
  package var isEnded: Bool { self == .declined || self == .closed }
}

/// A case: the fold of its events, and nothing else.
package struct Case: Sendable {
  package let id: ID<Case>
  package private(set) var sequence = 0
  package private(set) var state = CaseState.received
  package private(set) var level = Level.ordinary
  package private(set) var receivedAt: Instant
  package private(set) var procedureVersion = 1
  /// Whether it is not yet known who is meant.
  package private(set) var unresolved = false
  package private(set) var epoch = 1
  package private(set) var outcome: Outcome?
  /// Who works on the case, once they have accepted it; exactly one (R-C6).
  package private(set) var assignee: Holder?
  /// To whom it was assigned and who has not accepted yet; until then the sender stays accountable (R-D4).
  package private(set) var assigning: Holder?
  package private(set) var transfers = 0
  package private(set) var duties: [Duty] = []
  /// Proposals that nobody has confirmed, by the sequence of their event.
  package private(set) var proposals: [Int: (what: Proposal, by: Pseudonym?)] = [:]
  package private(set) var challenges: [Int: Pseudonym?] = [:]
  /// Openings, in their order: who, in which role, when, up to which event.
  package private(set) var openings: [Opening] = []
  /// The last thing that the reporter said, and the last answer, as sequences.
  package private(set) var lastFromReporter = 0
  package private(set) var lastAnswer = 0
  /// The later bodies of which two have opened together.
  package private(set) var openBodies: Set<BodyKind> = []
  /// When the withdrawal that the affected person asked for takes effect.
  package private(set) var withdrawsAt: Instant?
  /// Where the case stood when it was withdrawn.
  private var stateBeforeWithdrawal: CaseState?
  /// Whoever looked after the case when the reporter asked for somebody else.
  package private(set) var unwantedHandler: Pseudonym?
  private var lastDeed: Deed?

  /// Somebody opened what the reporter wrote.
  package struct Opening: Hashable, Sendable {
    package let person: Pseudonym
    package let role: SeatRole
    package let at: Instant
    package let upTo: Int
  }

  /// The fold of `events`, which begin with the report; nil for none.
  package init?(_ events: some Sequence<Event>) {
    var iterator = events.makeIterator()
    guard let first = iterator.next() else { return nil }
    self.init(id: first.caseID, receivedAt: first.at)
    apply(first)
    while let event = iterator.next() { apply(event) }
  }

  private init(id: ID<Case>, receivedAt: Instant) {
    self.id = id
    self.receivedAt = receivedAt
  }

  /// Takes in the next event. One that is out of order is a broken promise.
  package mutating func apply(_ event: Event) {
    precondition(event.sequence == sequence + 1, "an event is missing or came twice")
    precondition(event.caseID == id, "an event of another case")
    sequence = event.sequence
    apply(event.deed, of: event)
    lastDeed = event.deed
    for duty in event.effects.owes { duties.append(duty) }
    for number in event.effects.meets { change(number) { $0.meet(at: event.at) } }
    for number in event.effects.misses { change(number) { $0.miss(at: event.at) } }
    for move in event.effects.moves { change(move.duty) { $0.move(move) } }
  }

  private mutating func change(_ number: Int, _ change: (inout Duty) -> Void) {
    guard let index = duties.firstIndex(where: { $0.number == number }) else { return }
    change(&duties[index])
  }

  private mutating func apply(_ deed: Deed, of event: Event) {
    switch deed {
    case .received(let level, let unresolved, let procedure):
      self.level = level
      self.unresolved = unresolved
      procedureVersion = procedure
      lastFromReporter = event.sequence
    case .messaged, .attached: lastFromReporter = event.sequence
    case .withdrawn: withdrawn()
    case .opened(let upTo): opened(event, upTo: upTo)
    case .assigned(let holder): assigning = holder
    case .accepted, .tookOver: accepted(event)
    case .answered: answered(event)
    case .proposed(let proposal): proposals[event.sequence] = (what: proposal, by: event.actor.pseudonym)
    case .confirmed(let proposal): confirmed(proposal)
    case .challenged: challenges[event.sequence] = event.actor.pseudonym
    case .challengeDecided(let challenge, _): challenges[challenge] = nil
    case .openedTogether(let body): openBodies.insert(body)
    case .rekeyed(let epoch): rekeyed(event, epoch: epoch)
    case .steppedAside: steppedAside(event)
    case .identityTold, .peopleAdded: lastFromReporter = event.sequence
    case .handlerAsked:
      lastFromReporter = event.sequence
      unwantedHandler = responsible?.person
    case .withdrawalAsked(let until):
      lastFromReporter = event.sequence
      withdrawsAt = until
    case .withdrawalTakenBack: resumed()
    case .noted, .pledged, .openingAsked, .granted, .missed, .handedOn, .originalOpened: break
    }
  }

  private mutating func withdrawn() {
    stateBeforeWithdrawal = state
    state = .withdrawn
    withdrawsAt = nil
  }

  /// The case goes on where it stood; it was answered meanwhile, or not.
  private mutating func resumed() {
    withdrawsAt = nil
    guard state == .withdrawn, let before = stateBeforeWithdrawal else { return }
    state = before == .received && lastAnswer > 0 ? .acknowledged : before
  }

  private mutating func opened(_ event: Event, upTo: Int) {
    guard case .person(let person, let role) = event.actor else { return }
    openings.append(Opening(person: person, role: role, at: event.at, upTo: upTo))
  }

  private mutating func accepted(_ event: Event) {
    guard case .person(let person, let role) = event.actor else { return }
    if assignee != nil { transfers += 1 }
    assignee = Holder(role: role, person: person)
    assigning = nil
  }

  /// A new epoch takes the duties of those who are out: whoever worked on the case and holds none any more is no longer
  /// on it, and what was not accepted is to be assigned anew.
  private mutating func rekeyed(_ event: Event, epoch: Int) {
    self.epoch = epoch
    // What the reporter adds puts out those whose duties move, and nobody else who works on the case.
    if lastDeed == .identityTold || lastDeed == .peopleAdded, event.effects.moves.isEmpty { return }
    let moved = Set(event.effects.moves.map(\.duty))
    let kept = openDuties.filter { !moved.contains($0.number) }
    if !kept.contains(where: { $0.holder.person == assignee?.person }) { assignee = nil }
    assigning = nil
  }

  private mutating func steppedAside(_ event: Event) {
    if assignee?.person == event.actor.pseudonym { assignee = nil }
    if assigning?.person == event.actor.pseudonym { assigning = nil }
  }

  private mutating func answered(_ event: Event) {
    lastAnswer = event.sequence
    if state == .received { state = .acknowledged }
  }

  private mutating func confirmed(_ sequence: Int) {
    guard let (proposal, _) = proposals.removeValue(forKey: sequence) else { return }
    switch proposal {
    case .naming: unresolved = false
    case .assessment(let outcome, let level):
      state = .assessed
      self.outcome = outcome
      self.level = level
    case .declining(let outcome):
      state = .declined
      self.outcome = outcome
    case .closing: state = .closed
    }
    guard state.isEnded else { return }
    proposals = [:]
    withdrawsAt = nil
  }
}

extension Case {
  package var openDuties: [Duty] { duties.filter(\.isOpen) }

  /// The number of the next duty.
  var nextDutyNumber: Int { (duties.last?.number ?? 0) + 1 }

  /// Up to which event `person` has opened what the reporter wrote; 0 if never.
  package func openedUpTo(by person: Pseudonym) -> Int {
    openings.last { $0.person == person }?.upTo ?? 0
  }

  /// The first opening by anybody of what the reporter wrote last.
  package var read: Opening? { openings.first { $0.upTo >= lastFromReporter } }

  /// Whether what the reporter wrote last was opened by somebody and not answered.
  package var isReadAndUnanswered: Bool { read != nil && lastAnswer < lastFromReporter }

  /// The reporter's page names one person who is responsible now: whoever accepted the case, while any of its duties is
  /// theirs, else whoever holds the oldest. Nil when nothing is owed.
  package var responsible: Holder? {
    if let assignee, openDuties.contains(where: { $0.holder.person == assignee.person }) { return assignee }
    return openDuties.min { $0.number < $1.number }?.holder
  }
}

extension Actor {
  package var pseudonym: Pseudonym? {
    if case .person(let person, _) = self { person } else { nil }
  }
}
