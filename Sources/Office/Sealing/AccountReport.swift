import Casework
import Workplace

extension Account {
  /// What the conflict rule must know of this account.
  func report(identity: Identity?, level: Level) -> Report {
    Report(
      people: people.map(\.mention), excluded: Set(exclude.compactMap { ID<Workplace.Person>($0) }),
      reporter: identity?.naming, level: level)
  }
}

extension Account.Person {
  var naming: Naming {
    if let person, let id = ID<Workplace.Person>(person) { .person(id) } else { .typed(name) }
  }

  var mention: Mention { Mention(who: naming, part: part, kind: kind) }
}

extension Identity {
  /// The reporter, where they gave a name.
  var naming: Naming? {
    if let person, let id = ID<Person>(person) { return .person(id) }
    return name.map { .typed($0) }
  }
}
