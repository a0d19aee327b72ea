import Deadlines
import Testing
import Workplace

@Suite("Seats")
struct SeatTests {
  @Test("Each seat has one role, named as programs name it.")
  func roles() {
    let grid = """
      committee committee-chair committee committee adviser adviser
      aid aid-head aid aid adviser adviser
      panel panel panel panel adviser adviser
      board board board board adviser adviser
      conduct conduct conduct conduct adviser adviser
      support support support support adviser adviser
      """
    for row in grid.split(separator: "\n").map({ $0.split(separator: " ").map(String.init) }) {
      for (rank, role) in zip(Seat.Rank.allCases, row.dropFirst()) {
        #expect(BodyKind(rawValue: row[0]).map { seat(1, $0, rank).role.rawValue } == role)
      }
    }
  }

  @Test("A term runs from its first day to the day before its end.")
  func term() {
    let seat = seat(1, .aid, .member)
    #expect(!seat.isHeld(on: day.adding(days: -1)))
    #expect(seat.isHeld(on: day) && seat.isHeld(on: day.adding(days: 99)))
    #expect(!seat.isHeld(on: day.adding(days: 100)))
  }

  @Test("A workplace with every seat filled has no gaps.")
  func whole() {
    #expect(Composition(full, on: day).gaps.isEmpty)
  }

  @Test("A workplace without seats lacks all that it needs, body by body.")
  func empty() {
    #expect(
      Composition([], on: day).gaps == [
        .tooFew(.committee, has: 0), .noHead(.committee), .noDeputy(.committee), .noOutside(.committee), .noEmployees,
        .tooFew(.aid, has: 0), .noHead(.aid), .tooFew(.panel, has: 0), .noDeputy(.panel), .noOutside(.panel),
        .tooFew(.board, has: 0), .tooFew(.conduct, has: 0), .tooFew(.support, has: 0), .noAdviser, .noAdviserDeputy,
      ])
  }

  @Test("People who are out, and seats whose term is over, don't count.")
  func exclusions() {
    #expect(Composition(full, on: day, without: [person(4)]).gaps == [.tooFew(.aid, has: 1), .noHead(.aid)])
    #expect(Composition(full, on: day.adding(days: 100)).members(of: .aid).isEmpty)
  }

  @Test("The outside adviser isn't counted as a board observer.")
  func adviser() {
    #expect(Composition(full, on: day).members(of: .board) == [person(8), person(9)])
    #expect(Composition(full, on: day, without: [person(10)]).gaps == [.noAdviser])
  }

  @Test("Nobody may decide and review.")
  func review() {
    let seats = full + [seat(1, .panel, .member)]
    #expect(Composition(seats, on: day).gaps == [.decidesAndReviews(person(1))])
  }

  private let day = Day(number: 20_000)

  private func person(_ number: UInt64) -> ID<Person> {
    var generator = SeededGenerator(number)
    return ID(using: &generator)
  }

  private func seat(_ number: UInt64, _ body: BodyKind, _ rank: Seat.Rank, _ side: Seat.Side = .staff) -> Seat {
    var generator = SeededGenerator(number)
    return Seat(
      id: ID(using: &generator), body: body, person: person(number), rank: rank, side: side, from: day,
      until: day.adding(days: 100))
  }

  private var full: [Seat] {
    [
      seat(1, .committee, .head, .management), seat(2, .committee, .deputy, .outside),
      seat(3, .committee, .member, .employees), seat(4, .aid, .head), seat(5, .aid, .member),
      seat(6, .panel, .head, .outside), seat(7, .panel, .deputy), seat(8, .board, .head), seat(9, .board, .member),
      seat(10, .board, .adviser, .outside), seat(11, .board, .adviserDeputy, .outside), seat(12, .conduct, .head),
      seat(13, .support, .head),
    ]
  }
}
