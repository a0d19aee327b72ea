import Casework
import Database
import Ledger
import Store
import Workplace

extension Office {
  /// The most entries on one page of what the ledger says in plain text.
  package static let governancePageLength = 50

  /// What the ledger says in plain text, the last first, of what everybody may see; `before` a place for the pages that
  /// follow. Nil while the ledger is not open.
  package func governance(before place: Int64? = nil) async throws -> GovernanceList? {
    guard let open = ledger.open else { return nil }
    let size = Int64(open.published)
    let end = min(max(place ?? size, 0), size)
    let (found, more) = try await store.read { reading in
      let found = try Leaves.plain(before: end, limit: Office.governancePageLength, in: reading)
      let more = try found.last.map { try Leaves.plain(before: $0.place, limit: 1, in: reading) } ?? []
      return (found, !more.isEmpty)
    }
    let entries = found.map { GovernanceEntry($0.place, $0.entry, size: size) }
    let older = more ? found.last?.place : nil
    let still = try await standstills.all(in: store, size: size).filter { (older ?? 0) <= $0.index && $0.index < end }
    let events = entries.compactMap(\.event)
    let (people, seats) = try await store.read { reading in
      let seats = try Set(events.compactMap(\.deed.endedSeat)).compactMap { try Seats.seat($0, in: reading) }
      let ids = Set(events.flatMap(\.people) + seats.map(\.person))
      return (try People.people(ids, in: reading), seats)
    }
    return GovernanceList(
      entries: entries, standstills: still,
      names: Dictionary(
        people.filter { $0.status != .left }.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
      seats: Dictionary(seats.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      tickLength: settings.tickLength, older: older, isNewest: end == size)
  }
}

extension WorkplaceEvent.Deed {
  fileprivate var endedSeat: ID<Seat>? { if case .unseated(let seat, _) = self { seat } else { nil } }
}

extension GovernanceEntry {
  fileprivate init(_ place: Int64, _ bytes: [UInt8], size: Int64) {
    let text = String(decoding: bytes, as: UTF8.self)
    let bundle = place >> 8
    let width = min(256, Int(size - bundle << 8))
    self.init(
      index: place, text: text, event: try? WorkplaceEvent(governance: text),
      bundle: "entries/\(TilePath.text(number: UInt64(bundle), width: width))")
  }
}
