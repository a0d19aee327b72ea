import Casework
package import Database
package import Ledger
import Store
import Vault

/// How far a check has come.
package enum AuditProgress: Hashable, Sendable {
  case entries(Int64, of: Int64)
  case events(Int64)
}

/// With what the ledger is checked.
package struct AuditMeans: Sendable {
  /// What blinds the ticks, as far as it is at hand; nil opens none.
  package let seeds: PeriodSeeds?
  /// The purge certificates that are shown; nil takes those of the second store, where it is at hand.
  package let certificates: [PurgeCertificate]?
  /// Signed checkpoints that somebody saw elsewhere: the ledger must have grown from each.
  package let seen: [SignedNote]
  /// Whether times are compared: those of events with those of their ticks, and those with each other. Where a
  /// demonstration's clock was moved they can't be.
  package let comparesTimes: Bool
  package let progress: @Sendable (AuditProgress) -> Void

  package init(
    seeds: PeriodSeeds? = nil, certificates: [PurgeCertificate]? = nil, seen: [SignedNote] = [],
    comparesTimes: Bool = true, progress: @escaping @Sendable (AuditProgress) -> Void = { _ in }
  ) {
    self.seeds = seeds
    self.certificates = certificates
    self.seen = seen
    self.comparesTimes = comparesTimes
    self.progress = progress
  }
}

extension Office {
  /// Checks the ledger of this workplace.
  package func auditLedger(_ means: AuditMeans = AuditMeans()) async throws -> Result<LedgerAudit, LedgerFinding> {
    try await refreshLogKeys(before: nil)
    return try await Office.auditLedger(
      in: store.database, beside: store.second, of: ledgerOrigin, signedBy: try verifierKeys, means)
  }

  /// Checks the whole ledger against what it stands for: tree, tiles and signature; the second store's entries, where it
  /// is at hand; what each tick holds, and with seeds its root; each event with its commitment, its order and its time;
  /// each plain entry; each promise that a report was given. Finds the first that differs.
  ///
  /// Reads everything once. What it keeps in memory is some 64 bytes for each tick in which something happened, and a
  /// bit for each commitment.
  package static func auditLedger(
    in database: SQLiteDatabase, beside second: SQLiteDatabase?, of origin: String, signedBy keys: [VerifierKey],
    _ means: AuditMeans = AuditMeans()
  ) async throws -> Result<LedgerAudit, LedgerFinding> {
    do {
      if let seeds = means.seeds, seeds.origin != origin { throw LedgerFinding(.foreignSeeds) }
      if let second { try await compare(database, second) }
      let kept = try await second?.read { try Office.certificates(in: $0) }
      let certificates = means.certificates?.reduce(kept ?? Certificates()) { $0.adding($1) } ?? kept
      return .success(
        try await database.read { reading in
          var auditor = LedgerAuditor(
            reading: reading, keys: keys, means: means, certificates: certificates, isAlone: second == nil)
          return try auditor.audited()
        })
    } catch let finding as LedgerFinding {
      return .failure(finding)
    }
  }

  /// The seeds that this server can make: with both stores at hand nobody needs to be asked.
  package func ownSeeds() async throws -> PeriodSeeds {
    let periods = try await store.read { try Office.periods(below: Leaves.count(in: $0), in: $0) }
    var seeds: [UInt64: PeriodSeed] = [:]
    for period in periods { seeds[period] = try PeriodSeed(of: period, under: secrets.blinding.bytes) }
    return PeriodSeeds(origin: ledgerOrigin, seeds: seeds)
  }

  /// The second store must have the same entries, all but what a crash may have kept from it.
  private static func compare(_ database: SQLiteDatabase, _ second: SQLiteDatabase) async throws {
    // The second store is written after the database, so it is counted first.
    let theirs = try await second.read { try Leaves.count(in: $0) }
    let mine = try await database.read { try Leaves.count(in: $0) }
    guard theirs <= mine else { throw LedgerFinding(.rolledBack, leaf: mine) }
    var place: Int64 = 0
    while place < theirs {
      let (from, limit) = (place, LedgerAuditor.entriesAtOnce)
      let one = try await database.read { try AuditRows.entries(from: from, limit: limit, in: $0) }
      let other = try await second.read { try AuditRows.entries(from: from, limit: limit, in: $0) }
      if let differing = zip(one, other).first(where: { $0 != $1 }) {
        throw LedgerFinding(.secondStore, leaf: min(differing.0.place, differing.1.place))
      }
      place += Int64(limit)
    }
  }
}

/// One check of everything, on one snapshot of the database.
struct LedgerAuditor {
  static let entriesAtOnce = 4_096

  let reading: Reading
  let keys: [VerifierKey]
  let means: AuditMeans
  /// What each purge certificate accounts for; nil where none is at hand.
  let certificates: Certificates?
  /// Whether the second store isn't at hand: then nothing is excused by what no entry of the ledger holds yet.
  let isAlone: Bool
  var audit = LedgerAudit()
  /// The ticks in which something happened.
  var runs: [AuditedRun] = []
  /// The plain entries.
  var plain: [AuditedText] = []
  var workplace: [AuditedDeed] = []
  var lastTick: TickEntry?
  /// Where ticks are ahead of their times by more or less than before.
  var lags: [AuditedLag] = []
  /// The restores that account for what is missing.
  var restores: [AuditedRestore] = []

  init(
    reading: Reading, keys: [VerifierKey], means: AuditMeans, certificates: Certificates?, isAlone: Bool
  ) {
    self.reading = reading
    self.keys = keys
    self.means = means
    self.certificates = certificates
    self.isAlone = isAlone
  }

  mutating func audited() throws -> LedgerAudit {
    workplace = try deeds()
    try checkTree()
    try checkQueue()
    try checkEvents()
    try checkGovernance()
    try checkPromises()
    return audit
  }
}

/// A plain entry.
struct AuditedText {
  let leaf: Int64
  let text: String
  /// The tick with which it was made; nil while the ledger ends before it.
  var tick: UInt64?
}

/// A tick that holds something.
struct AuditedRun {
  let places: ClosedRange<Int64>
  let leaf: Int64
  let tick: UInt64
  /// The tick before it; nil for the first.
  let before: UInt64?
  /// Between which moments what it holds was written, in milliseconds since 1970.
  let from: Int64
  let until: Int64
}

/// An event of the workplace, read again.
struct AuditedDeed {
  let row: AuditRows.WorkplaceRow
  /// Nil where the facts can't be read.
  let event: WorkplaceEvent?
}

extension LedgerAuditor {
  private func deeds() throws -> [AuditedDeed] {
    try AuditRows.workplaceEvents(in: reading).map { AuditedDeed(row: $0, event: try? WorkplaceEvent(facts: $0.facts)) }
  }

  /// The tick that holds a place; nil while the place waits.
  func run(holding place: Int64) -> AuditedRun? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].places.upperBound < place { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].places.contains(place) ? runs[low] : nil
  }
}
