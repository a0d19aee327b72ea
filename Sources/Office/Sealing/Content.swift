package import Casework
import Workplace

/// What people wrote, as it is sealed: JSON, in `docs/formats/sealed.md`. Fields are added, never changed.
package struct Account: Codable, Sendable {
  package var who: ReporterKind?
  package var knows: AffectedKnows?
  package var theirWish: String?
  package var now: [Now]
  package var what: String
  package var when: String?
  package var whenUnsure: LeftOpen?
  package var place: String?
  package var whereUnsure: LeftOpen?
  package var people: [Person]
  package var exclude: [String]
  package var told: String?
  package var preserve: String?
  package var help: [Help]
  package var wish: String?
  package var contact: String?
  package var reachWhen: String?
  package var handler: HandlerWish?
  package var language: String?
  package var files: [File]

  /// Somebody in an account: of the directory, or as it was typed.
  package struct Person: Codable, Sendable, Hashable {
    package var person: String?
    package var name: String
    package var part: Part
    package var kind: PersonKind?

    package init(person: String?, name: String, part: Part, kind: PersonKind?) {
      self.person = person
      self.name = name
      self.part = part
      self.kind = kind
    }
  }

  /// A file of a case: its key is wrapped for the cell named here.
  package struct File: Codable, Sendable, Hashable {
    package var id: String
    package var name: String
    package var type: String
    package var bytes: Int64
    var epoch: UInt32
    var wrapped: [UInt8]
  }
}

/// Who the reporter is, and to whom that is known.
package struct Identity: Codable, Sendable {
  package var choice: IdentityChoice
  package var person: String?
  package var name: String?

  package init(choice: IdentityChoice, person: String?, name: String?) {
    self.choice = choice
    self.person = person
    self.name = name
  }
}

/// A message, an answer, a note, a result: words, with files where there are any.
package struct Words: Codable, Sendable {
  package var text: String
  package var files: [Account.File]
  /// The day that was given, in milliseconds, where this is a pledge.
  package var due: Int64?

  package init(text: String, files: [Account.File] = [], due: Int64? = nil) {
    self.text = text
    self.files = files
    self.due = due
  }
}

/// Who is meant, as somebody proposes it; nobody of the directory when `people` is empty.
package struct NamingContent: Codable, Sendable {
  package var people: [Account.Person]

  package init(people: [Account.Person]) { self.people = people }
}

/// Why: the reasons of a proposal, and the result that goes to the reporter with it.
package struct Reasons: Codable, Sendable {
  package var reason: String
  package var result: String?

  package init(reason: String, result: String?) {
    self.reason = reason
    self.result = result
  }
}
