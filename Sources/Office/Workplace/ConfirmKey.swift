import Casework
import Database
import Deadlines
import Store
import Vault
package import Workplace

/// How far a key is from being confirmed.
package enum KeyStanding: Hashable, Sendable {
  /// So many statements are still needed.
  case needs(Int)
  /// Enough have spoken, but all of the same body; one of another one is needed.
  case needsAnotherBody
  /// From here on things are sealed to it.
  case confirmed
}

package enum ConfirmKeyRefusal: Error, Hashable, Sendable {
  /// They have no key, or none that waits.
  case nothingToConfirm
  /// Whose key it is has no seat, or who would confirm it has none, or no confirmed key of their own.
  case notSeated
  case ownKey
  case alreadyVouched
  /// The fingerprint that was read out is not that of this key: somebody else may have put theirs in its place.
  case otherFingerprint
}

/// A key that waits for statements.
package struct WaitingKey: Sendable {
  package let person: Person
  package let fingerprint: String
  package let standing: KeyStanding
  /// Those who have vouched for it so far.
  package let vouchers: [ID<Person>]
}

extension Office {
  /// Says in a signed statement that this is the fingerprint that `person` read out. The second statement, if one of
  /// the two is by a member of another body, confirms the key.
  package func confirmKey(
    of person: ID<Person>, fingerprint: String, by session: StaffSession
  ) async throws -> Result<KeyStanding, ConfirmKeyRefusal> {
    let now = now()
    let signer = session.person.id
    guard signer != person else { return .failure(.ownKey) }
    guard session.seats.contains(where: \.isSealable) else { return .failure(.notSeated) }
    let bodies = Dictionary(grouping: try await roster.current(self).seats, by: \.seat.person)
      .mapValues { Set($0.map(\.seat.body)) }
    guard bodies[person] != nil else { return .failure(.notSeated) }
    let key = try SigningKey(of: session.privateKey)
    return try await changeWorkplace(now, orRefuse: ConfirmKeyRefusal.self) { reading in
      guard let row = try PersonKeys.row(of: person, in: reading), row.confirmedAt == nil else {
        throw ConfirmKeyRefusal.nothingToConfirm
      }
      let publicKey = try PublicKey(row.publicKey)
      guard publicKey.fingerprint.asFingerprint == fingerprint.asFingerprint else {
        throw ConfirmKeyRefusal.otherFingerprint
      }
      let before = try KeyStatements.about(person, in: reading)
      if before.contains(where: { $0.signer == signer }) { throw ConfirmKeyRefusal.alreadyVouched }
      let statement = try key.statement(about: publicKey, of: person, by: signer, at: now)
      let standing = KeyStanding(before + [statement], about: publicKey, of: person, bodies: bodies)
      return vouched(standing, statement, publicKey, at: now)
    }
  }

  private func vouched(
    _ standing: KeyStanding, _ statement: KeyStatements.Row, _ publicKey: PublicKey, at now: Instant
  ) -> WorkplaceChange<KeyStanding> {
    let fingerprint = publicKey.fingerprint
    let (person, signer) = (statement.person, statement.signer)
    var events = [WorkplaceEvent(at: now, by: signer, deed: .keyVouched(person, fingerprint: fingerprint))]
    if standing == .confirmed {
      events.append(WorkplaceEvent(at: now, by: signer, deed: .keyConfirmed(person, fingerprint: fingerprint)))
    }
    return WorkplaceChange(events: events, done: standing) { writing in
      try KeyStatements.add(statement, in: writing)
      guard standing == .confirmed else { return }
      try PersonKeys.confirm(person, as: confirmation(of: publicKey, as: person), at: now, in: writing)
    }
  }

  /// The keys of seated people that wait to be confirmed.
  package func waitingKeys() async throws -> [WaitingKey] {
    let seats = try await roster.current(self).seats
    let bodies = Dictionary(grouping: seats, by: \.seat.person).mapValues { Set($0.map(\.seat.body)) }
    let (keys, statements) = try await store.read { (try PersonKeys.all(in: $0), try KeyStatements.all(in: $0)) }
    let people = Dictionary(seats.map { ($0.person.id, $0.person) }, uniquingKeysWith: { first, _ in first })
    return try keys.filter { $0.confirmedAt == nil }.compactMap { key in
      guard let person = people[key.person] else { return nil }
      let about = statements.filter { $0.person == key.person }
      let publicKey = try PublicKey(key.publicKey)
      return WaitingKey(
        person: person, fingerprint: publicKey.fingerprint,
        standing: KeyStanding(about, about: publicKey, of: person.id, bodies: bodies), vouchers: about.map(\.signer))
    }.sorted { ($0.person.name, $0.person.id) < ($1.person.name, $1.person.id) }
  }
}

extension KeyStanding {
  /// What `statements` make of a key, when people sit on `bodies` today. One that does not hold, or whose signer has no
  /// seat any more, counts for nothing.
  init(
    _ statements: [KeyStatements.Row], about key: PublicKey, of person: ID<Person>, bodies: [ID<Person>: Set<BodyKind>]
  ) {
    let holding = statements.filter { $0.holds(about: key) && bodies[$0.signer] != nil }
    let signers = Set(holding.map(\.signer))
    let own = bodies[person] ?? []
    let isAcross = signers.contains { !(bodies[$0] ?? []).isSubset(of: own) }
    self =
      if signers.count < ConfirmedKeys.needed {
        .needs(ConfirmedKeys.needed - signers.count)
      } else {
        isAcross ? .confirmed : .needsAnotherBody
      }
  }
}

extension SigningKey {
  /// What `signer` says of somebody's key, as it is stored.
  func statement(
    about key: PublicKey, of person: ID<Person>, by signer: ID<Person>, at now: Instant
  ) throws -> KeyStatements.Row {
    let statement = KeyStatement(
      person: person.bytes, publicKey: key, signer: signer.bytes, milliseconds: now.milliseconds)
    return KeyStatements.Row(
      person: person, signer: signer, signingKey: publicKey, signature: try sign(statement), signedAt: now)
  }
}

extension String {
  /// A fingerprint as it is compared: symbols alone, in upper case.
  fileprivate var asFingerprint: [UInt8] {
    uppercased().utf8.filter { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) }
  }
}
