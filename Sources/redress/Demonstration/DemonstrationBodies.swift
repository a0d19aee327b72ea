import Deadlines
import Office
import Workplace

/// Who sits where in the demonstration. Nobody has two seats, so that everybody has one role to sign in with.
enum DemonstrationBodies {
  /// Five of the AID team in three lines; a committee of five and a deputy; and the rest, all filled.
  static let seats: [(number: String, body: BodyKind, rank: Seat.Rank, side: Seat.Side)] = [
    ("W003", .aid, .head, .staff),
    ("W006", .aid, .member, .staff),
    ("W016", .aid, .member, .staff),
    ("W019", .aid, .member, .staff),
    ("W083", .aid, .member, .staff),
    ("W070", .committee, .head, .management),
    ("W055", .committee, .member, .employees),
    ("X01", .committee, .member, .outside),
    ("W005", .committee, .member, .staff),
    ("W080", .committee, .member, .management),
    ("W053", .committee, .deputy, .staff),
    ("W007", .panel, .member, .management),
    ("X02", .panel, .member, .outside),
    ("W038", .panel, .deputy, .employees),
    ("X03", .board, .member, .outside),
    ("X04", .board, .member, .outside),
    ("X05", .board, .adviser, .outside),
    ("X06", .board, .adviserDeputy, .outside),
    ("W071", .conduct, .member, .staff),
    ("W012", .conduct, .member, .staff),
    ("W074", .support, .member, .staff),
    ("W084", .support, .member, .staff),
  ]

  /// Founds the bodies and returns everybody's account, in the order of the seats.
  static func found(_ office: Office) async throws -> [FoundingAccount] {
    var places: [Place] = []
    for seat in seats {
      guard let person = try await office.person(number: seat.number) else {
        throw Stopped("The demonstration's list of people lacks \(seat.number).")
      }
      places.append(Place(person: person.id, body: seat.body, rank: seat.rank, side: seat.side))
    }
    switch try await office.foundBodies(places, until: office.today.adding(months: 36)) {
    case .success(let accounts): return accounts
    case .failure(let refusal): throw Stopped(refusal.sentence)
    }
  }
}
