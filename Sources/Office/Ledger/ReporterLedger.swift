package import Casework
import Database
package import Deadlines
import Foundation
import Ledger
import Store
package import Workplace

/// Since when the ledger holds what a reporter sees of their case: what they did, and what was done in their sight.
/// Nothing that happens behind the scenes is counted here.
package struct ReporterLedger: Sendable {
  /// How many are told at most: the first, and the newest.
  static let limit = 64

  package struct Entry: Sendable {
    package let deed: Deed
    package let at: Instant
    /// Who did it, by role; nil for the reporter and for a day that passed.
    package let by: SeatRole?
    /// Nil while it waits for its tick.
    package let held: Held?
    let holding: Holdings.Row?
  }

  /// An entry of the ledger that everybody may see.
  package struct Held: Hashable, Sendable {
    /// Its place in the ledger, from 0.
    package let leaf: Int64
    package let since: Instant

    package init(leaf: Int64, since: Instant) {
      self.leaf = leaf
      self.since = since
    }
  }

  package let entries: [Entry]
  /// What became of the promise that filing returned.
  package let promise: PromiseStanding
  /// How many entries the whole ledger has.
  package let size: Int64
  /// Why the ledger stands still; nil while it doesn't.
  package let stop: LedgerStop?

  /// What the ledger holds already.
  package var held: [Held] { entries.compactMap(\.held) }
}

/// What became of a promise, for whoever it was given to.
package enum PromiseStanding: Hashable, Sendable {
  /// Its tick isn't there yet, or the ledger stands still.
  case waiting
  /// The ledger holds what was promised, in time.
  case kept
  /// The ledger holds it, later than it promised.
  case late
  /// Its tick is there, and the ledger doesn't hold what was promised.
  case broken
}

extension Office {
  /// The end of the year 9999, in milliseconds since 1970: whatever tick somebody signed, its time is one that can be said.
  private static let lastMoment: Int64 = 253_402_300_799_999

  /// When, at the latest, everybody may see the tick that a promise names.
  package func due(ofTick tick: UInt64) -> Instant {
    let last = UInt64(Office.lastMoment / settings.tickLength)
    return Instant(milliseconds: Int64(min(tick, last)) * settings.tickLength + settings.tickLength)
  }

  func reporterLedger(of files: CaseFile, promise: String) async throws -> ReporterLedger {
    let published = ledgerSize
    let rows = try await holdings(of: files.file.id)
    let bySequence = Dictionary(
      uniqueKeysWithValues: rows.filter { $0.held.leaf < published }.map { ($0.sequence, $0) })
    let shown = try files.events.filter { try $0.isShownToReporter }
    let told = shown.prefix(1) + shown.dropFirst().suffix(ReporterLedger.limit - 1)
    return ReporterLedger(
      entries: try told.map { stored in
        let row = bySequence[stored.event.sequence]
        return ReporterLedger.Entry(
          deed: stored.event.deed, at: stored.event.at, by: stored.event.actor.role,
          held: try row.map { ReporterLedger.Held(leaf: $0.held.leaf, since: try TickEntry($0.entry).instant) },
          holding: row)
      }, promise: try await standing(of: promise, bySequence[1]), size: published, stop: ledgerStop)
  }
}

extension Office {
  /// What became of a promise whose report's event, where an entry holds it, is `row`.
  private func standing(of text: String, _ row: Holdings.Row?) async throws -> PromiseStanding {
    guard ledgerStop == nil else { return .waiting }
    guard let promise = try? JSONDecoder().decode(Ledger.Promise.self, from: Data(text.utf8)),
      logKeys.known(at: promise.tick).contains(where: { (try? promise.verify(by: $0)) != nil })
    else { return .broken }
    let size = ledgerSize
    let due = try await store.read { try Office.firstTick(from: promise.tick, below: size, in: $0) }
    guard let row else { return due == nil ? .waiting : .broken }
    let commitment = try await store.read { try Office.commitment(at: row.place, in: $0) }
    guard commitment == promise.commitment else { return .broken }
    return row.held.leaf <= due ?? size ? .kept : .late
  }

  /// A damaged ledger keeps nobody from reading their case.
  private func holdings(of file: ID<Case>) async throws -> [Holdings.Row] {
    do {
      return try await store.read { try Holdings.rows(of: file, in: $0) }
    } catch is DatabaseFault where ledgerStop != nil {
      return []
    }
  }
}

extension TickEntry {
  /// When the tick was made.
  var instant: Instant { Instant(milliseconds: Int64(milliseconds)) }
}

extension Cases.Stored {
  /// Whether the reporter's page shows that this happened.
  fileprivate var isShownToReporter: Bool {
    get throws {
      switch event.deed {
      case .received, .messaged, .attached, .withdrawn, .identityTold, .handlerAsked, .peopleAdded, .withdrawalAsked,
        .withdrawalTakenBack, .opened, .answered, .pledged, .missed, .granted, .openingAsked, .openedTogether,
        .originalOpened:
        true
      case .confirmed:
        try event.actor == .reporter || SealedParts(sealed).parts.contains { $0.field == .result }
      case .assigned, .accepted, .tookOver, .noted, .proposed, .challenged, .challengeDecided, .steppedAside, .rekeyed,
        .handedOn:
        false
      }
    }
  }
}
