import Casework
import Deadlines
import Testing
import Workplace

@testable import Office

struct SeatPersonTests {
  @Test("A seat is given for a term and ended, and both are events of the workplace.")
  func seats() async throws {
    try await Premises.lend { premises in
      let people = try await premises.people()
      let office = premises.office
      let place = Place(person: try #require(people["4"]).id, body: .panel, rank: .member, side: .employees)
      let until = office.today.adding(months: 24)
      let seat = try await office.seatPerson(place, from: office.today, until: until).get()
      let day = office.today.adding(days: 3)
      let ended = try await office.unseatPerson(seat.id, on: day, by: people["1"]?.id).get()
      #expect(ended.until == day && ended.from == seat.from)
      let events = try await premises.events()
      #expect(events.dropFirst().map(\.deed) == [.seated(seat), .unseated(seat.id, on: day)])
      #expect(events.last?.by == people["1"]?.id)
    }
  }

  @Test("Nobody is seated who is unknown, has left, or sits there already; a body has one head.")
  func refuses() async throws {
    try await Premises.lend { premises in
      let people = try await premises.people(smallList + "\n7,Gone Girl,,,,,,,,,left")
      func seat(
        _ number: String, _ body: BodyKind = .aid, _ rank: Seat.Rank = .member, side: Seat.Side = .staff,
        months: Int = 12
      ) async throws -> SeatRefusal? {
        let person = people[number]?.id ?? .nobody
        let today = premises.office.today
        let place = Place(person: person, body: body, rank: rank, side: side)
        switch try await premises.office.seatPerson(place, from: today, until: today.adding(months: months)) {
        case .success: return nil
        case .failure(let refusal): return refusal
        }
      }
      #expect(try await seat("0") == .unknownPerson)
      #expect(try await seat("7") == .hasLeft)
      #expect(try await seat("2", months: 0) == .termEndsEarly)
      #expect(try await seat("2", .aid, .head) == nil)
      #expect(try await seat("2") == .alreadySeated)
      #expect(try await seat("4", .aid, .head) == .rankTaken)
      #expect(try await seat("4") == nil)
      #expect(try await seat("4", .committee) == nil)
      #expect(try await seat("5", .aid, .adviser, side: .outside) == .adviserSitsOutside)
      #expect(try await seat("5", .board, .adviser) == .adviserSitsOutside)
      #expect(try await seat("6", .board, .adviser, side: .outside) == nil)
      #expect(try await seat("5", .board, .adviser, side: .outside) == .rankTaken)
      #expect(try await seat("5", .board, .adviserDeputy, side: .outside) == nil)
    }
  }

  @Test("A term is ended once, and only one that is there.")
  func endsOnce() async throws {
    try await Premises.lend { premises in
      _ = try await premises.founded()
      let office = premises.office
      let seat = try #require(try await office.roster.current(office).seats.first).seat
      #expect(try await office.unseatPerson(.nobody, on: office.today) == .failure(.unknownSeat))
      _ = try await office.unseatPerson(seat.id, on: office.today).get()
      #expect(try await office.unseatPerson(seat.id, on: office.today) == .failure(.termIsOver))
    }
  }

  @Test("Bodies are founded once, and not by so few that nobody of another body could confirm a key.")
  func foundsOnce() async throws {
    try await Premises.lend { premises in
      let office = premises.office
      let people = try await premises.people()
      let until = office.today.adding(months: 12)
      func place(_ number: String, _ body: BodyKind) throws -> Place {
        Place(person: try #require(people[number]).id, body: body, rank: .member, side: .staff)
      }
      #expect(refusal(try await office.foundBodies([], until: until)) == .tooFew)
      let oneBody = try [place("2", .aid), place("4", .aid), place("5", .aid)]
      #expect(refusal(try await office.foundBodies(oneBody, until: until)) == .tooFew)
      let twice = try [place("2", .aid), place("2", .aid)]
      #expect(refusal(try await office.foundBodies(twice, until: until)) == .seat(twice[1], .alreadySeated))
      let stranger =
        try [place("2", .aid), place("4", .panel)] + [Place(person: .nobody, body: .aid, rank: .member, side: .staff)]
      #expect(refusal(try await office.foundBodies(stranger, until: until)) == .unknownPerson(.nobody))
      #expect(try await office.roster.current(office).seats.isEmpty)
      _ = try await premises.founded()
      #expect(refusal(try await office.foundBodies(oneBody + [place("1", .panel)], until: until)) == .alreadyFounded)
    }
  }

  private func refusal<Done>(_ result: Result<Done, FoundRefusal>) -> FoundRefusal? {
    if case .failure(let refusal) = result { refusal } else { nil }
  }
}
