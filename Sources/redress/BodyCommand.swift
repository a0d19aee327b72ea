import ArgumentParser
import Deadlines
import Office
import Workplace

struct BodyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "body", abstract: "The bodies and who sits on them.",
    discussion: "Example: redress body list", subcommands: [List.self, SeatOne.self, Unseat.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints who sits where, with the id of each seat.", discussion: "Example: redress body list")

    func run() async throws {
      let office = try await Wiring.presentOffice(try Configuration())
      for (body, seats) in try await office.bodies() {
        print(body.rawValue)
        for seat in seats {
          let ready = seat.isReady ? "" : "  (no confirmed key yet)"
          print(
            "  \(seat.seat)  \(seat.rank.rawValue)  \(seat.side.rawValue)  \(seat.name)  until \(seat.until.iso)\(ready)"
          )
        }
      }
    }
  }

  struct SeatOne: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "seat",
      abstract: "Gives somebody a seat. They need a confirmed key before anything is sealed to them.",
      discussion: "Example: redress body seat aid E1042 --rank member --side staff --until 2028-12-31")

    @Argument(help: "committee, aid, panel, board, conduct or support.")
    var body: String
    @Argument(help: "The person's id in the list of people.")
    var person: String
    @Option(help: "head, member, deputy, adviser or adviser-deputy.")
    var rank = "member"
    @Option(help: "management, employees, outside or staff.")
    var side = "staff"
    @Option(help: "The first day after the term, as 2028-12-31.")
    var until: String

    func run() async throws {
      let office = try await Wiring.presentOffice(try Configuration())
      guard let kind = BodyKind(rawValue: body), let rank = Seat.Rank(rawValue: rank),
        let side = Seat.Side(rawValue: side),
        let until = Day(iso: until)
      else { throw Stopped("The body, rank, side or day is none; redress body seat --help lists them.") }
      guard let found = try await office.person(number: person) else { throw Stopped("Nobody has the id \(person).") }
      let place = Place(person: found.id, body: kind, rank: rank, side: side)
      switch try await office.seatPerson(place, from: office.today, until: until) {
      case .success(let seat): print("\(found.name) has the seat \(seat.id). Next: redress invite \(found.email)")
      case .failure(let refusal): throw Stopped(refusal.sentence)
      }
    }
  }

  struct Unseat: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ends a term as of today.", discussion: "Example: redress body unseat 01hqz3…")

    @Argument(help: "The id of the seat, as redress body list prints it.")
    var seat: String

    func run() async throws {
      let office = try await Wiring.presentOffice(try Configuration())
      guard let id = ID<Seat>(seat) else { throw Stopped("That is no seat's id; redress body list shows them.") }
      switch try await office.unseatPerson(id, on: office.today) {
      case .success: print("The term has ended.")
      case .failure(let refusal): throw Stopped(refusal.sentence)
      }
    }
  }
}
