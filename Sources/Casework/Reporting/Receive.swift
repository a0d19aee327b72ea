package import Deadlines
package import Workplace

extension Case {
  /// The event with which a case begins. `holder` is who answers first.
  package static func receive(
    _ report: Report, id: ID<Case>, holder: Holder, unresolved: Bool, terms: Terms, at now: Instant
  ) -> Event {
    let kinds: [DutyKind] = [.contact, .assessment, .update, .result]
    let duties = zip(1..., kinds).map { number, kind in
      terms.duty(kind, number: number, at: report.level, from: now, holder: holder)
    }
    let deed = Deed.received(level: report.level, unresolved: unresolved, procedure: terms.procedure.version)
    return Event(caseID: id, sequence: 1, at: now, actor: .reporter, deed: deed, effects: Effects(owes: duties))
  }

  /// The reporter writes again: a person answers by the message's own day.
  package func receiveMessage(holder: Holder, terms: Terms, at now: Instant) -> Step {
    let pending = openDuties.contains { $0.kind == .reply || $0.kind == .contact }
    guard !pending else { return Step(.messaged) }
    return Step(
      .messaged, Effects(owes: [terms.duty(.reply, number: nextDutyNumber, at: level, from: now, holder: holder)]))
  }

  /// The reporter adds files. They are opened like a message.
  package func receiveFiles(holder: Holder, terms: Terms, at now: Instant) -> Step {
    Step(.attached, receiveMessage(holder: holder, terms: terms, at: now).effects)
  }
}
