/// The columns of a list of people, by their names in its header. They may stand in any order.
package enum PersonColumn: String, CaseIterable, Sendable {
  case number = "id"
  case name, aliases, email, department, title
  case manager = "manager_id"
  case assistantOf = "assistant_of"
  case gender, languages, status

  /// Whether a list can do without it: a person needs a number and a name, and the rest may be empty.
  package var isOptional: Bool {
    self != .number && self != .name
  }

  /// Whether it holds several values with `;` between them.
  package var isList: Bool {
    self == .aliases || self == .languages
  }

  /// The most characters (Unicode scalars) that one value may have.
  package static var lengthLimit: Int { 200 }

  /// The most values in a column that holds several.
  package static var countLimit: Int { 20 }
}
