package import Casework
package import Database
package import Workplace

/// Who stepped aside from a case, or was put out by an upheld challenge: kept in the second store, since no row of the
/// database says who is in conflict. Whoever stands here is not granted again by a later naming.
package enum Outs {
  /// Durable before the grant ends; a second time changes nothing.
  package static func put(_ holder: Pseudonym, of file: ID<Case>, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO outs (case_id, holder) VALUES (\(file.bytes), \(holder.bytes))
      ON CONFLICT (case_id, holder) DO NOTHING
      """)
  }

  /// The case was erased.
  package static func remove(_ file: ID<Case>, in writing: Writing) throws {
    try writing.run("DELETE FROM outs WHERE case_id = \(file.bytes)")
  }

  package static func holders(of file: ID<Case>, in reading: Reading) throws -> Set<Pseudonym> {
    Set(try reading.rows("SELECT holder FROM outs WHERE case_id = \(file.bytes)").map { try $0.id("holder") })
  }
}
