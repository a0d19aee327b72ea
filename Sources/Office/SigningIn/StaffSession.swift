import Casework
import Database
import Deadlines
import Store
import Vault
package import Workplace

/// Somebody who is signed in, with their key, for one action.
package struct StaffSession: Sendable {
  /// How long a session lasts when nobody uses it, and at the longest.
  static let idleMinutes = 30
  static let hours = 12
  /// A use is noted at most this often, so that reading writes little.
  static let touchSeconds = 60

  package let person: Person
  let pseudonym: Pseudonym
  let privateKey: PrivateKey
  /// The seats that they hold today; maybe none any more.
  let seats: [RosterSeat]

  /// The roles of their seats, without repetition.
  package var roles: [SeatRole] {
    let held = Set(seats.map(\.seat.role))
    return SeatRole.allCases.filter(held.contains)
  }
}

extension Office {
  /// The session of a token that came with a request; nil when there is none, it has ended, its owner has left, or they
  /// have another key by now. Each use lengthens it.
  package func staffSession(token: Token) async throws -> StaffSession? {
    let now = realNow()
    let hash = token.hash
    guard let row = try await store.second.read({ try Sessions.find(hash, .staff, in: $0) }),
      row.isOpen(at: now, idleMinutes: StaffSession.idleMinutes), let subject = row.subject,
      let id = ID<Person>(bytes: subject)
    else { return nil }
    let privateKey = try KeptKey(row.kept).open(token: token.secret)
    let (person, key) = try await store.read {
      (try People.person(id, in: $0), try PersonKeys.row(of: id, in: $0))
    }
    guard let person, person.status != .left, key?.publicKey == privateKey.publicKey.bytes else { return nil }
    if row.usedAt.adding(seconds: StaffSession.touchSeconds) <= now {
      try await store.second.write { try Sessions.touch(hash, at: now, in: $0) }
    }
    return StaffSession(
      person: person, pseudonym: pseudonym(of: id), privateKey: privateKey,
      seats: try await roster.current(self).seats(of: id))
  }

  /// Ends a session: its key is gone from the server.
  package func signOut(token: Token) async throws {
    let hash = token.hash
    try await store.second.write { try Sessions.end(hash, in: $0) }
  }

  /// Ends the sessions whose time is over; returns how many.
  @discardableResult
  package func sweepStaffSessions() async throws -> Int {
    let now = realNow()
    return try await store.second.write {
      try Sessions.sweep(.staff, at: now, idleSince: now.adding(minutes: -StaffSession.idleMinutes), in: $0)
    }
  }
}

extension Sessions.Row {
  /// Whether the session still runs: not past its end, and used in the last `idleMinutes`.
  func isOpen(at now: Instant, idleMinutes: Int) -> Bool {
    now < endsAt && now < usedAt.adding(minutes: idleMinutes)
  }
}
