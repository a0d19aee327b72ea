import Database
import Foundation
import Ledger
import Office

/// Checks the ledger where it lies: in the database, with the second store beside it where that is at hand.
struct DataCheck {
  let stores: StoreOptions
  /// Needed where the second store isn't at hand.
  let keys: [VerifierKey]
  /// Nil takes the server's own where the second store is at hand.
  let seeds: PeriodSeeds?
  /// Signed checkpoints that others saw.
  let seen: [SignedNote]

  /// What was checked of a whole ledger. Throws `Differs` for another.
  func audit() async throws -> LedgerAudit {
    let line = ProgressLine()
    defer { line.end() }
    let progress: @Sendable (AuditProgress) -> Void = { progress in
      switch progress {
      case .entries(let done, let all): line.show("\(done) of \(all) entries")
      case .events(let done): line.show("\(done) events")
      }
    }
    let result =
      if let data = stores.data { try await alone(data, progress) } else { try await configured(progress) }
    switch result {
    case .success(let audit): return audit
    case .failure(let finding):
      if [.older, .seenKey].contains(finding.kind) { throw Stopped(finding.sentence) }
      let notes = finding.kind == .seen ? seen.map(\.encoded).joined(separator: "\n") : ""
      throw Differs(finding.sentence, evidence: notes)
    }
  }

  private func configured(
    _ progress: @escaping @Sendable (AuditProgress) -> Void
  ) async throws -> Result<LedgerAudit, LedgerFinding> {
    let office = try await Wiring.presentOffice(try Configuration())
    let own = try await office.ownSeeds()
    return try await office.auditLedger(try means(seeds ?? own, progress))
  }

  private func alone(
    _ folder: String, _ progress: @escaping @Sendable (AuditProgress) -> Void
  ) async throws -> Result<LedgerAudit, LedgerFinding> {
    let path = Wiring.database(in: URL(filePath: folder, directoryHint: .isDirectory))
    guard FileManager.default.fileExists(atPath: path) else { throw Stopped("There is no \(path).") }
    guard let key = keys.first else {
      throw Stopped("Say with --key whose ledger it must be: the site shows its key at /ledger/key.")
    }
    let database = try SQLiteDatabase(path: path, readers: 1)
    return try await Office.auditLedger(
      in: database, beside: nil, of: key.origin, signedBy: keys, try means(seeds, progress))
  }

  private func means(
    _ seeds: PeriodSeeds?, _ progress: @escaping @Sendable (AuditProgress) -> Void
  ) throws -> AuditMeans {
    AuditMeans(
      seeds: seeds, certificates: try stores.certificates(), seen: seen, comparesTimes: !stores.movedClock,
      progress: progress)
  }
}
