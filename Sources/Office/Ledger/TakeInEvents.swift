import Ledger
import Store

extension Office {
  private static let placingBatch = 256

  /// Finds where the commitments stand of events from before there was a ledger, once. They wait in their order, and the
  /// first ticks take them. Throws ``LedgerStop/eventsAltered`` for an event that has none.
  func takeInEvents() async throws {
    var isPlacing = false
    while true {
      let events = try await store.read { try EventPlaces.unplaced(limit: Office.placingBatch, in: $0) }
      guard !events.isEmpty else { break }
      isPlacing = true
      guard events.allSatisfy({ $0.nonce.count == Commitment.nonceByteCount }) else { throw LedgerStop.eventsAltered }
      let placed = events.map {
        (stream: $0.stream, commitment: Commitment.of(nonce: $0.nonce, facts: $0.facts, sealed: $0.sealed))
      }
      guard try await store.place(placed) else { throw LedgerStop.eventsAltered }
    }
    if isPlacing { try await store.endPlacing() }
  }
}
