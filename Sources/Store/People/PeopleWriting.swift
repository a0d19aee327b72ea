package import Database
package import Workplace

extension People {
  /// How often ``apply(_:in:progress:)`` tells how far it is, in rows.
  package static let progressStep = 1_000

  /// Writes what a list changes: people and lines. `progress` hears how many rows are written.
  package static func apply(
    _ changes: PeopleChanges, in writing: Writing, progress: (Int) -> Void = { _ in }
  ) throws {
    var written = 0
    func tell() {
      written += 1
      if written.isMultiple(of: progressStep) { progress(written) }
    }
    // Two people may exchange addresses, or take that of somebody who has left.
    for person in changes.changed + changes.left {
      try writing.run("UPDATE people SET email = NULL WHERE id = \(person.id.bytes)")
    }
    for person in changes.left + changes.changed {
      try update(person, in: writing)
      tell()
    }
    for person in changes.added {
      try insert(person, in: writing)
      tell()
    }
    for line in changes.closed {
      try ReportingLines.close(line, in: writing)
      tell()
    }
    for line in changes.opened {
      try ReportingLines.insert(line, in: writing)
      tell()
    }
  }

  /// How many rows ``apply(_:in:progress:)`` writes.
  package static func rowCount(of changes: PeopleChanges) -> Int {
    changes.added.count + changes.changed.count + changes.left.count + changes.opened.count + changes.closed.count
  }

  /// A number that is here already, or an address that somebody has who has not left, is a unique violation.
  package static func insert(_ person: Person, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO people (id, number, name, aliases, email, department, title, manager, assistant_of, gender,
        languages, status)
      VALUES (\(person.id.bytes), \(person.number), \(person.name), \(text(person.aliases)), \(address(person)),
        \(person.department), \(person.title), \(person.manager), \(person.assistantOf), \(person.gender),
        \(text(person.languages)), \(person.status))
      """)
  }

  private static func update(_ person: Person, in writing: Writing) throws {
    try writing.run(
      """
      UPDATE people SET number = \(person.number), name = \(person.name), aliases = \(text(person.aliases)),
        email = \(address(person)), department = \(person.department), title = \(person.title),
        manager = \(person.manager), assistant_of = \(person.assistantOf), gender = \(person.gender),
        languages = \(text(person.languages)), status = \(person.status)
      WHERE id = \(person.id.bytes)
      """)
  }

  private static func address(_ person: Person) -> String? { person.email.isEmpty ? nil : person.email }
}
