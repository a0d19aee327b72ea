import Deadlines
import Store
import Vault
import Workplace

/// The keys that things may be sealed to: those that were confirmed, whose statements hold when read again, and of which
/// the second store's key says so. Whoever can only write the database confirms none.
struct ConfirmedKeys {
  /// How many statements confirm a key.
  static let needed = 2

  private(set) var publicKeys: [ID<Person>: PublicKey] = [:]

  init(_ keys: [PersonKeys.Row], _ statements: [KeyStatements.Row], secret: Secret32) {
    let byPerson = Dictionary(grouping: statements, by: \.person)
    for row in keys where row.confirmedAt != nil {
      guard let key = try? PublicKey(row.publicKey),
        row.confirmation == Mask.confirmation(of: key, person: row.person.bytes, key: secret)
      else { continue }
      let holding = (byPerson[row.person] ?? []).filter { $0.holds(about: key) }
      if Set(holding.map(\.signer)).count >= Self.needed { publicKeys[row.person] = key }
    }
  }
}

extension KeyStatements.Row {
  /// Whether this is a statement about just this key, by another person, with a sound signature.
  func holds(about key: PublicKey) -> Bool {
    signer != person && statement(about: key).isSigned(signature, by: signingKey)
  }

  private func statement(about key: PublicKey) -> KeyStatement {
    KeyStatement(person: person.bytes, publicKey: key, signer: signer.bytes, milliseconds: signedAt.milliseconds)
  }
}

extension Office {
  /// What is written beside a key that was confirmed as this person's.
  func confirmation(of key: PublicKey, as person: ID<Person>) -> [UInt8] {
    Mask.confirmation(of: key, person: person.bytes, key: secrets.marks)
  }
}
