import Casework
import Store

extension Office {
  /// Queues what the ledger has to say of the workplace from before there was a ledger: its seats, its keys. Does
  /// nothing where all of it was said.
  func sayUnsaid() async throws {
    let unsaid = try await store.read { try Governance.unsaid(in: $0) }
    guard !unsaid.isEmpty else { return }
    try await store.sayUnsaid(try unsaid.compactMap { try WorkplaceEvent(facts: $0.facts).governance })
  }
}
