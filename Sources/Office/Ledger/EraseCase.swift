import Casework
import Database
package import Deadlines
import Ledger
import Store
import Vault
package import Workplace

/// Why a case is erased.
package enum ErasureRule: Hashable, Sendable {
  /// It was kept as long as the rules want it kept; the text names the rule.
  case retention(String)
  /// A court or an authority orders it; the text says which, and when.
  case courtOrder(String)

  /// As the certificate has it.
  var text: String {
    switch self {
    case .retention(let rule): kind + rule
    case .courtOrder(let order): kind + order
    }
  }

  private var kind: String {
    switch self {
    case .retention: "retention: "
    case .courtOrder: "court order: "
    }
  }

  /// How long the rule or order may be, in characters.
  package var reasonLimit: Int { PurgeCertificate.ruleLimit - kind.count }
}

package enum EraseRefusal: Error, Hashable, Sendable {
  /// No case has this reference, or it was erased already.
  case notFound
  /// It isn't closed, or something is owed on it.
  case open
  /// It is kept until that day.
  case tooEarly(Day)
  /// Its newest events wait for the ledger: once more in two minutes.
  case notInLedger
  /// The reason is empty, longer than 500 characters, or more than one line.
  case noReason
}

/// What erasing gives to whoever did it.
package struct Erased: Sendable {
  /// The purge certificate, to be kept where the auditor finds it.
  package let certificate: String
  /// Whether the database was written anew, so that no byte of the case is left between others. Otherwise it is larger
  /// than ``Office/rebuildByteLimit``, or another program was at work on it. Either way nobody can open what is left.
  package let isOverwritten: Bool
}

extension Office {
  /// A closed case is kept so many months after its last event.
  package static let keptMonths = 36
  /// A database of up to so many bytes is written anew when a case is erased.
  package static let rebuildByteLimit = 1 << 30

  /// Erases a case for good: its secret is destroyed first, so that from then on nobody opens anything of it, in no backup
  /// of the database either; only a second store from before still has the secret. Then all that the database and the folder of files have. What stays is what the ledger needs: the
  /// commitments, a public entry, and a certificate that accounts for them.
  package func eraseCase(
    reference: Int, under rule: ErasureRule, by people: [ID<Person>] = []
  ) async throws -> Result<Erased, EraseRefusal> {
    guard PurgeCertificate.isRule(rule.text) else { return .failure(.noReason) }
    let today = today
    let (file, events) = try await store.read { reading -> (ID<Case>?, [Cases.Stored]) in
      let file = try Erasures.file(reference: reference, in: reading)
      return (file, try file.map { try Cases.events(of: $0, in: reading) } ?? [])
    }
    guard let file, let folded = Case(events.map(\.event)), let last = events.last else { return .failure(.notFound) }
    guard folded.state.isEnded, folded.openDuties.isEmpty else { return .failure(.open) }
    let keptUntil = settings.zone.day(at: last.event.at).adding(months: Office.keptMonths)
    if case .retention = rule, today < keptUntil { return .failure(.tooEarly(keptUntil)) }
    let held = try await store.read { try Erasures.commitments(of: file, in: $0) }
    let gone = held.compactMap { one in one.leaf.map { PurgeCertificate.Event(leaf: $0, commitment: one.commitment) } }
    guard gone.count == events.count else { return .failure(.notInLedger) }
    let certificate = PurgeCertificate(
      origin: ledgerOrigin, nonce: random.bytes(32), reference: reference, day: today, by: people, rule: rule.text,
      events: gone)
    try await store.second.write { writing in
      try Shreds.erase(file, on: today, in: writing)
      try Outs.remove(file, in: writing)
      try PurgeCertificates.put(certificate.text, of: file, in: writing)
    }
    try await store.second.checkpointTruncate()
    try await finishErasing(file, certificate)
    return .success(Erased(certificate: certificate.text, isOverwritten: await rebuild()))
  }

  /// Erases what an old backup brought back, or what was cut off half-way: the second store remembers.
  func eraseAgain(all: Bool) async throws {
    let open = try await store.second.read { try PurgeCertificates.open(all: all, in: $0) }
    for file in open {
      let isHere = try await !store.read { try Cases.events(of: file, in: $0) }.isEmpty
      let text = try await store.second.read { try PurgeCertificates.certificate(of: file, in: $0) }
      guard let certificate = text.flatMap({ PurgeCertificate($0) }) else { throw DatabaseFault.damaged }
      if isHere {
        try await finishErasing(file, certificate)
      } else {
        try await finish(file)
      }
    }
    if !open.isEmpty { _ = await rebuild() }
  }

  /// The case can't be opened any more: now all of it goes, and everybody can read that something was erased.
  private func finishErasing(_ file: ID<Case>, _ certificate: PurgeCertificate) async throws {
    let now = now()
    let digest = certificate.digest
    let event = WorkplaceEvent(at: now, by: certificate.by.first, deed: .erased(certificate: digest))
    let ids = try await store.record(Entries(entry(of: event))) { writing in
      try WorkplaceSettings.raise(in: writing)
      return try Erasures.erase(file, on: certificate.day, certificate: digest, in: writing)
    }
    try await files.remove(ids)
    try await finish(file)
  }

  private func finish(_ file: ID<Case>) async throws {
    let now = now()
    try await store.second.write { try PurgeCertificates.finish(file, at: now, in: $0) }
  }

  /// Writes the database anew, so that what was erased isn't left in it. False where it is too large for that, or others
  /// are at work on it.
  private func rebuild() async -> Bool {
    do {
      let isSmall = try await store.database.size() <= Office.rebuildByteLimit
      if isSmall { try await store.database.rebuild() } else { try await store.database.checkpointTruncate() }
      return isSmall
    } catch {
      return false
    }
  }

  /// When the case of a receipt code was erased; nil where it wasn't.
  func erasedDay(under hash: [UInt8]) async throws -> Day? {
    try await store.read { try Erasures.day(under: hash, in: $0) }
  }
}
