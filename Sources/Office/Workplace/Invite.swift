import Casework
package import Deadlines
import Store
import Vault
package import Workplace

/// A one-time link, of which only the hash is stored.
package struct Invitation: Sendable {
  /// How long a link is good.
  package static let days = 7

  package let token: Token
  package let person: Person
  package let endsAt: Instant
}

package enum InviteRefusal: Error, Hashable, Sendable {
  /// Nobody who works here, or sits on a body, has this address.
  case unknownPerson
}

/// Somebody's key, just made. The passphrase is shown this once.
package struct AcceptedInvitation: Sendable {
  package let person: Person
  package let passphrase: String
  /// What two seated members will ask them to read out.
  package let fingerprint: String
}

package enum AcceptRefusal: Error, Hashable, Sendable {
  /// The link was used, has ended, or never was one.
  case ended
  case busy
}

extension Office {
  /// Invites somebody to make their key. An earlier link of theirs ends.
  package func invite(email: String, by actor: ID<Person>? = nil) async throws -> Result<Invitation, InviteRefusal> {
    let now = now()
    let token = Token(random: random)
    let endsAt = now.adding(hours: 24 * Invitation.days)
    return try await changeWorkplace(now, orRefuse: InviteRefusal.self) { reading in
      guard let person = try People.person(email: email.asAddress, in: reading) else {
        throw InviteRefusal.unknownPerson
      }
      return WorkplaceChange(
        events: [WorkplaceEvent(at: now, by: actor, deed: .invited(person.id))],
        done: Invitation(token: token, person: person, endsAt: endsAt)
      ) {
        try Invitations.put(token.hash, for: person.id, at: now, until: endsAt, in: $0)
      }
    }
  }

  /// Whom a link invites; nil when it is no longer good.
  package func invited(by token: Token) async throws -> Person? {
    let (hash, now) = (token.hash, now())
    return try await store.read { reading in
      try Invitations.person(invitedBy: hash, at: now, in: reading).flatMap { try People.person($0, in: reading) }
    }
  }

  /// Makes the key of somebody who was invited. A key that they had opens nothing more from then on.
  package func acceptInvitation(_ token: Token) async throws -> Result<AcceptedInvitation, AcceptRefusal> {
    guard let person = try await invited(by: token), person.status != .left else { return .failure(.ended) }
    let key: MadeKey
    do {
      key = try await makeKey(for: person.id)
    } catch is Turnstile.Full {
      return .failure(.busy)
    }
    let fingerprint = key.key.publicKey.fingerprint
    let now = now()
    let (hash, row) = (token.hash, key.row(of: person.id, at: now))
    return try await changeWorkplace(now, orRefuse: AcceptRefusal.self) { reading in
      guard try Invitations.person(invitedBy: hash, at: now, in: reading) == person.id else {
        throw AcceptRefusal.ended
      }
      return WorkplaceChange(
        events: [WorkplaceEvent(at: now, by: person.id, deed: .keyMade(person.id, fingerprint: fingerprint))],
        done: AcceptedInvitation(person: person, passphrase: key.passphrase, fingerprint: fingerprint)
      ) { writing in
        guard try Invitations.use(hash, in: writing) else { throw AcceptRefusal.ended }
        try PersonKeys.put(row, in: writing)
      }
    }
  }
}

extension String {
  /// An address as it is stored: without white space at its ends, in lower case.
  var asAddress: String {
    let scalars = unicodeScalars.drop(while: \.properties.isWhitespace)
    let trimmed = scalars.reversed().drop(while: \.properties.isWhitespace).reversed()
    return String(String.UnicodeScalarView(trimmed)).lowercased()
  }
}
