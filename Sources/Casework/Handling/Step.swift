package import Deadlines
import Workplace

/// What an accepted command does: one event's deed and effects. What people wrote is sealed beside it.
package struct Step: Hashable, Sendable {
  package let deed: Deed
  package var effects: Effects

  package init(_ deed: Deed, _ effects: Effects = Effects()) {
    self.deed = deed
    self.effects = effects
  }
}

/// The rules by which days are counted for one case.
package struct Terms: Sendable {
  package let procedure: Procedure
  package let count: Count

  package init(procedure: Procedure, count: Count) {
    self.procedure = procedure
    self.count = count
  }

  /// A duty that begins now. Its kind must be one that the procedure gives a day.
  func duty(
    _ kind: DutyKind, number: Int, at level: Level, from now: Instant, holder: Holder, bound: Pseudonym? = nil
  ) -> Duty {
    guard let span = procedure.span(kind, at: level) else {
      preconditionFailure("this duty's day is given, not counted")
    }
    return Duty(number: number, kind: kind, owedAt: now, due: count.due(span, from: now), holder: holder, bound: bound)
  }
}

extension Case {
  /// A deed by somebody, when they may.
  func permitted(_ action: Action, to standing: Standing) throws(Refusal) {
    if let refusal = standing.refusal(of: action, on: self) { throw refusal }
  }

  /// Numbers of the open duties that `test` picks.
  func open(_ test: (Duty) -> Bool) -> [Int] { openDuties.filter(test).map(\.number) }

  /// Who holds what the case owes next: whoever accepted it, else whoever holds its oldest duty.
  func holder(orElse standing: Standing) -> Holder { responsible ?? standing.holder }
}
