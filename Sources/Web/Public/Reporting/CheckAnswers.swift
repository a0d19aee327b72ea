import Casework
import Markup
import Office
import Workplace

extension Paths {
  static let checkAnswers = Path.root / "report" / "check"
}

extension SiteMap {
  func addCheckAnswers(_ office: Office) {
    let routes = reporters(office)
    routes.get(Paths.checkAnswers) { visit in
      guard let reporter = visit.viewer.visit else { return Answer(to: Paths.report()) }
      if reporter.filedAt != nil { return Answer(to: Paths.receiptPage()) }
      guard let page = try await CheckAnswers(of: reporter, Refusals(), office) else {
        return Answer(to: Paths.report())
      }
      return try visit.show(page)
    }
    routes.post(Paths.checkAnswers) { visit, incoming in
      let fields = try await incoming.fields()
      guard let reporter = visit.viewer.visit, reporter.draftID == fields.word("draft") else {
        return Answer(to: Paths.report())
      }
      if let id = fields.word("remove").flatMap({ ID<SealedFileTag>($0) }) {
        _ = try await office.removeFile(id, visit: reporter)
      }
      _ = try await Choosing(fields).save(reporter, office)
      return Answer(to: Paths.checkAnswers())
    }
  }
}

/// What the reporter chose while looking it over: who is meant by a typed name, and who shall not read it first.
struct Choosing {
  private let fields: Fields

  init(_ fields: Fields) {
    self.fields = fields
  }

  /// The answers with what was chosen.
  func applied(to answers: DraftAnswers) -> DraftAnswers {
    var answers = answers
    for index in answers.people.indices {
      guard let choice = fields.text(CheckAnswers.choice(index)) else { continue }
      answers.people[index].person = ID<Person>(choice)
    }
    if let swapped = fields.word("swap").flatMap({ ID<Person>($0) }), !answers.swapped.contains(swapped) {
      answers.swapped.append(swapped)
    }
    if fields.has("swapBack") { answers.swapped = [] }
    return answers
  }

  /// Saves what was chosen; whether anything changed.
  func save(_ visit: ReporterVisit, _ office: Office) async throws -> Bool {
    guard let (draft, revision) = try await office.draft(of: visit) else { return false }
    let answers = applied(to: draft.answers)
    guard answers != draft.answers else { return false }
    _ = try await office.saveDraft(answers, revision: revision, visit: visit)
    return true
  }
}

/// Everything as it would be sent, and who would read it first.
struct CheckAnswers: Page {
  /// A name that was typed, with those of the directory who are called so.
  struct Meant: Encodable, Sendable {
    let index: Int
    let name: String
    let chosen: String?
    let people: [PersonModel]
  }

  let draft: String
  let revision: Int
  let receipt: String
  let answers: Filled
  let files: [FileModel]
  let names: [Meant]
  let excluded: [PersonModel]
  let readers: [PersonModel]
  /// Whether it is shown who reads it first: not after too many names were tried.
  let isShown: Bool
  let isResolved: Bool
  let opensTogether: Bool
  let hasSwapped: Bool
  let outByRule: [PersonModel]
  /// What was answered, as it is shown.
  let rows: AnswerRows
  let unanswered: [Step]
  let isAnonymous: Bool
  let isAffected: Bool
  let notice: NoticeDays
  let kept: KeptLine
  var refusals = Refusals()

  private enum CodingKeys: CodingKey {
    case draft, revision, receipt, answers, files, names, excluded, readers, isResolved, opensTogether, hasSwapped
    case outByRule
  }

  /// Nil when nothing was saved yet.
  init?(of visit: ReporterVisit, _ refusals: Refusals, _ office: Office) async throws {
    guard let draft = try await office.lyingDraft(of: visit) else { return nil }
    let (lying, revision) = (draft.draft, draft.revision)
    let screening = try await office.firstReaders(of: lying.answers, visit: visit)
    self.draft = visit.draftID
    self.revision = revision
    receipt = visit.codeText ?? ""
    answers = Filled(fields: Fields(lying.answers))
    files = lying.files.map(FileModel.init)
    names = try await Self.names(lying.answers.people, office)
    excluded = try await office.people(Set(lying.answers.exclude)).map(PersonModel.init)
    isShown = screening != nil
    readers = screening?.firstReaders.map(PersonModel.init) ?? []
    isResolved = screening?.isResolved ?? false
    opensTogether = screening?.opensTogether ?? false
    hasSwapped = !lying.answers.swapped.isEmpty
    outByRule = screening?.outByRule.map(PersonModel.init) ?? []
    rows = AnswerRows(lying.answers, excluded: excluded)
    unanswered = rows.unanswered(for: lying.answers.who)
    isAnonymous = (lying.answers.identity ?? .anonymous) == .anonymous
    isAffected = lying.answers.who == nil || lying.answers.who == .affected
    notice = office.noticeDays
    kept = KeptLine(draft, code: visit.codeText)
    self.refusals = refusals
  }

  var title: Phrase { Phrase("All · Notes", "全部 · 记录") }

  func html(_ visit: Visit<Reporter>) -> HTML {
    CheckAnswersBody(page: self, visit: visit).html
  }

  /// The field in which it is chosen who a name means.
  static func choice(_ index: Int) -> String { "choice-\(index)" }

  private static func names(_ people: [DraftPerson], _ office: Office) async throws -> [Meant] {
    var names: [Meant] = []
    for (index, person) in people.enumerated().prefix(PeopleSearch.limit) {
      var found = if let name = person.name { try await office.searchPeople(name: name) } else { [] as [FoundPerson] }
      if let chosen = person.person, !found.contains(where: { $0.person == chosen }) {
        found += try await office.people([chosen])
      }
      guard !found.isEmpty else { continue }
      names.append(
        Meant(
          index: index, name: person.name ?? found[0].name, chosen: person.person?.description,
          people: found.map(PersonModel.init)))
    }
    return names
  }
}
