package import Casework
package import Deadlines
package import Workplace

/// A case as the reporter sees it, back with only their code. It is never empty, and names nobody who must not be
/// named to them.
package struct ReporterView: Sendable {
  package let id: ID<Case>
  package let state: CaseState
  package let receivedAt: Instant
  package let unresolved: Bool
  /// Who is responsible now, by name and role.
  package let responsible: Responsible?
  package let duties: [ReporterDuty]
  /// Who opened what they wrote, and when: by role.
  package let openings: [Reading]
  /// The first opening of what they wrote last.
  package let read: Reading?
  /// Whether somebody answered what they wrote last.
  package let isAnswered: Bool
  /// Each time that keys were given on: to whom is said by role alone.
  package let accesses: [Access]
  package let account: Account
  package let identity: Identity?
  package let messages: [Message]
  /// Who is meant, as a handler proposes it, for the reporter to confirm.
  package let naming: (number: Int, people: [String])?
  package let canWithdraw: Bool
  /// When the withdrawal that they asked for takes effect; nil where none waits.
  package let withdrawsAt: Instant?
  /// Whether there is a withdrawal to take back, before or after it took effect.
  package let canResume: Bool
  /// Whether they asked for another handler and have no answer yet.
  package let isHandlerAsked: Bool
  package let promise: String
  package let ledger: ReporterLedger

  package struct Responsible: Hashable, Sendable {
    package let role: SeatRole
    package let name: String?
  }

  package struct Access: Hashable, Sendable {
    package let at: Instant
    package let deed: Deed
    /// Who did it, by role.
    package let by: SeatRole?
  }

  package struct Reading: Hashable, Sendable {
    package let at: Instant
    package let by: SeatRole
  }
}

/// A duty as the reporter sees it.
package struct ReporterDuty: Hashable, Sendable {
  package let kind: DutyKind
  package let owedAt: Instant
  package let due: Instant
  package let missingYear: Int?
  package let met: Instant?
  package let missed: [Instant]
  /// Who has it now, and until when, once it has moved.
  package let nextDue: Instant
  package let holder: SeatRole
  package let name: String?
}
