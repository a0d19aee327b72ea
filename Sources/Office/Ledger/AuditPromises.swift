import Casework
import Foundation
import Ledger
import Store

/// Plain entries against the workplace's events; promises against what the ledger holds.
extension LedgerAuditor {
  /// Each event of the workplace of which something is said in the open has its own plain entry, in the order of
  /// events, or its text waits; and no other entry is plain, but those whose events an old backup has lost.
  mutating func checkGovernance() throws {
    audit.governance = Int64(plain.count)
    var said = workplace.compactMap { deed in
      deed.event?.governance.map { (sequence: deed.row.sequence, text: $0) }
    }[...]
    for entry in plain {
      if let next = said.first, next.text.utf8.elementsEqual(entry.text.utf8) {
        said.removeFirst()
      } else if !(entry.tick.map { isLost($0) } ?? false) {
        throw LedgerFinding(.governance, leaf: entry.leaf, tick: entry.tick, sequence: said.first?.sequence)
      }
    }
    let before = try Governance.unsaid(in: reading).compactMap { try? WorkplaceEvent(facts: $0.facts).governance }
    let waiting = before + (try Governance.waiting(limit: .max, in: reading).texts)
    let differing = zip(said, waiting).first { !$0.text.utf8.elementsEqual($1.utf8) }?.0
    if differing != nil || said.count != waiting.count {
      throw LedgerFinding(.governance, sequence: (differing ?? said.dropFirst(waiting.count).first)?.sequence)
    }
  }

  /// Each report has its promise, over its own commitment, for the tick that holds it or a later one.
  mutating func checkPromises() throws {
    var finding = try AuditRows.unpromised(in: reading).map { try self.finding(.brokenPromise, $0, 1) }
    var count: Int64 = 0
    try AuditRows.eachPromise(in: reading) { file, text in
      count += 1
      guard finding == nil, let place = try AuditRows.place(of: file, sequence: 1, in: reading) else { return }
      if let kind = try promiseFault(text, at: place) { finding = try self.finding(kind, file, 1, place: place) }
    }
    audit.promises = count
    if let finding { throw finding }
  }

  /// The keys that were given, and those that the ledger, as they signed it, says it had.
  private var signers: [VerifierKey] {
    keys
      + workplace.flatMap { deed -> [VerifierKey] in
        guard case .logKeyRotated(let from, let to)? = deed.event?.deed,
          deed.row.place.map({ run(holding: $0) != nil }) ?? false
        else { return [] }
        return [from, to].compactMap { try? VerifierKey($0) }
      }
  }

  private func promiseFault(_ text: String, at place: Int64) throws -> LedgerFinding.Kind? {
    guard let promise = try? JSONDecoder().decode(Ledger.Promise.self, from: Data(text.utf8)),
      promise.commitment == (try Commitments.commitment(at: place, in: reading))
    else { return .brokenPromise }
    guard signers.contains(where: { (try? promise.verify(by: $0)) != nil }) else { return .promiseSignature }
    let isKept =
      if let run = run(holding: place) {
        waited(before: run).map { $0 < Int64(clamping: promise.tick) } ?? true
      } else {
        lastTick.map { $0.tick < promise.tick } ?? true
      }
    return isKept ? nil : .brokenPromise
  }
}
