import Casework
import Markup
import Office

/// The questions of the form in their order, one a page. Only ``what`` is needed.
enum Step: String, CaseIterable, Encodable, PathValue {
  case now, who, knows, name, what, when, people, exclude, help, told, preserve, wish, contact

  init?(_ description: String) { self.init(rawValue: description) }

  var description: String { rawValue }

  /// The part of the draft that this page writes.
  var part: DraftPart {
    switch self {
    case .now: .now
    case .who: .who
    case .knows: .knows
    case .name: .name
    case .what: .what
    case .when: .when
    case .people: .people
    case .exclude: .exclude
    case .help: .help
    case .told: .told
    case .preserve: .preserve
    case .wish: .wish
    case .contact: .contact
    }
  }

  /// The questions that are counted, for somebody who writes as `who`: whoever it happened to isn't asked whether they
  /// know of it. What can't wait is asked before, on the first screen.
  static func asked(of who: ReporterKind?) -> [Step] {
    allCases.filter { $0 != .now && ($0 != .knows || (who != nil && who != .affected)) }
  }

  /// Its place among those that are asked, from 1 on, and how many there are.
  func place(for who: ReporterKind?) -> (number: Int, count: Int) {
    let asked = Step.asked(of: who)
    return ((asked.firstIndex(of: self) ?? 0) + 1, asked.count)
  }

  /// Where *go on* leads.
  func next(for who: ReporterKind?) -> Link {
    if self == .now { return Paths.whatHappensThen() }
    return Step.asked(of: who).first { Step.order($0) > Step.order(self) }.map { Paths.step($0) }
      ?? Paths.checkAnswers()
  }

  /// Where *back* leads.
  func previous(for who: ReporterKind?) -> Link {
    if self == .now { return Paths.home() }
    let earlier = Step.asked(of: who).filter { Step.order($0) < Step.order(self) }
    return earlier.last.map { Paths.step($0) } ?? Paths.ownDevice()
  }

  private static func order(_ step: Step) -> Int { allCases.firstIndex(of: step) ?? 0 }
}

extension Paths {
  static let step = Path.root / "report" / Step.self
}

extension SiteMap {
  /// Each question has an address of its own, so that *back*, a second tab and a bookmark lead to it.
  func addSteps(_ office: Office) {
    reporters(office).get(Paths.step) { visit, step in
      guard let reporter = visit.viewer.visit else { return try visit.show(StepPage(step)) }
      if reporter.filedAt != nil { return Answer(to: Paths.receiptPage()) }
      guard let lying = try await office.lyingDraft(of: reporter) else {
        if try await office.receipt(of: reporter) != nil { return Answer(to: Paths.receiptPage()) }
        return try visit.show(StepPage(step).kept(by: reporter, nil))
      }
      var page = try await StepPage(step, Fields(lying.draft.answers)).with(lying, of: reporter, office)
      page.base = try step.part.base(of: lying.draft.answers)
      page.isChange = visit.query.word("then") == "check"
      return try visit.show(page)
    }
  }
}
