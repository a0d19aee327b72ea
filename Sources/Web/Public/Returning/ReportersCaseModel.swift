import Casework
import Deadlines
import Office
import Workplace

/// The reporter's own view of their case, as programs read it.
struct ReportersCaseModel: Encodable, Sendable {
  struct Reading: Encodable, Sendable {
    let at: String
    let by: String
  }

  struct MessageModel: Encodable, Sendable {
    let at: String
    /// "you", or the writer's role.
    let from: String
    let name: String?
    let text: String
    let files: [FileModel]
    /// The day that was given with it.
    let due: String?
    let isResult: Bool
  }

  struct Responsible: Encodable, Sendable {
    let role: String
    let name: String?
  }

  struct Access: Encodable, Sendable {
    let at: String
    let what: String
    let body: String?
  }

  struct Naming: Encodable, Sendable {
    let number: Int
    let people: [String]
  }

  let file: String
  let state: String
  let received: String
  let unresolved: Bool
  let responsible: OrNull<Responsible>
  let duties: [DutyModel]
  let read: OrNull<Reading>
  let openings: [Reading]
  let account: String
  let messages: [MessageModel]
  let files: [FileModel]
  let naming: OrNull<Naming>
  let mayWithdraw: Bool
  /// Each time that keys were given on: the deed, as on the desk, and the body where there is one.
  let accesses: [Access]
  /// `named`, `confidential` or `anonymous`, as it was chosen last.
  let identity: String
  /// When a withdrawal that was asked for takes effect.
  let withdrawsAt: OrNull<String>
  let mayResume: Bool
  let handlerAsked: Bool
  let promise: PromiseModel
  /// What the ledger holds of all this, with its proofs.
  let ledger: LedgerModel?

  enum CodingKeys: String, CodingKey {
    case file = "case"
    case state, received, unresolved, responsible, duties, read, openings, account, messages, files, naming
    case mayWithdraw, accesses, identity, withdrawsAt, mayResume, handlerAsked, promise, ledger
  }

  init(_ view: ReporterView, _ proofs: ReporterProofs?) throws {
    file = view.id.description
    state = view.state.rawValue
    received = view.receivedAt.iso
    unresolved = view.unresolved
    responsible = OrNull(view.responsible.map { Responsible(role: $0.role.rawValue, name: $0.name) })
    duties = view.duties.map(DutyModel.init)
    read = OrNull(view.read.map(Reading.init))
    openings = view.openings.map(Reading.init)
    account = view.account.what
    messages = view.messages.map(MessageModel.init)
    files = view.allFiles.map(FileModel.init)
    naming = OrNull(view.naming.map { Naming(number: $0.number, people: $0.people) })
    mayWithdraw = view.canWithdraw
    accesses = view.accesses.map(Access.init)
    identity = (view.identity?.choice ?? .anonymous).rawValue
    withdrawsAt = OrNull(view.withdrawsAt?.iso)
    mayResume = view.canResume
    handlerAsked = view.isHandlerAsked
    promise = try PromiseModel(json: view.promise)
    ledger = proofs.map { LedgerModel($0) }
  }
}

extension ReportersCaseModel.Reading {
  init(_ reading: ReporterView.Reading) {
    self.init(at: reading.at.iso, by: reading.by.rawValue)
  }
}

extension ReportersCaseModel.Access {
  init(_ access: ReporterView.Access) {
    let body: String? =
      switch access.deed {
      case .openingAsked(let body), .openedTogether(let body): body.rawValue
      default: nil
      }
    self.init(at: access.at.iso, what: access.deed.code, body: body)
  }
}

extension ReportersCaseModel.MessageModel {
  init(_ message: Message) {
    self.init(
      at: message.at.iso, from: message.role?.rawValue ?? "you", name: message.name, text: message.text,
      files: message.files.map(FileModel.init), due: message.due?.iso, isResult: message.isResult)
  }
}

extension ReporterView {
  /// The report's own files and those of all messages.
  var allFiles: [Account.File] { account.files + messages.flatMap(\.files) }
}
