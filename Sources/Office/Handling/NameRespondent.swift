package import Casework
import Store
import Vault
package import Workplace

extension Office {
  /// Proposes who is meant, or with an empty list that nobody here is. Another of the ring, or the reporter, confirms.
  package func nameRespondent(
    _ id: ID<Case>, people: [Account.Person], by session: StaffSession
  ) async throws -> Result<CaseState, CaseRefusal> {
    let named = try await known(people)
    return try await act(on: id, by: session) { scene in
      let step = try scene.file.name(by: scene.standing)
      guard let named else { throw Refusal.notEligible }
      let part = try seal(NamingContent(people: named), .account, .naming, scene)
      return (Written(step, by: scene.standing.actor, parts: [part]), scene.file.state)
    }
  }

  /// Those named, with the names of the directory; nil when an id is nobody's.
  private func known(_ people: [Account.Person]) async throws -> [Account.Person]? {
    let ids = Set(people.compactMap { $0.person.flatMap { ID<Person>($0) } })
    guard people.count <= Report.Limit.people,
      people.allSatisfy({ $0.person == nil || ID<Person>($0.person ?? "") != nil })
    else { return nil }
    let found = try await store.read { try People.people(ids, in: $0) }
    let names = Dictionary(found.map { ($0.id.description, $0.name) }, uniquingKeysWith: { first, _ in first })
    guard names.count == ids.count else { return nil }
    return people.map { person in
      var person = person
      person.name = person.person.flatMap { names[$0] } ?? person.name
      person.part = .did
      return person
    }
  }
}
