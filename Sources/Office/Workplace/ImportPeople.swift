package import Casework
import Database
import Deadlines
import Ledger
import Store
package import Workplace

/// How far an import is.
package enum ImportProgress: Hashable, Sendable {
  case read(rows: Int)
  case written(rows: Int, of: Int)
}

/// Why nothing at all was imported.
package enum ImportRefusal: Error, Hashable, Sendable {
  /// Every fault of the list, in the order of its lines; at least one.
  case faults([ImportFault])
  /// Somebody else changed the list of people at the same moment.
  case busy
}

extension Office {
  /// Makes the list of people what `csv` says, whole or not at all. Whoever is no longer in it has left.
  package func importPeople(
    csv: [UInt8], by person: ID<Person>? = nil, progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws -> Result<ImportCounts, ImportRefusal> {
    let list = PeopleImport.read(csv: csv) { progress(.read(rows: $0)) }
    guard list.faults.isEmpty else { return .failure(.faults(list.faults)) }
    let now = now()
    let (known, lines, seats, version) = try await store.read {
      (
        try People.all(in: $0), try ReportingLines.open(in: $0), try Seats.all(in: $0),
        try WorkplaceSettings.versions(in: $0).people
      )
    }
    var generator = Draw(random: random)
    let changes = PeopleImport.changes(
      known: known, lines: lines, rows: list.rows, on: settings.zone.day(at: now), isFirst: known.isEmpty,
      using: &generator)
    let counts = ImportCounts(changes)
    let event = WorkplaceEvent(at: now, by: person, deed: .imported(counts, list: Digest.sha256(csv)))
    let touched = changes.touched(of: seats, on: settings.zone.day(at: now)).map {
      WorkplaceEvent(at: now, by: person, deed: .chartChanged($0))
    }
    let total = People.rowCount(of: changes)
    do {
      try await record(event, touched, peopleToo: true) { writing in
        guard try WorkplaceSettings.versions(in: writing).people == version + 1, try Seats.all(in: writing) == seats
        else { throw ImportRefusal.busy }
        try People.apply(changes, in: writing) { progress(.written(rows: $0, of: total)) }
      }
    } catch let refusal as ImportRefusal {
      return .failure(refusal)
    }
    return .success(counts)
  }
}

extension PeopleChanges {
  /// Those with a seat, now or later, who have left or at one end of whose lines something changed: in parts that one
  /// event can name.
  fileprivate func touched(of seats: [Seat], on day: Day) -> [[ID<Person>]] {
    let seated = Set(seats.filter { day < $0.until }.map(\.person))
    let ends = (opened + closed).flatMap { [$0.person, $0.above] }
    let touched = seated.intersection(ends + left.map(\.id)).sorted()
    return stride(from: 0, to: touched.count, by: WorkplaceEvent.chartLimit).map { start in
      Array(touched[start..<min(start + WorkplaceEvent.chartLimit, touched.count)])
    }
  }
}
