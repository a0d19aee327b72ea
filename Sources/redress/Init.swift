import ArgumentParser
import Deadlines
import Foundation
import Office
import Workplace

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Founds the bodies, with everybody of them in one room.",
    discussion: """
      SEATS is a CSV file with the columns body,rank,side,id: id as in the list of people; body one of committee, aid,
      panel, board, conduct, support; rank one of head, member, deputy, adviser, adviser-deputy; side one of
      management, employees, outside, staff. Each passphrase is printed once, for its holder alone. It works once.
      Example: redress init seats.csv --until 2028-12-31
      """)

  @Argument(help: "The founding seats, as CSV.")
  var seats: String

  @Option(help: "The first day after their terms, as 2028-12-31; three years from today if not given.")
  var until: String?

  func run() async throws {
    let configuration = try Configuration()
    let office = try await Wiring.office(configuration)
    let places = try await SeatsFile(path: seats).places(office)
    switch try await office.foundBodies(places, until: try end(office)) {
    case .failure(let refusal): throw Stopped(refusal.sentence)
    case .success(let accounts): show(accounts, configuration)
    }
  }

  private func end(_ office: Office) throws -> Day {
    guard let until else { return office.today.adding(months: 36) }
    guard let day = Day(iso: until) else { throw Stopped("--until must be a day such as 2028-12-31.") }
    return day
  }

  private func show(_ accounts: [FoundingAccount], _ configuration: Configuration) {
    print("Founded. Each passphrase is shown this once; give it to its holder alone and clear the screen.\n")
    for account in accounts {
      print(
        "\(account.person.name)  <\(account.person.email.isEmpty ? "no address" : account.person.email)>  \(account.role.rawValue)"
      )
      print("  passphrase   \(account.passphrase)")
      print("  fingerprint  \(account.fingerprint)")
    }
    print(
      """

      The second store lies in \(configuration.keys.path). It holds what makes everything openable, and it is small.
      Back it up apart from \(configuration.data.path), never into the same backup. Who loses it loses every report;
      who has both, and somebody's passphrase, can read what that person can.
      """)
  }
}

/// The founding seats as a file gives them.
struct SeatsFile {
  let path: String

  func places(_ office: Office) async throws -> [Place] {
    var rows = CSVReader(try Input.bytes(of: path))
    guard case .success(let header)? = rows.next()?.fields, header == ["body", "rank", "side", "id"] else {
      throw Stopped("The first line of \(path) must be: body,rank,side,id")
    }
    var places: [Place] = []
    var faults: [String] = []
    for row in rows {
      do { places.append(try await place(row, office)) } catch let stopped as Stopped {
        faults.append(stopped.description)
      }
    }
    guard faults.isEmpty else { throw Stopped(faults.joined(separator: "\n")) }
    return places
  }

  private func place(_ row: CSVReader.Row, _ office: Office) async throws -> Place {
    guard case .success(let fields) = row.fields, fields.count == 4 else {
      throw Stopped("Line \(row.line): four fields are needed.")
    }
    guard let body = BodyKind(rawValue: fields[0]) else {
      throw Stopped("Line \(row.line): there is no body \(fields[0]).")
    }
    guard let rank = Seat.Rank(rawValue: fields[1]) else {
      throw Stopped("Line \(row.line): there is no rank \(fields[1]).")
    }
    guard let side = Seat.Side(rawValue: fields[2]) else {
      throw Stopped("Line \(row.line): there is no side \(fields[2]).")
    }
    guard let person = try await office.person(number: fields[3]) else {
      throw Stopped("Line \(row.line): nobody in the list of people has the id \(fields[3]).")
    }
    return Place(person: person.id, body: body, rank: rank, side: side)
  }
}
