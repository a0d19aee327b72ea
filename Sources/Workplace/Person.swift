/// Somebody whom the workplace's list names: employed, gone, or an outside member of a body.
package struct Person: Hashable, Sendable {
  package let id: ID<Person>
  /// The workplace's own number or short name for them, the `id` column of its list; unique.
  package var number: String
  package var name: String
  /// Other names by which colleagues know them: a 花名, an English name, a name before marriage.
  package var aliases: [String]
  /// In lower case; unique.
  package var email: String
  package var department: String
  package var title: String
  /// The number of the person to whom they report.
  package var manager: String?
  /// The number of the person whose assistant they are.
  package var assistantOf: String?
  package var gender: Gender
  /// The languages in which they can be spoken to, as tags such as `zh` and `en`.
  package var languages: [String]
  package var status: Status

  package init(
    id: ID<Person>, number: String, name: String, aliases: [String] = [], email: String, department: String = "",
    title: String = "", manager: String? = nil, assistantOf: String? = nil, gender: Gender = .unsaid,
    languages: [String] = [], status: Status = .active
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.aliases = aliases
    self.email = email
    self.department = department
    self.title = title
    self.manager = manager
    self.assistantOf = assistantOf
    self.gender = gender
    self.languages = languages
    self.status = status
  }

  /// What is known of a person's gender: needed for the composition of bodies and for nothing else.
  package enum Gender: String, CaseIterable, Codable, Sendable {
    case woman, man, other, unsaid
  }

  /// Whether a person works here. `outside` is somebody who never did and sits on a body.
  package enum Status: String, CaseIterable, Codable, Sendable {
    case active, left, outside
  }
}
