package import Database
package import Deadlines

/// The keys by which the ledger signs, in the second store, numbered from 1. The last signs; one before it signs beside
/// it for a while, then its seed is destroyed, and only the public key stays, so that what it signed can be checked.
package enum LogKeyRows {
  package struct Row: Sendable {
    package let number: Int
    /// The public key, as C2SP signed-note writes it.
    package let verifier: String
    /// 32 bytes; nil once it was destroyed.
    package let seed: [UInt8]?
    /// When the workplace's event of it was written; nil before that, and for the first key.
    package let toldAt: Instant?
    /// The last tick whose checkpoint it signs; nil while no later key is in force.
    package let lastTick: Int64?
  }

  /// All of them, the first first.
  package static func all(in reading: Reading) throws -> [Row] {
    try reading.rows("SELECT number, verifier, seed, told_at, last_tick FROM log_keys ORDER BY number").map {
      Row(
        number: try $0.int("number"), verifier: try $0.text("verifier"), seed: try $0.optionalBytes("seed"),
        toldAt: try $0.optionalInt64("told_at").map { Instant(milliseconds: $0) },
        lastTick: try $0.optionalInt64("last_tick"))
    }
  }

  /// Adds a key behind the last. The same key again is a unique violation.
  package static func add(_ verifier: String, seed: [UInt8], at now: Instant, in writing: Writing) throws {
    try writing.run(
      """
      INSERT INTO log_keys (number, verifier, seed, made_at)
      SELECT COALESCE(MAX(number), 0) + 1, \(verifier), \(seed), \(now.milliseconds) FROM log_keys
      """)
  }

  /// Adds the public half of a key whose seed was lost with an old second store, behind the last.
  package static func addLost(
    _ verifier: String, toldAt: Instant, lastTick: Int64, in writing: Writing
  ) throws {
    try writing.run(
      """
      INSERT INTO log_keys (number, verifier, seed, made_at, told_at, last_tick)
      SELECT COALESCE(MAX(number), 0) + 1, \(verifier), NULL, \(toldAt.milliseconds), \(toldAt.milliseconds),
        \(lastTick) FROM log_keys
      """)
  }

  /// The event of the key was written: those before it sign until `lastTick`, unless they end earlier.
  package static func enforce(_ number: Int, toldAt now: Instant, others lastTick: Int64, in writing: Writing) throws {
    try writing.run("UPDATE log_keys SET told_at = \(now.milliseconds) WHERE number = \(number)")
    try writing.run("UPDATE log_keys SET last_tick = \(lastTick) WHERE number < \(number) AND last_tick IS NULL")
  }

  /// Destroys the seeds of keys that sign no more. The bytes are gone from the disk after `checkpointTruncate`.
  package static func destroy(endedBefore tick: Int64, in writing: Writing) throws -> Int {
    try writing.run("UPDATE log_keys SET seed = NULL WHERE seed IS NOT NULL AND last_tick < \(tick)")
  }

  /// The seed of a store from before keys had rows of their own, which goes from where it was.
  package static func takeFirst(in writing: Writing) throws -> [UInt8]? {
    try writing.row("DELETE FROM secrets WHERE name = 'log' RETURNING value")?.bytes("value")
  }
}
