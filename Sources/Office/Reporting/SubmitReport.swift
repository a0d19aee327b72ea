import Casework
import Database
import Deadlines
import Foundation
import Ledger
import Store
package import Vault
import Workplace

extension Office {
  /// Files a report: exactly one case for a code, however often it is sent. What comes back is durable; the same comes
  /// back when it is replayed.
  package func submitReport(_ filing: Filing, code: ReceiptCode) async throws -> Result<Filed, FilingRefusal> {
    if let filed = try await filed(under: code) { return .success(filed) }
    if let refusal = filing.refusal(code: code) { return .failure(refusal) }
    if try await erasedDay(under: code.lookUpHash) != nil { return .failure(.alreadySent) }
    if ledger.stop != nil { return .failure(.ledgerStopped) }
    if let refusal = try await unknownPerson(in: filing) { return .failure(refusal) }
    let now = now()
    let screening = try await screen(filing.report, account: filing.account.what, draw: code.lookUpHash)
    for _ in 0..<Office.tries {
      let begun = try begin(filing, code: code, screening: screening, at: now)
      do {
        try await store.second.write { try Shreds.put(begun.shred.bytes, of: begun.file.id, in: $0) }
        try await file(begun, files: filing.files.count)
        return .success(filed(begun, code: code, isReplay: false))
      } catch DatabaseFault.uniqueViolation {
        try await store.second.write { try Shreds.forget(begun.file.id, in: $0) }
        if let filed = try await filed(under: code) { return .success(filed) }
      } catch let changed as FilesChanged {
        try await store.second.write { try Shreds.forget(begun.file.id, in: $0) }
        throw changed
      } catch is PromiseOvertaken {
        try await store.second.write { try Shreds.forget(begun.file.id, in: $0) }
      }
    }
    return .failure(.busy)
  }

  /// A file came in while the report was being filed: nothing was written.
  struct FilesChanged: Error {}

  /// The tick that was promised closed before the report was written: nothing was written.
  private struct PromiseOvertaken: Error {}

  /// A case that is about to be written.
  private struct Begun: Sendable {
    let file: Case
    let reference: Int
    let shred: Secret32
    let entry: Entry
    let tick: UInt64
    let sealed: CaseSealer.Sealed
    let receipt: CaseSealer.Receipt
    let hash: [UInt8]
    let promise: String
    let screening: Screening
  }

  private func begin(
    _ filing: Filing, code: ReceiptCode, screening: Screening, at now: Instant
  ) throws -> Begun {
    var generator = Draw(random: random)
    let id = ID<Case>(using: &generator)
    let event = Case.receive(
      filing.report, id: id, holder: screening.holder, unresolved: !screening.isResolved, terms: terms,
      at: now.roundedToQuarterHour())
    guard let file = Case([event]) else { preconditionFailure("a case begins with its report") }
    let ring = Keyring(file: id, shred: Secret32(random: random), keys: freshKeys(epoch: 1))
    let sealed = try parts(of: filing, ring: ring).bytes
    let entry = entry(of: event, sealed: sealed)
    let receipt = try receipt(of: code)
    let plan = GrantPlan(screening.delivery, seats: screening.seated, identity: filing.identity.choice)
    let tick = promisedTick()
    let promise = try Ledger.Promise(of: entry.commitment, tick: tick, by: logKeys.present)
    return Begun(
      file: file, reference: Reference.random(using: &generator), shred: ring.shred, entry: entry, tick: tick,
      sealed: try sealer(id, epoch: 1).seal(ring.keys, plan: plan, seats: screening.seats, receipt: receipt),
      receipt: receipt, hash: code.lookUpHash,
      promise: String(decoding: try JSONEncoder().encode(promise), as: UTF8.self),
      screening: screening)
  }

  /// Seals what was told, and wraps the keys of its files.
  private func parts(of filing: Filing, ring: Keyring) throws -> SealedParts {
    var account = filing.account
    account.files = try filing.files.map { try wrapped($0, ring: ring, epoch: 1) }
    var parts = [
      try ring.seal(account, in: Cell(.account, epoch: 1), field: .account, sequence: 1, random: random)
    ]
    if filing.identity.choice != .anonymous {
      parts.append(
        try ring.seal(filing.identity, in: Cell(.identity, epoch: 1), field: .identity, sequence: 1, random: random))
    }
    return SealedParts(parts)
  }

  /// A file of the reporter's, its key wrapped for the reporter's own part.
  func wrapped(_ file: FiledFile, ring: Keyring, epoch: Int) throws -> Account.File {
    let cell = Cell(.party, epoch: UInt32(epoch))
    return Account.File(
      id: ID<SealedFileTag>(bytes: file.id)?.description ?? "", name: file.name, type: file.type, bytes: file.bytes,
      epoch: UInt32(epoch), wrapped: try ring.wrap(file.key, of: file.id, in: cell, random: random))
  }

  private func receipt(of code: ReceiptCode) throws -> CaseSealer.Receipt {
    guard let holder = Pseudonym(bytes: code.lookUpHash.prefix(16)) else { preconditionFailure("a hash has 32 bytes") }
    return CaseSealer.Receipt(holder: holder, publicKey: try code.privateKey.publicKey)
  }

  /// One transaction: the event with its commitment, the case, the grants, the receipt; the draft ends.
  private func file(_ begun: Begun, files: Int) async throws {
    let put = put([begun.sealed], of: begun.file.id)
    let ledger = ledger
    try await store.record(Entries(begun.entry)) { writing in
      guard ledger.isOpen(begun.tick) else { throw PromiseOvertaken() }
      try Receipts.add(
        begun.hash, file: begun.file.id, publicKey: begun.receipt.publicKey.bytes, promise: begun.promise, in: writing)
      try Cases.add(begun.file, reference: begun.reference, in: writing)
      try put(writing)
      guard try Drafts.settle(begun.hash, as: begun.file.id, in: writing) == files else { throw FilesChanged() }
    }
  }

  private func unknownPerson(in filing: Filing) async throws -> FilingRefusal? {
    let people = Set(filing.account.people.compactMap(\.person))
    let groups: [(FilingField, Set<String>)] = [
      (.people, people), (.exclude, Set(filing.account.exclude)),
      (.reporter, Set([filing.identity.person].compactMap { $0 })),
    ]
    for (field, texts) in groups where !texts.isEmpty {
      let ids = texts.compactMap { ID<Person>($0) }
      let found = try await store.read { try People.people(ids, in: $0) }
      if found.count != texts.count { return .unknownPerson(field) }
    }
    return nil
  }
}

extension Office {
  /// What was filed under a code already; nil for a code that is new.
  package func filed(under code: ReceiptCode) async throws -> Filed? {
    guard let row = try await store.read({ try Receipts.row(code.lookUpHash, in: $0) }) else { return nil }
    let visit = ReporterVisit(
      token: Secret32(random: random), code: code, draft: code.lookUpHash, privateKey: try code.privateKey,
      draftKey: code.draftKey, language: nil, filedAt: nil)
    guard let view = try await returnToCase(visit), let file = try await scene(for: visit) else { return nil }
    return Filed(
      code: code, file: row.file, duties: view.duties.filter { $0.owedAt == view.receivedAt }, promise: row.promise,
      firstReaders: file.seats.firstReaders(file.file, roster: file.roster), unresolved: view.unresolved,
      isReplay: true)
  }

  private func filed(_ begun: Begun, code: ReceiptCode, isReplay: Bool) -> Filed {
    let seats = begun.screening.seats
    return Filed(
      code: code, file: begun.file.id,
      duties: begun.file.duties.map { duty in
        let name = seats.first { $0.pseudonym == duty.holder.person }?.person.name
        return ReporterDuty(
          kind: duty.kind, owedAt: duty.owedAt, due: duty.due, missingYear: duty.missingYear, met: duty.met,
          missed: duty.missed, nextDue: duty.nextDue, holder: duty.holder.role, name: name)
      },
      promise: begun.promise, firstReaders: begun.screening.firstReaders, unresolved: begun.file.unresolved,
      isReplay: isReplay)
  }
}

extension Screening {
  /// Who answers first.
  var holder: Holder {
    delivery.firstReaders.first.map { Holder($0) } ?? Holder(role: .adviser, person: nil)
  }
}

extension [Seated] {
  /// Who may read a case first, by name: the AID members who are granted; else those who open together.
  func firstReaders(_ file: Case, roster: RosterSnapshot) -> [Person] {
    let team = eligible(in: .aid)
    let readers = team.isEmpty ? (file.unresolved ? eligibleAdvisers : eligible(in: .committee)) : team
    return readers.compactMap { roster.personByPseudonym[$0.pseudonym] }
  }
}
