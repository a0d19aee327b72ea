import Casework
import Deadlines
import Office
import Workplace

/// A report as it was told, in the fields of `POST /report`.
struct AccountModel: Encodable, Sendable {
  struct Mentioned: Encodable, Sendable {
    let person: String?
    let name: String
    let part: Part
    let kind: PersonKind?
  }

  let who: ReporterKind?
  let now: [Now]
  let what: String
  let when: String?
  let place: String?
  let people: [Mentioned]
  let exclude: [String]
  let told: String?
  let preserve: String?
  let help: [Help]
  let wish: String?
  let contact: String?
  let language: String?
  let files: [CaseFileModel]
  let knows: AffectedKnows?
  let theirWish: String?
  let whenUnsure: LeftOpen?
  let whereUnsure: LeftOpen?
  let reachWhen: String?
  let handler: HandlerWish?

  enum CodingKeys: String, CodingKey {
    case who, now, what, when
    case place = "where"
    case people, exclude, told, preserve, help, wish, contact, language, files
    case knows, theirWish, whenUnsure, whereUnsure, reachWhen, handler
  }

  init(_ account: Account) {
    who = account.who
    now = account.now
    what = account.what
    when = account.when
    place = account.place
    people = account.people.map(Mentioned.init)
    exclude = account.exclude
    told = account.told
    preserve = account.preserve
    help = account.help
    wish = account.wish
    contact = account.contact
    language = account.language
    files = account.files.map(CaseFileModel.init)
    knows = account.knows
    theirWish = account.theirWish
    whenUnsure = account.whenUnsure
    whereUnsure = account.whereUnsure
    reachWhen = account.reachWhen
    handler = account.handler
  }
}

extension AccountModel.Mentioned {
  init(_ person: Account.Person) {
    self.init(person: person.person, name: person.name, part: person.part, kind: person.kind)
  }
}

struct CaseFileModel: Encodable, Sendable {
  let id: String
  let name: String
  let type: String
  let bytes: Int64
  /// Whether it is a picture of which a cleaned copy is given.
  let cleaned: Bool

  init(_ file: Account.File) {
    id = file.id
    name = file.name
    type = file.type
    bytes = file.bytes
    cleaned = Picture(type: file.type) != nil
  }
}

struct IdentityModel: Encodable, Sendable {
  let choice: IdentityChoice
  let person: String?
  let name: String?

  init(_ identity: Identity) {
    choice = identity.choice
    person = identity.person
    name = identity.name
  }
}

struct MessageModel: Encodable, Sendable {
  let sequence: Int
  let at: String
  /// `reporter`, or the role of whoever wrote it.
  let from: String
  let name: String?
  let text: String
  let files: [CaseFileModel]
  let due: String?
  let result: Bool

  init(_ message: Message) {
    sequence = message.sequence
    at = message.at.iso
    from = message.role?.rawValue ?? "reporter"
    name = message.name
    text = message.text
    files = message.files.map(CaseFileModel.init)
    due = message.due?.iso
    result = message.isResult
  }
}

struct ProposalModel: Encodable, Sendable {
  let number: Int
  let what: String
  let outcome: Outcome?
  let level: Level?
  let by: String?
  let mine: Bool
  let people: [AccountModel.Mentioned]?
  let reason: String?
  let result: String?

  init(_ proposal: ProposalView) {
    number = proposal.number
    what = proposal.what.code
    outcome = proposal.what.outcome
    level = if case .assessment(_, let level) = proposal.what { level } else { nil }
    by = proposal.by
    mine = proposal.isMine
    people = proposal.naming?.people.map(AccountModel.Mentioned.init)
    reason = proposal.reasons?.reason
    result = proposal.reasons?.result
  }
}

struct ChallengeModel: Encodable, Sendable {
  let number: Int
  let person: String
  let reason: String
  let mine: Bool

  init(_ claim: ClaimedConflict) {
    number = claim.number
    person = claim.person
    reason = claim.reason
    mine = claim.isMine
  }
}

extension Proposal {
  fileprivate var outcome: Outcome? {
    switch self {
    case .assessment(let outcome, _), .declining(let outcome): outcome
    case .naming, .closing: nil
    }
  }
}
