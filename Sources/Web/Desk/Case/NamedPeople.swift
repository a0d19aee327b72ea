import Casework
import Office
import Workplace

/// Whom a naming names, or what must be chosen first.
enum NamedPeople {
  case people([Account.Person])
  case choose([FoundName])
}

extension CommandReading {
  /// Those named: each of `people` with an id, or with a name as somebody from outside; or `name`, one a line. Names that a
  /// page sends without a choice are looked up first. An empty list is meant only with `nobody`.
  mutating func people(_ office: Office) async throws -> NamedPeople {
    if flag("nobody") { return .people([]) }
    let listed = inner.objects("people")
    let lines = lines("name")
    if isFromPage, listed.isEmpty || listed.contains(where: { $0.word("person") == nil }) {
      return try await choice(lines, office)
    }
    var people = listed.compactMap { person($0) }
    if listed.isEmpty { people = alone.map { [$0] } ?? lines.map { outsider($0, nil) } }
    if people.isEmpty, refusals.isEmpty { refuseEmpty() }
    return .people(people)
  }

  private var isFromPage: Bool { place("") != "" }

  /// A program's single `person`.
  private var alone: Account.Person? {
    inner.word("person").map { Account.Person(person: $0, name: "", part: .did, kind: nil) }
  }

  private mutating func person(_ fields: Fields) -> Account.Person? {
    let kind = fields.word("kind").flatMap { PersonKind(rawValue: $0) }
    if let id = fields.word("person"), id != "outside" {
      return Account.Person(person: id, name: fields.word("name") ?? "", part: .did, kind: kind)
    }
    return fields.word("name").map { outsider($0, kind) }
  }

  private func outsider(_ name: String, _ kind: PersonKind?) -> Account.Person {
    Account.Person(
      person: nil, name: String(name.prefix(Report.Limit.nameCharacters)), part: .did, kind: kind ?? .unknown)
  }

  private func lines(_ field: String) -> [String] {
    (inner.text(field) ?? "").split(separator: "\n")
      .map { Fields(["line": .text(String($0))]).word("line") ?? "" }.filter { !$0.isEmpty }
      .prefix(namesLimit).map { $0 }
  }

  private mutating func choice(_ lines: [String], _ office: Office) async throws -> NamedPeople {
    guard !lines.isEmpty else {
      refuseEmpty()
      return .people([])
    }
    var found: [FoundName] = []
    for (index, line) in lines.enumerated() {
      found.append(FoundName(typed: line, people: try await office.searchPeople(name: line)))
      refuse("choose", "people.\(index).person", Phrase("Choose who \(line) is.", "请选择“\(line)”是谁。"))
    }
    return .choose(found)
  }

  private mutating func refuseEmpty() {
    refuse("missing", "name", Phrase("Type a name, or say that nobody here is meant.", "请写名字，或者选“说的不是这里的人”。"))
  }
}

/// The most names of one proposal.
private let namesLimit = 10
