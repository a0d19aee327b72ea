import Database
import Foundation
import Ledger
import Office
import Store

/// Checks the ledger where it lies: in the database, with the second store beside it where that is at hand.
struct DataCheck {
  /// Nil for the configured workplace, with both stores.
  let data: String?
  let keys: [VerifierKey]
  /// Nil takes the server's own where the second store is at hand.
  var seeds: PeriodSeeds?
  let comparesTimes: Bool

  /// The sentence for a whole ledger. Throws `Differs` for another.
  func sentence() async throws -> String {
    let line = ProgressLine()
    defer { line.end() }
    let progress: @Sendable (AuditProgress) -> Void = { progress in
      switch progress {
      case .entries(let done, let all): line.show("\(done) of \(all) entries")
      case .events(let done): line.show("\(done) events")
      }
    }
    let result =
      if let data { try await alone(data, progress) } else { try await configured(progress) }
    switch result {
    case .success(let audit): return audit.sentence
    case .failure(let finding): throw Differs(finding.sentence)
    }
  }

  private func configured(
    _ progress: @escaping @Sendable (AuditProgress) -> Void
  ) async throws -> Result<LedgerAudit, LedgerFinding> {
    let configuration = try Configuration()
    guard FileManager.default.fileExists(atPath: configuration.data.appending(path: "redress.db").path) else {
      throw Stopped("There is no database in \(configuration.data.path); --data or REDRESS_DATA says where it is.")
    }
    let office = try await Wiring.office(configuration)
    let own = try await office.ownSeeds()
    return try await office.auditLedger(
      AuditMeans(seeds: seeds ?? own, comparesTimes: comparesTimes, progress: progress))
  }

  private func alone(
    _ folder: String, _ progress: @escaping @Sendable (AuditProgress) -> Void
  ) async throws -> Result<LedgerAudit, LedgerFinding> {
    let path = URL(filePath: folder, directoryHint: .isDirectory).appending(path: "redress.db").path
    guard FileManager.default.fileExists(atPath: path) else { throw Stopped("There is no \(path).") }
    guard let key = keys.first else {
      throw Stopped("Say with --key whose ledger it must be: the site shows its key at /ledger/key.")
    }
    let database = try SQLiteDatabase(path: path, readers: 1)
    return try await Office.auditLedger(
      in: database, beside: nil, of: key.origin, signedBy: keys,
      AuditMeans(seeds: seeds, comparesTimes: comparesTimes, progress: progress))
  }
}

/// What was checked isn't as it should be: the command ends with status 1.
struct Differs: Error {
  let sentence: String
  /// What shows it to others; nothing where the sentence is all.
  let evidence: String

  init(_ sentence: String, evidence: String = "") {
    self.sentence = sentence
    self.evidence = evidence
  }
}
