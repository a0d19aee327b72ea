import Casework
package import Deadlines
package import Ledger
import Store

/// A witness of the ledger: whose, where, and how far it has signed.
package struct WitnessListing: Hashable, Sendable {
  package let key: VerifierKey
  package let address: String
  package let since: Instant
  /// How many entries the last checkpoint counts that it signed, and when we got its word; nil before the first.
  package let signed: (size: Int64, at: Instant)?
  /// What is wrong with it now; nil where nothing is.
  package let trouble: WitnessTrouble?

  /// What it calls itself.
  package var name: String { key.origin }
  /// The key as monitors take it.
  package var keyText: String { key.text }

  package static func == (one: Self, other: Self) -> Bool {
    one.key == other.key && one.address == other.address && one.since == other.since
      && one.signed?.size == other.signed?.size && one.signed?.at == other.signed?.at && one.trouble == other.trouble
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// Why the ledger's witnesses stay as they are.
package enum WitnessRefusal: Error, Hashable, Sendable {
  /// It is no verifier key of a witness, as `redress witness key` prints it.
  case notAKey
  /// It is no address, or too long a one.
  case notAnAddress
  /// It is one of them already.
  case alreadyThere
  /// Another has this name already: their lines could not be told apart by people.
  case nameTaken
  /// There are as many as there can be.
  case tooMany
  /// It is none of them.
  case unknown
}

extension Office {
  /// The most witnesses that a ledger has.
  package static let witnessLimit = 16
  /// The longest address of one, in bytes.
  package static let witnessAddressLimit = 2_048

  /// The witnesses, who was added first first.
  package func witnesses() async throws -> [WitnessListing] {
    let (rows, signed) = try await store.read { (try Witnesses.all(in: $0), try Cosignatures.all(in: $0)) }
    let last = Dictionary(signed.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return try rows.map { row in
      WitnessListing(
        key: try VerifierKey(row.key), address: row.address, since: row.since,
        signed: last[row.key].map { (size: $0.size, at: $0.at) }, trouble: witnessed[row.key])
    }
  }

  /// Offers the ledger's checkpoints to a witness from now on.
  package func addWitness(key text: String, address: String) async throws -> Result<VerifierKey, WitnessRefusal> {
    guard let key = try? VerifierKey(text), key.kind == .witness else { return .failure(.notAKey) }
    let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard !address.isEmpty, address.utf8.count <= Office.witnessAddressLimit, isPlain else {
      return .failure(.notAnAddress)
    }
    let now = now()
    return try await changeWorkplace(now, orRefuse: WitnessRefusal.self) { reading in
      let there = try Witnesses.all(in: reading)
      if there.contains(where: { $0.key == text }) { throw WitnessRefusal.alreadyThere }
      let names = try there.map { try VerifierKey($0.key).origin }
      if names.contains(key.origin) || key.origin == ledgerOrigin { throw WitnessRefusal.nameTaken }
      guard there.count < Office.witnessLimit else { throw WitnessRefusal.tooMany }
      let event = WorkplaceEvent(at: now, by: nil, deed: .witnessAdded(key: text, address: address))
      return WorkplaceChange(events: [event], done: key) {
        try Witnesses.add(Witnesses.Row(key: text, address: address, since: now), in: $0)
      }
    }
  }

  /// Offers it nothing more, and shows none of its lines.
  package func removeWitness(key text: String) async throws -> Result<Void, WitnessRefusal> {
    let now = now()
    return try await changeWorkplace(now, orRefuse: WitnessRefusal.self) { reading in
      guard try Witnesses.all(in: reading).contains(where: { $0.key == text }) else { throw WitnessRefusal.unknown }
      let event = WorkplaceEvent(at: now, by: nil, deed: .witnessRemoved(key: text))
      return WorkplaceChange(events: [event], done: ()) { try Witnesses.remove(text, in: $0) }
    }
  }
}
