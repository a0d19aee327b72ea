import Casework
package import Deadlines
import Store
package import Workplace

/// A place on a body that somebody is to have.
package struct Place: Hashable, Sendable {
  package let person: ID<Person>
  package let body: BodyKind
  package let rank: Seat.Rank
  package let side: Seat.Side

  package init(person: ID<Person>, body: BodyKind, rank: Seat.Rank, side: Seat.Side) {
    self.person = person
    self.body = body
    self.rank = rank
    self.side = side
  }
}

/// Why somebody was not seated, or a term not ended.
package enum SeatRefusal: Error, Hashable, Sendable {
  case unknownPerson
  case hasLeft
  /// The term ends before it begins.
  case termEndsEarly
  /// They sit on this body in that time already.
  case alreadySeated
  /// The body has a head, an adviser or an adviser's deputy in that time already.
  case rankTaken
  /// The outside adviser and their deputy sit with the board observers, and for nobody but the outside.
  case adviserSitsOutside
  case unknownSeat
  /// The term is over already.
  case termIsOver
}

extension Office {
  /// Gives somebody a seat for the term from `from` until the day before `until`. Nothing is sealed to them before they
  /// have made a key and it was confirmed.
  package func seatPerson(
    _ place: Place, from: Day, until: Day, by actor: ID<Person>? = nil
  ) async throws -> Result<Seat, SeatRefusal> {
    let now = now()
    var generator = Draw(random: random)
    let seat = Seat(
      id: ID(using: &generator), body: place.body, person: place.person, rank: place.rank, side: place.side, from: from,
      until: until)
    return try await changeWorkplace(now, orRefuse: SeatRefusal.self) { reading in
      guard let person = try People.person(seat.person, in: reading) else { throw SeatRefusal.unknownPerson }
      if person.status == .left { throw SeatRefusal.hasLeft }
      try seat.check(beside: try Seats.all(in: reading))
      return WorkplaceChange(events: [WorkplaceEvent(at: now, by: actor, deed: .seated(seat))], done: seat) {
        try Seats.add(seat, in: $0)
      }
    }
  }

  /// Ends a term before `day`.
  package func unseatPerson(
    _ id: ID<Seat>, on day: Day, by actor: ID<Person>? = nil
  ) async throws -> Result<Seat, SeatRefusal> {
    let now = now()
    return try await changeWorkplace(now, orRefuse: SeatRefusal.self) { reading in
      guard let seat = try Seats.seat(id, in: reading) else { throw SeatRefusal.unknownSeat }
      guard day < seat.until else { throw SeatRefusal.termIsOver }
      let ended = Seat(
        id: seat.id, body: seat.body, person: seat.person, rank: seat.rank, side: seat.side, from: seat.from, until: day
      )
      return WorkplaceChange(events: [WorkplaceEvent(at: now, by: actor, deed: .unseated(id, on: day))], done: ended) {
        try Seats.end(id, on: day, in: $0)
      }
    }
  }

  /// The day that the workplace's calendars show now.
  package var today: Day { settings.zone.day(at: now()) }
}

extension Seat {
  /// Refuses a seat that can't stand beside `others`.
  func check(beside others: [Seat]) throws(SeatRefusal) {
    guard from < until else { throw .termEndsEarly }
    guard !isAdviser || (body == .board && side == .outside) else { throw .adviserSitsOutside }
    let beside = others.filter { $0.body == body && $0.from < until && from < $0.until }
    if beside.contains(where: { $0.person == person }) { throw .alreadySeated }
    if rank != .member, rank != .deputy, beside.contains(where: { $0.rank == rank }) { throw .rankTaken }
  }
}
