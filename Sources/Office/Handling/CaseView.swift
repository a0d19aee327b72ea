package import Casework
package import Deadlines
package import Workplace

/// A case as somebody who works on it sees it.
package struct CaseView: Sendable {
  package let id: ID<Case>
  package let reference: Int
  package let state: CaseState
  package let level: Level
  package let outcome: Outcome?
  package let receivedAt: Instant
  package let unresolved: Bool
  package let viewer: Standing
  /// Who works on it, by name; nil where nobody has accepted it.
  package let responsible: PersonName?
  package let assigning: PersonName?
  package let duties: [DutyView]
  package let timeline: [TimelineEntry]
  package let proposals: [ProposalView]
  package let challenges: [Int]
  /// Colleagues who may open it, too.
  package let colleagues: [PersonName]
  /// Those of them who are there, so that the case could be given to them.
  package let assignable: [PersonName]
  /// Those of the AID team who were seated after the case was filed and hold none of its keys.
  package let newcomers: [PersonName]
  /// What was written; nil where this viewer sees progress only, for the reason given in `closed`.
  package let content: CaseContent?
  package let closed: Refusal?
  /// What this viewer may do now.
  package let may: Set<Action>
  /// The moment of which this speaks.
  package let at: Instant
}

/// Somebody, by the name that the workplace knows.
package struct PersonName: Hashable, Sendable {
  package let person: ID<Person>
  package let name: String
  package let role: SeatRole
}

/// A duty with the name of its holder.
package struct DutyView: Hashable, Sendable {
  package let duty: Duty
  package let holder: String?
}

/// One line of a case's history.
package struct TimelineEntry: Hashable, Sendable {
  package let sequence: Int
  package let at: Instant
  package let deed: Deed
  package let role: SeatRole?
  package let name: String?
}

/// Something that waits for a second person.
package struct ProposalView: Sendable {
  package let number: Int
  package let what: Proposal
  package let by: String?
  package let isMine: Bool
  package let naming: NamingContent?
  package let reasons: Reasons?
}

/// What people wrote on a case.
package struct CaseContent: Sendable {
  package let account: Account
  package let identity: Identity?
  package let messages: [Message]
  package let notes: [Message]
}

/// A message or a note.
package struct Message: Sendable {
  package let sequence: Int
  package let at: Instant
  /// Nil when the reporter wrote it.
  package let role: SeatRole?
  package let name: String?
  package let text: String
  package let files: [Account.File]
  /// The day that was given with it.
  package let due: Instant?
  /// Whether this is the written result.
  package let isResult: Bool
}
