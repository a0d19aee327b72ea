import Database
package import Deadlines
package import Ledger
import Store
import Synchronization
import Vault
import Workplace

/// For which period, seats and keys everything is sealed already.
final class SeedsSealed: Sendable {
  struct State: Hashable, Sendable {
    let period: UInt64
    let versions: WorkplaceSettings.Versions
    let today: Day
  }

  let state = Mutex<State?>(nil)
}

extension Office {
  /// Seals the seed of each period in which the ledger ticked to everybody who sits on the board, its outside adviser
  /// included, and has a confirmed key: they can recompute every tick without trusting whoever runs the server. Costs
  /// next to nothing while there is nothing new to seal.
  package func sealSeeds() async throws {
    let roster = try await roster.current(self)
    let last = try await store.read { reading in
      let size = try Leaves.count(in: reading)
      return try size == 0 ? nil : Leaves.entry(at: size - 1, in: reading)
    }
    guard let last else { return }
    let state = SeedsSealed.State(
      period: PeriodSeed.period(of: try TickEntry(last).tick), versions: roster.versions, today: roster.today)
    guard seedsSealed.state.withLock({ $0 }) != state else { return }
    var keys: [ID<Person>: Vault.PublicKey] = [:]
    for seat in roster.seats where seat.seat.body == .board { keys[seat.person.id] = seat.publicKey }
    let periods = try await store.read { reading in
      try Office.periods(below: Leaves.count(in: reading), in: reading)
    }
    for (person, key) in keys { try await sealSeeds(of: periods, to: key, of: person) }
    seedsSealed.state.withLock { $0 = state }
  }

  private func sealSeeds(of periods: [UInt64], to key: Vault.PublicKey, of person: ID<Person>) async throws {
    let hash = Digest.sha256(key.bytes)
    let sealed = try await store.read { try Seeds.periods(of: person, sealedTo: hash, in: $0) }
    let rows = try periods.filter { !sealed.contains(Int64($0)) }.map { period in
      guard let seed = Secret32(try PeriodSeed(of: period, under: secrets.blinding.bytes).bytes) else {
        throw VaultFault.malformed
      }
      let sealed = try SealedSeed(seed, to: key, context: seedContext(period, person))
      return Seeds.Row(
        holder: person, period: Int64(period), key: hash, encapsulation: sealed.encapsulation,
        ciphertext: sealed.ciphertext)
    }
    if !rows.isEmpty { try await store.keep { try Seeds.put(rows, in: $0) } }
  }

  private func seedContext(_ period: UInt64, _ person: ID<Person>) -> SeedContext {
    SeedContext(person: person.bytes, period: period, origin: ledgerOrigin)
  }

  /// The seeds that were sealed to somebody of the board, opened with their own key; nil for anybody else.
  package func openSeeds(by session: StaffSession) async throws -> PeriodSeeds? {
    guard session.mayAudit else { return nil }
    let person = session.person.id
    var seeds: [UInt64: PeriodSeed] = [:]
    for row in try await sealedSeeds(of: session) {
      let period = UInt64(row.period)
      let sealed = try SealedSeed(encapsulation: row.encapsulation, ciphertext: row.ciphertext)
      let seed = try sealed.open(with: session.privateKey, context: seedContext(period, person))
      seeds[period] = try PeriodSeed(seed.bytes)
    }
    return PeriodSeeds(origin: ledgerOrigin, seeds: seeds)
  }

  /// Those that are sealed to the key that somebody has now.
  private func sealedSeeds(of session: StaffSession) async throws -> [Seeds.Row] {
    let (person, hash) = (session.person.id, Digest.sha256(session.privateKey.publicKey.bytes))
    return try await store.read { try Seeds.rows(of: person, in: $0) }.filter { $0.key == hash }
  }

  /// For which time somebody of the board can open the ticks; nil where there is none yet.
  package func heldSeeds(by session: StaffSession) async throws -> HeldSeeds? {
    let rows = try await sealedSeeds(of: session)
    guard let first = rows.first, let last = rows.last else { return nil }
    let length = Int64(PeriodSeed.ticks) * settings.tickLength
    return HeldSeeds(
      count: rows.count, since: Instant(milliseconds: first.period * length),
      until: Instant(milliseconds: (last.period + 1) * length))
  }

  /// The file of somebody's seeds; nil for whoever doesn't sit on the board.
  package func seedsFile(for session: StaffSession) async throws -> String? { try await openSeeds(by: session)?.text }

  /// The periods in which the ledger ticked, of the first `size` entries.
  static func periods(below size: Int64, in reading: Reading) throws -> [UInt64] {
    var periods: [UInt64] = []
    var tick: UInt64 = 0
    while let leaf = try firstTick(from: tick, below: size, in: reading) {
      guard let entry = try Leaves.entry(at: leaf, in: reading) else { throw DatabaseFault.damaged }
      let period = PeriodSeed.period(of: try TickEntry(entry).tick)
      periods.append(period)
      tick = (period + 1) * PeriodSeed.ticks
    }
    return periods
  }
}

/// Seeds that somebody of the board holds, and of which time they are.
package struct HeldSeeds: Sendable {
  package let count: Int
  package let since: Instant
  package let until: Instant
}

extension StaffSession {
  /// Whether they recompute the ledger's ticks: everybody on the board, its outside adviser and deputy included.
  package var mayAudit: Bool { seats.contains { $0.seat.body == .board } }
}
