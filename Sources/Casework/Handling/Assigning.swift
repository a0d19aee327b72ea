import Workplace

extension Case {
  /// Gives the case to a colleague. It is complete only when they accept; until then the sender stays accountable.
  package func assign(to seat: Seated?, by standing: Standing) throws(Refusal) -> Step {
    try permitted(.assign, to: standing)
    guard !state.isEnded else { throw .ended }
    guard let seat, seat.isEligible, seat.body == .aid else { throw .notEligible }
    guard !seat.isAway else { throw .isAway }
    guard transfers == 0 || standing.roles.contains(.aidHead) || standing.roles.contains(.committeeChair) else {
      throw .transferredAlready
    }
    return Step(.assigned(to: Holder(seat)))
  }

  /// Whoever it was assigned to accepts: the duties of the case are theirs.
  package func accept(by standing: Standing) throws(Refusal) -> Step {
    try permitted(.accept, to: standing)
    return Step(.accepted, Effects(meets: asked(of: standing), moves: moves(to: standing.holder)))
  }

  /// Takes the case, without being asked.
  package func takeOver(by standing: Standing) throws(Refusal) -> Step {
    try permitted(.takeOver, to: standing)
    guard !state.isEnded else { throw .ended }
    guard assignee == nil || assignee?.person != standing.pseudonym else { throw .alreadyOpen }
    guard transfers == 0 || standing.role != .aid else { throw .transferredAlready }
    return Step(.tookOver, Effects(meets: asked(of: standing), moves: moves(to: standing.holder)))
  }

  /// Gives the keys to somebody who was seated later; while nobody is resolved only a ring may read.
  package func grant(by standing: Standing) throws(Refusal) -> Step {
    try permitted(.grant, to: standing)
    guard !unresolved else { throw .unresolved }
    return Step(.granted)
  }

  /// Another handler is there, as the reporter asked.
  private func asked(of standing: Standing) -> [Int] {
    standing.pseudonym == unwantedHandler ? [] : open { $0.kind == .handler }
  }

  /// All duties that bind nobody in person go to `holder`; their days stay. One that has climbed stays where it is,
  /// so that nobody lowers it by passing the case on.
  private func moves(to holder: Holder) -> [Move] {
    openDuties.filter { $0.bound == nil && $0.rung == 0 && $0.holder != holder && !$0.kind.isItsHoldersOwn }
      .map { Move(duty: $0.number, holder: holder, rung: $0.rung, nextDue: $0.nextDue) }
  }
}
