package import Database
package import Workplace

/// The seeds that blind the ledger's ticks, each sealed to one person who audits. Whoever can change them can keep
/// somebody from auditing until they are sealed again, and nothing more.
package enum Seeds {
  package struct Row: Sendable {
    package let holder: ID<Person>
    package let period: Int64
    /// The SHA-256 of the public key that it is sealed to.
    package let key: [UInt8]
    package let encapsulation: [UInt8]
    package let ciphertext: [UInt8]

    package init(holder: ID<Person>, period: Int64, key: [UInt8], encapsulation: [UInt8], ciphertext: [UInt8]) {
      self.holder = holder
      self.period = period
      self.key = key
      self.encapsulation = encapsulation
      self.ciphertext = ciphertext
    }
  }

  /// All that were sealed to somebody, in the order of their periods.
  package static func rows(of holder: ID<Person>, in reading: Reading) throws -> [Row] {
    try reading.rows(
      """
      SELECT period, key, encapsulation, ciphertext FROM period_seeds
      WHERE holder = \(holder.bytes) ORDER BY period
      """
    ).map {
      Row(
        holder: holder, period: try $0.int64("period"), key: try $0.bytes("key"),
        encapsulation: try $0.bytes("encapsulation"), ciphertext: try $0.bytes("ciphertext"))
    }
  }

  /// The periods whose seeds are sealed to this key of somebody.
  package static func periods(of holder: ID<Person>, sealedTo key: [UInt8], in reading: Reading) throws -> Set<Int64> {
    Set(
      try reading.rows("SELECT period FROM period_seeds WHERE holder = \(holder.bytes) AND key = \(key)").map {
        try $0.int64("period")
      })
  }

  /// Puts seeds there; those that stood there under another key are gone.
  package static func put(_ rows: [Row], in writing: Writing) throws {
    for row in rows {
      try writing.run(
        """
        INSERT INTO period_seeds (holder, period, key, encapsulation, ciphertext)
        VALUES (\(row.holder.bytes), \(row.period), \(row.key), \(row.encapsulation), \(row.ciphertext))
        ON CONFLICT (holder, period) DO UPDATE
        SET key = excluded.key, encapsulation = excluded.encapsulation, ciphertext = excluded.ciphertext
        """)
    }
  }
}
