package import Database

/// What is kept of the workplace by name, and the counts by which a running server notices that it has changed.
package enum WorkplaceSettings {
  /// Two counts that only grow: `workplace` with every write to it, `people` with those to the list of people.
  package struct Versions: Hashable, Sendable {
    package let workplace: Int
    package let people: Int
  }

  private static let workplace = "version"
  private static let people = "people-version"

  package static func versions(in reading: Reading) throws -> Versions {
    let rows = try reading.rows("SELECT name, value FROM settings WHERE name IN (\(workplace), \(people))")
    let counts = Dictionary(
      try rows.map { (try $0.text("name"), Int(try $0.text("value")) ?? 0) }, uniquingKeysWith: max)
    return Versions(workplace: counts[workplace] ?? 0, people: counts[people] ?? 0)
  }

  /// Raises the count of writes, in the transaction that writes.
  package static func raise(peopleToo: Bool = false, in writing: Writing) throws {
    for name in peopleToo ? [workplace, people] : [workplace] {
      try writing.run(
        """
        INSERT INTO settings (name, value) VALUES (\(name), '1')
        ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(settings.value AS INTEGER) + 1 AS TEXT)
        """)
    }
  }

  package static func value(of name: String, in reading: Reading) throws -> String? {
    try reading.row("SELECT value FROM settings WHERE name = \(name)")?.text("value")
  }

  package static func put(_ value: String, as name: String, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO settings (name, value) VALUES (\(name), \(value))
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """)
  }
}
