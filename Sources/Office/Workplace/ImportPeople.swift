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
    let (known, lines, version) = try await store.read {
      (try People.all(in: $0), try ReportingLines.open(in: $0), try WorkplaceSettings.versions(in: $0).people)
    }
    var generator = Draw(random: random)
    let changes = PeopleImport.changes(
      known: known, lines: lines, rows: list.rows, on: settings.zone.day(at: now), isFirst: known.isEmpty,
      using: &generator)
    let counts = ImportCounts(changes)
    let event = WorkplaceEvent(at: now, by: person, deed: .imported(counts, list: Digest.sha256(csv)))
    let total = People.rowCount(of: changes)
    do {
      try await record(event, peopleToo: true) { writing in
        guard try WorkplaceSettings.versions(in: writing).people == version + 1 else { throw ImportRefusal.busy }
        try People.apply(changes, in: writing) { progress(.written(rows: $0, of: total)) }
      }
    } catch let refusal as ImportRefusal {
      return .failure(refusal)
    }
    return .success(counts)
  }
}
