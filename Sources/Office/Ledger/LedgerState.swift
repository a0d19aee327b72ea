package import Deadlines
import Ledger
import Store

/// How the ledger stands, for those who only look. All of it is known to whoever reads the ledger.
package struct LedgerState: Sendable {
  /// Somebody who watches that the ledger only grows.
  package struct Witness: Sendable {
    /// What its key is called.
    package let name: String
    /// When it last signed; nil where it hasn't yet.
    package let signed: Instant?

    package init(name: String, signed: Instant?) {
      self.name = name
      self.signed = signed
    }
  }

  /// How many entries everybody may see.
  package let entries: Int64
  /// When the newest of them was made; nil before the first.
  package let newest: Instant?
  /// Why no more are added; nil while they are.
  package let stop: LedgerStop?
  package let witnesses: [Witness]

  package init(entries: Int64, newest: Instant?, stop: LedgerStop? = nil, witnesses: [Witness] = []) {
    self.entries = entries
    self.newest = newest
    self.stop = stop
    self.witnesses = witnesses
  }
}

extension Office {
  /// How the ledger stands now.
  package func ledgerState() async throws -> LedgerState {
    let entries = ledgerSize
    let witnesses = try await witnesses().map { LedgerState.Witness(name: $0.name, signed: $0.signed?.at) }
    guard entries > 0, ledgerStop == nil else {
      return LedgerState(entries: entries, newest: nil, stop: ledgerStop, witnesses: witnesses)
    }
    let last = try await store.read { try Leaves.entry(at: entries - 1, in: $0) }
    let newest = try last.map { Instant(milliseconds: Int64(try TickEntry($0).milliseconds)) }
    return LedgerState(entries: entries, newest: newest, witnesses: witnesses)
  }
}
