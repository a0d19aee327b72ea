package import Database
package import Workplace

/// The workplace's list of people.
package enum People {
  private static let columns: SQL = """
    id, number, name, aliases, email, department, title, manager, assistant_of, gender, languages, status
    """

  package static func person(_ id: ID<Person>, in reading: Reading) throws -> Person? {
    try reading.row("SELECT \(fragment: columns) FROM people WHERE id = \(id.bytes)").map(person)
  }

  /// Those of `ids` who are here, by name.
  package static func people(_ ids: some Collection<ID<Person>>, in reading: Reading) throws -> [Person] {
    var people: [Person] = []
    let all = Array(ids)
    for start in stride(from: 0, to: all.count, by: listLimit) {
      let part = all[start..<min(start + listLimit, all.count)].map(\.bytes)
      people += try reading.rows("SELECT \(fragment: columns) FROM people WHERE id IN \(list: part)").map(person)
    }
    return people.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// The most values that one statement lists.
  static let listLimit = 500

  /// Whoever has this address and has not left. `email` is in lower case.
  package static func person(email: String, in reading: Reading) throws -> Person? {
    try reading.row(
      """
      SELECT \(fragment: columns) FROM people
      WHERE email = \(email) AND status <> \(Person.Status.left)
      """
    ).map(person)
  }

  package static func person(number: String, in reading: Reading) throws -> Person? {
    try reading.row("SELECT \(fragment: columns) FROM people WHERE number = \(number)").map(person)
  }

  /// A page of the list, by number: at most `limit` people whose numbers come after `number`.
  package static func page(after number: String = "", limit: Int, in reading: Reading) throws -> [Person] {
    try reading.rows(
      "SELECT \(fragment: columns) FROM people WHERE number > \(number) ORDER BY number LIMIT \(limit)"
    ).map(person)
  }

  /// Everybody, one after the other, so that never more than one is in memory.
  package static func each(in reading: Reading, _ body: (Person) throws -> Void) throws {
    try reading.each("SELECT \(fragment: columns) FROM people") { try body(person($0)) }
  }

  /// Everybody, those who left among them.
  package static func all(in reading: Reading) throws -> [Person] {
    try reading.rows("SELECT \(fragment: columns) FROM people").map(person)
  }

  package static func count(in reading: Reading) throws -> Int {
    try reading.row("SELECT COUNT(*) AS people FROM people")?.int("people") ?? 0
  }

  private static func person(_ row: Row) throws -> Person {
    Person(
      id: try row.id("id"), number: try row.text("number"), name: try row.text("name"),
      aliases: list(try row.text("aliases")), email: try row.optionalText("email") ?? "",
      department: try row.text("department"), title: try row.text("title"), manager: try row.optionalText("manager"),
      assistantOf: try row.optionalText("assistant_of"), gender: try row.word("gender"),
      languages: list(try row.text("languages")), status: try row.word("status"))
  }

  /// Values are kept one on a line: a list of people has no line ends inside a field.
  static func list(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  static func text(_ list: [String]) -> String { list.joined(separator: "\n") }
}
