import Casework
package import Deadlines
import Store
package import Workplace

/// A seat as everybody may see it.
package struct SeatListing: Hashable, Sendable {
  package let seat: ID<Seat>
  package let body: BodyKind
  package let person: ID<Person>
  package let name: String
  package let rank: Seat.Rank
  package let side: Seat.Side
  /// The languages in which they can be spoken to.
  package let languages: [String]
  /// The first day of the term, and the first after it.
  package let from: Day
  package let until: Day
  /// Whether their key was confirmed, so that they can be given something to read.
  package let isReady: Bool

  package var role: SeatRole { SeatRole(body: body, rank: rank) }
}

extension Office {
  /// Who sits on the bodies today: body by body, the head first, deputies last.
  package func bodies() async throws -> [(body: BodyKind, seats: [SeatListing])] {
    let seats = try await roster.current(self).seats
    return BodyKind.allCases.map { body in
      let members = seats.filter { $0.seat.body == body }.sorted {
        ($0.seat.rank.order, $0.person.name, $0.seat.id) < ($1.seat.rank.order, $1.person.name, $1.seat.id)
      }
      return (body: body, seats: members.map(SeatListing.init))
    }
  }

  /// What the bodies lack today.
  package func gaps() async throws -> [Composition.Gap] {
    let roster = try await roster.current(self)
    return Composition(roster.seats.map(\.seat), on: roster.today).gaps
  }
}

extension SeatListing {
  init(_ seat: RosterSeat) {
    self.init(
      seat: seat.seat.id, body: seat.seat.body, person: seat.person.id, name: seat.person.name, rank: seat.seat.rank,
      side: seat.seat.side, languages: seat.person.languages, from: seat.seat.from, until: seat.seat.until,
      isReady: seat.isSealable)
  }
}
