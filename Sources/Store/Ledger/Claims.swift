package import Database

/// The second store's note of what a witness holds against the ledger: a checkpoint that we signed and that isn't of the
/// entries that are here. Whoever can change it can stop the ledger, or start one that should stand still.
package enum Claims {
  package struct Claim: Hashable, Sendable {
    /// The witness's verifier key.
    package let witness: String
    /// The checkpoint, as the note that it showed.
    package let note: String

    package init(witness: String, note: String) {
      self.witness = witness
      self.note = note
    }
  }

  package static func claim(in reading: Reading) throws -> Claim? {
    try reading.row("SELECT witness, note FROM claims WHERE number = 1").map {
      Claim(witness: try $0.text("witness"), note: try $0.text("note"))
    }
  }

  package static func put(_ claim: Claim, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO claims (number, witness, note) VALUES (1, \(claim.witness), \(claim.note))
      ON CONFLICT (number) DO UPDATE SET witness = excluded.witness, note = excluded.note
      """)
  }

  package static func remove(in writing: Writing) throws { try writing.run("DELETE FROM claims") }
}
