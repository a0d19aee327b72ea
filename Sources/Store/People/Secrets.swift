package import Database
package import Workplace

/// Secrets of the second store that every action needs, by name.
package enum StoredSecrets {
  package static func secret(_ name: String, in reading: Reading) throws -> [UInt8]? {
    try reading.row("SELECT value FROM secrets WHERE name = \(name)")?.bytes("value")
  }

  /// The secret of that name, which from the first time on is `fresh`.
  package static func secret(_ name: String, orElse fresh: [UInt8], in writing: Writing) throws -> [UInt8] {
    try writing.run("INSERT INTO secrets (name, value) VALUES (\(name), \(fresh)) ON CONFLICT (name) DO NOTHING")
    guard let secret = try secret(name, in: writing) else { throw DatabaseFault.damaged }
    return secret
  }
}

/// Each person's pepper, in the second store: without it no passphrase opens their key.
package enum Peppers {
  package static func pepper(of person: ID<Person>, in reading: Reading) throws -> [UInt8]? {
    try reading.row("SELECT value FROM peppers WHERE person = \(person.bytes)")?.bytes("value")
  }

  /// Somebody's pepper, which from the first time on is `fresh`. It stays when they get another key, so that the two
  /// stores agree whichever was written last.
  package static func pepper(of person: ID<Person>, orElse fresh: [UInt8], in writing: Writing) throws -> [UInt8] {
    try writing.run(
      "INSERT INTO peppers (person, value) VALUES (\(person.bytes), \(fresh)) ON CONFLICT (person) DO NOTHING")
    guard let pepper = try pepper(of: person, in: writing) else { throw DatabaseFault.damaged }
    return pepper
  }
}
