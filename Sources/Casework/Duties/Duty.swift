package import Deadlines
package import Workplace

/// What is owed on a case. Each cites its source in ``Procedure``.
package enum DutyKind: String, Codable, CaseIterable, Sendable {
  /// A person answers for the first time.
  case contact
  /// The report is assessed: level, and what it leads to.
  case assessment
  /// The reporter hears where it stands.
  case update
  /// The result, in writing, with reasons.
  case result
  /// A message of the reporter is answered.
  case reply
  /// Somebody has opened what the reporter wrote, and answers.
  case reading
  /// A day that a handler gave is kept.
  case pledge
  /// A conflict that somebody claims is decided by somebody else.
  case challenge
  /// Whether a duty to act remains after the affected person has withdrawn.
  case withdrawal
  /// Whether somebody else looks after the case, as the reporter asks, is decided.
  case handler
  /// Somebody pressed the reporter to withdraw: it is looked after.
  case pressure

  /// Whether an answer to the reporter meets it.
  package var isMetByAnswer: Bool {
    switch self {
    case .contact, .reply, .reading: true
    case .assessment, .update, .result, .pledge, .challenge, .withdrawal, .handler, .pressure: false
    }
  }

  /// Whether only an answer of whoever holds it meets it, and nobody who passes the case on hands it along.
  var isItsHoldersOwn: Bool { self == .handler || self == .pressure }
}

/// Who holds a duty: a role, and the person in it where one is named.
package struct Holder: Hashable, Sendable {
  package let role: SeatRole
  package let person: Pseudonym?

  package init(role: SeatRole, person: Pseudonym?) {
    self.role = role
    self.person = person
  }

  package init(_ seat: Seated) { self.init(role: seat.role, person: seat.pseudonym) }
}

/// Something that is owed, by whom, and by when. It is never without a holder, a day, and a next rung.
package struct Duty: Hashable, Sendable {
  /// Its number within its case.
  package let number: Int
  package let kind: DutyKind
  package let owedAt: Instant
  /// The day that was promised. It stays what it was; ``nextDue`` moves up the ladder.
  package let due: Instant
  /// The year whose calendar was not loaded, so that the earlier day was taken.
  package let missingYear: Int?
  /// When the present holder must have met it.
  package private(set) var nextDue: Instant
  package private(set) var holder: Holder
  /// How far up the ladder it is; 0 is where it began.
  package private(set) var rung: Int
  /// The reader whom a ``DutyKind/reading`` binds.
  package let bound: Pseudonym?
  package private(set) var met: Instant?
  /// Each time that its day passed.
  package private(set) var missed: [Instant]

  package init(
    number: Int, kind: DutyKind, owedAt: Instant, due: Due, holder: Holder, bound: Pseudonym? = nil
  ) {
    self.init(
      number: number, kind: kind, owedAt: owedAt, due: due.instant, missingYear: due.missingYear, holder: holder,
      bound: bound)
  }

  init(
    number: Int, kind: DutyKind, owedAt: Instant, due: Instant, missingYear: Int?, holder: Holder, bound: Pseudonym?
  ) {
    self.number = number
    self.kind = kind
    self.owedAt = owedAt
    self.due = due
    self.missingYear = missingYear
    self.nextDue = due
    self.holder = holder
    self.rung = 0
    self.bound = bound
    self.met = nil
    self.missed = []
  }

  /// Whether it is still owed.
  package var isOpen: Bool { met == nil }
  /// Whether its own day passed before it was met.
  package var wasMissed: Bool { !missed.isEmpty }
}

/// A duty goes to another holder: because its day passed, or because its holder may not, or no longer will, act.
package struct Move: Hashable, Sendable {
  package let duty: Int
  package let holder: Holder
  package let rung: Int
  package let nextDue: Instant

  package init(duty: Int, holder: Holder, rung: Int, nextDue: Instant) {
    self.duty = duty
    self.holder = holder
    self.rung = rung
    self.nextDue = nextDue
  }
}

extension Duty {
  /// Met at `instant`; a duty that was met stays as it is.
  mutating func meet(at instant: Instant) { if met == nil { met = instant } }

  /// Its day passed.
  mutating func miss(at instant: Instant) { missed.append(instant) }

  mutating func move(_ move: Move) {
    holder = move.holder
    rung = move.rung
    nextDue = move.nextDue
  }
}
