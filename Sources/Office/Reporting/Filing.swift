package import Casework
package import Vault
package import Workplace

/// A report as it is about to be filed: what was answered, who wrote it, and the files that came with it.
package struct Filing: Sendable {
  package var account: Account
  package var identity: Identity
  package var files: [FiledFile]

  package init(account: Account, identity: Identity, files: [FiledFile]) {
    self.account = account
    self.identity = identity
    self.files = files
  }

  /// How soon it must be answered, from what was ticked.
  package var level: Level { Level(now: Set(account.now), help: Set(account.help)) }

  package var report: Report { account.report(identity: identity, level: level) }
}

/// A file that was sealed while the report was written; filing wraps its key anew.
package struct FiledFile: Sendable {
  package let id: [UInt8]
  package let name: String
  package let type: String
  package let bytes: Int64
  let key: Secret32

  package init(id: [UInt8], name: String, type: String, bytes: Int64, key: Secret32) {
    self.id = id
    self.name = name
    self.type = type
    self.bytes = bytes
    self.key = key
  }
}

/// Why a report can't be filed as it is; next to which field.
package enum FilingRefusal: Error, Hashable, Sendable {
  case nothingTold
  case tooLong(FilingField)
  case tooManyPeople
  case unknownPerson(FilingField)
  case holdsCode(FilingField)
  /// The report of this visit was filed; the code is needed to come back.
  case alreadySent
  /// The ledger is stopped: nobody could promise that the report will not disappear.
  case ledgerStopped
  case busy
}

/// A field of the form, as programs name it.
package enum FilingField: String, CaseIterable, Sendable {
  case what, when, place = "where", people, exclude, told, preserve, wish, contact, reporter, theirWish, reachWhen
}

/// What filing returns: the same again when it is replayed.
package struct Filed: Sendable {
  package let code: ReceiptCode
  package let file: ID<Case>
  package let duties: [ReporterDuty]
  /// JSON, as ``Ledger/Promise`` encodes it.
  package let promise: String
  /// Who reads it first, by name.
  package let firstReaders: [Person]
  package let unresolved: Bool
  package let isReplay: Bool
}

extension Filing {
  /// The first thing that keeps this from being filed.
  func refusal(code: ReceiptCode) -> FilingRefusal? {
    if account.what.allSatisfy(\.isWhitespace), files.isEmpty { return .nothingTold }
    if account.what.count > Report.Limit.accountCharacters { return .tooLong(.what) }
    for (field, text) in answers where (text?.count ?? 0) > Report.Limit.answerCharacters { return .tooLong(field) }
    if account.people.count > Report.Limit.people { return .tooManyPeople }
    if account.people.contains(where: { $0.name.count > Report.Limit.nameCharacters }) { return .tooLong(.people) }
    if (identity.name?.count ?? 0) > Report.Limit.nameCharacters { return .tooLong(.reporter) }
    if account.exclude.count > Report.Limit.excluded { return .tooLong(.exclude) }
    return holding(code)
  }

  private var answers: [(FilingField, String?)] {
    [
      (.when, account.when), (.place, account.place), (.told, account.told), (.preserve, account.preserve),
      (.wish, account.wish), (.contact, account.contact), (.theirWish, account.theirWish),
      (.reachWhen, account.reachWhen),
    ]
  }

  private func holding(_ code: ReceiptCode) -> FilingRefusal? {
    let field = ([(.what, account.what)] + answers).first { code.occurs(in: $0.1 ?? "") }?.0
    return field.map { .holdsCode($0) }
  }
}
