package import Deadlines
import Workplace

extension Case {
  /// Proposes who is meant, or that nobody here is. Once that is settled a further name is a challenge (§ 3.3), so that
  /// nobody who was put out comes back by being left out.
  package func name(by standing: Standing) throws(Refusal) -> Step {
    try permitted(.name, to: standing)
    guard !state.isEnded else { throw .ended }
    guard unresolved else { throw .alreadyResolved }
    return Step(.proposed(.naming))
  }

  /// Proposes what the report is and what it leads to.
  package func assess(_ outcome: Outcome, _ level: Level, by standing: Standing) throws(Refusal) -> Step {
    try permitted(.assess, to: standing)
    guard !state.isEnded else { throw .ended }
    guard !unresolved else { throw .unresolved }
    return Step(.proposed(.assessment(outcome, level)))
  }

  /// Proposes to decline: it leads on elsewhere, with a written result and reasons.
  package func decline(_ outcome: Outcome, by standing: Standing) throws(Refusal) -> Step {
    try permitted(.decline, to: standing)
    guard !state.isEnded else { throw .ended }
    guard outcome.declines else { throw .outcomeMissing }
    guard !unresolved else { throw .unresolved }
    guard lastAnswer > 0 else { throw .unanswered }
    guard challenges.isEmpty else { throw .challengePending }
    return Step(.proposed(.declining(outcome)))
  }

  /// Proposes to close, with a written result and reasons (R-D7, I-8).
  package func close(by standing: Standing) throws(Refusal) -> Step {
    try permitted(.close, to: standing)
    guard !state.isEnded else { throw .ended }
    guard !unresolved else { throw .unresolved }
    guard lastAnswer > 0 else { throw .unanswered }
    guard challenges.isEmpty else { throw .challengePending }
    return Step(.proposed(.closing))
  }

  /// The proposal that a confirmation means: the one with this number, or the only one, or the newest by somebody else.
  package func proposal(_ number: Int?, for person: Pseudonym?) throws(Refusal) -> (number: Int, proposal: Proposal) {
    let number = number ?? proposals.filter { $0.value.by != person }.keys.max() ?? proposals.keys.max()
    guard let number, let entry = proposals[number] else { throw .nothingProposed }
    guard entry.by != person || person == nil else { throw .proposedByYou }
    return (number, entry.what)
  }

  /// A second person confirms, and it takes effect.
  package func confirm(_ number: Int?, by standing: Standing, terms: Terms, at now: Instant) throws(Refusal) -> Step {
    try permitted(.confirm, to: standing)
    guard !state.isEnded else { throw .ended }
    let (number, proposal) = try self.proposal(number, for: standing.pseudonym)
    guard proposal != .naming || unresolved else { throw .alreadyResolved }
    return Step(.confirmed(proposal: number), effects(of: proposal))
  }

  /// The reporter confirms who is meant.
  package func confirmNaming(_ number: Int?) throws(Refusal) -> Step {
    guard !state.isEnded else { throw .ended }
    let naming = proposals.filter { $0.value.what == .naming }.keys.max()
    guard let found = number ?? naming, let entry = proposals[found], entry.what == .naming else {
      throw .nothingProposed
    }
    guard unresolved else { throw .alreadyResolved }
    return Step(.confirmed(proposal: found))
  }

  /// An assessment decides, after the affected person has withdrawn, whether a duty to act remains. Declining and
  /// closing give the result: everything that is owed is met by it, but for what the reporter still asks and for somebody who pressed them.
  private func effects(of proposal: Proposal) -> Effects {
    switch proposal {
    case .naming: Effects()
    case .assessment: Effects(meets: open { $0.kind == .assessment || $0.kind == .withdrawal })
    case .declining, .closing: Effects(meets: open { !$0.kind.isMetByAnswer && $0.kind != .pressure })
    }
  }
}
