package import Deadlines

/// A procedure: which duties, how long. A case keeps the version that it was opened under.
package struct Procedure: Sendable {
  package let id: String
  package let version: Int
  private let counting: @Sendable (DutyKind, Level) -> Span?
  private let rungs: @Sendable (Level) -> [Int]

  /// How long a duty of this kind runs at this level; nil where another rule gives the day (a pledge).
  package func span(_ kind: DutyKind, at level: Level) -> Span? { counting(kind, level) }

  /// Hours after the missed day at which each rung's own time ends; the last repeats.
  package func ladder(at level: Level) -> [Int] { rungs(level) }
}

extension Procedure {
  /// The procedure that a table describes.
  package init(_ table: ProcedureTable) {
    self.init(
      id: table.id, version: table.version, counting: { kind, level in table.duties[kind]?[level] },
      rungs: { $0 == .crisis ? table.crisisLadder : table.ladder })
  }
}

extension Procedure {
  /// The default (`requirements` § 2.13; its ladder § 5.2). A workplace runs on `baseline.yaml`, which says the
  /// same; a test compares them.
  package static let baseline = Procedure(
    id: "baseline", version: 1,
    counting: { kind, level in
      switch kind {
      case .contact, .reading, .reply: answer(at: level)  // R-D1, R-D13: crisis 4 h, serious 24 h, else 3 working days
      case .assessment: level.isUrgent ? .hours(24) : .workingDays(5)  // R-D9, § 5.2 row 3
      case .update: .days(14)  // R-G2
      case .result: .days(60)  // § 2.13: findings 30 days aimed, 60 owed
      case .challenge: .workingDays(2)  // § 3.3
      case .withdrawal: .workingDays(5)  // R-D17
      case .handler: .workingDays(2)  // R-C6; as long as a challenge, § 3.3
      case .pressure: .workingDays(2)  // § 5.2 W
      case .pledge: nil  // R-D11: the day that was given
      }
    },
    rungs: { $0 == .crisis ? [1, 4, 7 * 24, 7 * 24] : [24, 72, 7 * 24, 7 * 24] }
  )

  private static func answer(at level: Level) -> Span {
    switch level {
    case .crisis: .hours(4)
    case .serious: .hours(24)
    case .ordinary, .minor: .workingDays(3)
    }
  }
}

extension Level {
  /// Whether the first clock runs in hours.
  package var isUrgent: Bool { self == .crisis || self == .serious }
}
