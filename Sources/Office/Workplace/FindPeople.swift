import Store
package import Workplace

extension Office {
  /// Those of the directory who have these ids, by name; whoever isn't there is left out.
  package func people(_ ids: Set<ID<Person>>) async throws -> [FoundPerson] {
    guard !ids.isEmpty else { return [] }
    return try await store.read { try People.people(ids, in: $0) }
      .map { FoundPerson(person: $0.id, name: $0.name, department: $0.department) }
      .sorted { ($0.name, $0.person) < ($1.name, $1.person) }
  }
}
