package import Database
package import Deadlines

/// Each version of the numbers for help outside that was ever shown, as its file was. None is changed or taken away.
package enum HelpVersions {
  package struct Version: Sendable {
    package let number: Int
    package let at: Instant
    package let file: String

    package init(number: Int, at: Instant, file: String) {
      self.number = number
      self.at = at
      self.file = file
    }
  }

  /// The number of the last one; 0 before the first.
  package static func last(in reading: Reading) throws -> Int {
    Int(try reading.row("SELECT COALESCE(MAX(version), 0) AS last FROM help_versions")?.int("last") ?? 0)
  }

  package static func version(_ number: Int, in reading: Reading) throws -> Version? {
    try reading.row("SELECT at, file FROM help_versions WHERE version = \(number)").map {
      Version(number: number, at: Instant(milliseconds: Int64(try $0.int("at"))), file: try $0.text("file"))
    }
  }

  package static func add(_ version: Version, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO help_versions (version, at, file)
      VALUES (\(version.number), \(version.at.milliseconds), \(version.file))
      """)
  }
}
