import Casework
package import Deadlines
import Store
import Vault
package import Workplace

/// Somebody of the founding seats, with the only copy of their passphrase.
package struct FoundingAccount: Sendable {
  package let person: Person
  package let passphrase: String
  /// The role of the first of their places.
  package let role: SeatRole
  package let fingerprint: String
}

package enum FoundRefusal: Error, Hashable, Sendable {
  /// The bodies were founded already.
  case alreadyFounded
  case unknownPerson(ID<Person>)
  case seat(Place, SeatRefusal)
  /// Each key is confirmed by two others, one of another body: somebody would have none.
  case tooFew
  /// Too many wait to have keys made.
  case busy
}

extension Office {
  /// Fills the founding seats from today until the day before `until`, makes everybody's key, and has the keys
  /// confirmed by one another. Whoever runs this is present with all of them; it works once, while no seat was ever
  /// filled.
  package func foundBodies(_ places: [Place], until: Day) async throws -> Result<[FoundingAccount], FoundRefusal> {
    let now = now()
    do {
      let seats = try seats(of: places, from: settings.zone.day(at: now), until: until)
      let vouchers = try Vouchers(seats)
      let people = try await foundingPeople(of: seats)
      let keys = try await makeKeys(for: people.map(\.id))
      let statements = try vouchers.statements(with: keys, at: now)
      let founded = try await changeWorkplace(now, orRefuse: FoundRefusal.self) { reading in
        guard try Seats.all(in: reading).isEmpty else { throw FoundRefusal.alreadyFounded }
        return WorkplaceChange(events: founding(seats, keys, at: now), done: ()) { writing in
          for seat in seats { try Seats.add(seat, in: writing) }
          for (person, key) in keys {
            let confirmation = confirmation(of: key.key.publicKey, as: person)
            try PersonKeys.put(key.row(of: person, at: now, confirmation: confirmation), in: writing)
          }
          for statement in statements { try KeyStatements.add(statement, in: writing) }
        }
      }
      return founded.map { accounts(of: people, seats, keys) }
    } catch let refusal as FoundRefusal {
      return .failure(refusal)
    } catch is Turnstile.Full {
      return .failure(.busy)
    }
  }

  private func seats(of places: [Place], from: Day, until: Day) throws(FoundRefusal) -> [Seat] {
    var draw = Draw(random: random)
    var seats: [Seat] = []
    for place in places {
      let seat = Seat(
        id: ID(using: &draw), body: place.body, person: place.person, rank: place.rank, side: place.side, from: from,
        until: until)
      do throws(SeatRefusal) { try seat.check(beside: seats) } catch { throw .seat(place, error) }
      seats.append(seat)
    }
    return seats
  }

  /// Those who are to sit, in the order of their places. Refuses, before any key is made, what can't be.
  private func foundingPeople(of seats: [Seat]) async throws -> [Person] {
    let (there, people) = try await store.read {
      (try Seats.all(in: $0), try People.people(Set(seats.map(\.person)), in: $0))
    }
    guard there.isEmpty else { throw FoundRefusal.alreadyFounded }
    var byID = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for seat in seats where byID[seat.person].map({ $0.status == .left }) ?? true {
      throw FoundRefusal.unknownPerson(seat.person)
    }
    return seats.compactMap { byID.removeValue(forKey: $0.person) }
  }

  private func makeKeys(for people: [ID<Person>]) async throws -> [ID<Person>: MadeKey] {
    try await withThrowingTaskGroup(of: (ID<Person>, MadeKey).self) { group in
      for person in people { group.addTask { (person, try await makeKey(for: person)) } }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
  }

  private func founding(_ seats: [Seat], _ keys: [ID<Person>: MadeKey], at now: Instant) -> [WorkplaceEvent] {
    let fingerprints = keys.sorted { $0.key < $1.key }.map { ($0, $1.key.publicKey.fingerprint) }
    let deeds: [WorkplaceEvent.Deed] =
      [.founded] + seats.map { .seated($0) } + fingerprints.map { .keyMade($0, fingerprint: $1) }
      + fingerprints.map { .keyConfirmed($0, fingerprint: $1) }
    return deeds.map { WorkplaceEvent(at: now, by: nil, deed: $0) }
  }

  private func accounts(
    of people: [Person], _ seats: [Seat], _ keys: [ID<Person>: MadeKey]
  ) -> [FoundingAccount] {
    people.compactMap { person in
      guard let key = keys[person.id], let seat = seats.first(where: { $0.person == person.id }) else { return nil }
      return FoundingAccount(
        person: person, passphrase: key.passphrase, role: seat.role, fingerprint: key.key.publicKey.fingerprint)
    }
  }
}

/// Who confirms whose founding key: two others each, the first of another body.
private struct Vouchers {
  private var pairs: [(person: ID<Person>, signer: ID<Person>)] = []

  init(_ seats: [Seat]) throws(FoundRefusal) {
    let bodies = Dictionary(grouping: seats, by: \.person).mapValues { Set($0.map(\.body)) }
    let everybody = bodies.keys.sorted()
    for (place, person) in everybody.enumerated() {
      let others = everybody[(place + 1)...] + everybody[..<place]
      let own = bodies[person] ?? []
      guard let across = others.first(where: { !(bodies[$0] ?? []).isSubset(of: own) }),
        let second = others.first(where: { $0 != across })
      else { throw .tooFew }
      pairs += [(person, across), (person, second)]
    }
    guard !pairs.isEmpty else { throw .tooFew }
  }

  func statements(with keys: [ID<Person>: MadeKey], at now: Instant) throws -> [KeyStatements.Row] {
    try pairs.compactMap { person, signer in
      guard let key = keys[person], let signing = keys[signer]?.signingKey else { return nil }
      return try signing.statement(about: key.key.publicKey, of: person, by: signer, at: now)
    }
  }
}
