package import Casework
package import Database
package import Deadlines
package import Workplace

/// Cases that were erased, in the database. What stays of one: that its code was a code here, on which day it went, and
/// which commitments were its events'.
package enum Erasures {
  /// One commitment of a case, and the ledger's entry that holds it.
  package struct Held: Sendable {
    package let place: Int64
    package let commitment: [UInt8]
    /// Nil while it waits.
    package let leaf: Int64?
  }

  /// The commitments of a case's events, in their order; empty for a case that isn't here.
  package static func commitments(of file: ID<Case>, in reading: Reading) throws -> [Held] {
    try reading.rows(
      """
      SELECT e.place AS place, c.commitment AS commitment FROM events e JOIN commitments c ON c.place = e.place
      WHERE e.case_id = \(file.bytes) ORDER BY e.sequence
      """
    ).map {
      let place = try $0.int64("place")
      return Held(
        place: place, commitment: try $0.bytes("commitment"), leaf: try Commitments.held(with: place, in: reading)?.leaf
      )
    }
  }

  /// The case with this reference; nil where there is none, or it was erased.
  package static func file(reference: Int, in reading: Reading) throws -> ID<Case>? {
    try reading.row("SELECT id FROM cases WHERE reference = \(reference)")?.id("id")
  }

  /// The day on which the case of a receipt code was erased; nil where it wasn't.
  package static func day(under hash: [UInt8], in reading: Reading) throws -> Day? {
    let row = try reading.row(
      """
      SELECT erasures.erased_on AS erased_on
      FROM receipts JOIN erasures ON erasures.case_id = receipts.case_id WHERE receipts.hash = \(hash)
      """)
    return try row.map { Day(number: Int32(try $0.int("erased_on"))) }
  }

  /// The cases that were erased, each with the SHA-256 of its purge certificate.
  package static func all(in reading: Reading) throws -> [(file: ID<Case>, on: Day, certificate: [UInt8])] {
    try reading.rows("SELECT case_id, erased_on, certificate FROM erasures").map {
      (
        file: try $0.id("case_id"), on: Day(number: Int32(try $0.int("erased_on"))),
        certificate: try $0.bytes("certificate")
      )
    }
  }

  /// Takes everything of a case out of the database, and overwrites it there: in the log and in copies that pages keep it
  /// stays until `rebuild`. Returns the ids of its files, which then belong to nobody.
  package static func erase(
    _ file: ID<Case>, on day: Day, certificate: [UInt8], in writing: Writing
  ) throws -> [[UInt8]] {
    try writing.overwritingDeleted { () throws -> [[UInt8]] in
      try writing.run(
        """
        INSERT INTO erased (place, certificate) SELECT place, \(certificate) FROM events WHERE case_id = \(file.bytes)
        """)
      try writing.run(
        """
        INSERT INTO erasures (case_id, erased_on, certificate) VALUES (\(file.bytes), \(day.number), \(certificate))
        ON CONFLICT (case_id) DO NOTHING
        """)
      try writing.run(
        """
        DELETE FROM encapsulations WHERE id IN (SELECT encapsulation FROM grant_seals WHERE case_id = \(file.bytes))
        """)
      try removeRows(file, in: writing)
      return try removeFiles(file, in: writing)
    }
  }

  private static func removeRows(_ file: ID<Case>, in writing: Writing) throws {
    for delete: SQL in [
      "DELETE FROM events WHERE case_id = \(file.bytes)", "DELETE FROM cases WHERE id = \(file.bytes)",
      "DELETE FROM duties WHERE case_id = \(file.bytes)", "DELETE FROM grants WHERE case_id = \(file.bytes)",
      "DELETE FROM grant_seals WHERE case_id = \(file.bytes)",
      "DELETE FROM body_bundles WHERE case_id = \(file.bytes)",
      "DELETE FROM share_offers WHERE case_id = \(file.bytes)",
    ] {
      try writing.run(delete)
    }
  }

  /// Of the way back only the hash of the code stays, so that its holder is told what became of the case.
  private static func removeFiles(_ file: ID<Case>, in writing: Writing) throws -> [[UInt8]] {
    var ids: [[UInt8]] = []
    if let receipt = try Receipts.row(of: file, in: writing) {
      ids += try Drafts.remove(receipt.hash, in: writing)
      try writing.run("UPDATE receipts SET public_key = \([UInt8]()), promise = '' WHERE case_id = \(file.bytes)")
    }
    let files = try writing.rows("DELETE FROM files WHERE case_id = \(file.bytes) RETURNING id")
    return ids + (try files.map { try $0.bytes("id") })
  }
}

/// Purge certificates in the second store: what says which case was erased, and why. See
/// `docs/formats/purge-certificate.md`.
package enum PurgeCertificates {
  /// Written together with the tombstone, before anything goes from the database.
  package static func put(_ text: String, of file: ID<Case>, in writing: Writing) throws {
    try writing.run("INSERT INTO purge_certificates (case_id, certificate) VALUES (\(file.bytes), \(text))")
  }

  package static func certificate(of file: ID<Case>, in reading: Reading) throws -> String? {
    try reading.row("SELECT certificate FROM purge_certificates WHERE case_id = \(file.bytes)")?.text("certificate")
  }

  /// All of them, one at a time.
  package static func each(in reading: Reading, _ body: (String) throws -> Void) throws {
    try reading.each("SELECT certificate FROM purge_certificates ORDER BY case_id") {
      try body(try $0.text("certificate"))
    }
  }

  /// The database has nothing of the case any more.
  package static func finish(_ file: ID<Case>, at now: Instant, in writing: Writing) throws {
    try writing.run("UPDATE purge_certificates SET done_at = \(now.milliseconds) WHERE case_id = \(file.bytes)")
  }

  /// Cases whose erasing was cut off; all that were ever erased where the database is an old one.
  package static func open(all: Bool, in reading: Reading) throws -> [ID<Case>] {
    let rows =
      all
      ? try reading.rows("SELECT case_id FROM purge_certificates")
      : try reading.rows("SELECT case_id FROM purge_certificates WHERE done_at IS NULL")
    return try rows.map { try $0.id("case_id") }
  }
}
