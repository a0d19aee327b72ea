package import Workplace

/// In which capacity somebody writes (R-C11).
package enum ReporterKind: String, Codable, CaseIterable, Sendable {
  case affected
  case witness
  /// Somebody told them: a manager or a named trusted colleague hands over within 24 hours.
  case told
  /// They help somebody, with that person's agreement.
  case helping
}

/// To whom the reporter's name is known.
package enum IdentityChoice: String, Codable, CaseIterable, Sendable {
  case named
  /// Known to one handler at a time.
  case confidential
  case anonymous
}

/// What a person in an account did there, as the reporter sees it. It decides nothing but who is kept out.
package enum Part: String, Codable, CaseIterable, Sendable {
  case did, affected, saw, knew, unsure
}

/// What somebody in an account is to the workplace.
package enum PersonKind: String, Codable, CaseIterable, Sendable {
  case employee, former, client, supplier, unknown
}

/// Who is meant: somebody of the directory, or what was typed.
package enum Naming: Hashable, Sendable {
  case person(ID<Person>)
  case typed(String)
}

/// Somebody in an account, with their part in it.
package struct Mention: Hashable, Sendable {
  package let who: Naming
  package let part: Part
  package let kind: PersonKind?

  package init(who: Naming, part: Part, kind: PersonKind?) {
    self.who = who
    self.part = part
    self.kind = kind
  }
}

/// What a report says that the procedure must know: who is in it, who must not see it, how soon it must be answered.
/// The account itself is never needed here; it is sealed before this is decided.
package struct Report: Sendable {
  package let people: [Mention]
  package let excluded: Set<ID<Person>>
  package let reporter: Naming?
  package let level: Level

  package init(people: [Mention], excluded: Set<ID<Person>>, reporter: Naming?, level: Level) {
    self.people = people
    self.excluded = excluded
    self.reporter = reporter
    self.level = level
  }

  /// The bounds of a report. They are generous: a long account is welcome.
  package enum Limit {
    package static let accountCharacters = 100_000
    package static let answerCharacters = 10_000
    package static let nameCharacters = 200
    package static let people = 50
    package static let excluded = 50
    package static let files = 100
    /// How large one file may be where the workplace sets nothing else, and at most, in MB of 2²⁰ bytes.
    package static let fileMegabytes = 100
    package static let fileMegabytesAtMost = 500
    /// Bytes of all files of one draft: one of the largest, and as much again beside it.
    package static let draftMegabytes = 1_000
    package static let draftBytes = Int64(draftMegabytes) << 20
  }

  /// Whether it is known who is meant: at least one `did`, each of them of the directory, and nobody `unsure`.
  package var isResolved: Bool {
    let did = people.filter { $0.part == .did }
    guard !did.isEmpty, !people.contains(where: { $0.part == .unsure }) else { return false }
    return did.allSatisfy { if case .person = $0.who { true } else { false } }
  }
}
