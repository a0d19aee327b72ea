import Casework
import Foundation
import Ledger
import Store

/// Plain entries against the workplace's events; promises against what the ledger holds.
extension LedgerAuditor {
  mutating func checkGovernance() throws {
    audit.governance = Int64(plain.count)
  }

  /// Each report was promised the tick that holds its first event, at the latest.
  mutating func checkPromises() throws {
    var finding: LedgerFinding?
    var count: Int64 = 0
    try AuditRows.eachPromise(in: reading) { file, text in
      count += 1
      guard finding == nil, let promise = try? JSONDecoder().decode(Ledger.Promise.self, from: Data(text.utf8)) else {
        return
      }
      guard let place = try AuditRows.place(of: file, sequence: 1, in: reading) else { return }
      let isKept =
        if let run = run(holding: place) {
          run.before.map { $0 < promise.tick } ?? true
        } else {
          lastTick.map { $0.tick < promise.tick } ?? true
        }
      if !isKept { finding = try self.finding(.brokenPromise, file, 1, place: place) }
    }
    audit.promises = count
    if let finding { throw finding }
  }
}
