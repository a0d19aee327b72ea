import Casework
import Deadlines
import Office
import Workplace

/// A case as programs read it.
struct CaseModel: Encodable, Sendable {
  struct Name: Encodable, Sendable {
    let person: String
    let name: String
    let role: SeatRole
  }

  struct DutyLine: Encodable, Sendable {
    let number: Int
    let duty: DutyKind
    let due: String
    let nextDue: String
    let met: OrNull<String>
    let missed: Bool
    let holder: SeatRole
    let name: OrNull<String>
    let missingYear: OrNull<Int>
  }

  struct Entry: Encodable, Sendable {
    let sequence: Int
    let at: String
    let deed: String
    let role: SeatRole?
    let name: String?
  }

  let file: String
  let reference: String
  let state: CaseState
  let level: Level
  let outcome: OrNull<Outcome>
  let received: String
  let unresolved: Bool
  let responsible: OrNull<Name>
  let assigning: OrNull<Name>
  let duties: [DutyLine]
  let account: OrNull<AccountModel>
  let identity: OrNull<IdentityModel>
  let messages: [MessageModel]
  let notes: [MessageModel]
  let timeline: [Entry]
  let proposals: [ProposalModel]
  let challenges: [ChallengeModel]
  let colleagues: [Name]
  /// Why the content is not here, as a word.
  let closed: OrNull<String>
  /// The commands that this viewer may give now.
  let may: [String]

  enum CodingKeys: String, CodingKey {
    case file = "case"
    case reference, state, level, outcome, received, unresolved, responsible, assigning, duties, account, identity
    case messages, notes, timeline, proposals, challenges, colleagues, closed, may
  }

  init(_ open: OpenedCase) {
    let view = open.view
    file = view.id.description
    reference = Reference.words(view.reference).english
    state = view.state
    level = view.level
    outcome = OrNull(view.outcome)
    received = view.receivedAt.iso
    unresolved = view.unresolved
    responsible = OrNull(view.responsible.map(Name.init))
    assigning = OrNull(view.assigning.map(Name.init))
    duties = view.duties.map(DutyLine.init)
    account = OrNull(view.content.map { AccountModel($0.account) })
    identity = OrNull(view.content?.identity.map(IdentityModel.init))
    messages = view.content?.messages.map(MessageModel.init) ?? []
    notes = view.content?.notes.map(MessageModel.init) ?? []
    timeline = view.timeline.map(Entry.init)
    proposals = view.proposals.map(ProposalModel.init)
    challenges = open.claims.map(ChallengeModel.init)
    colleagues = view.colleagues.map(Name.init)
    closed = OrNull(view.closed?.code)
    may = open.commands.map(\.rawValue)
  }
}

extension CaseModel.Name {
  init(_ name: PersonName) {
    self.init(person: name.person.description, name: name.name, role: name.role)
  }
}

extension CaseModel.DutyLine {
  init(_ view: DutyView) {
    let duty = view.duty
    self.init(
      number: duty.number, duty: duty.kind, due: duty.due.iso, nextDue: duty.nextDue.iso, met: OrNull(duty.met?.iso),
      missed: duty.wasMissed, holder: duty.holder.role, name: OrNull(view.holder), missingYear: OrNull(duty.missingYear)
    )
  }
}

extension CaseModel.Entry {
  init(_ entry: TimelineEntry) {
    self.init(
      sequence: entry.sequence, at: entry.at.iso, deed: entry.deed.code, role: entry.role, name: entry.name)
  }
}
