import Database

/// What blinds the ledger's ticks, sealed to those who audit it. `key` is the SHA-256 of the public key that it was
/// sealed to.
extension Migrations {
  static let periodSeeds: [SQL] = [
    """
    CREATE TABLE period_seeds (
      holder \(.bytes) NOT NULL, period \(.integer) NOT NULL, key \(.bytes) NOT NULL,
      encapsulation \(.bytes) NOT NULL, ciphertext \(.bytes) NOT NULL, PRIMARY KEY (holder, period)
    )
    """
  ]
}
