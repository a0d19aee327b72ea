/// One sound row of a list of people: a person as the list describes them, who has no id yet.
package struct PersonRow: Hashable, Sendable {
  package let line: Int
  package var number: String
  package var name: String
  package var aliases: [String]
  package var email: String
  package var department: String
  package var title: String
  package var manager: String?
  package var assistantOf: String?
  package var gender: Person.Gender
  package var languages: [String]
  package var status: Person.Status

  package init(
    line: Int, number: String, name: String, aliases: [String] = [], email: String = "", department: String = "",
    title: String = "", manager: String? = nil, assistantOf: String? = nil, gender: Person.Gender = .unsaid,
    languages: [String] = [], status: Person.Status = .active
  ) {
    self.line = line
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

  /// The person of this row, known by `id`.
  package func person(_ id: ID<Person>) -> Person {
    Person(
      id: id, number: number, name: name, aliases: aliases, email: email, department: department, title: title,
      manager: manager, assistantOf: assistantOf, gender: gender, languages: languages, status: status
    )
  }
}
