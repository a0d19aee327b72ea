import Store
package import Workplace

/// Somebody as a search shows them.
package struct FoundPerson: Hashable, Sendable {
  package let person: ID<Person>
  package let name: String
  package let department: String
}

extension Office {
  /// The most people whom a search shows.
  package static let foundPeopleLimit = 5

  /// Those who are called just so: by the full name or an alias, in any of the ways in which it is written, pinyin
  /// among them. The beginning of a name finds nobody, so that nobody reads the list of people here.
  package func searchPeople(name: String) async throws -> [FoundPerson] {
    let candidates = try await roster.current(self).names.candidates(typed: name)
    let typed = Set(NameForm.forms(name: String(name.unicodeScalars.prefix(NameIndex.typedLengthLimit))))
    guard !candidates.isEmpty, !typed.isEmpty else { return [] }
    let people = try await store.read { try People.people(candidates, in: $0) }
    let found = people.filter { person in
      person.status != .left && !typed.isDisjoint(with: NameForm.forms(name: person.name, aliases: person.aliases))
    }
    return found.prefix(Self.foundPeopleLimit).map {
      FoundPerson(person: $0.id, name: $0.name, department: $0.department)
    }
  }
}
