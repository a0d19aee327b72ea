import Store
package import Workplace

extension Office {
  /// The most people on one page of the list.
  package static let peoplePageLength = 500

  /// A page of the list of people, by number, of those that come after `number`; empty after the last.
  package func peopleList(after number: String = "") async throws -> [Person] {
    try await store.read { try People.page(after: number, limit: Self.peoplePageLength, in: $0) }
  }

  package func peopleCount() async throws -> Int {
    try await store.read { try People.count(in: $0) }
  }

  /// Whoever has this number in the list of people.
  package func person(number: String) async throws -> Person? {
    try await store.read { try People.person(number: number, in: $0) }
  }
}
