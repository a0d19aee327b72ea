package import Deadlines
package import Workplace

/// A procedure as data: every day that it sets, both those that a ``DutyKind`` counts and passes on by itself, and those
/// that the people named keep. What pages tell and what duties run on are made of the same table (R-B4).
package struct ProcedureTable: Hashable, Sendable {
  package let id: String
  package let version: Int
  /// How long each duty runs; a pledge has no span, since its day is given.
  package let duties: [DutyKind: Spans]
  /// How long each of the other steps has.
  package let terms: [ProcedureTerm: Spans]
  package let crisisLadder: [Int]
  package let ladder: [Int]
  /// When protected people are asked how they are, in days after the report and again after closing.
  package let checkInDays: [Int]
  /// What can be done at once for somebody's work, and for their health.
  package let measures: [Wording]
  package let support: [Wording]

  package init(
    id: String, version: Int, duties: [DutyKind: Spans], terms: [ProcedureTerm: Spans], crisisLadder: [Int],
    ladder: [Int], checkInDays: [Int], measures: [Wording], support: [Wording]
  ) {
    precondition(DutyKind.allCases.allSatisfy { $0 == .pledge || duties[$0] != nil }, "Each duty has its span.")
    precondition(ProcedureTerm.allCases.allSatisfy { terms[$0] != nil }, "Each term has its span.")
    self.id = id
    self.version = version
    self.duties = duties
    self.terms = terms
    self.crisisLadder = crisisLadder
    self.ladder = ladder
    self.checkInDays = checkInDays
    self.measures = measures
    self.support = support
  }

  /// How long a step has.
  package subscript(term: ProcedureTerm) -> Spans {
    guard let spans = terms[term] else { preconditionFailure("Each term has its span.") }
    return spans
  }

  /// How long a duty runs; nil for a pledge, whose day is given.
  package subscript(duty: DutyKind) -> Spans? { duties[duty] }
}

/// How long something has, by how urgent it is.
package struct Spans: Hashable, Sendable {
  package let crisis: Span
  package let serious: Span
  package let otherwise: Span

  package init(crisis: Span, serious: Span, otherwise: Span) {
    self.crisis = crisis
    self.serious = serious
    self.otherwise = otherwise
  }

  package subscript(level: Level) -> Span {
    switch level {
    case .crisis: crisis
    case .serious: serious
    case .ordinary, .minor: otherwise
    }
  }
}

/// A step of the procedure that has a day which no duty counts yet (requirements § 2.13).
package enum ProcedureTerm: String, CaseIterable, Sendable {
  /// A manager who was told hands it over.
  case handOver = "hand-over"
  /// Measures for somebody's safety are decided, and then confirmed as done.
  case measures
  case measuresDone = "measures-done"
  /// They are looked at again when either side asks.
  case measuresReview = "measures-review"
  /// The person named is told, once evidence is safe.
  case notice
  /// They answer, and how much longer if they ask.
  case response
  case responseMore = "response-more"
  /// Findings are aimed at; owed is ``DutyKind/result``; then more with reasons; never beyond.
  case findingsAimed = "findings-aimed"
  case findingsMore = "findings-more"
  case findingsNever = "findings-never"
  /// Both sides comment on the draft.
  case comments
  case report
  case decision
  /// The result goes to both in writing.
  case writtenResult = "written-result"
  case carriedOut = "carried-out"
  /// Until when one may object, when that is decided, and how much longer it may take.
  case appeal
  case appealDecided = "appeal-decided"
  case appealMore = "appeal-more"
  /// How long a closed case is kept.
  case kept
}
