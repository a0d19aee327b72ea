package import Casework
package import Deadlines
package import Workplace

/// An entry of the ledger in plain text.
package struct GovernanceEntry: Hashable, Sendable {
  /// Its place in the ledger, from 0.
  package let index: Int64
  package let text: String
  /// What it says; nil where this program doesn't know it, as when a later one wrote it.
  package let event: WorkplaceEvent?
  /// Where the bundle is that holds it, as tlog-tiles writes it behind `tile/`.
  package let bundle: String

  package init(index: Int64, text: String, event: WorkplaceEvent?, bundle: String) {
    self.index = index
    self.text = text
    self.event = event
    self.bundle = bundle
  }
}

/// A time in which the ledger stood still: the server was down, or its ledger was.
package struct Standstill: Hashable, Sendable {
  /// The place of the first entry after it.
  package let index: Int64
  /// When the last tick before it was made, and the first after it.
  package let from: Instant
  package let until: Instant
  /// How many ticks are missing.
  package let ticks: Int64

  package init(index: Int64, from: Instant, until: Instant, ticks: Int64) {
    self.index = index
    self.from = from
    self.until = until
    self.ticks = ticks
  }
}

/// A page of what the ledger says in plain text, the last first, with what is needed to read it out today.
package struct GovernanceList: Sendable {
  package let entries: [GovernanceEntry]
  /// Those between these entries, the last first.
  package let standstills: [Standstill]
  /// What those are called now whom the entries speak of; who has left the list is not here.
  package let names: [ID<Person>: String]
  /// The seats that the entries speak of.
  package let seats: [ID<Seat>: Seat]
  /// The length of a tick in milliseconds.
  let tickLength: Int64
  /// Before which place the next page begins; nil where this is the last.
  package let older: Int64?
  /// Whether this is the first page, which the newest entries stand on.
  package let isNewest: Bool

  package init(
    entries: [GovernanceEntry], standstills: [Standstill] = [], names: [ID<Person>: String] = [:],
    seats: [ID<Seat>: Seat] = [:], tickLength: Int64, older: Int64? = nil, isNewest: Bool = true
  ) {
    self.entries = entries
    self.standstills = standstills
    self.names = names
    self.seats = seats
    self.tickLength = tickLength
    self.older = older
    self.isNewest = isNewest
  }
}

extension GovernanceList {
  /// When the tick of this number begins.
  package func beginning(of tick: Int64) -> Instant {
    let (milliseconds, isTooLarge) = tick.multipliedReportingOverflow(by: tickLength)
    return Instant(milliseconds: isTooLarge ? .max : milliseconds)
  }
}

extension WorkplaceEvent {
  /// Whom it speaks of, as far as the ledger says so.
  var people: [ID<Person>] {
    let others: [ID<Person>] =
      switch deed {
      case .seated(let seat): [seat.person]
      case .chartChanged(let people): people
      case .invited(let person), .keyMade(let person, _), .keyVouched(let person, _), .keyConfirmed(let person, _),
        .absencePlanned(_, let person, _, _):
        [person]
      case .founded, .imported, .unseated, .helpNumbersSet, .rulesSet, .witnessAdded, .witnessRemoved,
        .witnessOverruled, .absenceEnded,
        .restored, .clockStepped, .erased, .logKeyRotated:
        []
      }
    return others + (by.map { [$0] } ?? [])
  }
}
