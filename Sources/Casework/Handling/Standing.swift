package import Workplace

/// What a person is to one case, at one moment: worked out by the server from seats and marks, never from what a
/// client says. Somebody without a standing finds no trace of the case.
package struct Standing: Hashable, Sendable {
  package let pseudonym: Pseudonym
  /// The seats that they hold, the highest first.
  package let roles: [SeatRole]
  /// Whether they hold the case's keys whole: granted directly, or after two have opened together.
  package let holdsKeys: Bool
  /// Whether they have said that they are away.
  package let isAway: Bool

  package init(pseudonym: Pseudonym, roles: [SeatRole], holdsKeys: Bool, isAway: Bool = false) {
    self.pseudonym = pseudonym
    self.roles = roles
    self.holdsKeys = holdsKeys
    self.isAway = isAway
  }

  /// The role in which they act.
  package var role: SeatRole { roles.first ?? .support }
  package var actor: Actor { .person(pseudonym, as: role) }
  package var holder: Holder { Holder(role: role, person: pseudonym) }

  var isHead: Bool { roles.contains(.aidHead) }
  var isAid: Bool { isHead || roles.contains(.aid) }
}

/// What somebody may want to do on a case.
package enum Action: String, CaseIterable, Sendable {
  case read, assign, accept, takeOver, answer, assess, confirm, note, name, pledge, decline, close
  case challenge, decideChallenge, stepAside, openTogether, renewRing, grant
}

extension Standing {
  /// Whether this person may do `action` on `file`: the whole grid (§ 4) in one place. Nil means yes; a refusal says
  /// what they may do instead.
  package func refusal(of action: Action, on file: Case) -> Refusal? {
    switch action {
    case .openTogether: isAid || holdsKeys ? .alreadyOpen : hasReachedBody(of: file) ? nil : .notYours
    case .stepAside: nil
    case .challenge: isAid || holdsKeys ? nil : bodyRefusal(on: file)
    case .decideChallenge: readRefusal(on: file) ?? (holds(.challenge, on: file) ? nil : .notYours)
    case .assign: mayAssign(on: file)
    case .accept: file.assigning?.person == pseudonym ? awayRefusal : .notAssignedToYou
    case .takeOver:
      isAid || holdsDuty(on: file) ? readRefusal(on: file, takingOver: true) ?? awayRefusal : .notYours
    case .renewRing: roles.contains(.adviser) && file.unresolved ? readRefusal(on: file) : .notYours
    case .read, .note, .confirm: readRefusal(on: file)
    case .answer, .assess, .name, .pledge, .decline, .close: workRefusal(on: file)
    case .grant: isAid ? workRefusal(on: file) : .notYours
    }
  }

  /// Taking a case on would only hand it on again.
  private var awayRefusal: Refusal? { isAway ? .isAway : nil }

  /// Reading: until the case is accepted every granted member of the AID team; then who works on it, the head
  /// (logged), and a second person while something waits to be confirmed; and whoever holds one of its duties.
  private func readRefusal(on file: Case, takingOver: Bool = false) -> Refusal? {
    guard holdsKeys else { return bodyRefusal(on: file) }
    if !isAid || isHead || file.assignee == nil || takingOver { return nil }
    if file.assignee?.person == pseudonym || file.assigning?.person == pseudonym || holdsDuty(on: file) { return nil }
    return file.proposals.isEmpty ? .acceptedByAnother : nil
  }

  /// Working on it: whoever has accepted it, the head, or who holds one of its duties; anybody granted before that.
  private func workRefusal(on file: Case) -> Refusal? {
    if let refusal = readRefusal(on: file) { return refusal }
    guard isAid, !isHead, let assignee = file.assignee else { return nil }
    return assignee.person == pseudonym || holdsDuty(on: file) ? nil : .acceptedByAnother
  }

  /// Assigning needs nothing opened: the head, who works on the case, anybody granted before that, or the chair of a
  /// committee that a duty has reached.
  private func mayAssign(on file: Case) -> Refusal? {
    if isHead || holdsDuty(on: file) || file.assignee?.person == pseudonym { return nil }
    if roles.contains(.committeeChair), hasReachedBody(of: file) { return nil }
    return isAid && file.assignee == nil ? nil : .notYours
  }

  /// A member of a later body opens together with another, once a duty of the case has come to it.
  private func bodyRefusal(on file: Case) -> Refusal? {
    hasReachedBody(of: file) ? .openTogether : .notYours
  }

  /// Whether they may know of the case at all: the AID team of every case that they are granted, a later body once a
  /// duty has come to it.
  package func knows(of file: Case) -> Bool { isAid || holdsKeys || hasReachedBody(of: file) }

  /// The same, asked where it is not at hand whether they hold the keys whole: who has opened with another has reached it.
  package func knowsWithoutKeys(of file: Case) -> Bool { isAid || hasReachedBody(of: file) }

  private func holds(_ kind: DutyKind, on file: Case) -> Bool {
    file.openDuties.contains { $0.kind == kind && $0.holder.person == pseudonym }
  }

  private func holdsDuty(on file: Case) -> Bool {
    file.openDuties.contains { $0.holder.person == pseudonym }
  }

  /// Whether a duty of the case has come to the body of this person.
  package func hasReachedBody(of file: Case) -> Bool {
    let bodies = Set(roles.map(\.body))
    return file.openDuties.contains { bodies.contains($0.holder.role.body) }
      || !file.openBodies.isDisjoint(with: bodies)
  }
}

extension SeatRole {
  /// The body in which this role is held.
  package var body: BodyKind {
    switch self {
    case .aid, .aidHead: .aid
    case .committee, .committeeChair: .committee
    case .panel: .panel
    case .board, .adviser: .board
    case .conduct: .conduct
    case .support: .support
    }
  }
}
