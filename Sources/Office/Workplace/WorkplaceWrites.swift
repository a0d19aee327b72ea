import Casework
import Database
import Deadlines
import Ledger
import Store
import Vault

/// What an action does to the workplace: what happened, the rows that follow, and what it answers.
struct WorkplaceChange<Done: Sendable>: Sendable {
  let events: [WorkplaceEvent]
  let done: Done
  let rows: @Sendable (Writing) throws -> Void
}

/// Somebody else wrote to the workplace after it was read.
struct Overtaken: Error {}

extension Office {
  /// Reads, decides, and writes if nothing else was written to the workplace in between; else begins again.
  /// `decide` throws its refusal.
  func changeWorkplace<Done: Sendable, Refused: Error>(
    _ now: Instant, orRefuse: Refused.Type,
    _ decide: @Sendable (Reading) throws -> WorkplaceChange<Done>
  ) async throws -> Result<Done, Refused> {
    for _ in 0..<Office.tries {
      do {
        let (version, change) = try await store.read {
          (try WorkplaceSettings.versions(in: $0).workplace, try decide($0))
        }
        guard let first = change.events.first else { return .success(change.done) }
        try await record(first, Array(change.events.dropFirst())) { writing in
          guard try WorkplaceSettings.versions(in: writing).workplace == version + 1 else { throw Overtaken() }
          try change.rows(writing)
        }
        return .success(change.done)
      } catch let refusal as Refused {
        return .failure(refusal)
      } catch is Overtaken {
        continue
      }
    }
    throw DatabaseFault.busy
  }

  /// Writes what happened to the workplace, and what follows from it, in one transaction. Whoever keeps a roster, here
  /// or in another program, notices.
  func record(
    _ first: WorkplaceEvent, _ others: [WorkplaceEvent] = [], peopleToo: Bool = false,
    and body: @escaping @Sendable (Writing) throws -> Void
  ) async throws {
    try await store.record(Entries(entry(of: first), others.map { entry(of: $0) })) { writing in
      try WorkplaceSettings.raise(peopleToo: peopleToo, in: writing)
      try body(writing)
    }
  }

  /// A workplace event as it is stored, with the commitment that the ledger will hold and what it will say in the open.
  func entry(of event: WorkplaceEvent) -> Entry {
    let nonce = random.bytes(Commitment.nonceByteCount)
    let facts = event.facts
    return Entry(
      .workplace(at: event.at.milliseconds), facts: facts, sealed: [], nonce: nonce,
      commitment: Commitment.of(nonce: nonce, facts: facts, sealed: []), governance: event.governance)
  }
}
