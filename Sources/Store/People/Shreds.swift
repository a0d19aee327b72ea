package import Casework
package import Database
package import Deadlines
package import Workplace

/// Each case's shred secret, in the second store, without which no key of the case opens anything.
package enum Shreds {
  /// Durable before the case is. A case that was here already, or was erased, is a unique violation.
  package static func put(_ secret: [UInt8], of file: ID<Case>, in writing: Writing) throws {
    try writing.run("INSERT INTO shreds (case_id, secret) VALUES (\(file.bytes), \(secret))")
  }

  /// Forgets a case that was never written, since it was filed already under another id.
  package static func forget(_ file: ID<Case>, in writing: Writing) throws {
    try writing.run("DELETE FROM shreds WHERE case_id = \(file.bytes)")
  }

  /// Nil for a case that was never here, and for one that was erased.
  package static func secret(of file: ID<Case>, in reading: Reading) throws -> [UInt8]? {
    try reading.row("SELECT secret FROM shreds WHERE case_id = \(file.bytes)")?.optionalBytes("secret")
  }

  /// Destroys the secret and leaves the tombstone, so that no old backup brings it back. The bytes are gone from the
  /// disk after `checkpointTruncate`.
  package static func erase(_ file: ID<Case>, on day: Day, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO shreds (case_id, secret, erased_on) VALUES (\(file.bytes), NULL, \(day.number))
      ON CONFLICT (case_id) DO UPDATE SET secret = NULL, erased_on = excluded.erased_on
      WHERE shreds.secret IS NOT NULL
      """)
  }

  /// The cases that were erased, with the day.
  package static func erased(in reading: Reading) throws -> [(file: ID<Case>, on: Day)] {
    try reading.rows("SELECT case_id, erased_on FROM shreds WHERE erased_on IS NOT NULL").map {
      (file: try $0.id("case_id"), on: Day(number: Int32(try $0.int("erased_on"))))
    }
  }
}
