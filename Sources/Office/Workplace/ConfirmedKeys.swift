import Deadlines
import Store
import Vault
import Workplace

/// The keys that things may be sealed to: those that were confirmed, and whose statements hold when read again. A key
/// that somebody put into the database in another's place has none.
struct ConfirmedKeys {
  /// How many statements confirm a key.
  static let needed = 2

  private(set) var publicKeys: [ID<Person>: PublicKey] = [:]

  init(_ keys: [PersonKeys.Row], _ statements: [KeyStatements.Row]) {
    let byPerson = Dictionary(grouping: statements, by: \.person)
    for row in keys where row.confirmedAt != nil {
      guard let key = try? PublicKey(row.publicKey) else { continue }
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
